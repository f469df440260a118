import { type AST, parseTOML } from 'toml-eslint-parser';
import type { Scalar, Span } from '../../model/facts.js';
import { tooDeepAt } from '../tree/nesting.js';
import { maxTreeDepth, type Tree, type TreeEntry, type TreeNode } from '../tree/node.js';

/** The parser stops at the first error: then what stands before it is read. */
export function parseToml(text: string): Tree {
  const deep = tooDeepAt(text, 'toml');
  const tree = readText(headOf(deep === null ? text : text.slice(0, text.lastIndexOf('\n', deep - 1) + 1)));
  return deep === null ? tree : { root: tree.root, gaps: [{ reason: 'too-deep', span: [deep, deep + 1] }, ...tree.gaps] };
}

function readText(head: string): Tree {
  const whole = attempt(head);
  if (whole.program !== null) return { root: readProgram(whole.program), gaps: [] };
  const before = head.slice(0, head.lastIndexOf('\n', Math.max(0, whole.at - 1)) + 1);
  const rest = attempt(before);
  return { root: rest.program === null ? null : readProgram(rest.program), gaps: [{ reason: 'syntax', span: [whole.at, whole.at] }] };
}

function headOf(text: string): string {
  return text.length <= maxLength ? text : text.slice(0, text.lastIndexOf('\n', maxLength) + 1);
}

/** The parser reads 0.8 MB a second, and no configuration that a person wrote is longer. */
const maxLength = 300_000;

function attempt(text: string): { program: AST.TOMLProgram | null; at: number } {
  try {
    return { program: parseTOML(text), at: 0 };
  } catch (error) {
    const at = typeof error === 'object' && error !== null && 'index' in error && typeof error.index === 'number' ? error.index : 0;
    return { program: null, at };
  }
}

interface Table {
  readonly form: 'table';
  readonly entries: Map<string, { readonly keySpan: Span; readonly value: Table | Tables | TreeNode }>;
  readonly span: Span;
}
interface Tables {
  readonly form: 'tables';
  readonly items: Table[];
}

function readProgram(program: AST.TOMLProgram): TreeNode {
  const body = program.body[0];
  const root = table(body.range);
  for (const item of body.body) {
    if (item.type === 'TOMLKeyValue') assign(root, item, 0);
    else {
      const target = open(root, item.resolvedKey, item.range);
      for (const pair of item.body) if (target !== null) assign(target, pair, 0);
    }
  }
  return close(root, 0);
}

/** The table of a header; a number in its key is the place in an array of tables. */
function open(root: Table, keys: readonly (string | number)[], span: Span): Table | null {
  let at: Table | Tables = root;
  for (const [index, key] of keys.slice(0, maxTreeDepth).entries()) {
    const next: Table | Tables | null =
      at.form === 'tables' ? itemOf(at, Number(key), span) : entryOf(at, String(key), keys[index + 1], span);
    if (next === null) return null;
    at = next;
  }
  return at.form === 'table' ? at : null;
}

function itemOf(at: Tables, index: number, span: Span): Table {
  const found = at.items[index];
  if (found !== undefined) return found;
  const made = table(span);
  at.items.push(made);
  return made;
}

function entryOf(at: Table, key: string, next: string | number | undefined, span: Span): Table | Tables | null {
  const found = at.entries.get(key)?.value;
  if (found !== undefined) return found.form === 'table' || found.form === 'tables' ? found : null;
  const made: Table | Tables = typeof next === 'number' ? { form: 'tables', items: [] } : table(span);
  at.entries.set(key, { keySpan: span, value: made });
  return made;
}

function assign(target: Table, pair: AST.TOMLKeyValue, depth: number): void {
  const names = pair.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value));
  const last = names.pop();
  const owner = open(target, names, pair.range);
  if (last !== undefined && owner !== null) owner.entries.set(last, { keySpan: pair.key.range, value: valueOf(pair.value, depth) });
}

function valueOf(node: AST.TOMLContentNode, depth: number): TreeNode {
  const span: Span = node.range;
  if (depth > maxTreeDepth) return { form: 'scalar', value: null, span, escapes: 'none' };
  if (node.type === 'TOMLArray') return { form: 'list', items: node.elements.map((item) => valueOf(item, depth + 1)), span };
  if (node.type === 'TOMLInlineTable') {
    const inner = table(node.range);
    for (const pair of node.body) assign(inner, pair, depth + 1);
    return close(inner, depth);
  }
  return {
    form: 'scalar',
    value: scalarValue(node),
    span,
    escapes: node.kind === 'string' && node.style === 'basic' ? 'backslash' : 'none',
  };
}

function scalarValue(node: AST.TOMLValue): Scalar {
  if (node.kind === 'string' || node.kind === 'boolean' || node.kind === 'float') return node.value;
  return node.kind === 'integer' ? node.value : node.datetime;
}

function table(span: Span): Table {
  return { form: 'table', entries: new Map(), span };
}

function close(node: Table | Tables | TreeNode, depth: number): TreeNode {
  if (node.form !== 'table' && node.form !== 'tables') return node;
  if (depth > 2 * maxTreeDepth) return { form: 'scalar', value: null, span: [0, 0], escapes: 'none' };
  if (node.form === 'tables') {
    const items = node.items.map((item) => close(item, depth + 1));
    return { form: 'list', items, span: [items[0]?.span[0] ?? 0, items.at(-1)?.span[1] ?? 0] };
  }
  const entries: TreeEntry[] = [...node.entries].map(([key, { keySpan, value }]) => ({ key, keySpan, value: close(value, depth + 1) }));
  const end = entries.reduce((last, { value }) => Math.max(last, value.span[1]), entries.length > 0 ? 0 : node.span[1]);
  return { form: 'map', entries, span: [entries[0]?.keySpan[0] ?? node.span[0], end] };
}
