import { isConstant as hasData } from '../../model';
import type { Model, Operator, Tensor, TensorType } from '../../model';

/** 'float32', 'int8', 'unknown(37)': the names that numpy and TensorFlow use. */
export function typeName(type: TensorType): string {
  return type.toLowerCase();
}

/** True where the tensor's value is in the file or in an external buffer, and no operator may change it. */
export function isStored(model: Model, tensor: Tensor): boolean {
  return !tensor.isVariable && (tensor.externalBuffer !== 0 || hasData(model, tensor));
}

/** 'CONV_2D' or the custom code, and a name that says so where the file has no such operator code. */
export function operatorLabel(model: Model, operator: Operator): string {
  const code = model.operatorCodes[operator.opcodeIndex];
  if (code === undefined) return `INVALID_OPCODE(${operator.opcodeIndex})`;
  return code.builtin === 'CUSTOM' ? (code.customCode ?? 'CUSTOM') : code.builtin;
}
