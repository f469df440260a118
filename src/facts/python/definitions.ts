import type { Ref } from '../../model/facts.js';
import { callArguments } from './arguments.js';
import { docstring } from './docstring.js';
import type { ExpressionLowering, Lowering, StatementLowering } from './lowering.js';
import { bindParameters, parametersOf } from './parameters.js';
import { literalText } from './strings.js';
import type { Node } from '../tree-sitter/tree.js';

export const definitionStatements: ReadonlyMap<string, StatementLowering> = new Map([
  ['function_definition', (lowering: Lowering, node: Node) => define(lowering, node, [])],
  ['class_definition', (lowering: Lowering, node: Node) => define(lowering, node, [])],
  ['decorated_definition', decorated],
]);

export const definitionExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([['lambda', lambda]]);

function decorated(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const decorators: Ref[] = [];
  for (const child of tree.children(node)) {
    if (tree.kind(child) === 'decorator') decorators.push(lowering.optional(tree.child(child, 0), child));
    else if (definitionStatements.has(tree.kind(child))) define(lowering, child, decorators);
    else lowering.statement(child);
  }
}

function define(lowering: Lowering, node: Node, decorators: readonly Ref[]): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  const body = tree.field(node, 'body');
  const form = tree.kind(node) === 'class_definition' ? 'class' : 'function';
  const bases = form === 'class' ? basesOf(lowering, tree.field(node, 'superclasses')) : [];
  const parameters = form === 'class' ? [] : parametersOf(lowering, tree.field(node, 'parameters'));
  const doc = body === null ? null : docstring(tree, body);
  const unit = out.enterUnit({
    name: name === null ? '' : tree.text(name),
    form,
    params: parameters.map(({ name, form, default: value, type }) => ({ name, form, default: value, type })),
    decorators,
    bases,
    doc: doc === null ? null : literalText(tree.text(doc)),
    span: lowering.span(node),
  });
  lowering.openScope(form);
  bindParameters(lowering, parameters);
  lowering.body(body);
  lowering.closeScope();
  out.leaveUnit();
  if (name !== null) lowering.write(tree.text(name), out.closure(unit, lowering.span(name)), lowering.span(name));
  lowering.writeAround();
}

function basesOf(lowering: Lowering, list: Node | null): Ref[] {
  if (list === null) return [];
  return callArguments(lowering, list).flatMap(([key, base]) => (typeof key === 'number' ? [base] : []));
}

function lambda(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const parameters = parametersOf(lowering, tree.field(node, 'parameters'));
  const body = tree.field(node, 'body');
  const params = parameters.map(({ name, form, default: value, type }) => ({ name, form, default: value, type }));
  const unit = out.enterUnit({ name: '', form: 'function', params, span: lowering.span(node) });
  lowering.openScope('function');
  bindParameters(lowering, parameters);
  if (body !== null) out.return(lowering.expression(body), lowering.span(body));
  lowering.closeScope();
  out.leaveUnit();
  return out.closure(unit, lowering.span(node));
}
