import type { Argument, Key, Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import type { GoLowering } from './state.js';
import { assignTo } from './targets.js';
import { typeOf } from './types.js';

/** `T{Name: x}` is a construction with named arguments; a list or map literal holds its elements. */
export function compositeLiteral(lowering: GoLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [type, body] = [tree.field(node, 'type'), tree.field(node, 'body')];
  return type === null || body === null ? out.unknown([], lowering.span(node)) : literal(lowering, node, body, type);
}

function literal(lowering: GoLowering, node: Node, body: Node, type: Node | null): Ref {
  const { tree, out } = lowering;
  const kind = type === null ? '' : tree.kind(type);
  const element = type !== null && holders.has(kind) ? (tree.children(type).at(-1) ?? null) : null;
  const elements = tree.children(body);
  const made = kind === 'map_type' || !holders.has(kind) ? (tree.kind(elements[0] ?? body) === 'keyed_element' ? 'map' : 'list') : 'list';
  const ofFields = made === 'map' && kind !== 'map_type' && elements.every((child) => fieldName(lowering, child) !== null);
  if (type !== null && !holders.has(kind) && (ofFields || made === 'list')) {
    const callee = typeOf(lowering, type);
    const fields = items(lowering, elements, element, 'fields');
    fillDestination(lowering, elements, fields);
    return out.call(callee, fields, lowering.span(node), 'new');
  }
  return out.make(
    kind === 'map_type' ? 'map' : made,
    items(lowering, elements, element, ofFields ? 'fields' : 'keys'),
    lowering.span(node),
  );
}

/** `&cli.StringFlag{Name: "dsn", Value: "…", Destination: &dsn}`: the variable is what the option is. */
function fillDestination(lowering: GoLowering, elements: readonly Node[], fields: readonly Argument[]): void {
  const { tree, out } = lowering;
  const at = fields.findIndex(([key]) => key === 'Destination');
  const element = elements[at];
  const value = element === undefined ? null : tree.field(element, 'value');
  const target = value === null ? null : tree.first(value);
  if (target === null || tree.kind(target) !== 'unary_expression' || tree.operator(target) !== '&') return;
  const given = (name: string): Argument[] => fields.flatMap(([key, ref]): Argument[] => (key === name ? [[key, ref]] : []));
  const [named, standing] = [given('Name')[0], given('Value')[0]];
  if (named === undefined || standing === undefined) return;
  const span = lowering.span(target);
  const args: Argument[] = [
    [0, named[1]],
    [1, standing[1]],
  ];
  assignTo(lowering, target, () => out.call(out.name('flag.String', span), args, span));
}

const holders = new Set(['slice_type', 'array_type', 'map_type', 'implicit_length_array_type']);

function items(lowering: GoLowering, elements: readonly Node[], type: Node | null, keys: 'fields' | 'keys'): Argument[] {
  const { tree } = lowering;
  return elements.map((child, position): Argument => {
    if (tree.kind(child) !== 'keyed_element') return [position, valueOf(lowering, child, type)];
    const key = keys === 'fields' ? fieldName(lowering, child) : null;
    return [key ?? writtenKey(lowering, child), valueOf(lowering, tree.field(child, 'value') ?? child, type)];
  });
}

function fieldName({ tree }: GoLowering, keyed: Node): string | null {
  const key = tree.field(keyed, 'key');
  const name = key === null ? null : tree.first(key);
  return name !== null && tree.kind(name) === 'identifier' ? tree.text(name) : null;
}

function writtenKey(lowering: GoLowering, keyed: Node): Key {
  const key = lowering.tree.field(keyed, 'key');
  const inner = key === null ? null : lowering.tree.first(key);
  const op = inner === null || lowering.tree.kind(inner) === 'literal_value' ? null : lowering.out.at(lowering.expression(inner));
  return op?.op === 'const' && op.value !== null ? String(op.value) : '[]';
}

/** Inside of a list or map of T the type of an element need not be written. */
function valueOf(lowering: GoLowering, element: Node, type: Node | null): Ref {
  const { tree } = lowering;
  const inner = tree.kind(element) === 'literal_element' ? (tree.first(element) ?? element) : element;
  if (tree.kind(inner) !== 'literal_value') return lowering.expression(inner);
  return lowering.nested(
    inner,
    (self, node) => literal(self, node, node, type),
    (self, node) => self.out.unknown([], self.span(node)),
  );
}
