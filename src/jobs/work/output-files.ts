import fs from 'node:fs/promises';
import path from 'node:path';
import { writeNpy } from '../../dataset';
import type { ElementArray } from './element-arrays';

/** Writes the outputs of samples into a folder that exists. */
export interface OutputWriter {
  write(sample: string, outputs: readonly NamedArray[]): Promise<void>;
  /** Names of the files written, sorted. */
  finish(): Promise<readonly string[]>;
}

export interface NamedArray {
  readonly name: string;
  readonly array: ElementArray;
}

export function outputWriter(folder: string, format: 'npy' | 'csv'): OutputWriter {
  return format === 'npy' ? npyWriter(folder) : csvWriter(folder);
}

/** One file an output and sample: `SAMPLE.npy`, or `SAMPLE.OUTPUT.npy` where the model has several outputs. */
function npyWriter(folder: string): OutputWriter {
  const names = new UniqueNames();
  return {
    async write(sample, outputs) {
      for (const { name, array } of outputs) {
        const stem = outputs.length === 1 ? sample : `${sample}.${name}`;
        await fs.writeFile(path.join(folder, names.make(stem, '.npy')), writeNpy(array));
      }
    },
    finish: () => Promise.resolve(names.all()),
  };
}

/** One file an output, with a row a sample: its name, then the elements in row-major order. */
function csvWriter(folder: string): OutputWriter {
  const names = new UniqueNames();
  const files: string[] = [];
  return {
    async write(sample, outputs) {
      for (const [index, { name, array }] of outputs.entries()) {
        const isFirst = files[index] === undefined;
        const file = (files[index] ??= path.join(folder, names.make(name, '.csv')));
        const header = isFirst ? `${['sample', ...array.data.keys()].join(',')}\n` : '';
        const row = [csvText(sample), ...Array.from(array.data, String)].join(',');
        await fs.appendFile(file, `${header}${row}\n`);
      }
    },
    finish: () => Promise.resolve(names.all()),
  };
}

function csvText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** File names that every file system takes, made of names in files; no two alike, upper and lower case taken together. */
class UniqueNames {
  private readonly taken = new Map<string, string>();

  make(stem: string, extension: string): string {
    const safe = Array.from(stem, (character) =>
      character < ' ' || '<>:"/\\|?*'.includes(character) ? '_' : character,
    )
      .join('')
      .slice(0, 150)
      .replace(/^[. ]+|[. ]+$/g, '');
    for (let number = 1; ; number++) {
      const name = `${safe || 'output'}${number === 1 ? '' : `-${number}`}${extension}`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.set(name.toLowerCase(), name);
      return name;
    }
  }

  all(): string[] {
    return [...this.taken.values()].sort();
  }
}
