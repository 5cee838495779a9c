import { estimateArena, type ArenaEstimate } from '../../analysis';
import type { MemoryView, OperatorPlace } from '../../protocol';
import type { FileSource } from '../files/sources';
import { loadModel } from './load-model';

export interface MemoryRequest {
  readonly file: FileSource;
}

export type MemoryResult = readonly MemoryView[];

/** The plan of the tensor arena. Throws an Error where the file is no readable model. */
export async function planMemory({ file }: MemoryRequest): Promise<MemoryResult> {
  const { model } = await loadModel(file);
  const estimate = estimateArena(model);
  const buffers = estimate.buffers.filter(({ bytes }) => bytes > 0);
  // What nothing uses (subgraphs that are never entered) lives at step -1 alone, which then is a step of its own.
  const shift = buffers.some(({ lastUse }) => lastUse < 0) ? 1 : 0;
  const tensors = buffers.map(({ subgraph, tensorIndex, name, bytes, firstUse, lastUse, offset }) => ({
    ...{ subgraph, index: tensorIndex, name, bytes, offset },
    ...{ firstUse: Math.max(0, firstUse + shift), lastUse: lastUse + shift },
  }));
  const last = tensors.reduce((step, { lastUse }) => Math.max(step, lastUse), 0);
  return [
    {
      title: 'TFLite Micro, 32-bit target, reference kernels',
      tensors,
      steps: operatorsByStep(estimate, shift, last + 1),
      peakStep: Math.max(0, estimate.peak.step + shift),
      total: estimate.bytes,
      peak: estimate.planned,
      // A plan that the file brings may let tensors overlap on purpose (an accelerator's).
      lowerBound: Math.min(estimate.peak.liveBytes, estimate.planned),
      persistent: estimate.persistent,
      unknownOperators: estimate.unknownOperators,
    },
  ];
}

/** An operator that runs a subgraph takes the steps of those in it, which then are named themselves. */
function operatorsByStep(
  { operatorSteps }: ArenaEstimate,
  shift: number,
  atLeast: number,
): (OperatorPlace | null)[] {
  const spans = operatorSteps.flatMap((operators, subgraph) =>
    operators.flatMap((span, operatorIndex) => {
      if (span === null) return [];
      const place = { subgraph, operatorIndex };
      return [{ first: span.first + shift, last: span.last + shift, place }];
    }),
  );
  const count = spans.reduce((most, { last }) => Math.max(most, last + 1), atLeast);
  const steps: (OperatorPlace | null)[] = new Array<OperatorPlace | null>(count).fill(null);
  const byLength = spans.sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const { first, last, place } of byLength) steps.fill(place, first, last + 1);
  return steps;
}
