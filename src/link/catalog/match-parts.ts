import type { CallPattern, CallView, CatalogEntry, CatalogMatch } from '../../model/program.js';
import type { Guard, Site, Verb } from '../../model/touch.js';
import type { Texts } from '../texts/texts.js';
import { wildcard } from '../names/wildcard.js';

/** What every match of a call has, whatever recognised it. */
export function common(
  entry: CatalogEntry,
  verb: Verb,
  call: CallView,
): Pick<CatalogMatch, 'entry' | 'signal' | 'verb' | 'at' | 'through' | 'document' | 'guards'> & { readonly call: CallView } {
  // What an example folder declares is applied by nobody; a flow there is the prototype itself.
  const declared = call.style === 'entry' && call.document.role === 'example' && call.document.kind !== 'low-code';
  const guards: readonly Guard[] = declared ? [...call.guards, { form: 'template', at: call.at }] : call.guards;
  return { entry, signal: entry.signal, verb, at: call.at, call, through: null, document: call.document, guards };
}

/** Of an entry of configuration, where the setting is written that the pattern asks for. */
export function decidingPlace(call: CallView, pattern: CallPattern, texts: Texts): Site {
  const asked = call.style === 'entry' ? pattern.with.find(([key]) => typeof key === 'string') : undefined;
  const value = asked === undefined ? null : call.argument(asked[0]);
  if (asked === undefined || value === null) return call.at;
  const wanted = asked[1].filter((own) => typeof own === 'string');
  const written = texts.of(value).find(({ text }) => wanted.some((own) => wildcard(own)(text)));
  return written?.chain[0] ?? call.at;
}
