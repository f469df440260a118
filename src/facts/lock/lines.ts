/** Is told of a package. */
export type Tell = (name: string, version: string | null) => void;

export interface Line {
  /** Blanks before it. */
  readonly indent: number;
  readonly text: string;
}

/** Takes the lines of one file in their order. */
export type Reader = (tell: Tell) => (line: Line) => void;

/** Every line that says something, cut where it is longer than any that names a package. */
export function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const written = text.slice(start, Math.min(end, start + maxLine));
    const trimmed = written.trim();
    if (trimmed !== '') yield { indent: written.length - written.trimStart().length, text: trimmed };
    start = end + 1;
  }
}

const maxLine = 1000;

/** `name` and `version` of `@scope/name@version`; null where it is no such text. */
export function nameAndVersion(text: string): readonly [name: string, version: string] | null {
  const at = text.indexOf('@', 1);
  return at < 0 || at === text.length - 1 ? null : [text.slice(0, at), text.slice(at + 1)];
}

/** The text between the first two quotes; null where there are none. */
export function quoted(text: string, mark = '"'): string | null {
  const start = text.indexOf(mark);
  const end = start < 0 ? -1 : text.indexOf(mark, start + 1);
  return end < 0 ? null : text.slice(start + 1, end);
}

/** The text between the quotes after `key`, which the line begins with. */
export function valueOf(text: string, key: string): string | null {
  return text.startsWith(key) ? quoted(text.slice(key.length)) : null;
}
