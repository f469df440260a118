import type { Span } from '../../model/facts.js';
import type { Tree, TreeEntry, TreeNode, TreeScalar } from '../tree/node.js';

/** Agents write frontmatter that is not YAML (`description: Use when: …`), and their readers take it line by line: so is it taken here. */
export function readLines(text: string): Tree {
  const entries: TreeEntry[] = [];
  let items: TreeNode[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const from = at;
    at += line.length + 1;
    const item = /^\s{0,20}- /.exec(line)?.[0];
    const key = /^([A-Za-z_][\w-]{0,100}):/.exec(line)?.[1];
    if (item !== undefined) items.push(scalar(line, from, item.length));
    if (key === undefined) continue;
    const value = scalar(line, from, key.length + 1);
    items = [];
    entries.push({
      key,
      keySpan: [from, from + key.length],
      value: value.value === '' ? { form: 'list', items, span: value.span } : value,
    });
  }
  const first = entries[0];
  return { root: first === undefined ? null : { form: 'map', entries, span: [first.keySpan[0], text.length] }, gaps: [] };
}

function scalar(line: string, from: number, start: number): TreeScalar {
  const value = line.slice(start).trim();
  const at = from + start + (line.slice(start).length - line.slice(start).trimStart().length);
  const span: Span = [at, at + value.length];
  return { form: 'scalar', value, span, escapes: 'none' };
}
