import type { LayoutResult } from '../layout';

/** SVG path of an edge: straight where it stands straight, else soft curves from row to row. */
export function edgePath(layout: LayoutResult, edge: number): string {
  const { points } = layout;
  const start = layout.routeStart[edge]!;
  const end = layout.routeStart[edge + 1]!;
  let path = '';
  for (let i = start; i < end; i++) {
    const x = round(points[2 * i]!);
    const y = round(points[2 * i + 1]!);
    if (i === start) {
      path = `M${x} ${y}`;
      continue;
    }
    const beforeX = round(points[2 * i - 2]!);
    const beforeY = round(points[2 * i - 1]!);
    if (Math.abs(x - beforeX) < 0.5) path += `V${y}`;
    else {
      const middle = round((y - beforeY) / 2);
      path += `C${beforeX} ${round(beforeY + middle)} ${x} ${round(y - middle)} ${x} ${y}`;
    }
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
