/** Puts a plan into the model: int8 tensors, int32 biases, QUANTIZE and DEQUANTIZE where float and int8 meet. */
import { operatorName, type Model, type Operator, type Subgraph } from '../../model';
import {
  biasedScales,
  quantizeBias,
  quantizeToInt8,
  quantizeWeights,
  sameParameters,
  weightScales,
  type Int8Parameters,
} from '../arithmetic';
import type { OperatorDecision } from '../plan/operators';
import type { OperatorRule } from '../plan/operator-rules';
import type { TensorParameters } from '../plan/parameters';
import { activationPositions, outputPositions } from '../plan/positions';
import { floatConstant } from '../prepare/constants';
import type { EditableGraph, ModelEditor } from './model-editor';
import { int8Version } from './operator-versions';
import { dequantizeOperator, quantizeOperator } from './operators';
import { quantizationOf, retyped, symmetricQuantization } from './tensors';

export interface Int8Plan {
  readonly decisions: readonly OperatorDecision[];
  readonly parameters: TensorParameters;
  readonly io: 'float32' | 'int8';
  /** One scale for each output channel of convolutions, instead of one for all. */
  readonly perChannel: boolean;
}

/** An int8 form of a tensor. */
interface Int8Form {
  readonly index: number;
  readonly parameters: Int8Parameters;
}

/**
 * Rewrites one subgraph. Returns, for each tensor of the source that has become int8, the index of its int8 form in the
 * editor.
 */
export function rewriteToInt8(
  editor: ModelEditor,
  model: Model,
  subgraphIndex: number,
  plan: Int8Plan,
): ReadonlyMap<number, number> {
  return new Int8Rewriter(editor, model, subgraphIndex, plan).rewrite();
}

class Int8Rewriter {
  private readonly source: Subgraph;
  private readonly graph: EditableGraph;
  private readonly rewritten: Operator[] = [];
  /** By tensor of the source: where its float form is; absent while it exists in int8 only. */
  private readonly floatForms = new Map<number, number>();
  private readonly int8Forms = new Map<number, Int8Form[]>();
  /** Tensors that come into being as int8: their other forms are made from that. */
  private readonly bornInt8 = new Set<number>();
  private readonly int8Constants = new Map<string, number>();
  private readonly boundary: ReadonlySet<number>;

  constructor(
    private readonly editor: ModelEditor,
    private readonly model: Model,
    private readonly subgraphIndex: number,
    private readonly plan: Int8Plan,
  ) {
    this.source = model.subgraphs[subgraphIndex]!;
    this.graph = editor.graphs[subgraphIndex]!;
    this.boundary = new Set([...this.source.inputs, ...this.source.outputs]);
  }

  rewrite(): ReadonlyMap<number, number> {
    for (const input of this.source.inputs) this.enter(input);
    this.source.operators.forEach((operator, index) => {
      const decision = this.plan.decisions[index]!;
      if (decision.kind === 'int8') this.rewriteOperator(operator, index, decision.rule);
      else this.keepOperator(operator);
    });
    this.leave();
    this.graph.operators = this.rewritten;
    const computed = new Map<number, number>();
    for (const [tensor, forms] of this.int8Forms) if (forms[0]) computed.set(tensor, forms[0].index);
    return computed;
  }

  private isFloat(tensor: number): boolean {
    return this.source.tensors[tensor]?.type === 'FLOAT32';
  }

  private name(tensor: number): string {
    return this.source.tensors[tensor]!.name;
  }

  /** A float input becomes int8 itself, or stays and is quantized where it is first read as int8. */
  private enter(tensor: number): void {
    const parameters = this.plan.parameters.computed.get(tensor);
    const isInt8 = this.plan.io === 'int8' && this.isFloat(tensor) && parameters !== undefined;
    if (isInt8) this.becomeInt8(tensor, parameters);
    else this.floatForms.set(tensor, tensor);
  }

  private leave(): void {
    const moved = new Map<number, number>();
    this.graph.outputs = this.source.outputs.map((tensor) => {
      if (!this.isFloat(tensor)) return tensor;
      const index = this.plan.io === 'int8' ? this.int8Output(tensor) : this.asFloat(tensor);
      if (index !== tensor) moved.set(tensor, index);
      return index;
    });
    this.editor.moveSignatureTensors(this.subgraphIndex, moved, 'outputs');
  }

  /** The output keeps its name: the float form gets another. */
  private int8Output(tensor: number): number {
    const parameters = this.plan.parameters.computed.get(tensor);
    if (parameters === undefined || floatConstant(this.model, this.source.tensors[tensor]) !== null) {
      return this.asFloat(tensor);
    }
    const index = this.asInt8(tensor, this.int8Forms.get(tensor)?.[0]?.parameters ?? parameters);
    if (index !== tensor) {
      this.rename(tensor, `${this.name(tensor)}_float`);
      this.rename(index, this.name(tensor));
    }
    return index;
  }

  private rename(index: number, name: string): void {
    this.graph.tensors[index] = { ...this.graph.tensors[index]!, name };
  }

  /** The tensor's own place in the graph becomes int8. */
  private becomeInt8(tensor: number, parameters: Int8Parameters): void {
    this.graph.tensors[tensor] = retyped(this.source.tensors[tensor]!, 'INT8', {
      quantization: quantizationOf(parameters),
    });
    this.int8Forms.set(tensor, [{ index: tensor, parameters }]);
    this.bornInt8.add(tensor);
  }

  private addInt8Form(tensor: number, parameters: Int8Parameters): number {
    const forms = this.int8Forms.get(tensor) ?? [];
    const suffix = forms.length === 0 ? '_int8' : `_int8_${forms.length}`;
    const index = this.editor.addTensor(
      this.subgraphIndex,
      retyped({ ...this.source.tensors[tensor]!, isVariable: false }, 'INT8', {
        name: `${this.name(tensor)}${suffix}`,
        quantization: quantizationOf(parameters),
      }),
    );
    this.int8Forms.set(tensor, [...forms, { index, parameters }]);
    return index;
  }

  /** The tensor in float, dequantized once where an int8 operator wrote it. */
  private asFloat(tensor: number): number {
    const known = this.floatForms.get(tensor);
    if (known !== undefined) return known;
    const form = this.int8Forms.get(tensor)?.[0];
    if (form === undefined) return tensor;
    let index = tensor;
    if (form.index === tensor) {
      const source = this.source.tensors[tensor]!;
      index = this.editor.addTensor(this.subgraphIndex, { ...source, name: `${source.name}_float` });
    }
    this.rewritten.push(dequantizeOperator(this.editor, form.index, index, 2));
    this.floatForms.set(tensor, index);
    return index;
  }

  /** The tensor in int8 with these parameters, quantized or requantized once. */
  private asInt8(tensor: number, parameters: Int8Parameters): number {
    const forms = this.int8Forms.get(tensor) ?? [];
    const known = forms.find((form) => sameParameters(form.parameters, parameters));
    if (known !== undefined) return known.index;
    const from = this.bornInt8.has(tensor) ? forms[0]!.index : this.asFloat(tensor);
    const index = this.addInt8Form(tensor, parameters);
    this.rewritten.push(quantizeOperator(this.editor, from, index));
    return index;
  }

  private keepOperator(operator: Operator): void {
    const inputs = operator.inputs.map((tensor) => (this.isFloat(tensor) ? this.asFloat(tensor) : tensor));
    for (const output of operator.outputs) this.floatForms.set(output, output);
    this.rewritten.push({ ...operator, inputs });
  }

  private rewriteOperator(operator: Operator, index: number, rule: OperatorRule): void {
    const inputs = [...operator.inputs];
    if (rule.anyType === true) {
      this.rewritten.push({ ...operator, inputs: inputs.map((tensor) => this.anyForm(tensor)) });
      return;
    }
    const positions = activationPositions(rule, operator);
    for (const position of positions) {
      const wanted = this.plan.parameters.wanted(index, position);
      inputs[position] = this.int8Input(operator.inputs[position]!, wanted);
    }
    if (rule.weights !== undefined) {
      const inputScale = this.plan.parameters.wanted(index, positions[0]!).scale;
      this.quantizeWeights(inputs, rule, inputScale);
    }
    const outputs = [...operator.outputs];
    for (const position of outputPositions(rule, operator)) {
      const tensor = operator.outputs[position]!;
      const parameters = this.plan.parameters.computed.get(tensor)!;
      // A float output of the model keeps its own place, so that signatures and names hold.
      if (this.boundary.has(tensor) && this.plan.io === 'float32') {
        outputs[position] = this.addInt8Form(tensor, parameters);
        this.bornInt8.add(tensor);
      } else this.becomeInt8(tensor, parameters);
    }
    const version = int8Version({
      name: operatorName(this.model, operator),
      floatVersion: this.editor.codeOf(operator).version,
      operator,
      inputs: inputs.map((tensor) => this.graph.tensors[tensor] ?? null),
      outputs: outputs.map((tensor) => this.graph.tensors[tensor]!),
    });
    this.rewritten.push({
      ...operator,
      opcodeIndex: this.editor.versioned(operator, version),
      inputs,
      outputs,
    });
  }

  private anyForm(tensor: number): number {
    return this.int8Forms.get(tensor)?.[0]?.index ?? this.floatForms.get(tensor) ?? tensor;
  }

  private int8Input(tensor: number, parameters: Int8Parameters): number {
    const values = floatConstant(this.model, this.source.tensors[tensor]);
    if (values === null) return this.asInt8(tensor, parameters);
    const key = `${tensor}:${parameters.scale}:${parameters.zeroPoint}`;
    return this.constant(key, tensor, 'INT8', () => ({
      data: quantizeToInt8(values, parameters),
      quantization: quantizationOf(parameters),
    }));
  }

  private quantizeWeights(inputs: number[], rule: OperatorRule, inputScale: number): void {
    const { input } = rule.weights!;
    const axis = this.plan.perChannel ? rule.weights!.axis : null;
    const weightsIndex = inputs[input]!;
    const weights = this.source.tensors[weightsIndex]!;
    const values = floatConstant(this.model, weights)!;
    const biasIndex = rule.bias === undefined ? -1 : (inputs[rule.bias] ?? -1);
    const bias = biasIndex < 0 ? null : floatConstant(this.model, this.source.tensors[biasIndex]);
    const ofWeights = weightScales(values, weights.shape, axis);
    const scales =
      bias === null ? { weights: ofWeights, bias: ofWeights } : biasedScales(ofWeights, bias, inputScale);
    const key = `${weightsIndex}:${axis}:${scales.weights.join()}`;
    inputs[input] = this.constant(key, weightsIndex, 'INT8', () => ({
      data: quantizeWeights(values, weights.shape, axis, scales.weights),
      quantization: symmetricQuantization(scales.weights, axis),
    }));
    if (bias === null || rule.bias === undefined) return;
    inputs[rule.bias] = this.constant(`${biasIndex}:bias:${scales.bias.join()}`, biasIndex, 'INT32', () => ({
      data: quantizeBias(bias, scales.bias),
      quantization: symmetricQuantization(scales.bias, null),
    }));
  }

  /** A quantized copy of a constant, made once for equal parameters. */
  private constant(
    key: string,
    tensor: number,
    type: 'INT8' | 'INT32',
    make: () => { data: Int8Array | Int32Array; quantization: ReturnType<typeof quantizationOf> },
  ): number {
    const known = this.int8Constants.get(key);
    if (known !== undefined) return known;
    const { data, quantization } = make();
    const buffer = this.editor.addBuffer(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    const index = this.editor.addTensor(
      this.subgraphIndex,
      retyped(this.source.tensors[tensor]!, type, { buffer, quantization }),
    );
    this.int8Constants.set(key, index);
    return index;
  }
}
