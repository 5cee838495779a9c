import { estimateArena } from '../../analysis';
import { generateFirmware, type FirmwareOptions, type GeneratedFile } from '../../codegen';
import { lint } from '../../lint';
import type { FileSource } from '../files/sources';
import { loadModel } from './load-model';

export interface FirmwareRequest {
  readonly files: readonly FileSource[];
  readonly options: FirmwareOptions;
}

export interface FirmwareResult {
  readonly files: readonly GeneratedFile[];
  /** Models that TensorFlow Lite Micro does not run as they are, each with the first reason. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

/** Throws an Error where a file is no readable model or has an operator that TensorFlow Lite Micro lacks. */
export async function makeFirmware({ files, options }: FirmwareRequest): Promise<FirmwareResult> {
  const sources = await Promise.all(files.map(async (file) => ({ file, ...(await loadModel(file)) })));
  const refused = sources.flatMap(({ file, model }) => {
    const { findings, runtimes } = lint(model, { runtimes: ['tflm'] });
    if (runtimes['tflm']?.verdict === 'runs') return [];
    const worst = findings.find(({ severity }) => severity === 'error') ?? findings[0];
    return [{ name: file.name, reason: worst?.message ?? 'TensorFlow Lite Micro does not run it.' }];
  });
  const models = sources.map(({ file, model, bytes }) => ({
    ...{ fileName: file.name, bytes, model },
    arenaBytes: estimateArena(model).bytes,
  }));
  return { files: generateFirmware(models, options), refused };
}
