import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SubgraphView } from '../../src/protocol';
import type { LayoutResult } from '../layout';
import { fitWidth, windowBox, type Size } from './camera';
import { nodesIn, type GraphBins } from './graph-bins';
import type { GraphModel } from './graph-model';
import { nearestNode } from './nearest-node';
import type { CameraControl } from './use-camera';

interface Drawn {
  readonly subgraph: SubgraphView;
  readonly graph: GraphModel;
  readonly layout: LayoutResult;
  readonly bins: GraphBins;
}

/**
 * When the same subgraph is laid out anew (operators were folded or unfolded) what was in the middle of the window stays
 * there. Where a kept camera looks at nothing, as after a change of the file, the graph comes into sight from its top.
 */
export function useAnchor(drawn: Drawn, { camera, set }: CameraControl, size: Size): void {
  const before = useRef<Drawn | null>(null);
  const { graph, layout, bins } = drawn;
  useLayoutEffect(() => {
    const last = before.current;
    before.current = drawn;
    let next = camera;
    if (last !== null && last.layout !== layout && last.subgraph === drawn.subgraph) {
      const old = nearestNode(last.graph, last.layout, camera, size);
      const now = old === null ? undefined : sameNode(last.graph, old, graph);
      if (old !== null && now !== undefined) {
        const { zoom } = camera;
        const x = camera.x + (last.layout.x[old]! - layout.x[now]!) * zoom;
        next = { zoom, x, y: camera.y + (last.layout.y[old]! - layout.y[now]!) * zoom };
      }
    }
    if (graph.nodes.length > 0 && nodesIn(bins, graph, layout, windowBox(next, size)).length === 0)
      next = fitWidth(layout, size, layout.x[0]! + graph.nodes[0]!.width / 2);
    if (next !== camera) set(() => next);
  }, [layout]);
}

function sameNode(from: GraphModel, node: number, to: GraphModel): number | undefined {
  const { kind, index } = from.nodes[node]!;
  if (kind === 'operator') return to.nodeOfOperator[index];
  const same = to.nodes.findIndex((other) => other.kind === kind && other.index === index);
  return same < 0 ? undefined : same;
}
