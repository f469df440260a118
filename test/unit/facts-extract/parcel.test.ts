import { beforeAll, describe, expect, it } from 'vitest';
import { extract, loadFrontEnds } from '../../../src/facts/extract.js';
import { pack, unpack } from '../../../src/facts/parcel.js';
import type { Document, Kind } from '../../../src/model/facts.js';
import { asset } from '../../../src/system/assets.js';

beforeAll(() => loadFrontEnds(asset));

describe('a document that goes to another thread', () => {
  it.each<[Kind, string]>([
    ['python', 'import os\n\ndef send(to: str):\n    if to:\n        return f"{os.getenv(\'A\', 1.5)} {to}"\n'],
    ['javascript', 'export const run = async ({ id }) => fetch(`https://a.test/${id}`, { body: [1, null, true] });\n'],
    ['notebook', '{"cells":[{"cell_type":"code","source":["x = 1\\n","print(x)"],"outputs":[]}],"metadata":{},"nbformat":4}'],
    ['yaml', 'a:\n  - b: 1\n  - c\n'],
  ])('is the same when it arrives: %s', (kind, text) => {
    const document = extract(text, kind);
    const parcel = pack(document);
    expect(parcel).not.toBeNull();
    if (parcel !== null) expect(readable(unpack(structuredClone(parcel)))).toEqual(readable(document));
  });
});

/** Every op written out, with its place. */
function readable({ ops, children, ...rest }: Document): unknown {
  const rows = Array.from({ length: ops.length }, (_, ref) => [ops.at(ref), ops.span(ref), ops.block(ref)]);
  return { ...rest, ops: rows, children: children.map(({ unit, document }) => [unit, readable(document)]) };
}
