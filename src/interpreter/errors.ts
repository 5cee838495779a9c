/** Thrown by kernels (through `context.fail`): the constraint that failed and the value found. */
export class KernelError extends Error {
  override readonly name = 'KernelError';
}

export type InterpreterStage = 'load' | 'prepare' | 'invoke';

export interface ErrorLocation {
  readonly stage: InterpreterStage;
  readonly subgraph: number;
  /** -1 where no single operator is meant. */
  readonly operatorIndex: number;
  /** Operator name; null where no single operator is meant. */
  readonly operator: string | null;
  /** Names of the tensors meant. */
  readonly tensors: readonly string[];
}

/** Why a model cannot be loaded, prepared or run; the message names the operator, its tensors and what to do. */
export class InterpreterError extends Error implements ErrorLocation {
  override readonly name = 'InterpreterError';
  readonly stage: InterpreterStage;
  readonly subgraph: number;
  readonly operatorIndex: number;
  readonly operator: string | null;
  readonly tensors: readonly string[];

  constructor(
    message: string,
    location: Partial<ErrorLocation> & Pick<ErrorLocation, 'stage'>,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.stage = location.stage;
    this.subgraph = location.subgraph ?? 0;
    this.operatorIndex = location.operatorIndex ?? -1;
    this.operator = location.operator ?? null;
    this.tensors = location.tensors ?? [];
  }
}
