import { operatorCost, summarize } from '../../analysis';
import type { Model } from '../../model';
import { ModelFormatError } from '../../model';
import {
  modelView,
  type FileProblem,
  type FindingView,
  type ModelView,
  type OperatorCost,
  type RuntimeVerdict,
} from '../../protocol';
import type { FileSource } from '../files/sources';
import { loadModel } from './load-model';
import { associatedFiles, metadataSections } from './metadata-sections';

export interface ViewRequest {
  readonly file: FileSource;
  readonly findings: readonly FindingView[];
  readonly verdicts: readonly RuntimeVerdict[];
}

export type ViewResult =
  | { readonly kind: 'model'; readonly view: ModelView }
  | { readonly kind: 'unreadable'; readonly problem: FileProblem };

export async function makeView({ file, findings, verdicts }: ViewRequest): Promise<ViewResult> {
  const fileName = file.name;
  try {
    const { model, bytes } = await loadModel(file);
    const { parameters, macs, precision, minRuntimeVersion } = summarize(model);
    const summary = {
      ...{ fileName, bytes: bytes.length, description: model.description },
      ...{ parameters, macs, precision, minRuntimeVersion },
    };
    const view = modelView(model, {
      ...{ summary, findings, verdicts, costs: costsOf(model) },
      metadata: metadataSections(model),
      associatedFiles: associatedFiles(model, bytes),
    });
    return { kind: 'model', view };
  } catch (error) {
    return { kind: 'unreadable', problem: problemOf(fileName, error) };
  }
}

function costsOf(model: Model): (subgraph: number, operator: number) => OperatorCost | null {
  return (subgraphIndex, operatorIndex) => {
    const subgraph = model.subgraphs[subgraphIndex];
    const operator = subgraph?.operators[operatorIndex];
    return subgraph && operator ? operatorCost(model, subgraph, operator) : null;
  };
}

function problemOf(fileName: string, error: unknown): FileProblem {
  const cause = error instanceof Error ? error.cause : null;
  if (cause instanceof ModelFormatError) {
    return {
      fileName,
      message: cause.reason,
      byteOffset: cause.byteOffset,
      path: cause.path || null,
      hint: 'Download or convert the model again: a file that was cut short or changed on its way cannot be repaired.',
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { fileName, message, byteOffset: null, path: null, hint: null };
}
