import type { CallPattern, CatalogEntry, CatalogMatch, DocumentView, Value } from '../../model/program.js';
import type { Landing, Reach, Site, Verb } from '../../model/touch.js';
import type { CatalogContext } from '../catalog/catalog.js';

/** A thing of a package that is used without being called. */
export interface Mark {
  readonly names: readonly string[];
  readonly document: DocumentView;
  readonly at: Site;
  readonly reach: Reach;
  /** A function that the package calls by itself, with what comes in. */
  readonly isHandler: boolean;
}

/**
 * What running functions and classes are marked with or built on, what events are to start, and methods that a package calls in classes
 * which extend its own: `@oauth_callback`, `on_click=st.login`, `on_message_activity` of `class Desk(ActivityHandler)`.
 */
export function marksOf({ documents, views, calls }: CatalogContext): readonly Mark[] {
  const of = ({ doc, ref }: Value, reach: Reach): readonly Mark[] => {
    const [own, document] = [documents[doc], views[doc]];
    const form = own?.form(ref);
    if (own === undefined || document === undefined || (form !== 'read' && form !== 'get')) return [];
    const names = calls.names({ doc, ref });
    return names.length === 0 ? [] : [{ names, document, at: { path: own.path, span: own.span(ref) }, reach, isHandler: false }];
  };
  const written = views.flatMap(({ id, reach, facts }) => {
    if (reach !== 'started' && reach !== 'may-run') return [];
    return facts.units.flatMap(({ form, decorators, bases }) => [
      ...decorators.flatMap((ref) => of({ doc: id, ref }, reach)).map((mark) => ({ ...mark, isHandler: form === 'function' })),
      ...bases.flatMap((ref) => of({ doc: id, ref }, reach)),
    ]);
  });
  const awaited = calls.all.flatMap(({ args, reach }) =>
    args.flatMap(([key, value]) => (typeof key === 'string' && /^on[_A-Z]/.test(key) ? of(value, reach) : [])),
  );
  return [...written, ...awaited, ...views.flatMap((view) => overridesOf(view, calls))];
}

/** `botbuilder.core.ActivityHandler.$on_message_activity`: a method under the name of the class of a package that its own class extends. */
function overridesOf(document: DocumentView, calls: CatalogContext['calls']): readonly Mark[] {
  const { id, path, reach, facts } = document;
  if (reach !== 'started' && reach !== 'may-run') return [];
  return facts.units.flatMap(({ form, parent, name, span }): Mark[] => {
    const around = form === 'function' ? facts.units[parent] : undefined;
    if (around?.form !== 'class' || around.bases.length === 0) return [];
    const names = around.bases.flatMap((ref) => calls.names({ doc: id, ref }).map((base) => `${base}.$${name}`));
    return names.length === 0 ? [] : [{ names, document, at: { path, span }, reach, isHandler: true }];
  });
}

/** A handler of a bot is handed what is written to it; whatever else is marked or built on something is only registered. */
export function isMarked({ form, verb, pattern, entry }: MarkedRow, { isHandler }: Mark): boolean {
  if (form !== 'use' || pattern.with.length > 0) return false;
  return verb === 'register' || (isHandler && verb === 'read' && entry.traits.includes('addressed-to-bot'));
}

interface MarkedRow {
  readonly form: 'client' | 'use';
  readonly verb: Verb;
  readonly pattern: CallPattern;
  readonly entry: CatalogEntry;
}

export function matchOfMark({ document, at, reach }: Mark, entry: CatalogEntry, verb: Verb, landing: Landing): CatalogMatch {
  return {
    entry,
    signal: entry.signal,
    verb,
    at,
    call: null,
    through: null,
    request: null,
    document,
    target: null,
    landing,
    resource: [],
    reach,
    guards: [],
    chain: [],
    form: 'use',
  };
}
