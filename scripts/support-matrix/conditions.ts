import type { ConditionFact, When } from '../../src/runtimes';
import { PLAIN_CONDITIONS } from './plain-conditions';
import { code, joined, optionName } from './markdown';

interface Range {
  readonly eq?: number;
  readonly min?: number;
  readonly max?: number;
}

/** What a condition demands, as a clause: 'rank of `input` is 4, where `input` is INT8'. */
export function conditionText(fact: ConditionFact): string {
  const limits = fact.when ? whenText(fact.when) : '';
  return `${demand(fact)}${limits && `, where ${limits}`}`;
}

function demand(fact: ConditionFact): string {
  switch (fact.kind) {
    case 'inputCount':
      return `${countText(fact)} inputs`.replace(/^1 inputs$/, '1 input');
    case 'outputCount':
      return `${countText(fact)} outputs`.replace(/^1 outputs$/, '1 output');
    case 'rank':
      return `rank of ${code(fact.tensor)} is ${rangeText(fact)}`;
    case 'const':
      return `${code(fact.tensor)} is a constant of the file`;
    case 'isVariable':
      return `${code(fact.tensor)} is a variable (\`is_variable\`)`;
    case 'present':
      return `${code(fact.tensor)} is given, though the format lets it be left out`;
    case 'elements':
      return `${code(fact.tensor)} has ${fact.eq} ${fact.eq === 1 ? 'element' : 'elements'}`;
    case 'type':
      return `${code(fact.tensor)} is ${joined(fact.oneOf)}`;
    case 'sameType':
      return fact.a === fact.b
        ? `all ${code(fact.a)} have one type`
        : `${code(fact.a)} and ${code(fact.b)} have one type`;
    case 'sameShape':
      return fact.a === fact.b
        ? `all ${code(fact.a)} have one shape`
        : `${code(fact.a)} and ${code(fact.b)} have one shape`;
    case 'sameRank':
      return `rank of ${code(fact.b)} is that of ${code(fact.a)}${fact.plus ? ` plus ${fact.plus}` : ''}`;
    case 'zeroPoint':
      return `zero point of ${code(fact.tensor)} is ${fact.eq}`;
    case 'scale':
      return `scale of ${code(fact.tensor)} is ${scaleText(fact.eq)}${fact.relativeTolerance ? `, to within ${fact.relativeTolerance * 100} %` : ''}`;
    case 'sameScale':
      return `${code(fact.a)} and ${code(fact.b)} have one scale${fact.tolerance ? `, to within ${fact.tolerance}` : ''}`;
    case 'sameZeroPoint':
      return `${code(fact.a)} and ${code(fact.b)} have one zero point`;
    case 'sameQuantization':
      return `${code(fact.a)} and ${code(fact.b)} have one scale and zero point: there is no rescaling`;
    case 'affineQuantization':
      return `${code(fact.tensor)} carries scale and zero point`;
    case 'noQuantization':
      return `${code(fact.tensor)} carries no quantization`;
    case 'perTensor':
      return `${code(fact.tensor)} has exactly one scale`;
    case 'scaleCountOneOrDimension':
      return `${code(fact.tensor)} has one scale, or one for each entry of dimension ${fact.axis}`;
    case 'scaleCountQuantizedDimension':
      return `${code(fact.tensor)} has one scale, or one for each entry of its quantized dimension`;
    case 'option':
      return `option ${code(optionName(fact.option))} is ${fact.oneOf ? joined(fact.oneOf) : rangeText(fact)}`;
    case 'subgraphIndex':
      return `option ${code(optionName(fact.option))} is the number of a subgraph`;
    case 'biasScale':
      return `|scale of ${code(fact.input)} × scale of ${code(fact.filter)} − scale of ${code(fact.bias)}| / scale of ${code(fact.output)} is at most ${fact.maxDifference}`;
    case 'svdfBiasScale':
      return `the bias’ scale is that of state × time weights, to within ${fact.maxAbs}`;
    case 'dimension':
      return fact.equals
        ? `dimension ${fact.axis} of ${code(fact.tensor)} equals dimension ${fact.equals.axis} of ${code(fact.equals.tensor)}`
        : `dimension ${fact.axis} of ${code(fact.tensor)} is ${String(fact.eq)}`;
    case 'axisInRange':
      return `${code(fact.axis)} is within the rank of ${code(fact.of)}`;
    case 'elementsEqualRankOf':
      return `${code(fact.a)} has an element for each dimension of ${code(fact.b)}`;
    case 'outputRankAtLeast':
      return `${code(fact.a)} has at least as many dimensions as ${code(fact.b)}`;
    case 'emptyInputSlot':
      return `input ${fact.index} is a tensor or missing at the end of the list, not -1`;
    case 'gatherNdInnerDim':
      return `the last dimension of \`indices\` is at most the rank of \`params\`${fact.max === undefined ? '' : ` and ${fact.max}`}`;
    case 'permInRange':
      return `\`perm\` names dimensions of the input${fact.allowNegative ? '' : ', none of them negative'}`;
    case 'subgraphInputCount':
      return `${fact.opInputs === 'all' ? 'as many inputs as' : 'one input more than'} the subgraph of ${code(optionName(fact.subgraph))} has`;
    case 'subgraphOutputCount':
      return `as many outputs as the subgraph of ${code(optionName(fact.subgraph))} has`;
    default:
      return PLAIN_CONDITIONS[fact.kind];
  }
}

function whenText({ types, quantized, perTensor, option }: When): string {
  return [
    ...Object.entries(types ?? {}).map(([role, allowed]) =>
      allowed.length === 1 && allowed[0] === 'none'
        ? `${code(role)} is left out`
        : `${code(role)} is ${joined(allowed.map((type) => (type === 'none' ? 'left out' : type)))}`,
    ),
    ...(quantized === undefined ? [] : [`${code(quantized)} is quantized`]),
    ...(perTensor === undefined ? [] : [`${code(perTensor)} has one scale`]),
    ...(option === undefined ? [] : [`${code(optionName(option.name))} is ${String(option.value)}`]),
  ].join(' and ');
}

function countText({ oneOf, ...range }: Omit<Range, 'eq'> & { readonly oneOf?: readonly number[] }): string {
  return oneOf ? joined(oneOf) : rangeText(range);
}

function rangeText({ eq, min, max }: Range): string {
  if (eq !== undefined) return String(eq);
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  return min === undefined ? `at most ${String(max)}` : `at least ${min}`;
}

/** '1/128' for the powers of two that kernels ask for, else the decimal. */
function scaleText(scale: number): string {
  const inverse = 1 / scale;
  return scale < 1 && Number.isInteger(Math.log2(inverse)) ? `1/${inverse}` : String(scale);
}
