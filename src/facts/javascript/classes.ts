import type { AccessorProperty, Class, ClassElement, MethodDefinition, PropertyDefinition } from 'oxc-parser';
import type { Ref } from '../../model/facts.js';
import { lowerDecorators, lowerMethod } from './functions.js';
import type { Lowering } from './lowering.js';
import { lowerItemKey, nameOf } from './members.js';
import { spanOf } from './syntax.js';
import { writeDeclared } from './types.js';

export function lowerClass(lowering: Lowering, node: Class, name: string): Ref {
  const doc = lowering.comments.take(node.start) ?? lowering.comments.take(lowering.place);
  const decorators = lowerDecorators(lowering, node.decorators);
  const bases = node.superClass ? [lowering.expression(node.superClass)] : [];
  for (const { expression } of node.implements ?? []) bases.push(lowering.expression(expression));
  const unit = lowering.within({ name: node.id?.name ?? name, form: 'class', span: spanOf(node), decorators, bases, doc }, () => {
    for (const member of node.body.body) lowering.at(member.start, () => lowerMember(lowering, member));
  });
  return lowering.facts.closure(unit, spanOf(node));
}

function lowerMember(lowering: Lowering, member: ClassElement): void {
  switch (member.type) {
    case 'MethodDefinition':
      return writeMethod(lowering, member);
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractPropertyDefinition':
    case 'TSAbstractAccessorProperty':
      return writeField(lowering, member);
    case 'StaticBlock':
      return lowering.statements(member.body);
    case 'TSAbstractMethodDefinition':
      return writeDeclared(lowering, member);
    case 'TSIndexSignature':
      return;
  }
}

function writeMethod(lowering: Lowering, member: MethodDefinition): void {
  if (member.value.body === null) return;
  const form = member.computed ? 'computed' : 'written';
  lowerItemKey(lowering, member.key, form);
  const name = nameOf(member.key, form);
  const decorators = lowerDecorators(lowering, member.decorators);
  const method = lowerMethod(lowering, member.value, name, member.kind === 'get' ? 'getter' : 'method', decorators);
  lowering.facts.write(name, method, spanOf(member.key));
}

function writeField(lowering: Lowering, member: PropertyDefinition | AccessorProperty): void {
  const form = member.computed ? 'computed' : 'written';
  lowerItemKey(lowering, member.key, form);
  const name = nameOf(member.key, form);
  lowerDecorators(lowering, member.decorators);
  const value = fieldValue(lowering, member, name);
  if (value !== null) lowering.facts.write(name, value, spanOf(member.key));
}

function fieldValue(lowering: Lowering, member: PropertyDefinition | AccessorProperty, name: string): Ref | null {
  if (member.value) return lowering.expression(member.value, name);
  return member.typeAnnotation ? lowering.valueOf(member.typeAnnotation.typeAnnotation) : null;
}
