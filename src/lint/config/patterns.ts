import picomatch from 'picomatch';

/** Whether a whole name matches: `*` stands for any characters, `?` for one. Names hold slashes, so these are no globs. */
export function matchesName(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '[\\s\\S]*')
    .replaceAll('?', '[\\s\\S]');
  return new RegExp(`^${source}$`, 'u').test(name);
}

/**
 * Whether one of the globs matches the path, which is relative to the configuration's folder. A glob without a slash
 * matches the file's name in any folder; one that ends with a slash, or names a folder, matches all below it.
 */
export function matchesGlob(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => {
    const trimmed = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
    const options = { dot: true, posixSlashes: true };
    const anywhere = trimmed.includes('/') ? trimmed : `**/${trimmed}`;
    return picomatch(anywhere, options)(path) || picomatch(`${anywhere}/**`, options)(path);
  });
}
