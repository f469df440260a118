import type { ArrowFunctionExpression, Decorator, Function as FunctionNode, ParamPattern } from 'oxc-parser';
import type { Argument, Param, Ref, Span } from '../../model/facts.js';
import { documentedTypes, lowerDocumentedType } from './doc-types.js';
import type { Lowering } from './lowering.js';
import type { Target } from './patterns.js';
import { argumentsName, spanOf } from './syntax.js';
import { lowerAnnotation } from './types.js';

export function lowerFunction(
  lowering: Lowering,
  node: FunctionNode | ArrowFunctionExpression,
  name: string,
  decorators: readonly Ref[] = [],
): Ref {
  const { facts } = lowering;
  const body = node.body;
  if (body === null) return facts.unknown([], spanOf(node));
  const doc = lowering.comments.take(node.start) ?? lowering.comments.take(lowering.place);
  const nodes = node.params.filter((param) => !isThis(param));
  const documented = documentedTypes(doc);
  const params = nodes.map((param) => lowerParam(lowering, param, documented));
  const unit = lowering.within({ name: node.id?.name ?? name, form: 'function', span: spanOf(node), params, decorators, doc }, () => {
    for (const [index, param] of nodes.entries()) bindParam(lowering, param, index);
    if (body.type === 'BlockStatement') lowering.statements(body.body);
    else facts.return(lowering.expression(body), spanOf(body));
    if (node.type !== 'ArrowFunctionExpression' && lowering.scopes.takeArguments()) bindArguments(lowering, params, spanOf(node));
  });
  return facts.closure(unit, spanOf(node));
}

/** A getter is marked the way other languages mark one, for it is read like a field. */
export function lowerMethod(
  lowering: Lowering,
  node: FunctionNode,
  name: string,
  form: 'method' | 'getter',
  decorators: readonly Ref[],
): Ref {
  const marks = form === 'getter' ? [...decorators, lowering.facts.read('property', spanOf(node))] : decorators;
  return lowerFunction(lowering, node, name, marks);
}

export function lowerDecorators(lowering: Lowering, decorators: readonly Decorator[] | undefined): Ref[] {
  return (decorators ?? []).map((decorator) => lowering.expression(decorator.expression));
}

function lowerParam(lowering: Lowering, param: ParamPattern, documented: ReadonlyMap<string, string>): Param {
  lowerDecorators(lowering, param.decorators);
  const target = targetOf(param);
  const inner = target.type === 'AssignmentPattern' ? target.left : target;
  const name = inner.type === 'Identifier' ? inner.name : '';
  const form = param.type === 'RestElement' ? 'rest' : inner.type === 'ObjectPattern' ? 'keywords' : 'plain';
  const annotation = 'typeAnnotation' in inner ? inner.typeAnnotation : null;
  const written = lowerAnnotation(lowering, param.type === 'RestElement' ? param.typeAnnotation : annotation);
  return {
    name,
    form,
    default: target.type === 'AssignmentPattern' ? lowering.expression(target.right, name) : null,
    type: written ?? lowerDocumentedType(lowering.facts, documented.get(name), spanOf(param)),
  };
}

function bindParam(lowering: Lowering, param: ParamPattern, index: number): void {
  const { facts } = lowering;
  const target = targetOf(param);
  const value = facts.param(index, spanOf(param));
  // The default stands in the parameter itself.
  const bound = target.type === 'AssignmentPattern' ? target.left : target;
  lowering.bind(bound, value);
  if (param.type !== 'TSParameterProperty' || bound.type !== 'Identifier') return;
  facts.set(facts.read('this', spanOf(param)), bound.name, value, spanOf(param));
}

/** `arguments` holds what the parameters are given and what is given beyond them. */
function bindArguments({ facts }: Lowering, params: readonly Param[], span: Span): void {
  const own = params.map(({ name }, index): Argument => [index, name === '' ? facts.param(index, span) : facts.read(name, span)]);
  const others = params.some(({ form }) => form === 'rest') ? null : facts.param(facts.addParam(othersGiven), span);
  const list = others === null || own.length === 0 ? others : facts.make('list', [...own, ['*', others]], span);
  facts.write(argumentsName, list ?? facts.make('list', own, span), span);
}

const othersGiven: Param = { name: argumentsName, form: 'rest', default: null, type: null };

function targetOf(param: ParamPattern): Extract<Target, ParamPattern> {
  if (param.type === 'RestElement') return param.argument;
  return param.type === 'TSParameterProperty' ? param.parameter : param;
}

function isThis(param: ParamPattern): boolean {
  return param.type === 'Identifier' && param.name === 'this';
}
