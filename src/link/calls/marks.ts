import type { CatalogEntry, CatalogMatch, DocumentView, Value } from '../../model/program.js';
import type { Landing, Reach, Site } from '../../model/touch.js';
import type { CatalogContext } from '../catalog/catalog.js';

/** A thing of a package that is used without being called. */
export interface Mark {
  readonly names: readonly string[];
  readonly document: DocumentView;
  readonly at: Site;
  readonly reach: Reach;
}

/** What running functions and classes are marked with or built on, and what events are to start: `@oauth_callback`, `on_click=st.login`. */
export function marksOf({ documents, views, calls }: CatalogContext): readonly Mark[] {
  const of = ({ doc, ref }: Value, reach: Reach): readonly Mark[] => {
    const [own, document] = [documents[doc], views[doc]];
    const form = own?.form(ref);
    if (own === undefined || document === undefined || (form !== 'read' && form !== 'get')) return [];
    const names = calls.names({ doc, ref });
    return names.length === 0 ? [] : [{ names, document, at: { path: own.path, span: own.span(ref) }, reach }];
  };
  const written = views.flatMap(({ id, reach, facts }) => {
    if (reach !== 'started' && reach !== 'may-run') return [];
    return facts.units.flatMap(({ decorators, bases }) => [...decorators, ...bases].flatMap((ref) => of({ doc: id, ref }, reach)));
  });
  const awaited = calls.all.flatMap(({ args, reach }) =>
    args.flatMap(([key, value]) => (typeof key === 'string' && /^on[_A-Z]/.test(key) ? of(value, reach) : [])),
  );
  return [...written, ...awaited];
}

export function matchOfMark({ document, at, reach }: Mark, entry: CatalogEntry, landing: Landing): CatalogMatch {
  return {
    entry,
    signal: entry.signal,
    verb: 'register',
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
