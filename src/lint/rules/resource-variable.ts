import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'resource-variable',
  title: 'Resource variables',
  description:
    'Streaming models keep state in resource variables. All values of one variable must have one size, and TensorFlow Lite Micro needs memory for them from the application (MicroResourceVariables).',
  defaultSeverity: 'error',
};

export const resourceVariable = ruleOfKinds(
  meta,
  [
    'assignBytesEqualVariableBytes',
    'readBytesEqualVariableBytes',
    'needsMicroResourceVariables',
    'resourceVariableSlots',
  ],
  'Assign values of one shape and type to the variable.',
);
