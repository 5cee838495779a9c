import { brokenIndices } from '../model';
import type { Model } from '../model';
import { InterpreterError } from './errors';
import { operatorName } from './graph-node';
import type { RuntimeName } from './kernel';
import { OPERATORS_WITHOUT_OPTIONS } from './operators-without-options';

/** `TFLITE_SCHEMA_VERSION`; TensorFlow Lite Micro does not look at it. */
const SCHEMA_VERSION = 3;

/** Throws an `InterpreterError` of stage 'load' where the model as a whole cannot be loaded by the runtime. */
export function checkLoadable(model: Model, runtime: RuntimeName, mainSubgraph: number): void {
  if (model.subgraphs[mainSubgraph] === undefined) {
    throw new InterpreterError(
      `the model has no subgraph ${mainSubgraph}; it has ${model.subgraphs.length}`,
      {
        stage: 'load',
        subgraph: mainSubgraph,
      },
    );
  }
  refuseBrokenIndices(model);
  if (runtime === 'tflm') return;
  if (model.version !== SCHEMA_VERSION) {
    throw new InterpreterError(
      `the model has schema version ${model.version}; TensorFlow Lite reads version ${SCHEMA_VERSION} alone`,
      { stage: 'load' },
    );
  }
  refuseOverlaps(model);
}

function refuseBrokenIndices(model: Model): void {
  const broken = brokenIndices(model).find(({ path }) => path.startsWith('subgraphs'));
  if (broken !== undefined) {
    throw new InterpreterError(`the model is broken at ${broken.path}: ${broken.message}`, {
      stage: 'load',
      subgraph: broken.subgraph ?? 0,
      operatorIndex: broken.operatorIndex ?? -1,
    });
  }
  model.subgraphs.forEach(({ inputs, outputs }, subgraph) => {
    if (inputs.includes(-1) || outputs.includes(-1)) {
      throw new InterpreterError(
        `an input or output of subgraph ${subgraph} is absent (-1); give it a tensor`,
        {
          stage: 'load',
          subgraph,
        },
      );
    }
  });
}

/**
 * Throws an `InterpreterError` of stage 'load' where a builtin operator with options reads and writes one tensor.
 * Source: `CheckInputAndOutputForOverlap`, tflite/core/subgraph.cc; TensorFlow Lite Micro does not look.
 */
function refuseOverlaps(model: Model): void {
  model.subgraphs.forEach((subgraph, index) => {
    subgraph.operators.forEach((operator, operatorIndex) => {
      const shared = operator.inputs.find((tensor) => tensor >= 0 && operator.outputs.includes(tensor));
      const code = model.operatorCodes[operator.opcodeIndex]!;
      const name = operatorName(code);
      if (shared === undefined || code.builtin === 'CUSTOM' || OPERATORS_WITHOUT_OPTIONS.has(name)) return;
      const tensor = subgraph.tensors[shared]?.name ?? '';
      throw new InterpreterError(
        `${name} (operator ${operatorIndex}) has tensor ${shared} "${tensor}" as input and as output; ` +
          'TensorFlow Lite refuses that',
        { stage: 'load', subgraph: index, operatorIndex, operator: name, tensors: [tensor] },
      );
    });
  });
}
