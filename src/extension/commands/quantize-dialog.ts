import * as vscode from 'vscode';
import type { RuntimeName } from '../../interpreter';
import type { SchemeName } from '../../quantizer';
import { baseName } from '../files/model-uri';
import { fileSource, folderSource } from '../files/sources';
import { problemSection } from '../reports/run-report';
import type { Services } from '../services';
import { pickDataFolder } from './pick-folder';
import { withJobProgress } from './progress';
import type { QuantizeOptions } from './quantize';
import { ask, choose } from './steps';

const SCHEMES = [
  {
    value: 'int8',
    label: 'Full int8',
    description: 'weights and activations',
    detail: 'For microcontrollers, and fastest on phones. Needs a folder of typical inputs.',
  },
  {
    value: 'dynamic',
    label: 'Dynamic range',
    description: 'int8 weights, float activations (hybrid)',
    detail:
      'A quarter of the size with no data. TensorFlow Lite only: TensorFlow Lite Micro refuses hybrid operators.',
  },
  {
    value: 'weight-only',
    label: 'Weight-only int8',
    description: 'int8 weights that the model makes float again',
    detail: 'A smaller file; computes in float.',
  },
  {
    value: 'float16',
    label: 'float16',
    description: 'half-precision weights',
    detail: 'Half the size, almost no loss.',
  },
] as const satisfies readonly { value: SchemeName; label: string; description: string; detail: string }[];

const IO_TYPES = [
  { value: 'int8', label: 'int8', description: 'for microcontrollers: no conversion at the ends' },
  { value: 'float32', label: 'float32', description: 'the application does not change' },
] as const;

interface Draft {
  scheme: SchemeName;
  io: 'int8' | 'float32';
  calibration: vscode.Uri | null;
}

type Step = 'scheme' | 'folder' | 'io' | 'output';

/** Scheme, folder, type of inputs and outputs, file; each with a way back. Null where the user gave up. */
export async function askQuantizeOptions(
  services: Services,
  model: vscode.Uri,
): Promise<QuantizeOptions | null> {
  const draft: Draft = { scheme: 'int8', io: 'int8', calibration: null };
  for (let index = 0; ;) {
    const steps: readonly Step[] =
      draft.scheme === 'int8' ? ['scheme', 'folder', 'io', 'output'] : ['scheme', 'output'];
    const place = { title: `Quantize ${baseName(model)}`, step: index + 1, totalSteps: steps.length };
    const step = steps[index];
    if (step === 'output') {
      const name = await askOutput(place, model, draft);
      if (name === undefined) return null;
      if (name !== 'back') {
        const runtimes = await services.settings.runtimeBases(model);
        return optionsOf(draft, runtimes, vscode.Uri.joinPath(model, '..', name));
      }
      index--;
      continue;
    }
    const answer = await askStep(step, place, services, model, draft);
    if (answer === undefined) return null;
    index += answer === 'back' ? -1 : 1;
  }
}

/** Puts the answer into the draft; undefined where the user gave up. */
async function askStep(
  step: Exclude<Step, 'output'> | undefined,
  place: Parameters<typeof choose>[0],
  services: Services,
  model: vscode.Uri,
  draft: Draft,
): Promise<'next' | 'back' | undefined> {
  if (step === 'folder') {
    const folder = await pickDataFolder(
      place,
      'A folder of typical inputs: images (PNG, JPEG), .npy, .npz or raw .bin files',
    );
    if (folder === undefined || folder === 'back') return folder;
    if (!(await acceptFolder(services, model, folder))) return undefined;
    draft.calibration = folder;
  } else if (step === 'io') {
    const io = await choose<Draft['io']>(place, 'Type of the inputs and outputs', IO_TYPES, draft.io);
    if (io === undefined || io === 'back') return io;
    draft.io = io;
  } else {
    const scheme = await choose<SchemeName>(
      place,
      'What becomes of weights and activations',
      SCHEMES,
      draft.scheme,
    );
    if (scheme === undefined || scheme === 'back') return scheme;
    draft.scheme = scheme;
    if (scheme !== 'int8') draft.calibration = null;
  }
  return 'next';
}

function askOutput(
  place: Parameters<typeof choose>[0],
  model: vscode.Uri,
  { scheme }: Draft,
): Promise<string | 'back' | undefined> {
  const name = baseName(model).replace(/(\.tflite)?$/i, `.${scheme}.tflite`);
  return ask(place, 'Name of the new file, next to the model', name, (text) => {
    if (text.trim() === '') return 'A name is needed.';
    if (/[\\/]/.test(text)) return 'A name without folders.';
    return text.toLowerCase().endsWith('.tflite') ? null : 'The name must end in .tflite.';
  });
}

/** Operators for which a chosen runtime has no int8 kernel stay float. */
function optionsOf(
  { scheme, io, calibration }: Draft,
  runtimes: readonly RuntimeName[],
  output: vscode.Uri,
): QuantizeOptions {
  return { recipe: scheme === 'int8' ? { scheme, io, runtimes } : { scheme }, calibration, output };
}

/** Looks at every file before the long work starts; what cannot be used is shown and asked about. */
async function acceptFolder(services: Services, model: vscode.Uri, folder: vscode.Uri): Promise<boolean> {
  const title = `Checking the files of ${baseName(folder)}`;
  const report = await withJobProgress(services, title, async (signal, onProgress) => {
    const request = { file: await fileSource(model), folder: await folderSource(folder) };
    return services.jobs.long.run('check-dataset', request, { signal, onProgress });
  });
  if (!report) return false;
  const { samples, problems, warnings, assumptions } = report;
  if (problems.length === 0 && warnings.length === 0 && samples > 0) return true;
  const list = [...problems, ...warnings].slice(0, 8).map(({ file, reason }) => `${file}: ${reason}`);
  const more = problems.length + warnings.length - list.length;
  const detail = [...list, ...(more > 0 ? [`… and ${more} more`] : []), ...assumptions].join('\n');
  if (samples === 0)
    throw new Error(`No file of ${baseName(folder)} can be used as input of ${baseName(model)}. ${detail}`);
  const [go, show] = [`Use the ${samples} Good Ones`, 'Show All'];
  const text = `${samples} samples of ${baseName(folder)} can be used; ${problems.length} files cannot, ${warnings.length} look wrong.`;
  const answer = await vscode.window.showWarningMessage(text, { modal: true, detail }, go, show);
  if (answer === show) {
    const parts = [`# Files of ${baseName(folder)}`, text, ...problemSection([...problems, ...warnings])];
    await services.reports.show(`Files of ${baseName(folder)}`, parts.join('\n\n'));
  }
  return answer === go;
}
