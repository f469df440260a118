/** A place of a format that a value fills. */
export interface Field {
  /** A position, a name, or null for the next position. */
  readonly key: string | number | null;
  /** Attributes and items taken of the value: `{user.name}`, `{row[id]}`. */
  readonly path: readonly string[];
}

export type FormatPart = string | Field;

/** `%s`, `%(name)s`, `%2$s`, `%%`. */
export function percentParts(format: string): FormatPart[] {
  const parts: FormatPart[] = [];
  let from = 0;
  for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
    parts.push(format.slice(from, at));
    percent.lastIndex = at;
    const [written, name, position, type] = percent.exec(format) ?? ['%', undefined, undefined, '%'];
    const key = name ?? (position === undefined ? null : Number(position) - 1);
    parts.push(standing.get(type) ?? { key, path: [] });
    from = at + written.length;
  }
  parts.push(format.slice(from));
  return parts;
}

/** `{}`, `{0}`, `{name.attr[key]!r:>10}`, `{{`. Fields inside a format specification change only its looks. */
export function braceParts(format: string): FormatPart[] {
  const parts: FormatPart[] = [];
  let text = '';
  for (let at = 0; at < format.length; at++) {
    const letter = format.charAt(at);
    if ((letter === '{' || letter === '}') && format[at + 1] === letter) {
      text += letter;
      at++;
    } else if (letter === '{') {
      const end = closing(format, at);
      parts.push(text, braceField(format.slice(at + 1, end)));
      text = '';
      at = end;
    } else {
      text += letter;
    }
  }
  parts.push(text);
  return parts;
}

/** `%%` and Java's `%n`: no value fills them. */
const standing: ReadonlyMap<string, string> = new Map([
  ['%', '%'],
  ['n', '\n'],
]);

const percent = /%(?:\(([^()]{0,200})\)|(\d{1,3})\$)?[-#0 +,]{0,8}(?:\d{1,8}|\*)?(?:\.(?:\d{1,8}|\*))?[hlL]?([a-zA-Z%])/y;

function closing(format: string, open: number): number {
  let depth = 0;
  for (let at = open; at < format.length; at++) {
    if (format[at] === '{') depth++;
    if (format[at] === '}' && --depth === 0) return at;
  }
  return format.length;
}

function braceField(written: string): Field {
  const name = written.split(/[!:]/, 1)[0] ?? '';
  const [first = '', ...path] = name.split(/[.[]/).map((part) => (part.endsWith(']') ? part.slice(0, -1) : part));
  if (first === '') return { key: null, path };
  return { key: /^\d{1,6}$/.test(first) ? Number(first) : first, path };
}
