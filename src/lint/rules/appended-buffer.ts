import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'appended-buffer',
  title: 'Data behind the FlatBuffer is not read',
  description:
    'Files over 2 GB keep buffers behind the FlatBuffer (Buffer.offset). TensorFlow Lite Micro does not read them: the constants count as tensors without data.',
  defaultSeverity: 'error',
};

export const appendedBuffer = ruleOfKinds(
  meta,
  ['appendedBufferIgnored'],
  'Convert with the buffers inside the FlatBuffer (below 2 GB).',
);
