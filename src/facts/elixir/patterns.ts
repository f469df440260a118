import type { Ref } from '../../model/facts.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';
import { atomOf, keyOf, writtenKey } from './nodes.js';
import type { ElixirLowering } from './state.js';

/** Gives the names of a pattern what stands at their place in the value. */
export function bind(lowering: ElixirLowering, pattern: Node, value: Ref): void {
  lowering.nested(pattern, (self, node) => bindNode(self, node, value), ignore);
}

const ignore = (): void => {};

function bindNode(lowering: ElixirLowering, node: Node, value: Ref): void {
  const { tree, out } = lowering;
  const children = (): Node[] => tree.children(node);
  switch (tree.kind(node)) {
    case 'identifier':
      return bindName(lowering, node, value);
    case 'tuple':
      return bindTuple(lowering, children(), value);
    case 'list':
      return bindList(lowering, children(), value);
    case 'map':
    case 'map_content':
      for (const child of children()) if (tree.kind(child) !== 'struct') bindNode(lowering, child, value);
      return;
    case 'keywords':
      for (const pair of children()) {
        const target = tree.field(pair, 'value');
        if (target !== null) bind(lowering, target, out.get(value, keyOf(tree, pair), lowering.span(pair)));
      }
      return;
    case 'block':
    case 'bitstring':
      for (const child of children())
        bind(lowering, child, tree.kind(node) === 'block' ? value : out.unknown([value], lowering.span(child)));
      return;
    case 'binary_operator':
      return bindOperator(lowering, node, value);
    default:
  }
}

function bindName(lowering: ElixirLowering, node: Node, value: Ref): void {
  const name = lowering.tree.text(node);
  if (name === '_' || name.startsWith('__')) return;
  lowering.state.declare(name);
  lowering.out.write(name, value, lowering.span(node));
}

/** What a function says went well is what it gives: `{:ok, answer}`. Why it did not is nothing of it. */
function bindTuple(lowering: ElixirLowering, parts: readonly Node[], value: Ref): void {
  const { tree, out } = lowering;
  const [first, second] = parts;
  const tag = first === undefined ? null : atomOf(tree, first);
  if (parts.length === 2 && second !== undefined && tag === 'ok') return bind(lowering, second, value);
  if (parts.length === 2 && second !== undefined && tag === 'error') return bind(lowering, second, out.unknown([], lowering.span(second)));
  for (const [position, part] of parts.entries()) {
    const isName = tree.kind(part) === 'atom';
    if (!isName) bind(lowering, part, out.get(value, position, lowering.span(part)));
  }
}

function bindList(lowering: ElixirLowering, parts: readonly Node[], value: Ref): void {
  const { tree, out } = lowering;
  for (const [position, part] of parts.entries()) {
    if (tree.kind(part) === 'keywords') bind(lowering, part, value);
    else if (tree.kind(part) === 'binary_operator' && tree.operator(part) === '|') {
      const [head, tail] = [tree.field(part, 'left'), tree.field(part, 'right')];
      if (head !== null) bind(lowering, head, out.get(value, '[]', lowering.span(head)));
      if (tail !== null) bind(lowering, tail, value);
    } else bind(lowering, part, out.get(value, position, lowering.span(part)));
  }
}

function bindOperator(lowering: ElixirLowering, node: Node, value: Ref): void {
  const { tree, out } = lowering;
  const [left, right] = [tree.field(node, 'left'), tree.field(node, 'right')];
  if (left === null || right === null) return;
  switch (tree.operator(node)) {
    case '=':
      bind(lowering, right, value);
      return bind(lowering, left, value);
    case '=>': {
      const key = writtenKey(tree, left);
      return bind(lowering, right, out.get(value, key ?? '[]', lowering.span(right)));
    }
    case '<>':
      return bind(lowering, right, out.unknown([value], lowering.span(right)));
    case '|':
      bind(lowering, left, value);
      return bind(lowering, right, value);
    default:
      // `x when …`, `x :: binary`, `x \\ 1`
      return bind(lowering, left, value);
  }
}

/** What a pattern asks a value to be: its literals, and those in a tuple, but for what only says that all went well. */
export function literalsIn(tree: SyntaxTree, pattern: Node): Node[] {
  switch (tree.kind(pattern)) {
    case 'string':
    case 'charlist':
    case 'integer':
    case 'float':
    case 'boolean':
    case 'nil':
    case 'alias':
      return [pattern];
    case 'atom':
      return ['ok', 'error'].includes(tree.text(pattern).slice(1)) ? [] : [pattern];
    case 'tuple':
    case 'arguments':
      return tree.children(pattern).flatMap((child) => literalsIn(tree, child));
    case 'binary_operator': {
      const left = tree.field(pattern, 'left');
      const right = tree.operator(pattern) === '=' ? tree.field(pattern, 'right') : null;
      return [left, right].flatMap((side) => (side === null || tree.operator(pattern) === '<>' ? [] : literalsIn(tree, side)));
    }
    default:
      return [];
  }
}

/** The pattern without its guard, and the guard. */
export function guarded(tree: SyntaxTree, node: Node): readonly [pattern: Node, guard: Node | null] {
  if (tree.kind(node) !== 'binary_operator' || tree.operator(node) !== 'when') return [node, null];
  return [tree.field(node, 'left') ?? node, tree.field(node, 'right')];
}
