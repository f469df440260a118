import type { CallPattern, CallView } from '../../model/program.js';
import type { Callers } from './callers.js';
import type { Calls } from './calls.js';
import type { LinkedDocument } from '../documents/documents.js';
import { parameterOf } from '../documents/scopes.js';
import type { Texts } from '../texts/texts.js';
import { wildcard } from '../names/wildcard.js';

export interface WrappedCallContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly callers: Callers;
  readonly texts: Texts;
}

/**
 * Callers of a function that asks a client for what they say, `def list_all(path): return client.iter_all(path)`, which say what a
 * pattern asks for: `list_all(f"incidents/{id}/notes")`.
 */
export function callersThatFit({ documents, calls, callers, texts }: WrappedCallContext, call: CallView, pattern: CallPattern): CallView[] {
  const [asked, ...others] = pattern.with;
  const given = asked === undefined || others.length > 0 || pattern.without.length > 0 ? null : call.argument(asked[0]);
  const index = given === null ? null : parameterOf(documents, given);
  if (asked === undefined || given === null || index === null) return [];
  const { doc, unit } = call.unit;
  const wanted = asked[1].filter((text) => typeof text === 'string').map((text) => wildcard(text));
  return callers.of(doc, unit).flatMap(({ document, ref }) => {
    const caller = calls.at({ doc: document.id, ref });
    const said = caller === null ? null : callers.given(caller.value, doc, unit, index);
    if (caller === null || said === null) return [];
    return texts.of(said).some(({ text }) => text !== '{}' && wanted.some((fits) => fits(text))) ? [caller] : [];
  });
}
