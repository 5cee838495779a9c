/** Names that C and C++ accept, made from file and tensor names. */

/** Words that C++17 and C11 keep for themselves. */
const KEYWORDS = new Set(
  (
    'alignas alignof and asm auto bool break case catch char class const constexpr continue default delete do double ' +
    'else enum explicit export extern false float for friend goto if inline int long mutable namespace new noexcept not ' +
    'nullptr operator or private protected public register restrict return short signed sizeof static static_assert ' +
    'struct switch template this throw true try typedef typename union unsigned using virtual void volatile while xor'
  ).split(' '),
);

/** `person-detect v2.tflite` → `person_detect_v2`. Never empty, never a keyword, never starts with a digit. */
export function cIdentifier(text: string): string {
  const words = text
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
  if (words === '') return 'model';
  return /^\d/.test(words) || KEYWORDS.has(words) ? `m_${words}` : words;
}

/** `person_detect` → `PersonDetect`, for constants written as `kPersonDetectArenaSize`. */
export function pascalCase(identifier: string): string {
  return identifier
    .split('_')
    .filter((word) => word !== '')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');
}

/** The name without folders and without `.tflite`. */
export function baseName(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/\.(tflite|lite)$/i, '');
}

/** Makes names unique by appending `_2`, `_3`, … to later ones. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name}_${n}`;
    taken.add(unique);
    return unique;
  });
}

/** A text that may stand in a `//` comment: one line, printable, not ending in the backslash that would join lines. */
export function commentText(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, '?').replace(/\\+$/, '');
}
