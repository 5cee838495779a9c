export { createInterpreter } from './interpreter';
export { supportedOperators } from './registry';
export type { Interpreter, InterpreterOptions } from './interpreter';
export { InterpreterError, KernelError } from './errors';
export type { ErrorLocation, InterpreterStage } from './errors';
export { defineKernel, optionsOf } from './kernel';
export type {
  EvalContext,
  Kernel,
  KernelNode,
  PrepareContext,
  RuntimeName,
  SubgraphCall,
  Workspace,
} from './kernel';
export type { Observer } from './runner';
export type { RuntimeTensor, TypedArray } from './runtime-tensor';
