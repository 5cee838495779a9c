/**
 * What a runtime's kernels demand of a model, as data. The files below `tflite/operators` and `tflm/operators` are
 * written by `scripts/generate-runtimes.mjs` from facts that were read in the runtimes' sources; the evaluators of the
 * conditions are in `lint/conditions`.
 */
import type { TensorType } from '../model';

/**
 * When the runtime meets the condition: while it builds the interpreter, in `AllocateTensors`, or in the first `Invoke`.
 */
export type Stage = 'load' | 'prepare' | 'invoke';

/**
 * What happens where a condition does not hold.
 * `error`: the call fails with an error. `abort`: the process is aborted in every build. `debugAbort`: builds with debug
 * checks abort, others read or write out of bounds. `crash`: a null pointer or an access out of bounds in every build.
 * `silent`: accepted, and something else is computed.
 */
export type FailureClass = 'error' | 'abort' | 'debugAbort' | 'crash' | 'silent';

/** A type, `none` for an absent tensor, `any`, or `same:<role>` for the type of another tensor. */
export type TypePattern = TensorType | 'none' | 'any' | `same:${string}`;

export interface Role {
  readonly name: string;
  readonly optional?: true;
  /** Takes this tensor and all behind it. */
  readonly variadic?: true;
}

/** A combination of tensor types that a kernel computes. */
export interface SignatureFact {
  readonly types: Readonly<Record<string, TypePattern | readonly TypePattern[]>>;
  /** Roles whose type the kernel assumes without testing it: another type is accepted and misread. */
  readonly notEnforced?: readonly string[];
  /** The kernel does not refuse the combination, but misreads some tensor. */
  readonly loose?: true;
  /** The operator version that brought the combination. */
  readonly sinceVersion?: number;
  readonly conditions?: readonly ConditionFact[];
  readonly at?: SourceLine;
}

/** A line of the operator's own source file, or `path:line` of another file. */
export type SourceLine = number | string;

/** Limits a condition to some of an operator's forms. */
export interface When {
  /** The tensor's type is one of the list. */
  readonly types?: Readonly<Record<string, readonly (TensorType | 'none')[]>>;
  /** The tensor of this role carries scale and zero point. */
  readonly quantized?: string;
  /** The tensor of this role has exactly one scale. */
  readonly perTensor?: string;
  readonly option?: { readonly name: string; readonly value: string | number | boolean };
}

interface ConditionBase {
  readonly when?: When;
  /** `prepare` where left out. */
  readonly stage?: Stage;
  /** `error` where left out. */
  readonly fail?: FailureClass;
  readonly at?: SourceLine;
  /** The runtime's own words, without the `file:line` that some of them begin with. */
  readonly says?: string;
}

interface Range {
  readonly eq?: number;
  readonly min?: number;
  readonly max?: number;
}

interface Count extends Omit<Range, 'eq'> {
  readonly oneOf?: readonly number[];
}

/** Conditions with parameters, by kind. */
interface ParameterisedConditions {
  /** The number of entries of `Operator.inputs`; absent optional inputs count. */
  inputCount: Count;
  outputCount: Count;
  rank: Range & { readonly tensor: string };
  /** The tensor has data in the file. */
  const: { readonly tensor: string };
  isVariable: { readonly tensor: string };
  present: { readonly tensor: string };
  elements: { readonly tensor: string; readonly eq: number };
  type: { readonly tensor: string; readonly oneOf: readonly TensorType[] };
  sameType: { readonly a: string; readonly b: string };
  sameShape: { readonly a: string; readonly b: string };
  /** `rank(b) = rank(a) + plus`. */
  sameRank: { readonly a: string; readonly b: string; readonly plus?: number };
  /** About the first zero point. */
  zeroPoint: { readonly tensor: string; readonly eq: number };
  /** About the first scale; `relativeTolerance` 0 demands the exact float. */
  scale: { readonly tensor: string; readonly eq: number; readonly relativeTolerance: number };
  sameScale: { readonly a: string; readonly b: string; readonly tolerance: number };
  sameZeroPoint: { readonly a: string; readonly b: string };
  affineQuantization: { readonly tensor: string };
  noQuantization: { readonly tensor: string };
  perTensor: { readonly tensor: string };
  /** One scale, or as many as the dimension `axis`. */
  scaleCountOneOrDimension: { readonly tensor: string; readonly axis: number };
  /** More than one scale: as many as the quantized dimension. */
  scaleCountQuantizedDimension: { readonly tensor: string };
  option: Range & { readonly option: string; readonly oneOf?: readonly (string | number | boolean)[] };
  /** The option is the number of a subgraph. */
  subgraphIndex: { readonly option: string };
  /** `|scale(input) * scale(filter) - scale(bias)| / scale(output)` is at most `maxDifference`; asked only with a bias. */
  biasScale: {
    readonly input: string;
    readonly filter: string;
    readonly bias: string;
    readonly output: string;
    readonly maxDifference: number;
  };
  dimension: {
    readonly tensor: string;
    readonly axis: number;
    readonly eq?: number;
    readonly equals?: { readonly tensor: string; readonly axis: number };
  };
  axisInRange: { readonly axis: string; readonly of: string };
  /** As many elements in `a` as `b` has dimensions. */
  elementsEqualRankOf: { readonly a: string; readonly b: string };
  outputRankAtLeast: { readonly a: string; readonly b: string };
  /** Input `index` may end the list early, but must not be given as -1. */
  emptyInputSlot: { readonly index: number };
  gatherNdInnerDim: { readonly max?: number };
  permInRange: { readonly allowNegative: boolean };
  subgraphInputCount: { readonly subgraph: string; readonly opInputs: 'all' | 'all-but-first' };
  subgraphOutputCount: { readonly subgraph: string };
  svdfBiasScale: { readonly maxAbs: number };
  /** No rescaling between the two tensors: the kernel takes their quantization for the same. */
  sameQuantization: { readonly a: string; readonly b: string };
}

/** Conditions that need no parameter; what each means is said by its evaluator. */
export type PlainCondition =
  | 'assignBytesEqualVariableBytes'
  | 'axisCountAtMostRank'
  | 'batchMatMulAccumDim'
  | 'batchMatMulBatchDims'
  | 'batchMatMulOutputElements'
  | 'beginEndStridesLengthsEqual'
  | 'beginSizeLengthsEqual'
  | 'biasElementsEqualFilterDim0'
  | 'biasElementsEqualFilterLastDim'
  | 'biasElementsEqualFilterRows'
  | 'biasElementsEqualOutputDepth'
  | 'biasReadAs64Bit'
  | 'bidirectionalLstmFloatInput'
  | 'bitcastShapes'
  | 'boundariesSorted'
  | 'broadcastable'
  | 'broadcastToOutput'
  | 'cellStateScalePowerOfTwo'
  | 'concatDims'
  | 'condAndBodyDiffer'
  | 'condOutputIsScalarBool'
  | 'conv3dInputChannels'
  | 'convFilterOutMultipleOfGroups'
  | 'convFilterTypeCombination'
  | 'convGroups'
  | 'decodeAncillaryVersion1'
  | 'decodeTypeLutPruneHuffman'
  | 'depthMultiplierConsistent'
  | 'depthToSpaceChannels'
  | 'depthwiseChannelsMultiple'
  | 'depthwiseFilterTypeCombination'
  | 'expandDimsOutput'
  | 'fcFilterTypeCombination'
  | 'fftLengthPowerOfTwo'
  | 'fillOutput'
  | 'filterScalePerChannel'
  | 'framerInnerDimMultipleOfStep'
  | 'gatherAxis'
  | 'gatherBatchDims'
  | 'hardSwishOutputMultiplierExponent'
  | 'hashtableKeyValueTypes'
  | 'initSubgraphHasNoIo'
  | 'initSubgraphNotSelf'
  | 'inputCountEqualsOutputCount'
  | 'inputIsSparse'
  | 'inputNotEmpty'
  | 'inputsTwiceOutputs'
  | 'int16PotShifts'
  | 'lstmAllGateBiasesPresentSameType'
  | 'lstmAllGateWeightsPresentSameType'
  | 'lstmFullKernelInputs20or24orBasic5'
  | 'lstmIntermediates5'
  | 'lstmNoLayerNorm'
  | 'lstmNoPeephole'
  | 'lstmNoProjection'
  | 'lstmShapes'
  | 'needsMicroResourceVariables'
  | 'notBothHalfPixelAndAlignCorners'
  | 'noZeroDivisor'
  | 'oneHotAxis'
  | 'outputRankAtLeastMaxInputRank'
  | 'outputSingleScale'
  | 'packAxis'
  | 'packCount'
  | 'packElements'
  | 'packValuesCount'
  | 'paddingsAllZero'
  | 'paddingsRowsEqualRank'
  | 'paddingsSizeTwiceRank'
  | 'padOutput'
  | 'padOutputZeroPointInt8Range'
  | 'perChannelQuantizedDimZero'
  | 'quantizedBiasTypeMatchesBias'
  | 'readBytesEqualVariableBytes'
  | 'reshapeElements'
  | 'reshapeSingleStretchDim'
  | 'resourceVariableSlots'
  | 'reverseAxesContiguous'
  | 'reverseSequenceDims'
  | 'rnnShapes'
  | 'rsqrtInputPositive'
  | 'sameByteSize'
  | 'scatterNdShapes'
  | 'segmentIdsLength'
  | 'selectBroadcast'
  | 'selectV1Condition'
  | 'shuffledWeights'
  | 'sliceVectorsCoverRank'
  | 'spaceToDepthDivisible'
  | 'splitCount'
  | 'splitEven'
  | 'squeezeDims'
  | 'squeezeOutput'
  | 'stablehloScatterRegionSingleOp'
  | 'stridedSliceIndicesAtMost31'
  | 'stridedSliceOutput'
  | 'stridedSliceVectorsCoverRank'
  | 'stridesNonZero'
  | 'subgraphIoBytesEqual'
  | 'svdfShapes'
  | 'tileMultiplesLength'
  | 'transposeConvFilterTypeCombination'
  | 'transposeConvGeometry'
  | 'transposeConvInputChannels'
  | 'uniqueIndexType'
  | 'unpackCount'
  | 'unpackElements'
  | 'unpackNum'
  | 'unsortedSegmentShapes'
  | 'updateDimsFitOperand';

type Conditions = ParameterisedConditions & Record<PlainCondition, object>;
export type ConditionKind = keyof Conditions;

/** The fact of one kind. */
export type ConditionOf<Kind extends ConditionKind> = {
  [K in Kind]: ConditionBase & Conditions[K] & { readonly kind: K };
}[Kind];

/** Something a kernel demands of the operator, its tensors or its options. */
export type ConditionFact = ConditionOf<ConditionKind>;

/** What one runtime demands of one operator. */
export interface OperatorFacts {
  /** Path of the kernel in the runtime's repository. */
  readonly source: string;
  readonly inputs: readonly Role[];
  readonly outputs: readonly Role[];
  /** One of them must match; empty where the types were not looked into. */
  readonly signatures: readonly SignatureFact[];
  readonly conditions: readonly ConditionFact[];
  /** Prepare overwrites the types of the outputs, so what the file says about them is not looked at. */
  readonly assignsOutputTypes?: true;
  /** TFLite: the parser makes a parameter structure, which is what the check of overlapping tensors hangs on. */
  readonly parameters?: true;
  /** The runtime's own words where no signature matches, or by the role to blame; `%s` stands for a type. */
  readonly typeError?: string | Readonly<Record<string, string>>;
  /** The kernel meets a type that it does not compute only in the first Invoke; `prepare` where left out. */
  readonly typesTestedIn?: 'invoke';
  /** TFLM: the method of `MicroMutableOpResolver` that adds the operator. */
  readonly resolverMethod?: string;
  /** TFLite: versions that the built-in resolver registers, both included. */
  readonly versions?: readonly [number, number];
  /** TFLite: the first release that runs version 1, 2, …; null where none is listed. */
  readonly minRuntime?: readonly (string | null)[];
  /** What optimised TFLM kernels do with the operator, by kernel set. */
  readonly kernels?: Readonly<Record<string, KernelVariant>>;
}

export interface KernelVariant {
  /** Forms that the optimised kernel computes, in words. */
  readonly optimized: readonly string[];
  /** Forms that fall back to the reference kernel, in words. */
  readonly reference?: readonly string[];
  /** What the optimised kernel refuses though the reference kernel takes it, in words. */
  readonly restrictions?: readonly string[];
  /** The same, where it can be told from the file. */
  readonly conditions?: readonly ConditionFact[];
}
