import type { Ref, Span } from '../../model/facts.js';
import type { CallView, DocumentView, ProgramView, Value } from '../../model/program.js';
import type { Landing } from '../../model/touch.js';
import type { Effect } from './effects.js';

/** A browser lands where its pages come from: an address that is written, a page that the program itself sets, else anywhere. */
export function effectOfBrowser(program: ProgramView, given: Effect): Effect {
  const handed = given.verb === 'drive' ? handedOver(program, given.call) : null;
  if (handed !== null && !actsInTab(program, handed)) return { ...given, verb: 'compute' };
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

/** `executeScript({ target, func: press, args: [step] })`: the function of an extension that is run in the tab. */
function handedOver(program: ProgramView, call: CallView): Value | null {
  if (!program.vocabulary('browser.scripts').includes(call.method)) return null;
  return call.argument('0.func') ?? call.argument('0.function');
}

/** Does it click, fill in or send? What it shows is for whoever looks at the page, and one that cannot be told is taken for such. */
function actsInTab(program: ProgramView, { doc, ref }: Value): boolean {
  const document = program.document(doc);
  const op = document?.facts.ops.at(ref);
  if (document === undefined || op === undefined) return false;
  const named = op.op === 'read' ? document.facts.units.findIndex(({ form, name }) => form === 'function' && name === op.name) : -1;
  const [start, end] = document.facts.units[op.op === 'closure' ? op.unit : named]?.span ?? [0, 0];
  const acting = program.vocabulary('browser.acts-in-tabs');
  const { ops } = document.facts;
  const within = (own: Ref): boolean => ops.span(own)[0] >= start && ops.span(own)[0] < end;
  return ops.withText(['get'], (key) => acting.includes(key)).some(within) || ops.withText(['set'], (key) => key === 'value').some(within);
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
