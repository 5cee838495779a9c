import type { Model } from '../model';
import { builtinFacts, customFacts } from '../runtimes';
import { InterpreterError } from './errors';
import { operatorName } from './graph-node';
import type { Kernel, RuntimeName } from './kernel';
import { KERNELS } from './kernels';

const RUNTIME_TITLES: Readonly<Record<RuntimeName, string>> = {
  tflite: 'TensorFlow Lite',
  tflm: 'TensorFlow Lite Micro',
};

/** Names of the operators that the interpreter can run as `runtime`, sorted. */
export function supportedOperators(runtime: RuntimeName): readonly string[] {
  return KERNELS.map((kernel) => kernel.op)
    .filter((op) => isRegistered(op, runtime))
    .sort();
}

/**
 * Kernels by operator name. Throws an `InterpreterError` of stage 'load' that lists every operator of the model which
 * the runtime does not register (at the version of the model) or which has no kernel, with its count.
 */
export function resolveKernels(
  model: Model,
  runtime: RuntimeName,
  kernels: readonly Kernel[] = KERNELS,
): ReadonlyMap<string, Kernel> {
  const registry = new Map(kernels.map((kernel) => [kernel.op, kernel]));
  const problems = new Map<string, { operator: string; count: number; first: readonly [number, number] }>();
  model.subgraphs.forEach((subgraph, subgraphIndex) => {
    subgraph.operators.forEach((operator, operatorIndex) => {
      const code = model.operatorCodes[operator.opcodeIndex];
      const name = code === undefined ? `operator code ${operator.opcodeIndex}` : operatorName(code);
      const isBuiltIn = kernels === KERNELS;
      const problem =
        (isBuiltIn ? refusal(name, code?.version ?? 1, runtime) : null) ??
        (registry.has(name) ? null : `${name} has no kernel in this interpreter`);
      if (problem === null) return;
      const known = problems.get(problem);
      if (known) known.count++;
      else problems.set(problem, { operator: name, count: 1, first: [subgraphIndex, operatorIndex] });
    });
  });
  const [first] = problems.values();
  if (first === undefined) return registry;
  const list = [...problems].map(([text, { count }]) => (count > 1 ? `${text} (${count} times)` : text));
  throw new InterpreterError(`the model cannot be loaded: ${list.join('; ')}`, {
    stage: 'load',
    subgraph: first.first[0],
    operatorIndex: first.first[1],
    operator: first.operator,
  });
}

function isRegistered(name: string, runtime: RuntimeName): boolean {
  return builtinFacts(runtime, name) !== null || customFacts(runtime, name) !== null;
}

/** Why the runtime's resolver does not find the operator; null where it does. */
function refusal(name: string, version: number, runtime: RuntimeName): string | null {
  const title = RUNTIME_TITLES[runtime];
  const facts = builtinFacts(runtime, name) ?? customFacts(runtime, name);
  if (facts === null) return `${title} does not have ${name}`;
  const { versions } = facts;
  if (runtime === 'tflm' || versions === undefined) return null;
  const [min, max] = versions;
  if (version >= min && version <= max) return null;
  return `${title} has ${name} in versions ${min} to ${max}, the model needs version ${version}`;
}
