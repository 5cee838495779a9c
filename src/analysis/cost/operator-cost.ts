import type { Model, Operator, Subgraph, Tensor } from '../../model';
import { elementCount, byteSize } from '../../model';
import { isStored, operatorLabel } from '../elements';
import { convolutionCosts } from './convolution';
import type { CostRule } from './cost-rule';
import { denseCosts } from './dense';
import { recurrentCosts } from './recurrent';

export interface OperatorCost {
  /**
   * Multiply-accumulates of one run; 0 for operators that have none (element by element, pooling, moving data), null for
   * custom operators and shapes that do not fit the operator. A body of WHILE is counted as run once.
   */
  readonly macs: number | null;
  /** How `macs` is counted, with the numbers put in. */
  readonly formula: string;
  /** Elements of the weights among its constant inputs. */
  readonly parameters: number;
  /** Bytes of all its constant inputs. */
  readonly constantBytes: number;
  /** Bytes of its outputs, of which an unknown dimension counts as 1. */
  readonly activationBytes: number;
}

const RULES: Readonly<Record<string, CostRule>> = { ...convolutionCosts, ...denseCosts, ...recurrentCosts };

/** The cost of one operator of `subgraph`. */
export function operatorCost(model: Model, subgraph: Subgraph, operator: Operator): OperatorCost {
  const inputs = operator.inputs.map((index) => subgraph.tensors[index]);
  const outputs = operator.outputs.map((index) => subgraph.tensors[index]);
  const constants = inputs.filter((tensor) => tensor !== undefined && isStored(model, tensor)) as Tensor[];
  return {
    ...computeCost(model, operator, inputs, outputs),
    parameters: sum(constants.filter(isWeight).map((tensor) => elementCount(tensor.shape))),
    constantBytes: sum(constants.map((tensor) => storedBytes(model, tensor))),
    activationBytes: sum(outputs.map((tensor) => (tensor && byteSize(tensor.type, tensor.shape)) ?? 0)),
  };
}

function computeCost(
  model: Model,
  operator: Operator,
  inputs: readonly (Tensor | undefined)[],
  outputs: readonly (Tensor | undefined)[],
): Pick<OperatorCost, 'macs' | 'formula'> {
  const name = operatorLabel(model, operator);
  const isCustom = model.operatorCodes[operator.opcodeIndex]?.builtin === 'CUSTOM';
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  if (rule !== undefined) {
    const cost = rule({ name, options: operator.options, inputs, outputs });
    return cost ?? { macs: null, formula: 'unknown: the shapes do not fit the operator' };
  }
  if (isCustom) return { macs: null, formula: 'unknown: a custom operator' };
  return { macs: 0, formula: 'no multiply-accumulates' };
}

/**
 * True for constants that are learnt numbers: floats, quantized integers and everything of 8 bits or less. Shapes, axes,
 * paddings and indices are int32 or int64 without scales.
 */
export function isWeight(tensor: Tensor): boolean {
  switch (tensor.type) {
    case 'BOOL':
    case 'STRING':
    case 'RESOURCE':
    case 'VARIANT':
      return false;
    case 'INT64':
    case 'INT32':
    case 'UINT64':
    case 'UINT32':
    case 'UINT16':
    case 'INT16':
      return (tensor.quantization?.scale.length ?? 0) > 0;
    default:
      return true;
  }
}

/** Bytes in the file, external buffers among them. */
export function storedBytes(model: Model, tensor: Tensor): number {
  if (tensor.externalBuffer !== 0) {
    const external = model.externalBuffers.find((buffer) => buffer.id === tensor.externalBuffer);
    return Number(external?.length ?? 0n);
  }
  return model.buffers[tensor.buffer]?.data.length ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
