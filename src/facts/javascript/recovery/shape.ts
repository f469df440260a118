import type { Node } from 'web-tree-sitter';

/** A node in the shape of ESTree; which fields it has goes with its type. */
export interface Shaped {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface Converter {
  /** An empty sequence, a value nobody knows, where the child is missing. */
  one(node: Node | null | undefined): Shaped;
  optional(node: Node | null | undefined): Shaped | null;
  /** What can be written to; anything else is wrapped, so that it is only evaluated. */
  target(node: Node | null | undefined): Shaped;
  all(nodes: readonly Node[]): Shaped[];
  /** Those that a place has room for. Code among the others is kept as statements of its own, behind the statement it stands in. */
  only(nodes: readonly Node[], fits: (shaped: Shaped) => boolean): Shaped[];
  statement(node: Node | null | undefined): Shaped;
  statements(nodes: readonly Node[]): Shaped[];
}

/** Null for what stands for nothing: types, punctuation. */
export type Shape = (converter: Converter, node: Node) => Shaped | null;

export function shaped(node: Node, type: string, fields: Readonly<Record<string, unknown>>): Shaped {
  return { type, start: node.startIndex, end: node.endIndex, ...fields };
}

export function isName({ type }: Shaped): boolean {
  return type === 'Identifier';
}

export function isText({ type, value }: Shaped): boolean {
  return type === 'Literal' && typeof value === 'string';
}

export function isPattern({ type }: Shaped): boolean {
  return type === 'Identifier' || type.endsWith('Pattern');
}

export function field(node: Node, name: string): Node | null {
  return node.childForFieldName(name);
}

/** What a wrapping node stands around; a comment may come first. */
export function inner(node: Node | null | undefined): Node | null {
  return node?.namedChildren.find((child) => child.type !== 'comment') ?? null;
}

/** The parts of a child, and none where it is missing. */
export function partsOf(node: Node | null): Node[] {
  return node?.namedChildren ?? [];
}

/** A key of an object, class or pattern, with whether it is computed. */
export function keyFields(converter: Converter, key: Node | null): { key: Shaped; computed: boolean } {
  const computed = key?.type === 'computed_property_name';
  return { key: converter.one(computed ? inner(key) : key), computed };
}
