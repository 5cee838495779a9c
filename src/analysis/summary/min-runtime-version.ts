import type { Model } from '../../model';
import { compareReleases, minRuntimeVersion as releaseOf } from '../../runtimes';

/**
 * The oldest TensorFlow Lite release that runs every built-in operator of the model at its version; null where the
 * release of one of them is not known, or where there is none. Custom operators are the application's.
 */
export function minRuntimeVersion(model: Model): string | null {
  let newest: string | null = null;
  const used = new Set(
    model.subgraphs.flatMap((subgraph) => subgraph.operators.map((each) => each.opcodeIndex)),
  );
  for (const index of used) {
    const code = model.operatorCodes[index];
    if (code === undefined) return null;
    if (code.builtin === 'CUSTOM') continue;
    const release = releaseOf(code.builtin, code.version);
    if (release === null) return null;
    if (newest === null || compareReleases(release, newest) > 0) newest = release;
  }
  return newest;
}
