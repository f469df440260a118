import type { Span } from '../../model/facts.js';
import type { CallView, DocumentView, ProgramView } from '../../model/program.js';
import type { Landing } from '../../model/touch.js';
import type { Effect } from './effects.js';

/** A browser lands where its pages come from: an address that is written, a page that the program itself sets, else anywhere. */
export function effectOfBrowser(program: ProgramView, given: Effect): Effect {
  const effect = given.verb === 'drive' && onlyLooks(program, given.call) ? { ...given, verb: 'read' as const } : given;
  const service = effect.subject.name;
  const visits = program
    .matches('browser-session')
    .filter(({ entry, verb, call }) => entry.service === service && verb === 'read' && call !== null);
  const own = visits.flatMap(({ call }) => (call === null ? [] : [call]));
  const addresses = (given.verb === 'read' ? [given.call] : own).flatMap((call) => addressOf(program, call));
  if (addresses.length === 0) return own.length === 0 && setsContent(program) ? { ...effect, landing: inProcess } : effect;
  const landing = program.land(addresses, 'unknown', effect.landing.chain);
  return { ...effect, landing: landing.place === 'public' ? { ...landing, place: 'remote' } : landing };
}

/** `page.evaluate(() => document.title)`: a script that is written out and neither clicks, fills in nor sends. */
function onlyLooks(program: ProgramView, { method, args }: CallView): boolean {
  const script = program.vocabulary('browser.scripts').includes(method) ? args[0]?.[1] : undefined;
  if (script === undefined) return false;
  const acting = program.vocabulary('browser.acts');
  const text = program.constant(script);
  if (typeof text === 'string') return !acting.some((word) => text.includes(word));
  const document = program.document(script.doc);
  const closure = document?.facts.ops.at(script.ref);
  if (document === undefined || closure?.op !== 'closure') return false;
  const [start, end] = document.facts.units[closure.unit]?.span ?? [0, 0];
  return (
    !program.calls.some(
      (call) => call.document === document && call.at.span[0] >= start && call.at.span[1] <= end && acting.includes(call.method),
    ) && !fillsIn(document, [start, end])
  );
}

/** `box.value = "…"`, `location = "…"` */
function fillsIn({ facts: { ops } }: DocumentView, [start, end]: Span): boolean {
  return ops.withText(['set'], (key) => filled.has(key)).some((ref) => ops.span(ref)[0] >= start && ops.span(ref)[0] < end);
}

const filled: ReadonlySet<string> = new Set([
  'value',
  'checked',
  'selected',
  'selectedIndex',
  'innerText',
  'textContent',
  'location',
  'href',
  'files',
]);

function addressOf(program: ProgramView, call: CallView): ReturnType<ProgramView['texts']> {
  const value = call.argument(0) ?? call.argument('url');
  return value === null ? [] : program.texts(value);
}

function setsContent(program: ProgramView): boolean {
  return program.calls.some(({ method }) => method === 'setContent' || method === 'set_content');
}

const inProcess: Landing = { place: 'process', stage: 'unstated', owner: 'workflow', known: 'written', chain: [] };
