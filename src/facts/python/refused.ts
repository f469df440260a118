import type { Span } from '../../model/facts.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

/**
 * What the grammar takes and Python refuses, and the whole file with it: `await` and `yield` outside of the functions that may have them, `break`
 * and `continue` outside of a loop, an argument that is given twice, a statement that is
 * moved in without a reason.
 */
export function refused(tree: SyntaxTree): readonly Span[] {
  const found: Span[] = [];
  const cells = isOfCells(tree);
  const pending: (readonly [Node, Place])[] = [[tree.root, { function: 'none', loop: false }]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, place] = next;
    const isOpen = cells && place.function === 'none' && tree.kind(node) === 'await';
    if (!isOpen && isRefused(tree, node, place)) found.push([tree.start(node), tree.end(node)]);
    for (let child = tree.first(node); child !== null; child = tree.next(child)) pending.push([child, placeIn(tree, node, child, place)]);
  }
  return found.sort(([a], [b]) => a - b);
}

/** Which kind of function is around, and is a loop of it? */
interface Place {
  readonly function: 'none' | 'plain' | 'async' | 'lazy';
  readonly loop: boolean;
}

function isRefused(tree: SyntaxTree, node: Node, place: Place): boolean {
  switch (tree.kind(node)) {
    case 'yield':
      return place.function === 'none';
    case 'await':
      return place.function === 'none' || place.function === 'plain';
    case 'break_statement':
    case 'continue_statement':
      return !place.loop;
    case 'argument_list':
      return givesTwice(tree, node);
    case 'module':
    case 'block':
      return isUneven(tree, node);
    default:
      return false;
  }
}

function placeIn(tree: SyntaxTree, node: Node, child: Node, place: Place): Place {
  switch (tree.kind(node)) {
    case 'function_definition':
      // Defaults and annotations belong to what is around.
      if (tree.kind(child) !== 'block') return place;
      return { function: tree.between(tree.start(node), tree.start(node) + 5) === 'async' ? 'async' : 'plain', loop: false };
    case 'lambda':
      return { function: place.function === 'lazy' ? 'lazy' : 'plain', loop: false };
    case 'class_definition':
      return { function: 'none', loop: false };
    case 'generator_expression':
      // What it waits for, whoever goes through it waits for.
      return { function: 'lazy', loop: place.loop };
    case 'for_statement':
    case 'while_statement':
      return tree.kind(child) === 'block' ? { ...place, loop: true } : place;
    default:
      return place;
  }
}

/** Cells of a notebook that is kept as a program may wait at their first level, and so may a page that runs Python itself. */
export function isOfCells(tree: SyntaxTree): boolean {
  const isMarked = tree.comments.some(([start, end]) =>
    /^# ?(?:%%|In ?\[|\+|COMMAND -|Databricks notebook)/.test(tree.between(start, Math.min(end, start + 24))),
  );
  return (
    isMarked ||
    tree
      .children(tree.root)
      .some((own) => /^(?:import|from) (?:js|pyodide|pyscript|micropip)\b/.test(tree.between(tree.start(own), tree.start(own) + 24)))
  );
}

/** Statements of one block that are moved in unlike. Where tabs and spaces are mixed, only Python itself knows how wide they are. */
function isUneven(tree: SyntaxTree, block: Node): boolean {
  const indents = tree.children(block).flatMap((child) => (tree.kind(child) === 'ERROR' ? [] : (indentOf(tree, child) ?? [])));
  const [first = ''] = indents;
  return indents.some((own) => own !== first) && !indents.some((own) => own.includes('\t'));
}

/** What stands before a statement that begins its line. */
function indentOf(tree: SyntaxTree, node: Node): string | null {
  const start = tree.start(node);
  const before = tree.between(Math.max(0, start - 200), start);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return /^[ \t]*$/.test(line) ? line : null;
}

function givesTwice(tree: SyntaxTree, list: Node): boolean {
  const names = tree.children(list).flatMap((child) => {
    const name = tree.kind(child) === 'keyword_argument' ? tree.first(child) : null;
    return name === null ? [] : [tree.text(name)];
  });
  return new Set(names).size < names.length;
}
