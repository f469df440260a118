import { languageOf } from '../../model/languages.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Definition, Definitions } from '../names/definitions.js';
import { wholeState } from './state-fills.js';

export interface PutContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
}

/** What is put into a state, where that was made, under which key. */
export interface Put {
  readonly key: string;
  readonly place: string;
  readonly value: Value;
}

/** Everything that a program puts into the states of its pages; `placeOf` tells where what a name stands for was made. */
export function* statePuts(context: PutContext, placeOf: (own: Definition) => string | null): Generator<Put> {
  for (const document of context.documents) {
    if (document.role === 'test' || document.role === 'vendored' || languageOf(document.facts.kind) !== 'javascript') continue;
    for (const ref of document.calls)
      for (const { made, key, value } of context.definitions.states.fills.putBy(document, ref))
        yield { key, place: `${made.doc}:${made.ref}`, value };
    if (document.facts.kind === 'component') yield* namedPuts(context, document, placeOf);
  }
  yield* returnedPuts(context);
}

/** `$draft = answer` in a component of Svelte. */
function* namedPuts({ definitions }: PutContext, document: LinkedDocument, placeOf: (own: Definition) => string | null): Generator<Put> {
  for (const writes of document.writes)
    for (const [name, refs] of writes)
      for (const ref of definitions.states.fills.keptAs(document, name) === null ? [] : refs)
        for (const own of definitions.resolveRead(document, ref, name)) {
          const place = placeOf(own);
          if (place !== null) yield { key: wholeState, place, value: { doc: document.id, ref } };
        }
}

/** `(state, action) => ({ ...state, draft: action.payload })` */
function* returnedPuts({ documents, definitions: { states } }: PutContext): Generator<Put> {
  for (const { doc, unit, store } of states.stores.tables.returning) {
    const document = documents[doc];
    for (const [key, value] of document === undefined ? [] : states.fills.returnedBy(document, unit))
      yield { key, place: `${store.call.doc}:${store.call.ref}`, value };
  }
}
