/**
 * Makes models, for tests and for rewrites. What is not said has the value that a converter gives it: version 3, buffer 0
 * empty, operator codes shared by operators of the same name and version.
 */
import type { Model, ModelBuffer, MetadataEntry, OperatorCode, Signature } from './model';
import { asBuiltinOperator } from './enums';
import { SubgraphBuilder, type CodeRegistry, type TensorSettings } from './subgraph-builder';
import type { TensorType } from './schema/generated/types';
import type { PartialOptions } from './options';

export interface BuildOptions {
  readonly description?: string | null;
  readonly version?: number;
}

const NOTHING: ModelBuffer = { data: new Uint8Array(0), location: 'none' };

/**
 * ```ts
 * const b = new ModelBuilder();
 * const x = b.input('x', 'FLOAT32', [1, 8]);
 * const w = b.constant('w', new Float32Array(32), [4, 8]);
 * const y = b.tensor('y', 'FLOAT32', [1, 4]);
 * b.operator('FULLY_CONNECTED', [x, w, null], [y], { kind: 'FullyConnectedOptions' });
 * b.output(y);
 * const model = b.build();
 * ```
 * Tensors, buffers and subgraphs are named by their index. The builder's own methods are those of subgraph 0; more are
 * made with `subgraph`.
 */
export class ModelBuilder implements CodeRegistry {
  readonly main: SubgraphBuilder;
  readonly #subgraphs: SubgraphBuilder[] = [];
  readonly #codes: OperatorCode[] = [];
  readonly #buffers: ModelBuffer[] = [NOTHING];
  readonly #metadata: MetadataEntry[] = [];
  readonly #signatures: Signature[] = [];
  readonly #options: BuildOptions;

  constructor(options: BuildOptions = {}) {
    this.#options = options;
    this.main = this.subgraph('main');
  }

  /** Adds a subgraph; its index is `subgraph.index`. */
  subgraph(name: string | null = null): SubgraphBuilder {
    const subgraph = new SubgraphBuilder(this, this.#subgraphs.length, name);
    this.#subgraphs.push(subgraph);
    return subgraph;
  }

  input(...args: Parameters<SubgraphBuilder['input']>): number {
    return this.main.input(...args);
  }

  output(...tensors: number[]): void {
    this.main.output(...tensors);
  }

  tensor(name: string, type: TensorType, shape: readonly number[], settings?: TensorSettings): number {
    return this.main.tensor(name, type, shape, settings);
  }

  constant(...args: Parameters<SubgraphBuilder['constant']>): number {
    return this.main.constant(...args);
  }

  operator(
    name: string,
    inputs: readonly (number | null)[],
    outputs: readonly number[],
    options?: PartialOptions | null,
    settings?: Parameters<SubgraphBuilder['operator']>[4],
  ): number {
    return this.main.operator(name, inputs, outputs, options, settings);
  }

  /** Adds a buffer and gives its index. */
  buffer(data: Uint8Array, location: ModelBuffer['location'] = 'inline'): number {
    this.#buffers.push({ data, location });
    return this.#buffers.length - 1;
  }

  /** Adds a buffer of metadata and gives its index. */
  metadata(name: string, data: Uint8Array): number {
    const buffer = this.buffer(data);
    this.#metadata.push({ name, buffer });
    return buffer;
  }

  /** Names tensors of a subgraph for callers, `{ name: tensorIndex }`. */
  signature(
    key: string,
    inputs: Readonly<Record<string, number>>,
    outputs: Readonly<Record<string, number>>,
    subgraphIndex = 0,
  ): void {
    const maps = (tensors: Readonly<Record<string, number>>): Signature['inputs'] =>
      Object.entries(tensors).map(([name, tensorIndex]) => ({ name, tensorIndex }));
    this.#signatures.push({ key, inputs: maps(inputs), outputs: maps(outputs), subgraphIndex });
  }

  /** Index of the operator code for a builtin operator's name, or for a custom code. */
  code(name: string, version: number, isCustom: boolean): number {
    const known = this.#codes.findIndex(
      (code) => (isCustom ? code.customCode === name : code.builtin === name) && code.version === version,
    );
    if (known >= 0) return known;
    this.#codes.push({
      builtin: isCustom ? 'CUSTOM' : asBuiltinOperator(name),
      customCode: isCustom ? name : null,
      version,
      hasBuiltinCode: true,
    });
    return this.#codes.length - 1;
  }

  build(): Model {
    return {
      version: this.#options.version ?? 3,
      description: this.#options.description ?? null,
      operatorCodes: [...this.#codes],
      subgraphs: this.#subgraphs.map((subgraph) => subgraph.build()),
      buffers: [...this.#buffers],
      metadata: [...this.#metadata],
      metadataBuffer: [],
      signatures: [...this.#signatures],
      externalBufferGroups: [],
      externalBuffers: [],
    };
  }
}
