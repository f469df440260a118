import type { Span } from '../../model/facts.js';
import { behind, unescaped } from '../tree/markup.js';
import { maxTreeDepth, type Tree, type TreeEntry, type TreeNode } from '../tree/node.js';

/** A property list of Apple in XML: dictionaries, arrays and their scalars, in one pass over its tags. */
export function parsePlist(text: string): Tree {
  const open: Container[] = [{ form: 'array', start: 0, entries: [], items: [], key: null }];
  tag.lastIndex = 0;
  for (let found = tag.exec(text); found !== null && open.length <= maxTreeDepth; found = tag.exec(text)) {
    const [written, close = '', name = '', empty = ''] = found;
    const top = open[open.length - 1];
    if (name === '!--') tag.lastIndex = behind(text, '-->', found.index);
    else if (top === undefined) break;
    else if (name === 'dict' || name === 'array') {
      if (empty !== '') add(top, { form: name === 'dict' ? 'map' : 'list', entries: [], items: [], span: [found.index, tag.lastIndex] });
      else if (close === '') open.push({ form: name, start: found.index, entries: [], items: [], key: null });
      else if (open.length > 1) {
        open.pop();
        const outer = open[open.length - 1];
        if (outer !== undefined) add(outer, nodeOf(top, tag.lastIndex));
      }
    } else if (close === '' && scalars.has(name)) {
      const from = found.index + written.length;
      const end = empty === '' ? text.indexOf('<', from) : from;
      if (end < 0) break;
      addScalar(top, name, text.slice(from, end), [empty === '' ? from : found.index, Math.max(end, from)]);
    }
  }
  return { root: open[0]?.items[0] ?? null, gaps: [] };
}

interface Container {
  readonly form: 'dict' | 'array';
  readonly start: number;
  readonly entries: TreeEntry[];
  readonly items: TreeNode[];
  key: { readonly text: string; readonly span: Span } | null;
}

const tag = /<(\/?)(!--|[a-z]{1,12})[^<>]{0,200}?(\/?)>/g;
const scalars: ReadonlySet<string> = new Set(['key', 'string', 'integer', 'real', 'true', 'false', 'date']);

function addScalar(top: Container, name: string, written: string, span: Span): void {
  const text = unescaped(written);
  if (name === 'key') top.key = { text, span };
  else if (name === 'true' || name === 'false') add(top, { form: 'scalar', value: name === 'true', span, escapes: 'none' });
  else add(top, { form: 'scalar', value: name === 'integer' ? Number(text) : text, span, escapes: 'none' });
}

function add(top: Container, node: TreeNode): void {
  if (top.form === 'array') top.items.push(node);
  else if (top.key !== null) top.entries.push({ key: top.key.text, keySpan: top.key.span, value: node });
  top.key = null;
}

function nodeOf({ form, start, entries, items }: Container, end: number): TreeNode {
  return form === 'dict' ? { form: 'map', entries, span: [start, end] } : { form: 'list', items, span: [start, end] };
}
