import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'invalid-quantization',
  title: 'Quantization parameters are inconsistent',
  description:
    'Scales and zero points must come in equal numbers, scales must be positive, zero points within the type. Other parameters are corrupt: runtimes refuse them or compute nonsense.',
  defaultSeverity: 'error',
};

export const invalidQuantization = ruleOfKinds(
  meta,
  ['scaleWithoutZeroPoint', 'zeroPointCount'],
  'Write the model again with as many zero points as scales.',
);
