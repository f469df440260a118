import { behind, unescaped } from '../tree/markup.js';
import { maxTreeDepth, type Tree, type TreeEntry, type TreeNode } from '../tree/node.js';

/**
 * A document of XML as a tree, in one pass over its tags: an element is a map of its attributes and of the elements in it, or its text where
 * it has neither. Entities, sections and the prefixes of names are left as they are.
 */
export function parseXml(text: string): Tree {
  const open: Element[] = [{ name: '', start: 0, from: 0, entries: [] }];
  let root: TreeNode | null = null;
  tag.lastIndex = 0;
  for (let found = tag.exec(text); found !== null && open.length <= maxTreeDepth; found = tag.exec(text)) {
    const [written, comment, close = '', name = '', attributes = '', empty = ''] = found;
    const end = found.index + written.length;
    if (comment !== undefined) tag.lastIndex = behind(text, '-->', found.index);
    else if (name.startsWith('?') || name.startsWith('!')) continue;
    else if (close === '') {
      const element = { name, start: found.index, from: end, entries: attributesOf(attributes, found.index + 1 + name.length) };
      if (empty === '') open.push(element);
      else root = put(open, element, nodeOf(text, element, end, end));
    } else if (open.length > 1) {
      const element = open.pop();
      if (element !== undefined) root = put(open, element, nodeOf(text, element, found.index, end));
    }
  }
  return { root, gaps: [] };
}

interface Element {
  readonly name: string;
  readonly start: number;
  /** Where its content begins. */
  readonly from: number;
  readonly entries: TreeEntry[];
}

const tag = /<(?:(!--)|(\/?)([?!]?[A-Za-z][\w:.-]{0,60})([^<>]{0,2000}?)(\/?)>)/g;
const attribute = /([A-Za-z][\w:.-]{0,60})\s{0,10}=\s{0,10}(?:"([^"]{0,1500})"|'([^']{0,1500})')/g;

function attributesOf(text: string, at: number): TreeEntry[] {
  return [...text.matchAll(attribute)].map((found) => {
    const [written, key = '', double, single] = found;
    const value = double ?? single ?? '';
    const start = at + found.index;
    const end = start + written.length - 1;
    return { key, keySpan: [start, start + key.length], value: scalar(value, end - value.length, end) };
  });
}

/** The outermost element, once it is whole. */
function put(open: readonly Element[], { name, start }: Element, node: TreeNode): TreeNode | null {
  const around = open[open.length - 1];
  if (open.length > 1) around?.entries.push({ key: name, keySpan: [start + 1, start + 1 + name.length], value: node });
  return open.length > 1 ? null : { form: 'map', entries: [{ key: name, keySpan: [start, start], value: node }], span: node.span };
}

function nodeOf(text: string, { start, from, entries }: Element, until: number, end: number): TreeNode {
  if (entries.length > 0) return { form: 'map', entries, span: [start, end] };
  const content = text.slice(from, until);
  const lead = content.length - content.trimStart().length;
  return scalar(content.trim(), from + lead, from + lead + content.trim().length);
}

function scalar(text: string, start: number, end: number): TreeNode {
  return { form: 'scalar', value: unescaped(text), span: [start, Math.max(start, end)], escapes: 'none' };
}
