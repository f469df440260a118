import type { Dependency, Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';

/** `DESCRIPTION` of an R package: what its fields `Imports`, `Depends`, `LinkingTo` and `Suggests` list. */
export function extractDescription(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  let use: Dependency['use'] | null = null;
  let at = 0;
  for (const line of text.split('\n')) {
    const field = /^([A-Za-z]\w{0,40}):/.exec(line);
    if (field !== null) use = uses.get(field[1] ?? '') ?? null;
    const from = field === null ? 0 : field[0].length;
    if (use !== null)
      for (const found of line.slice(from, maxLine).matchAll(/([A-Za-z][\w.]{1,80})\s*(?:\(([^()]{1,40})\))?/g)) {
        const [written, name = '', version] = found;
        const start = at + from + found.index;
        if (name !== 'R')
          builder.dependency({ name: name.toLowerCase(), version: version?.trim() ?? null, use }, [start, start + written.length]);
      }
    at += line.length + 1;
  }
  return builder.build();
}

const uses: ReadonlyMap<string, Dependency['use']> = new Map([
  ['Imports', 'runtime'],
  ['Depends', 'runtime'],
  ['LinkingTo', 'development'],
  ['Suggests', 'optional'],
]);
const maxLine = 2000;
