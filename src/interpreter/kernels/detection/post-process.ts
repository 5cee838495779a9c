import type { EvalContext, KernelNode } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';
import { elementsOf } from '../convolution/typed-data';
import { scaleOf, zeroPointOf } from '../movement-checks';
import { intersectionOverUnion } from './boxes';

/** The custom options of TFLite_Detection_PostProcess. */
export interface DetectionOptions {
  readonly maxDetections: number;
  readonly maxClassesPerDetection: number;
  readonly detectionsPerClass: number;
  readonly isRegular: boolean;
  readonly scoreThreshold: number;
  readonly overlapThreshold: number;
  readonly classes: number;
  /** Of y, x, h and w. */
  readonly scales: readonly [number, number, number, number];
}

export interface Detection {
  readonly box: number;
  readonly label: number;
  readonly score: number;
}

/** Real values of FLOAT32 or UINT8 elements. */
export function realValues(tensor: RuntimeTensor): Float32Array {
  if (tensor.type === 'FLOAT32') return elementsOf(tensor.data, Float32Array);
  const [zeroPoint, scale] = [zeroPointOf(tensor), scaleOf(tensor)];
  return Float32Array.from(elementsOf(tensor.data, Uint8Array), (value) => (value - zeroPoint) * scale);
}

/**
 * Corners [ymin, xmin, ymax, xmax] of boxes that are coded as centres and sizes relative to anchors.
 * Source: `DecodeCenterSizeBoxes`, tflite/kernels/detection_postprocess.cc.
 */
export function decodeBoxes(node: KernelNode, { scales }: DetectionOptions): Float32Array {
  const [encodings, anchors] = [realValues(node.input(0)), realValues(node.input(2))];
  const [, count = 0, size = 4] = node.input(0).shape;
  const boxes = new Float32Array(4 * count);
  const round = Math.fround;
  for (let i = 0; i < count; i++) {
    const coded = (k: number): number => encodings[i * size + k]! / scales[k]!;
    const [y, x, h, w] = [0, 1, 2, 3].map((k) => anchors[4 * i + k]!) as [number, number, number, number];
    const centre = [round(coded(0) * h + y), round(coded(1) * w + x)] as const;
    const half = [round(0.5 * Math.exp(coded(2)) * h), round(0.5 * Math.exp(coded(3)) * w)] as const;
    boxes.set([centre[0] - half[0], centre[1] - half[1], centre[0] + half[0], centre[1] + half[1]], 4 * i);
  }
  return boxes;
}

/** Boxes by falling score, without those that overlap a better one. */
function suppress(
  boxes: Float32Array,
  scores: ArrayLike<number>,
  limit: number,
  { scoreThreshold, overlapThreshold }: DetectionOptions,
): number[] {
  const order = Array.from({ length: scores.length }, (_, i) => i).filter(
    (i) => scores[i]! >= scoreThreshold,
  );
  order.sort((a, b) => scores[b]! - scores[a]!);
  const selected: number[] = [];
  for (const candidate of order) {
    if (selected.length >= limit) break;
    const overlaps = selected.some(
      (better) => intersectionOverUnion(boxes, 4 * better, 4 * candidate) > overlapThreshold,
    );
    if (!overlaps) selected.push(candidate);
  }
  return selected;
}

/** Fails where a box is inside out, as the kernel does. */
function validateBoxes(boxes: Float32Array, context: EvalContext): void {
  for (let i = 0; i < boxes.length; i += 4) {
    if (boxes[i]! > boxes[i + 2]! || boxes[i + 1]! > boxes[i + 3]!)
      context.fail(`box ${i / 4} ends before it begins: [${boxes.slice(i, i + 4).join(', ')}]`);
  }
}

/** Suppresses class by class; the best of all classes stay. */
export function detectRegularly(
  boxes: Float32Array,
  scores: Float32Array,
  columns: number,
  options: DetectionOptions,
  context: EvalContext,
): Detection[] {
  validateBoxes(boxes, context);
  const { classes, maxDetections } = options;
  const perClass = Math.min(options.detectionsPerClass, maxDetections);
  const offset = columns - classes;
  let best: Detection[] = [];
  for (let label = 0; label < classes; label++) {
    const ofClass = Float32Array.from(
      { length: boxes.length / 4 },
      (_, i) => scores[i * columns + label + offset]!,
    );
    const found = suppress(boxes, ofClass, perClass, options);
    best.push(...found.map((box) => ({ box, label, score: ofClass[box]! })));
    best.sort((a, b) => b.score - a.score);
    best = best.slice(0, maxDetections);
  }
  return best;
}

/** Suppresses once, by each box's best score; every box that stays gives its best classes. */
export function detectFast(
  boxes: Float32Array,
  scores: Float32Array,
  columns: number,
  options: DetectionOptions,
  context: EvalContext,
): Detection[][] {
  validateBoxes(boxes, context);
  const { classes, maxClassesPerDetection, maxDetections } = options;
  const offset = columns - classes;
  const scoreOf = (box: number, label: number): number => scores[box * columns + offset + label]!;
  const labelsOf = (box: number): number[] =>
    Array.from({ length: classes }, (_, i) => i).sort((a, b) => scoreOf(box, b) - scoreOf(box, a));
  const labels = Array.from({ length: boxes.length / 4 }, (_, box) => labelsOf(box));
  const best = Float32Array.from(labels, (sorted, box) => scoreOf(box, sorted[0]!));
  return suppress(boxes, best, maxDetections, options).map((box) =>
    labels[box]!.slice(0, Math.min(maxClassesPerDetection, classes)).map((label) => ({
      box,
      label,
      score: scoreOf(box, label),
    })),
  );
}
