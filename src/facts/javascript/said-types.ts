import type { TSType } from 'oxc-parser';
import type { Ref } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import { spanOf } from './syntax.js';
import { lowerQualified } from './types.js';

/** What comes in as JSON is also of the types that the code says it has: `(await request.json()) as Intake`, `const rows: Row[] = JSON.parse(text)`. */
export function ofSaidType(lowering: Lowering, value: Ref, type: TSType | null | undefined): Ref {
  if (!type || !isUntold(lowering, value)) return value;
  const types = namedIn(type, maxDepth).map((named) => lowerQualified(lowering, named.typeName));
  return types.length === 0 ? value : lowering.facts.merge([value, ...types], spanOf(type));
}

/** Nothing but what the code says tells what is in there. */
function isUntold({ facts }: Lowering, value: Ref): boolean {
  const op = facts.at(value);
  if (op.op === 'get') return op.key === 'body';
  const callee = op.op === 'call' && op.style === 'call' ? facts.at(op.callee) : null;
  if (callee?.op !== 'get') return false;
  const of = callee.key === 'parse' ? facts.at(callee.of) : null;
  return callee.key === 'json' || (of?.op === 'read' && of.name === 'JSON');
}

type Named = TSType & { readonly type: 'TSTypeReference' };

/** Types that are named in one: of `Partial<Intake>` and `Intake[]` what they hold, of `{ rows: Row[] }` those of its fields. */
function namedIn(type: TSType, depth: number): readonly Named[] {
  if (depth === 0) return [];
  const within = (types: readonly TSType[]): readonly Named[] => types.flatMap((part) => namedIn(part, depth - 1));
  switch (type.type) {
    case 'TSArrayType':
      return within([type.elementType]);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return within(type.types);
    case 'TSTypeLiteral':
      return within(
        type.members.flatMap((member) =>
          member.type === 'TSPropertySignature' && member.typeAnnotation ? [member.typeAnnotation.typeAnnotation] : [],
        ),
      );
    case 'TSTypeReference':
      return type.typeArguments ? within(type.typeArguments.params) : [type];
    default:
      return [];
  }
}

const maxDepth = 4;
