import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { defineFunction, type Parameter } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { statementsIn } from './statements.js';
import { typeIn } from './types.js';

export const functionExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['lambda_literal', lambda],
]);

/** Also a constructor (named so). */
export function functionOf(lowering: Lowering, node: Node, name: string): Ref {
  const { tree, out } = lowering;
  const nameNode = tree.ofKind(node, 'simple_identifier');
  const params = parametersOf(lowering, node);
  const body = tree.ofKind(node, 'function_body');
  return defineFunction(lowering, {
    node,
    name,
    nameSpan: lowering.span(nameNode ?? node),
    params,
    decorators: [],
    body: () => {
      // Inside it has a name of its own: `to user: String`.
      for (const [index, { own, name: label, span }] of params.entries())
        if (own !== label) lowering.declare(own, out.param(index, span), span);
      if (body !== null) bodyOf(lowering, tree.ofKind(body, 'statements'));
    },
  });
}

interface LabelledParameter extends Parameter {
  readonly own: string;
}

/** Known by the label that callers write. */
export function parametersOf(lowering: Lowering, node: Node): LabelledParameter[] {
  const { tree } = lowering;
  const children = tree.children(node);
  return children.flatMap((child, index): LabelledParameter[] => {
    if (tree.kind(child) !== 'parameter') return [];
    const [first, second] = tree.children(child).filter((part) => tree.kind(part) === 'simple_identifier');
    const own = second ?? first;
    if (own === undefined || first === undefined) return [];
    const type = typeIn(lowering, child);
    const next = children[index + 1];
    const value = next !== undefined && /^\s*=\s*$/.test(tree.between(tree.end(child), tree.start(next))) ? next : null;
    const label = tree.text(first) === '_' ? tree.text(own) : tree.text(first);
    return [
      {
        name: label.replaceAll('`', ''),
        own: tree.text(own).replaceAll('`', ''),
        form: tree.between(tree.end(child) - 3, tree.end(child) + 3).includes('...') ? 'rest' : 'plain',
        default: value === null ? null : lowering.expression(value),
        type: type === null ? null : lowering.type(type),
        span: lowering.span(own),
      },
    ];
  });
}

/** Its only expression is what a body gives. */
export function bodyOf(lowering: Lowering, statements: Node | null): void {
  const { tree, out } = lowering;
  const children = statements === null ? [] : tree.children(statements);
  const [only] = children;
  if (only !== undefined && children.length === 1 && givesValue(lowering, only)) out.return(lowering.expression(only), lowering.span(only));
  else statementsIn(lowering, statements);
}

function givesValue({ tree, dialect }: Lowering, node: Node): boolean {
  return !dialect.statements.has(tree.kind(node)) && tree.kind(node) !== 'assignment' && tree.kind(node) !== 'control_transfer_statement';
}

/** Its parameters are named, or `$0`, `$1`. */
function lambda(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  const head = tree.ofKind(node, 'lambda_function_type');
  const list = head === null ? null : tree.ofKind(head, 'lambda_function_type_parameters');
  const named = (list === null ? [] : tree.children(list)).flatMap((child): Parameter[] => {
    const name = tree.children(child).findLast((part) => tree.kind(part) === 'simple_identifier');
    const type = typeIn(lowering, child);
    if (name === undefined) return [];
    return [
      { name: tree.text(name), form: 'plain', default: null, type: type === null ? null : lowering.type(type), span: lowering.span(name) },
    ];
  });
  const statements = tree.ofKind(node, 'statements');
  return defineFunction(lowering, {
    node,
    name: '',
    nameSpan: lowering.span(node),
    params: list === null ? unnamed(lowering, node) : named,
    decorators: [],
    body: () => bodyOf(lowering, statements),
  });
}

function unnamed(lowering: Lowering, node: Node): Parameter[] {
  const used = new Set([...lowering.tree.text(node).matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit)));
  const count = used.size === 0 ? 0 : Math.max(...used) + 1;
  return Array.from({ length: count }, (_, index) => ({
    name: `$${String(index)}`,
    form: 'plain',
    default: null,
    type: null,
    span: lowering.span(node),
  }));
}
