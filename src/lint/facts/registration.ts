import { builtinFacts, compareReleases, minRuntimeVersion, resolverMethod } from '../../runtimes';
import type { GraphView } from '../graph/graph-view';
import type { NodeView } from '../graph/node-view';
import type { Failure } from './failure';

type Found = Pick<Failure, 'kind' | 'stage' | 'expected' | 'found' | 'at' | 'says'>;

/** Why the runtime does not find the operator's kernel; null where it does. */
export function registrationFailure(node: NodeView): Failure | null {
  const found = node.isCustom ? customFailure(node) : builtinFailure(node);
  return found && { node, subgraph: node.subgraph, fail: 'error', tensors: [], ...found };
}

/** An operator of the application's own: nothing about it is known. */
export function isApplicationOperator(node: NodeView): boolean {
  const { customOperators = [], flex } = node.graph.profile;
  return (
    node.isCustom && (customOperators.includes(node.name) || (flex === true && node.name.startsWith('Flex')))
  );
}

function listed(node: NodeView): boolean {
  const { operators } = node.graph.profile;
  return !operators || operators.includes(node.name) || operators.includes(resolverMethod(node.name) ?? '');
}

function notInResolver(node: NodeView): Found {
  const method = resolverMethod(node.name);
  return {
    kind: 'notInResolver',
    stage: 'load',
    expected: `the application to register ${node.name}${method ? ` (resolver.${method}())` : ''}`,
    found: `profile '${node.graph.profile.id}' registers ${node.graph.profile.operators?.length ?? 0} operators, not this one`,
    at: null,
    says: `Didn't find op for builtin opcode '${node.name}'`,
  };
}

function customFailure(node: NodeView): Found | null {
  if (isApplicationOperator(node)) return null;
  const { micro } = node.graph;
  if (!node.facts || node.name === 'ethos-u') {
    const isFlex = !micro && node.name.startsWith('Flex');
    return {
      kind: isFlex ? 'flexNotRegistered' : 'customNotRegistered',
      stage: micro ? 'load' : 'prepare',
      expected: isFlex ? 'the Flex delegate' : `a kernel for custom operator '${node.name}'`,
      found: 'the runtime comes without it',
      at: micro
        ? 'tensorflow/lite/micro/micro_op_resolver.cc:47'
        : `tflite/core/subgraph.cc:${isFlex ? 1413 : 1384}`,
      says: micro
        ? 'Failed to get registration from op code CUSTOM'
        : isFlex
          ? 'Regular TensorFlow ops are not supported by this interpreter. Make sure you invoke the Flex delegate before inference.'
          : `Encountered unresolved custom op: ${node.name}.`,
    };
  }
  if (!listed(node)) return notInResolver(node);
  if (!micro && node.version !== 1) {
    return {
      kind: 'customVersion',
      stage: 'prepare',
      expected: `version 1 of custom operator '${node.name}'`,
      found: `the file has version ${node.version}`,
      at: 'tflite/core/kernels/register.cc:402',
      says: `Encountered unresolved custom op: ${node.name}.`,
    };
  }
  return null;
}

function builtinFailure(node: NodeView): Found | null {
  const { micro, profile } = node.graph;
  const notFound = micro
    ? `Didn't find op for builtin opcode '${node.name}'`
    : `Didn't find op for builtin opcode '${node.name}' version '${node.version}'.`;
  if (!node.facts) {
    return {
      kind: 'builtinNotRegistered',
      stage: 'load',
      expected: `a kernel for ${node.name}`,
      found: 'the runtime has none',
      at: micro ? 'tensorflow/lite/micro/micro_op_resolver.cc:36' : 'tflite/core/api/op_resolver.cc:41',
      says: notFound,
    };
  }
  if (!listed(node)) return notInResolver(node);
  if (micro) {
    return node.operator.customOptions
      ? {
          kind: 'builtinWithCustomOptions',
          stage: 'load',
          expected: 'no custom options on a builtin operator',
          found: 'it has some',
          at: 'tensorflow/lite/micro/micro_interpreter.cc:157',
          says: `Unsupported behavior: found builtin operator ${node.name} with custom options.`,
        }
      : null;
  }
  const [least, most] = node.facts.versions ?? [1, Infinity];
  if (node.version < least || node.version > most) {
    return {
      kind: 'operatorVersion',
      stage: 'load',
      expected:
        least === most ? `version ${least} of ${node.name}` : `version ${least} to ${most} of ${node.name}`,
      found: `the file has version ${node.version}`,
      at: 'tflite/core/api/op_resolver.cc:41',
      says: notFound,
    };
  }
  const release = minRuntimeVersion(node.name, node.version);
  if (profile.release !== undefined && release !== null && compareReleases(release, profile.release) > 0) {
    return {
      kind: 'release',
      stage: 'load',
      expected: `TensorFlow Lite ${release} or newer for version ${node.version} of ${node.name}`,
      found: `the runtime is ${profile.release}`,
      at: 'tflite/converter/tools/versioning/runtime_version.cc',
      says: notFound,
    };
  }
  return null;
}

/** Failures of the file as a whole, and of operators that name no operator code. */
export function modelFailures(graph: GraphView): readonly Failure[] {
  const { model, micro } = graph;
  const failures: Failure[] = [];
  const general = { node: null, subgraph: null, stage: 'load', tensors: [], says: null } as const;
  if (!micro && model.version !== 3) {
    failures.push({
      ...general,
      kind: 'schemaVersion',
      fail: 'error',
      expected: 'schema version 3',
      found: `the file has version ${model.version}`,
      at: 'tflite/core/interpreter_builder.cc:898',
      says: `Model provided is schema version ${model.version} not equal to supported version 3.`,
    });
  }
  if (model.subgraphs.length === 0) {
    failures.push({
      ...general,
      kind: 'noSubgraph',
      fail: micro ? 'debugAbort' : 'error',
      expected: 'at least one subgraph',
      found: 'the file has none',
      at: micro ? 'tensorflow/lite/micro/micro_interpreter.h:91' : 'tflite/core/interpreter_builder.cc:920',
    });
  }
  if (!micro) failures.push(...unusedCodeFailures(graph));
  model.subgraphs.forEach((subgraph, index) =>
    subgraph.operators.forEach((operator, position) => {
      if (model.operatorCodes[operator.opcodeIndex]) return;
      failures.push({
        ...general,
        subgraph: index,
        kind: 'opcodeIndex',
        fail: 'error',
        expected: `operator codes below ${model.operatorCodes.length}`,
        found: `operator ${position} names code ${operator.opcodeIndex}`,
        at: micro ? 'tensorflow/lite/micro/micro_interpreter.cc:120' : null,
        says: micro ? `Missing registration for opcode_index ${operator.opcodeIndex}` : null,
      });
    }),
  );
  return failures;
}

/** TFLite looks up every builtin operator code of the file, whether an operator uses it or not. */
function unusedCodeFailures(graph: GraphView): readonly Failure[] {
  const used = new Set(
    graph.model.subgraphs.flatMap(({ operators }) => operators.map((each) => each.opcodeIndex)),
  );
  return graph.model.operatorCodes.flatMap((code, index): Failure[] => {
    if (used.has(index) || code.builtin === 'CUSTOM') return [];
    const versions = builtinFacts('tflite', code.builtin)?.versions;
    if (versions && code.version >= versions[0] && code.version <= versions[1]) return [];
    return [
      {
        kind: 'unusedOperatorCode',
        node: null,
        subgraph: null,
        stage: 'load',
        fail: 'error',
        expected: 'a kernel for every operator code, even for one that no operator uses',
        found: `code ${index} is ${code.builtin} version ${code.version}`,
        tensors: [],
        at: 'tflite/core/interpreter_builder.cc:275',
        says: `Didn't find op for builtin opcode '${code.builtin}' version '${code.version}'.`,
      },
    ];
  });
}
