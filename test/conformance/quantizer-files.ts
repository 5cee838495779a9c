import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readModel, type FolderAccess, type Model } from '../../src/model';

/** Models and calibration data beside the repository. */
export const SHARED_MODELS = new URL('../../../shared/models/', import.meta.url);

export function isThere(path: string): boolean {
  const found = existsSync(new URL(path, SHARED_MODELS));
  if (!found) console.warn(`SKIPPED: ../shared/models/${path} is not there`);
  return found;
}

export function sharedModel(path: string): Model {
  return readModel(readFileSync(new URL(path, SHARED_MODELS)));
}

export function sharedFolder(path: string): FolderAccess {
  const folder = new URL(`${path}/`, SHARED_MODELS);
  const names = readdirSync(folder).sort();
  return {
    name: path,
    list: () =>
      Promise.resolve(
        names.map((name) => {
          const bytes = (): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
          return {
            name,
            size: () => Promise.resolve(bytes().length),
            read: (range?: { readonly start: number; readonly end: number }) =>
              Promise.resolve(range ? bytes().slice(range.start, range.end) : bytes()),
          };
        }),
      ),
  };
}
