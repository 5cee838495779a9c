import * as vscode from 'vscode';
import type { TensorAddress } from '../../protocol';
import { baseName } from '../files/model-uri';
import { fileSource } from '../files/sources';
import { writeFileAtomically } from '../files/write-file';
import type { Services } from '../services';

const FORMATS = { npy: 'npy', csv: 'csv', bin: 'raw' } as const;

/** Asks where to, then writes a constant. Gives the file's name; null where the user gave up. */
export async function exportTensor(
  services: Services,
  model: vscode.Uri,
  { subgraph, tensorIndex }: TensorAddress,
  signal: AbortSignal,
): Promise<string | null> {
  const stem = baseName(model).replace(/\.tflite$/i, '');
  const target = await vscode.window.showSaveDialog({
    title: 'Export Tensor',
    defaultUri: vscode.Uri.joinPath(model, '..', `${stem}.tensor-${subgraph}-${tensorIndex}.npy`),
    filters: { 'NumPy array': ['npy'], 'Comma-separated values': ['csv'], 'Raw bytes': ['bin'] },
  });
  if (!target) return null;
  const extension = /\.([^.]+)$/.exec(target.path)?.[1]?.toLowerCase() ?? '';
  if (!isFormat(extension)) throw new Error(`${baseName(target)}: the name must end in .npy, .csv or .bin`);
  const request = { file: await fileSource(model), subgraph, tensorIndex, format: FORMATS[extension] };
  await writeFileAtomically(
    target,
    await services.jobs.quick.run('tensor-export', request, { signal, urgent: true }),
  );
  return baseName(target);
}

function isFormat(extension: string): extension is keyof typeof FORMATS {
  return extension in FORMATS;
}
