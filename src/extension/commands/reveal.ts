import * as vscode from 'vscode';
import type { RevealTarget } from '../../protocol';
import type { Services } from '../services';

/** Opens a model at an operator or a tensor: where a problem's code leads. The arguments come out of a link: they are checked. */
export async function reveal(services: Services, model: unknown, target?: unknown): Promise<void> {
  const uri = model instanceof vscode.Uri ? model : vscode.Uri.parse(String(model), true);
  await services.editors.reveal(uri, isTarget(target) ? target : null);
}

function isTarget(value: unknown): value is RevealTarget {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('subgraph' in value))
    return false;
  if (!Number.isInteger(value.subgraph)) return false;
  return value.kind === 'operator'
    ? 'operatorIndex' in value && Number.isInteger(value.operatorIndex)
    : value.kind === 'tensor' && 'tensorIndex' in value && Number.isInteger(value.tensorIndex);
}
