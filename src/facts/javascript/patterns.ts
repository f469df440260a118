import type { AssignmentTargetMaybeDefault, AssignmentTargetPattern, BindingPattern } from 'oxc-parser';
import type { Argument, Ref, Span } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import { lowerItemKey, lowerPart } from './members.js';
import { spanOf } from './syntax.js';

/** What a declaration, a parameter or an assignment writes to. */
export type Target = BindingPattern | AssignmentTargetMaybeDefault;

export function bindTarget(lowering: Lowering, target: Target, value: Ref): void {
  switch (target.type) {
    case 'Identifier':
      return bindName(lowering, target.name, value, [target.start, target.start + target.name.length]);
    case 'MemberExpression': {
      const of = lowering.expression(target.object);
      const key = lowerItemKey(lowering, target.property, target.computed ? 'computed' : 'written');
      lowering.facts.set(of, key, value, spanOf(target));
      return;
    }
    case 'AssignmentPattern':
      return lowering.bind(target.left, lowerDefault(lowering, target, value));
    case 'ObjectPattern':
    case 'ArrayPattern':
      return bindParts(lowering, target, value);
    default:
      if (target.expression.type === 'Identifier' || target.expression.type === 'MemberExpression') lowering.bind(target.expression, value);
      else lowering.expression(target.expression);
  }
}

export function bindName(lowering: Lowering, name: string, value: Ref, span: Span): void {
  lowering.facts.write(name, value, span);
  if (lowering.assigning) lowering.scopes.assign(name, value, span);
  else lowering.scopes.declare(name);
}

function lowerDefault(lowering: Lowering, target: Extract<Target, { type: 'AssignmentPattern' }>, value: Ref): Ref {
  lowering.facts.enterBlock('else', value);
  const fallback = lowering.expression(target.right, target.left.type === 'Identifier' ? target.left.name : '');
  lowering.facts.leaveBlock();
  return lowering.facts.merge([value, fallback], spanOf(target));
}

type Pattern = Extract<BindingPattern, { type: 'ObjectPattern' | 'ArrayPattern' }> | AssignmentTargetPattern;

function bindParts(lowering: Lowering, pattern: Pattern, value: Ref): void {
  const { facts } = lowering;
  if (pattern.type === 'ArrayPattern') {
    for (const [index, element] of pattern.elements.entries()) {
      if (element === null) continue;
      if (element.type === 'RestElement') lowering.bind(element.argument, facts.make('list', [spread('*', value)], spanOf(element)));
      else lowering.bind(element, facts.get(value, index, spanOf(element)));
    }
    return;
  }
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') lowering.bind(property.argument, facts.make('map', [spread('**', value)], spanOf(property)));
    else
      lowering.bind(property.value, lowerPart(lowering, value, property.key, property.computed ? 'computed' : 'written', spanOf(property)));
  }
}

function spread(key: '*' | '**', value: Ref): Argument {
  return [key, value];
}
