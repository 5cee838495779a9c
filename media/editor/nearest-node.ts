import type { LayoutResult } from '../layout';
import type { Camera, Size } from './camera';
import type { GraphModel } from './graph-model';

/** The node nearest to the middle of the window; null in an empty graph. */
export function nearestNode(
  graph: GraphModel,
  layout: LayoutResult,
  camera: Camera,
  size: Size,
): number | null {
  const x = (size.width / 2 - camera.x) / camera.zoom;
  const y = (size.height / 2 - camera.y) / camera.zoom;
  let best: number | null = null;
  let least = Infinity;
  graph.nodes.forEach((node, i) => {
    const distance = Math.hypot(layout.x[i]! + node.width / 2 - x, layout.y[i]! + node.height / 2 - y);
    if (distance < least) {
      least = distance;
      best = i;
    }
  });
  return best;
}
