import { BUILTIN_OPERATORS } from './tflite/operators';

/**
 * The first TensorFlow Lite release that runs this version of a builtin operator; null where none is listed
 * (LiteRT `versioning/runtime_version.cc`).
 */
export function minRuntimeVersion(operator: string, version: number): string | null {
  return BUILTIN_OPERATORS[operator]?.minRuntime?.[version - 1] ?? null;
}

/** Negative where release `a` is older than `b`; a missing part counts as 0 ('2.8' equals '2.8.0'). */
export function compareReleases(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Every release that some operator version needs, oldest first. */
export const KNOWN_RELEASES: readonly string[] = [
  ...new Set(
    Object.values(BUILTIN_OPERATORS)
      .flatMap((facts) => facts.minRuntime ?? [])
      .filter((release) => release !== null),
  ),
].sort(compareReleases);
