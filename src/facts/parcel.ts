import type { Document, Embedded } from '../model/facts.js';
import { OpColumns, type OpData } from './lowering/columns.js';

/** A document as it goes from thread to thread: data alone. */
export interface Parcel extends Omit<Document, 'ops' | 'children'> {
  readonly ops: OpData;
  readonly children: readonly (Omit<Embedded, 'document'> & { readonly document: Parcel })[];
}

/** null: the document's ops are no columns. */
export function pack(document: Document): Parcel | null {
  const { ops, children, ...rest } = document;
  if (!(ops instanceof OpColumns)) return null;
  const packed = [];
  for (const { document: inner, ...place } of children) {
    const parcel = pack(inner);
    if (parcel === null) return null;
    packed.push({ ...place, document: parcel });
  }
  return { ...rest, ops: ops.data, children: packed };
}

export function unpack({ ops, children, ...rest }: Parcel): Document {
  return {
    ...rest,
    ops: OpColumns.of(ops),
    children: children.map(({ document, ...place }) => ({ ...place, document: unpack(document) })),
  };
}

/** The memory that a parcel can be given away with. */
export function columnsOf(parcel: Parcel): ArrayBuffer[] {
  const { code, a, b, start, end, block, pool } = parcel.ops;
  const own = [code, a, b, start, end, block, pool].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
  return [...own, ...parcel.children.flatMap(({ document }) => columnsOf(document))];
}
