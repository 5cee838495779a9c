import { isStored, operatorLabel, typeName } from '../analysis';
import type { Model, Operator, Subgraph } from '../model';
import type { PendingReference } from './create-listing';
import { operatorHover, tensorHover } from './hovers';
import type { ListedOperator, ListedTensor, ListingOptions, ListingSymbol, Span } from './listing';
import { bytesText } from './numbers';
import { optionTexts } from './options-text';
import { escapeText, identifier, quote } from './strings';
import { constantText, quantizationText, typeText } from './tensor-text';
import type { TextBuilder } from './text-builder';

type Group = 'input' | 'constant' | 'variable' | 'unused';

const GROUP_KEYWORDS: Readonly<Record<Group, string>> = {
  input: 'inputs',
  constant: 'constants',
  variable: 'variables',
  unused: 'unused',
};

/**
 * Writes one subgraph. Each tensor has one defining place: an input, a constant, a variable, the operator that writes
 * it, or the list of tensors that nothing uses.
 */
export class SubgraphLister {
  readonly operators: ListedOperator[] = [];
  readonly tensors: ListedTensor[] = [];
  readonly references: PendingReference[] = [];
  nameSpan: Span = { line: 0, startColumn: 0, endColumn: 0 };

  private readonly defined = new Set<number>();
  private readonly children: ListingSymbol[] = [];

  constructor(
    private readonly builder: TextBuilder,
    private readonly model: Model,
    private readonly subgraph: Subgraph,
    private readonly index: number,
    private readonly options: ListingOptions,
  ) {}

  write(): ListingSymbol {
    const { builder, subgraph } = this;
    builder.blankLine();
    const startLine = builder.line;
    builder.write('subgraph ');
    const indexSpan = builder.write(`^${this.index}`);
    this.nameSpan = indexSpan;
    if (subgraph.name !== null && subgraph.name !== '') builder.write(` ${quote(subgraph.name)}`);
    builder.open();
    this.writeGroup('input', dedupe(subgraph.inputs));
    const groups = this.groupTensors();
    this.writeGroup('constant', groups.constant);
    this.writeGroup('variable', groups.variable);
    this.writeOperators();
    this.writeOutputs();
    this.writeGroup('unused', this.undefinedTensors());
    const endLine = builder.close();
    return {
      name: `subgraph ${this.index}`,
      detail: escapeText(subgraph.name ?? ''),
      kind: 'subgraph',
      startLine,
      endLine,
      selection: indexSpan,
      children: this.children,
    };
  }

  private groupTensors(): { constant: number[]; variable: number[] } {
    const groups: { constant: number[]; variable: number[] } = { constant: [], variable: [] };
    const inputs = new Set(this.subgraph.inputs);
    this.subgraph.tensors.forEach((tensor, index) => {
      if (inputs.has(index)) return;
      if (tensor.isVariable) groups.variable.push(index);
      else if (isStored(this.model, tensor)) groups.constant.push(index);
    });
    return groups;
  }

  /** Tensors that no operator writes and no input names: leftovers, scratch tensors, dangling references. */
  private undefinedTensors(): number[] {
    return this.subgraph.tensors.map((_, index) => index).filter((index) => !this.defined.has(index));
  }

  private writeGroup(group: Group, tensors: readonly number[]): void {
    if (tensors.length === 0) return;
    const { builder } = this;
    const startLine = builder.line;
    const selection = builder.write(GROUP_KEYWORDS[group]);
    builder.open();
    for (const index of tensors) {
      this.define(index, group);
      builder.endLine();
    }
    const endLine = builder.close();
    const kind = group === 'unused' ? 'section' : group;
    const detail = String(tensors.length);
    this.children.push({
      name: GROUP_KEYWORDS[group],
      detail,
      kind,
      startLine,
      endLine,
      selection,
      children: [],
    });
  }

  /** Writes `%3 "name" : int8[1,2] q(…)`, and `= …` for a constant. */
  private define(index: number, role: string): void {
    const { builder } = this;
    const definition = builder.write(`%${index}`);
    this.references.push({ span: definition, subgraph: this.index, tensorIndex: index });
    const tensor = this.subgraph.tensors[index];
    if (tensor === undefined) {
      builder.write(' <no such tensor>');
      return;
    }
    builder.write(` ${quote(tensor.name)} : ${typeText(tensor)}${quantizationText(tensor.quantization)}`);
    for (const variant of tensor.variantTensors) {
      builder.write(` of ${typeName(variant.type)}[${variant.hasRank ? variant.shape.join(',') : '*'}]`);
    }
    if (isStored(this.model, tensor)) {
      builder.write(` = ${constantText(this.model, tensor, this.options.hashes ?? 'small')}`);
    }
    if (this.defined.has(index)) return;
    this.defined.add(index);
    const hover = tensorHover(this.model, tensor, index, role);
    this.tensors.push({ subgraph: this.index, tensorIndex: index, definition, hover });
  }

  private writeOperators(): void {
    const { builder, subgraph } = this;
    if (subgraph.operators.length === 0) return;
    const startLine = builder.line;
    const selection = builder.write('operators');
    builder.open();
    const symbols = subgraph.operators.map((operator, index) => this.writeOperator(operator, index));
    const endLine = builder.close();
    const detail = String(subgraph.operators.length);
    this.children.push({
      name: 'operators',
      detail,
      kind: 'section',
      startLine,
      endLine,
      selection,
      children: symbols,
    });
  }

  private writeOperator(operator: Operator, operatorIndex: number): ListingSymbol {
    const { builder } = this;
    const name = operatorLabel(this.model, operator);
    const start = this.options.numbered === true ? builder.write(`[${operatorIndex}] `) : builder.write('');
    operator.outputs.forEach((tensor, position) => {
      if (position > 0) builder.write(', ');
      this.writeResult(tensor);
    });
    if (operator.outputs.length > 0) builder.write(' = ');
    const isCustom = this.model.operatorCodes[operator.opcodeIndex]?.builtin === 'CUSTOM';
    if (isCustom) builder.write('custom ');
    const nameSpan = builder.write(identifier(name));
    this.writeOperands('(', operator.inputs, ')');
    if (operator.intermediates.length > 0) this.writeOperands(' intermediates(', operator.intermediates, ')');
    const end = this.writeOptions(operator) ?? builder.write('');
    const { line } = nameSpan;
    const span = { line, startColumn: start.startColumn, endColumn: end.endColumn };
    builder.endLine();
    const position = { subgraph: this.index, operatorIndex, name };
    const hover = operatorHover(this.model, this.subgraph, operator, position);
    this.operators.push({ subgraph: this.index, operatorIndex, name, span, nameSpan, hover });
    const detail = escapeText(this.subgraph.tensors[operator.outputs[0] ?? -1]?.name ?? '');
    return {
      name: escapeText(name),
      detail,
      kind: 'operator',
      startLine: line,
      endLine: line,
      selection: nameSpan,
      children: [],
    };
  }

  /** The first operator that writes a tensor defines it; a tensor with a place of its own is only named. */
  private writeResult(tensor: number): void {
    if (tensor === -1) this.builder.write('_');
    else if (this.defined.has(tensor)) this.reference(tensor);
    else this.define(tensor, 'activation');
  }

  private writeOperands(before: string, tensors: readonly number[], after: string): void {
    this.builder.write(before);
    tensors.forEach((tensor, position) => {
      if (position > 0) this.builder.write(', ');
      if (tensor === -1) this.builder.write('_');
      else this.reference(tensor);
    });
    this.builder.write(after);
  }

  private reference(tensorIndex: number): void {
    const span = this.builder.write(`%${tensorIndex}`);
    this.references.push({ span, subgraph: this.index, tensorIndex });
  }

  private writeOptions(operator: Operator): Span | null {
    const texts = operator.options === null ? [] : optionTexts(operator.options);
    const customBytes = operator.customOptions?.length ?? 0;
    if (customBytes > 0) {
      texts.push({ name: 'custom_options', value: `<${bytesText(customBytes)}>`, subgraph: null });
    }
    if (texts.length === 0) return null;
    const { builder } = this;
    builder.write(' { ');
    texts.forEach(({ name, value, subgraph }, position) => {
      builder.write(`${position > 0 ? ', ' : ''}${name}: `);
      const span = builder.write(value);
      if (subgraph !== null) this.references.push({ span, subgraph, tensorIndex: null });
    });
    return builder.write(' }');
  }

  private writeOutputs(): void {
    const { builder, subgraph } = this;
    if (subgraph.outputs.length === 0) return;
    builder.write('return ');
    this.writeOperands('', subgraph.outputs, '');
    builder.endLine();
  }
}

function dedupe(tensors: readonly number[]): number[] {
  return [...new Set(tensors)];
}
