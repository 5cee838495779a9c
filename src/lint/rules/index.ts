import { appendedBuffer } from './appended-buffer';
import { controlFlow } from './control-flow';
import { customOperator } from './custom-operator';
import { delegateCoverage } from './delegate-coverage';
import { dynamicShape } from './dynamic-shape';
import { flexOperator } from './flex-operator';
import { floatIo } from './float-io';
import { float16Weights } from './float16-weights';
import { hybridOperator } from './hybrid-operator';
import { invalidQuantization } from './invalid-quantization';
import { kernelFallback } from './kernel-fallback';
import { malformedModel } from './malformed-model';
import { misreadTensor } from './misread-tensor';
import { missingQuantization } from './missing-quantization';
import { missingTensor } from './missing-tensor';
import { nonConstantInput } from './non-constant-input';
import { operatorNotRegistered } from './operator-not-registered';
import { operatorNotSupported } from './operator-not-supported';
import { operatorVersion } from './operator-version';
import { optionValue } from './option-value';
import { OVER_BUDGET } from './over-budget';
import { perChannelQuantization } from './per-channel-quantization';
import { quantizationConstraint } from './quantization-constraint';
import { recurrentForm } from './recurrent-form';
import { resourceVariable } from './resource-variable';
import type { Rule, RuleMeta } from './rule';
import { shapeConstraint } from './shape-constraint';
import { sparsity } from './sparsity';
import { storedShape } from './stored-shape';
import { unsupportedRank } from './unsupported-rank';
import { unsupportedTypes } from './unsupported-types';
import { unwrittenTensor } from './unwritten-tensor';

export type { FactWording, Remark, Rule, RuleMeta } from './rule';

/** Every rule. A failure of a fact belongs to the first that claims it. */
export const RULES: readonly Rule[] = [
  operatorNotSupported,
  operatorNotRegistered,
  operatorVersion,
  customOperator,
  flexOperator,
  hybridOperator,
  float16Weights,
  unsupportedTypes,
  misreadTensor,
  dynamicShape,
  nonConstantInput,
  unsupportedRank,
  storedShape,
  shapeConstraint,
  missingTensor,
  recurrentForm,
  missingQuantization,
  quantizationConstraint,
  perChannelQuantization,
  invalidQuantization,
  optionValue,
  sparsity,
  appendedBuffer,
  resourceVariable,
  controlFlow,
  unwrittenTensor,
  malformedModel,
  floatIo,
  kernelFallback,
  delegateCoverage,
];

/** A file that cannot be read; no runtime is asked about it. */
export const CORRUPT_FILE: RuleMeta = {
  id: 'corrupt-file',
  title: 'The file is no readable TensorFlow Lite model',
  description:
    'The file is truncated, is something else, or points outside itself. Every runtime would crash on it or refuse it.',
  defaultSeverity: 'error',
};

/** What is known of every rule, for lists, settings and reports. */
export function ruleDescriptions(): readonly RuleMeta[] {
  return [...RULES.map((rule) => rule.meta), CORRUPT_FILE, OVER_BUDGET];
}
