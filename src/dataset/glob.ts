/** A glob of `dataset.json` as a pattern: `*` within a folder, `**` across folders, `?` one character, `{a,b}` either. */
export function globToRegExp(glob: string): RegExp {
  let pattern = '';
  let braces = 0;
  for (let index = 0; index < glob.length; index++) {
    const character = glob[index]!;
    if (character === '*' && glob[index + 1] === '*') {
      const slash = glob[index + 2] === '/';
      pattern += slash ? '(?:.*/)?' : '.*';
      index += slash ? 2 : 1;
    } else if (character === '*') pattern += '[^/]*';
    else if (character === '?') pattern += '[^/]';
    else if (character === '{') {
      braces++;
      pattern += '(?:';
    } else if (character === '}' && braces > 0) {
      braces--;
      pattern += ')';
    } else if (character === ',' && braces > 0) pattern += '|';
    else pattern += character.replace(/[.+^$()|[\]{}\\]/g, '\\$&');
  }
  return new RegExp(`^${pattern}${')'.repeat(braces)}$`);
}
