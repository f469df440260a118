import type { Argument, Op, Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import { keyOf } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';

/** The grammar leaves what hangs on a value beside it: `a.b(c)` is `a`, then its selectors. The values among these nodes, each with what hangs on it. */
export function values(lowering: Lowering, nodes: readonly Node[]): Ref[] {
  const { tree } = lowering;
  const found: Ref[] = [];
  let start = 0;
  for (const node of nodes) {
    const kind = tree.kind(node);
    const last = found.at(-1);
    if (last !== undefined && hanging.has(kind)) found[found.length - 1] = hang(lowering, last, node, start);
    else if (lowering.dialect.statements.has(kind)) lowering.statement(node);
    else if (!operators.has(kind) && kind !== 'type_arguments') {
      start = tree.start(node);
      found.push(lowering.expression(node));
    }
  }
  return found;
}

/** The one value of these nodes; of several, something computed from them. */
export function single(lowering: Lowering, nodes: readonly Node[], parent: Node): Ref {
  const found = values(lowering, nodes);
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : lowering.out.unknown(found, lowering.span(parent));
}

/** Groups of nodes between operators. */
export function operandsOf({ tree }: Lowering, node: Node): { readonly operands: readonly Node[][]; readonly operator: string } {
  const operands: Node[][] = [[]];
  let operator = '';
  for (const child of tree.children(node)) {
    if (operators.has(tree.kind(child))) {
      operator = tree.text(child);
      operands.push([]);
    } else operands.at(-1)?.push(child);
  }
  return { operands, operator };
}

export const operators: ReadonlySet<string> = new Set([
  'additive_operator',
  'multiplicative_operator',
  'relational_operator',
  'equality_operator',
  'shift_operator',
  'logical_or_operator',
  'logical_and_operator',
  'bitwise_operator',
]);

export const hanging: ReadonlySet<string> = new Set([
  'selector',
  'unconditional_assignable_selector',
  'conditional_assignable_selector',
  'argument_part',
  'arguments',
  'cascade_section',
]);

function hang(lowering: Lowering, value: Ref, node: Node, start: number): Ref {
  const { tree, out } = lowering;
  const span = [start, tree.end(node)] as const;
  switch (tree.kind(node)) {
    case 'selector': {
      let result = value;
      for (const child of tree.children(node)) if (hanging.has(tree.kind(child))) result = hang(lowering, result, child, start);
      return result;
    }
    case 'argument_part':
    case 'arguments':
      return out.call(
        value,
        callArguments(lowering, tree.kind(node) === 'arguments' ? node : tree.ofKind(node, 'arguments')),
        span,
        makes(out.at(value)) ? 'new' : 'call',
      );
    case 'cascade_section':
      cascade(lowering, value, node);
      return value;
    default:
      return member(lowering, value, node, span);
  }
}

/** A name with a capital is a class, and a call of it makes one. */
function makes(callee: Op): boolean {
  return callee.op === 'read' && /^[A-Z]/.test(callee.name);
}

function member(lowering: Lowering, value: Ref, node: Node, span: readonly [number, number]): Ref {
  const { tree, out } = lowering;
  const index = tree.ofKind(node, 'index_selector');
  if (index !== null) {
    const by = single(lowering, tree.children(index), index);
    const key = keyOf(lowering, by);
    return key === null ? out.index(value, by, span) : out.get(value, key, span);
  }
  const name = tree.ofKind(node, 'identifier');
  return name === null ? value : out.get(value, tree.text(name), span);
}

/** `..add(x)`, `..text = y`: done to the value, which stays. */
function cascade(lowering: Lowering, value: Ref, node: Node): void {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  const [selector, ...rest] = tree.children(node);
  if (selector === undefined) return;
  const name = tree.ofKind(selector, 'identifier');
  const called = rest.some((child) => tree.kind(child) === 'argument_part' || tree.kind(child) === 'arguments');
  if (name !== null && !called && rest.length > 0) {
    out.set(value, tree.text(name), single(lowering, rest, node), span);
    return;
  }
  let result = name === null ? value : out.get(value, tree.text(name), span);
  for (const child of rest) if (hanging.has(tree.kind(child))) result = hang(lowering, result, child, tree.start(selector));
}

/** Positions, then names. */
export function callArguments(lowering: Lowering, list: Node | null): Argument[] {
  const { tree } = lowering;
  return (list === null ? [] : tree.children(list)).map((node, index): Argument => {
    const label = tree.ofKind(node, 'label');
    const name = label === null ? null : tree.child(label, 0);
    const parts = tree.children(node).filter((child) => child !== label);
    return [name === null ? index : tree.text(name), tree.kind(node) === 'ERROR' ? lowering.nothing(node) : single(lowering, parts, node)];
  });
}
