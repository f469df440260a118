import type { Span } from '../../model/facts.js';
import type { Tree, TreeEntry, TreeNode } from '../tree/node.js';

/** `[section]`, `key = value` and `Key value` lines, comments with `#` or `;`: units of systemd, supervisor, Inno Setup and NSIS. */
export function parseIni(text: string): Tree {
  const sections: TreeEntry[] = [];
  let entries: TreeEntry[] = [];
  let start = 0;
  const root = entries;
  while (start < text.length) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const section = /^\s{0,40}\[([^\]\n]{1,200})\]/.exec(line)?.[1];
    if (section !== undefined) {
      entries = [];
      sections.push({ key: section, keySpan: [start, end], value: { form: 'map', entries, span: [start, end] } });
    } else {
      const entry = entryOf(text, line, start);
      if (entry !== null) entries.push(entry);
    }
    start = end + 1;
  }
  return { root: map([...root, ...sections.map(withEnd)], [0, text.length]), gaps: [] };
}

/** A line that ends in a backslash goes on. */
function lineEnd(text: string, start: number): number {
  let end = text.indexOf('\n', start);
  while (end > 0 && text[end - 1] === '\\') end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
}

const separated = /^(\s{0,40})([\w.:#/-]{1,100})\s{0,40}[=:]\s{0,40}(.*)$/s;
const spaced = /^(\s{0,40})([A-Za-z!]\w{1,60})\s{1,40}(.+)$/s;

function entryOf(text: string, line: string, start: number): TreeEntry | null {
  if (/^\s{0,40}[#;]/.test(line)) return null;
  const found = separated.exec(line) ?? spaced.exec(line);
  if (found === null) return null;
  const [, indent = '', key = '', rest = ''] = found;
  const value = rest.trim();
  const at = start + line.length - rest.length + rest.indexOf(value);
  const quoted = value.length > 1 && value.startsWith('"') && value.indexOf('"', 1) === value.length - 1;
  const span: Span = quoted ? [at + 1, at + value.length - 1] : [at, at + value.length];
  const from = start + indent.length;
  return { key, keySpan: [from, from + key.length], value: { form: 'scalar', value: text.slice(...span), span, escapes: 'none' } };
}

function withEnd(section: TreeEntry): TreeEntry {
  const inner = section.value.form === 'map' ? section.value.entries : [];
  return { ...section, value: map(inner, [section.keySpan[0], inner.at(-1)?.value.span[1] ?? section.keySpan[1]]) };
}

function map(entries: readonly TreeEntry[], span: Span): TreeNode {
  return { form: 'map', entries, span };
}
