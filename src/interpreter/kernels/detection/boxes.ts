const round = Math.fround;

/**
 * Area of the intersection over that of the union of two boxes [y1, x1, y2, x2] at the offsets `i` and `j`; 0 where a
 * box is empty. Either corner may come first.
 * Source: `ComputeIntersectionOverUnion`, tflite/kernels/internal/reference/non_max_suppression.h.
 */
export function intersectionOverUnion(boxes: Float32Array, i: number, j: number): number {
  const a = cornersOf(boxes, i);
  const b = cornersOf(boxes, j);
  const areaA = round(round(a.bottom - a.top) * round(a.right - a.left));
  const areaB = round(round(b.bottom - b.top) * round(b.right - b.left));
  if (areaA <= 0 || areaB <= 0) return 0;
  const height = Math.max(round(Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)), 0);
  const width = Math.max(round(Math.min(a.right, b.right) - Math.max(a.left, b.left)), 0);
  const shared = round(height * width);
  return round(shared / round(round(areaA + areaB) - shared));
}

interface Corners {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function cornersOf(boxes: Float32Array, at: number): Corners {
  const [y1, x1, y2, x2] = [boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!];
  return { top: Math.min(y1, y2), left: Math.min(x1, x2), bottom: Math.max(y1, y2), right: Math.max(x1, x2) };
}
