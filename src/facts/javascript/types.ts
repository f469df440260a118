import type {
  MethodDefinition,
  TSEnumDeclaration,
  TSInterfaceDeclaration,
  TSMethodSignature,
  TSQualifiedName,
  TSSignature,
  TSType,
  TSTypeAliasDeclaration,
  TSTypeAnnotation,
  TSTypeName,
} from 'oxc-parser';
import type { Argument, Ref } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import { keyOf } from './members.js';
import { spanOf } from './syntax.js';

/** The annotation as an expression: the name of a type. */
export function lowerAnnotation(lowering: Lowering, annotation: TSTypeAnnotation | null | undefined): Ref | null {
  return annotation ? lowerTypeName(lowering, annotation.typeAnnotation) : null;
}

/** An interface says what a class without code would: the names and types of fields. */
export function lowerInterface(lowering: Lowering, node: TSInterfaceDeclaration): Ref {
  const bases = node.extends.map((base) => lowering.expression(base.expression));
  return lowerFields(lowering, node.id.name, node.body.body, bases, node);
}

/** Null where the alias has neither fields nor values. */
export function lowerAlias(lowering: Lowering, node: TSTypeAliasDeclaration): Ref | null {
  const type = node.typeAnnotation;
  switch (type.type) {
    case 'TSTypeLiteral':
      return lowerFields(lowering, node.id.name, type.members, [], node);
    case 'TSIntersectionType': {
      const bases = type.types.map((part) => lowerTypeName(lowering, part)).filter((base) => base !== null);
      return lowerFields(
        lowering,
        node.id.name,
        type.types.flatMap((part) => (part.type === 'TSTypeLiteral' ? part.members : [])),
        bases,
        node,
      );
    }
    case 'TSUnionType':
    case 'TSLiteralType':
      return lowering.valueOf(type);
    default:
      return null;
  }
}

export function lowerEnum(lowering: Lowering, node: TSEnumDeclaration): Ref {
  const items = node.body.members.map((member, index): Argument => {
    const value = member.initializer ? lowering.expression(member.initializer) : lowering.facts.const(index, spanOf(member));
    return [keyOf(member.id, 'written') ?? '[]', value];
  });
  return lowering.facts.make('map', items, spanOf(node));
}

export function lowerTypeValue(lowering: Lowering, type: TSType): Ref {
  const { facts } = lowering;
  switch (type.type) {
    case 'TSLiteralType':
      return lowering.expression(type.literal);
    case 'TSUnionType':
      return facts.merge(
        type.types.map((part) => lowering.valueOf(part)),
        spanOf(type),
      );
    case 'TSArrayType':
      return facts.make('list', [['[]', lowering.valueOf(type.elementType)]], spanOf(type));
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
      return facts.const(null, spanOf(type));
    case 'TSTypeLiteral':
      return facts.call(lowerFields(lowering, '', type.members, [], type), [], spanOf(type), 'new');
    default: {
      const name = lowerTypeName(lowering, type);
      return name === null ? facts.unknown([], spanOf(type)) : facts.call(name, [], spanOf(type), 'new');
    }
  }
}

function lowerFields(
  lowering: Lowering,
  name: string,
  members: readonly TSSignature[],
  bases: readonly Ref[],
  node: { start: number; end: number },
): Ref {
  const doc = lowering.comments.take(lowering.place);
  const unit = lowering.within({ name, form: 'class', span: spanOf(node), bases, doc }, () => {
    for (const member of members) {
      if (member.type === 'TSMethodSignature') writeDeclared(lowering, member);
      if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) continue;
      const key = keyOf(member.key, member.computed ? 'computed' : 'written');
      if (key !== null) lowering.facts.write(String(key), lowering.valueOf(member.typeAnnotation.typeAnnotation), spanOf(member.key));
    }
  });
  return lowering.facts.closure(unit, spanOf(node));
}

/** A method that others have to write: one without anything in it. */
export function writeDeclared(lowering: Lowering, { key, computed, start, end }: TSMethodSignature | MethodDefinition): void {
  const name = keyOf(key, computed ? 'computed' : 'written');
  if (typeof name !== 'string') return;
  const unit = lowering.within({ name, form: 'function', span: [start, end] }, () => undefined);
  lowering.facts.write(name, lowering.facts.closure(unit, [start, end]), spanOf(key));
}

function lowerTypeName(lowering: Lowering, type: TSType): Ref | null {
  if (type.type === 'TSTypeReference') return lowerQualified(lowering, type.typeName);
  if (type.type === 'TSUnionType') {
    const named = type.types.find((part) => part.type === 'TSTypeReference');
    return named ? lowerTypeName(lowering, named) : null;
  }
  const name = keywords.get(type.type);
  return name === undefined ? null : lowering.facts.read(name, spanOf(type));
}

export function lowerQualified(lowering: Lowering, type: TSTypeName): Ref {
  const { facts } = lowering;
  const parts: TSQualifiedName[] = [];
  let root = type;
  for (; root.type === 'TSQualifiedName'; root = root.left) parts.push(root);
  const first = facts.read(root.type === 'Identifier' ? root.name : 'this', spanOf(root));
  return parts.reduceRight((ref, part) => facts.get(ref, part.right.name, spanOf(part)), first);
}

const keywords: ReadonlyMap<TSType['type'], string> = new Map([
  ['TSStringKeyword', 'string'],
  ['TSNumberKeyword', 'number'],
  ['TSBooleanKeyword', 'boolean'],
  ['TSBigIntKeyword', 'bigint'],
  ['TSObjectKeyword', 'object'],
  ['TSAnyKeyword', 'any'],
  ['TSUnknownKeyword', 'unknown'],
]);
