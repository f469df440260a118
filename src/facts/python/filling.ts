import type { Key, Ref } from '../../model/facts.js';
import { braceParts, type Field, type FormatPart, percentParts } from '../lowering/format.js';
import type { Lowering } from './lowering.js';
import { type Node, withoutParentheses } from '../tree-sitter/tree.js';

/** `format.format(…)` */
export function formatted(
  lowering: Lowering,
  format: readonly (string | Ref)[],
  args: ReadonlyMap<Key, Ref>,
  call: Node,
): (string | Ref)[] {
  return filled(format, braceParts, (field, position) => formatValue(lowering, args, field.key ?? position, call), lowering, call);
}

/** `format % right` */
export function percented(lowering: Lowering, format: (string | Ref)[], right: Node, operation: Node): (string | Ref)[] {
  const { tree, out } = lowering;
  const inner = withoutParentheses(tree, right);
  if (tree.kind(inner) === 'tuple') {
    const values = tree.children(inner).map((child) => lowering.expression(child));
    return filled(format, percentParts, (_, position) => values[position] ?? null, lowering, operation);
  }
  const value = lowering.expression(right);
  const span = lowering.span(right);
  const made = out.at(value);
  const items = new Map(made.op === 'make' ? made.items : []);
  const alone = format.flatMap((part) => (typeof part === 'string' ? percentParts(part).filter(isField) : [])).length === 1;
  return filled(format, percentParts, itemOf, lowering, operation);

  function itemOf(field: Field, position: number): Ref {
    if (field.key === null) return alone ? value : out.get(value, position, span);
    return items.get(field.key) ?? out.get(value, field.key, span);
  }
}

function formatValue(lowering: Lowering, args: ReadonlyMap<Key, Ref>, key: string | number, call: Node): Ref | null {
  const given = args.get(key);
  if (given !== undefined) return given;
  const spread = args.get(typeof key === 'number' ? '*' : '**');
  return spread === undefined ? null : lowering.out.get(spread, key, lowering.span(call));
}

function isField(part: FormatPart): part is Field {
  return typeof part !== 'string';
}

/** The parts with each field of each text replaced; one that nothing fills is left out. */
function filled(
  parts: readonly (string | Ref)[],
  split: (text: string) => FormatPart[],
  valueOf: (field: Field, position: number) => Ref | null,
  lowering: Lowering,
  node: Node,
): (string | Ref)[] {
  const result: (string | Ref)[] = [];
  let position = 0;
  for (const part of parts.flatMap((each): (FormatPart | Ref)[] => (typeof each === 'string' ? split(each) : [each]))) {
    if (typeof part !== 'object') {
      result.push(part);
      continue;
    }
    let value = valueOf(part, part.key === null ? position++ : 0);
    for (const name of part.path) value = value === null ? null : lowering.out.get(value, name, lowering.span(node));
    result.push(value ?? lowering.out.unknown([], lowering.span(node)));
  }
  return result;
}
