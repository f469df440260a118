import type { CatalogEntry, CatalogMatch, FilePattern } from '../../model/program.js';
import type { Guard } from '../../model/touch.js';
import type { CatalogContext } from './catalog.js';
import type { LinkedDocument } from '../documents/documents.js';
import { childrenOf, keyPath } from '../documents/key-paths.js';
import { pathMatcher } from '../names/wildcard.js';
import { wildcard } from '../names/wildcard.js';

/** Configuration files, or keys of them, that an entry names. */
export function findFileMatches(context: CatalogContext, entry: CatalogEntry): CatalogMatch[] {
  return entry.files.flatMap((pattern) => {
    const isNamed = pathMatcher(pattern.path);
    return context.documents.flatMap((document) => {
      if (document.parent !== null || !(isNamed(document.path) || isNamed(installedIn(context, document)))) return [];
      if (document.role === 'test' || document.role === 'vendored' || document.role === 'lock' || document.role === 'generated') return [];
      return spansOf(document, pattern).map((ref) => ofFile(context, entry, pattern, document, ref));
    });
  });
}

function ofFile(
  context: CatalogContext,
  entry: CatalogEntry,
  pattern: FilePattern,
  document: LinkedDocument,
  ref: number | null,
): CatalogMatch {
  const view = context.views[document.id];
  if (view === undefined) throw new RangeError('no view of the document');
  const at = { path: document.path, span: ref === null ? ([0, 0] as const) : document.span(ref) };
  const guards: Guard[] = [
    ...(document.role === 'example' ? [{ form: 'template' as const, at }] : []),
    ...(ref === null ? [] : guardsAround(context, document, ref)),
  ];
  return {
    entry,
    signal: entry.signal,
    verb: pattern.verb,
    at,
    call: null,
    through: null,
    request: null,
    document: view,
    target: null,
    resource: [],
    landing: { place: entry.place, stage: 'unstated', owner: 'unstated', known: 'written', chain: [] },
    reach: 'started',
    guards,
    chain: [],
    form: 'file',
  };
}

function installedIn({ views }: CatalogContext, { id, path }: LinkedDocument): string {
  return views[id]?.installed ?? path;
}

/** What the resource around a value exists under, and the value's own switch where it is off. */
function guardsAround({ calls }: CatalogContext, document: LinkedDocument, ref: number): Guard[] {
  const [start] = document.span(ref);
  const unit = document.facts.units.findIndex(({ form, span }) => form === 'job' && span[0] <= start && start < span[1]);
  const first = unit < 0 ? undefined : document.calls.find((call) => document.unitOf(call) === unit);
  const around = first === undefined ? null : calls.at({ doc: document.id, ref: first });
  const own = childrenOf(document, ref, 'enabled').filter((item) => literalOf(document, item) === false);
  return [
    ...(around?.guards ?? []),
    ...own.map((item): Guard => ({ form: 'switch-off', at: { path: document.path, span: document.span(item) } })),
  ];
}

function literalOf(document: LinkedDocument, ref: number): unknown {
  const op = document.op(ref);
  return op.op === 'const' ? op.value : undefined;
}

/** The values at the pattern's key path; the file itself (null) where it asks for none. */
function spansOf(document: LinkedDocument, pattern: FilePattern): (number | null)[] {
  if (pattern.key === null) return [document.facts.root];
  const parts = keyPath(pattern.key);
  let found = document.facts.root === null ? writtenAs(document, parts.shift() ?? '') : [document.facts.root];
  for (const part of parts)
    found =
      part === '**'
        ? [...new Set(found.flatMap((ref) => allBelow(document, ref)))]
        : found.flatMap((ref) => childrenOf(document, ref, part));
  return pattern.value.length === 0 ? found : found.filter((ref) => holds(document, ref, pattern.value));
}

/** What code writes, sets or exports under a name: `app.conf.beat_schedule = {…}`, `module.exports = { apps: […] }`. */
function writtenAs(document: LinkedDocument, name: string): number[] {
  const written = [...(document.writes[0]?.get(name) ?? []), ...(document.sets.get(name) ?? [])].flatMap((ref) => {
    const op = document.op(ref);
    return op.op === 'write' || op.op === 'set' ? [op.value] : [];
  });
  const exported = document.facts.exports.flatMap(({ name: own, value }) =>
    value === null ? [] : own === name ? [value] : own === 'default' ? childrenOf(document, value, name) : [],
  );
  return [...new Set([...written, ...exported])];
}

/** The value and everything in it. */
function allBelow(document: LinkedDocument, ref: number): number[] {
  const found: number[] = [];
  const pending = [ref];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    found.push(next);
    const op = document.op(next);
    if (op.op === 'make') pending.push(...op.items.map(([, item]) => item).reverse());
  }
  return found;
}

/** The value itself, or one of a list; a map of other keys is another setting. */
function holds(document: LinkedDocument, ref: number, wanted: readonly string[]): boolean {
  const op = document.op(ref);
  if (op.op === 'make') return op.shape === 'list' && op.items.some(([, item]) => holds(document, item, wanted));
  const text = op.op === 'const' ? String(op.value) : null;
  return text !== null && wanted.some((pattern) => wildcard(pattern)(text));
}
