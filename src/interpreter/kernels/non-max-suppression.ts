import { libraryExp } from '../arithmetic';
import { defineKernel, type Kernel, type KernelNode } from '../kernel';
import { elementsOf } from './convolution/typed-data';
import { intersectionOverUnion } from './detection/boxes';
import { requireCounts, requireRank, requireType } from './movement-checks';

interface Selected {
  readonly index: number;
  readonly score: number;
}

/** Source: tflite/kernels/non_max_suppression.cc; the last input of version 5 makes the scores decay instead. */
function nonMaxSuppression(op: string): Kernel {
  return defineKernel({
    op,
    prepare(node, context) {
      const isSoft = node.inputCount === 6;
      requireCounts(node, context, [5, 6], isSoft ? 3 : 2);
      const [boxes, scores, limit] = [node.input(0), node.input(1), node.input(2)];
      requireType(boxes, context, ['FLOAT32']);
      requireRank(boxes, context, 2);
      requireType(scores, context, ['FLOAT32']);
      requireRank(scores, context, 1);
      if (boxes.shape[1] !== 4 || boxes.shape[0] !== scores.shape[0]) {
        context.fail(`boxes [${boxes.shape.join()}] and scores [${scores.shape.join()}] do not fit together`);
      }
      requireType(limit, context, ['INT32']);
      for (let i = 2; i < node.inputCount; i++) requireRank(node.input(i), context, 0);
      for (let i = 3; i < node.inputCount; i++) requireType(node.input(i), context, ['FLOAT32']);
      const last = node.outputCount - 1;
      context.setType(node.output(0), 'INT32');
      if (isSoft) context.setType(node.output(1), 'FLOAT32');
      context.setType(node.output(last), 'INT32');
      context.resize(node.output(last), []);
      const size = limit.isConstant ? Number(limit.data[0]) : 0;
      if (size < 0) context.fail(`the output size must not be negative, is ${size}`);
      for (let i = 0; i < last; i++) {
        if (limit.isConstant) context.resize(node.output(i), [size]);
        else context.setDynamic(node.output(i));
      }
    },
    eval(node, _prepared, context) {
      const limit = Number(node.input(2).data[0]);
      const sigma = node.inputCount === 6 ? Number(node.input(5).data[0]) : 0;
      if (limit < 0) context.fail(`the output size must not be negative, is ${limit}`);
      if (sigma < 0) context.fail(`sigma must not be negative, is ${sigma}`);
      const last = node.outputCount - 1;
      for (let i = 0; i < last; i++) {
        if (node.output(i).isDynamic) context.resize(node.output(i), [limit]);
        node.output(i).data.fill(0 as never);
      }
      const selected = select(node, limit, sigma);
      selected.forEach(({ index, score }, i) => {
        node.output(0).data[i] = index;
        if (last === 2) node.output(1).data[i] = score;
      });
      node.output(last).data[0] = selected.length;
    },
  });
}

function select(node: KernelNode, limit: number, sigma: number): Selected[] {
  const boxes = elementsOf(node.input(0).data, Float32Array);
  const scores = elementsOf(node.input(1).data, Float32Array);
  const overlapThreshold = Number(node.input(3).data[0]);
  const scoreThreshold = Number(node.input(4).data[0]);
  const decay = sigma > 0 ? Math.fround(-0.5 / sigma) : 0;
  const queue = Array.from(scores, (score, index) => ({ index, score, compared: 0 }))
    .filter(({ score }) => score > scoreThreshold)
    .sort((a, b) => b.score - a.score);
  const selected: Selected[] = [];
  const count = Math.min(queue.length, limit);
  while (selected.length < count) {
    const candidate = queue.shift();
    if (candidate === undefined) break;
    const before = candidate.score;
    let isSuppressed = false;
    for (let j = selected.length - 1; j >= candidate.compared && !isSuppressed; j--) {
      const overlap = intersectionOverUnion(boxes, 4 * candidate.index, 4 * selected[j]!.index);
      isSuppressed = overlap >= overlapThreshold;
      if (isSuppressed) break;
      if (sigma > 0) {
        const weight = libraryExp(Math.fround(Math.fround(decay * overlap) * overlap));
        candidate.score = Math.fround(candidate.score * weight);
      }
      if (candidate.score <= scoreThreshold) break;
    }
    candidate.compared = selected.length;
    if (isSuppressed) continue;
    if (candidate.score === before) {
      selected.push(candidate);
    } else if (candidate.score > scoreThreshold) {
      const at = queue.findIndex(({ score }) => score < candidate.score);
      queue.splice(at < 0 ? queue.length : at, 0, candidate);
    }
  }
  return selected;
}

export const nonMaxSuppressionV4 = nonMaxSuppression('NON_MAX_SUPPRESSION_V4');
export const nonMaxSuppressionV5 = nonMaxSuppression('NON_MAX_SUPPRESSION_V5');
