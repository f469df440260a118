const glue = '\u00a0';

/** Breaks prose at spaces. Words longer than the width stay whole, so that a path can be copied. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((whole) => whole.replaceAll(glue, ' '));
}

/** Names in a row, none of them broken. */
export function listed(names: readonly string[], separator: string): string {
  return names.map((name) => name.replaceAll(' ', glue)).join(separator);
}

/** A label in a column and prose beside it. */
export function labelled(label: string, column: number, text: string, width: number): readonly string[] {
  const [first = '', ...rest] = wrap(text, Math.max(20, width - column));
  return [`${label.padEnd(column)}${first}`, ...rest.map((line) => ' '.repeat(column) + line)];
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
