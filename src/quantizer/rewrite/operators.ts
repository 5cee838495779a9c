import type { BuiltinOptions, Operator } from '../../model';
import type { ModelEditor } from './model-editor';

/** A new operator without custom options. */
function newOperator(opcodeIndex: number, input: number, output: number, options: BuiltinOptions): Operator {
  return {
    opcodeIndex,
    inputs: [input],
    outputs: [output],
    intermediates: [],
    options,
    customOptions: null,
    customOptionsFormat: 'FLEXBUFFERS',
    customOptionsLocation: 'none',
    mutatingVariableInputs: [],
    debugMetadataIndex: -1,
  };
}

/** Float to int8, or int8 to int8 of other parameters. */
export function quantizeOperator(editor: ModelEditor, input: number, output: number): Operator {
  return newOperator(editor.builtinCode('QUANTIZE', 1), input, output, { kind: 'QuantizeOptions' });
}

/** `version`: 2 for int8, 3 for float16, 5 for int8 with a scale for each channel (LiteRT, op_version.cc). */
export function dequantizeOperator(
  editor: ModelEditor,
  input: number,
  output: number,
  version: 2 | 3 | 5,
): Operator {
  return newOperator(editor.builtinCode('DEQUANTIZE', version), input, output, { kind: 'DequantizeOptions' });
}
