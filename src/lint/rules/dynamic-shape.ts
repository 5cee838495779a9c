import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'dynamic-shape',
  title: 'The output has no fixed shape',
  description:
    'TensorFlow Lite Micro plans all memory before the first inference, so every dimension must be in the file. A tensor with an unknown or empty dimension is refused.',
  defaultSeverity: 'error',
};

export const dynamicShape = ruleOfKinds(
  meta,
  ['dynamicOutput'],
  'Convert with a fixed input shape (batch size 1), and replace operators whose output size depends on values.',
);
