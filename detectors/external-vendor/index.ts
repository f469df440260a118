import {
  DataKind,
  defineDetector,
  inputsOfKind,
  isUpload,
  lexiconOf,
  openInputs,
  perProgram,
  phoneTouches,
  promptsGivenTo,
  reportMatches,
  vendorNames,
  type CallView,
  type Key,
  type ProgramView,
  type Value,
} from '../../src/detector-api.js';
import { unknownVendors } from './unknown-vendors.js';

const signal = 'specialized-access/external-vendor';

/** Account-bound services; what customers or employees said or are goes further than the account itself. */
export default defineDetector({
  id: 'external-vendor',
  emits: [signal],
  detect(program, report) {
    const kinds = ['customer-data', 'employee-data'].map((kind) => new DataKind(program, kind));
    const people = kinds.flatMap((kind) => inputsOfKind(program, kind));
    const values = people.map(({ input }) => input.view.value);
    const entered = program.inputs.flatMap(({ form, value }) => (form === 'route' || form === 'text' ? [value] : []));
    // An address that is looked up there is a machine's.
    const ofMachines = program.vocabulary('systems.of-machines');
    const phones = phoneTouches(program, signal, ['personal-content', ...listedAs(program, new Set(['twilio']))]);
    reportMatches(program, 'external-vendor', report, (match) => {
      const { call, form } = match;
      const given = call !== null && values.length > 0 && program.flows(values, call) !== null;
      const asked = form === 'client' ? null : call;
      const who = asked === null || ofMachines.includes(match.entry.service) ? [] : identifiersIn(program, asked, kinds);
      // What is said on the phone is a caller's, on whatever way it comes there.
      const heard = asked !== null && match.entry.traits.includes('hears') && (phones.length > 0 || isHeard(program, asked));
      // A voice agent that calls somebody up.
      const called = match.entry.service === 'voice-agent' && match.verb === 'execute' && match.request?.method !== 'GET';
      const chosen = match.entry.traits.includes('about-people') && who.some((value) => program.ofModel(value) !== null);
      const personal = given || heard || called || chosen || who.some((value) => program.flows(entered, value) !== null);
      const traits = [...(personal ? ['personal-content'] : []), ...listedAs(program, vendorNames(match))];
      // The address that a tunnel is told is the end which it opens, not whose it is.
      const opens = match.entry.traits.includes('opens-own-machine');
      return opens ? { traits, landing: { ...match.landing, place: 'managed' } } : { traits };
    });
    for (const touch of phones) report(touch);
    for (const touch of unknownVendors(program)) {
      const names = new Set([touch.subject.name, touch.subject.target ?? '']);
      report({ ...touch, signal, traits: listedAs(program, names) });
    }
  },
});

/** A recording reaches the call, or whoever speaks into the microphone that the same file opens. */
function isHeard(program: ProgramView, call: CallView): boolean {
  const { strings } = call.document.facts.ops;
  if (program.vocabulary('voices.microphones').some((name) => strings.includes(name))) return !speaksToAll(program);
  return program.flows(voicesIn(program), call) !== null;
}

/** What is said there is a programme for everybody. */
const speaksToAll = perProgram((program): boolean => {
  const broadcasts = lexiconOf(program, 'broadcasts');
  return promptsGivenTo(program, program.models).some(({ text }) => broadcasts.in(text).length > 0);
});

/** Recordings that people hand in, and what a microphone hears: their own voices, unless it is said to be a programme for everybody. */
const voicesIn = perProgram((program): readonly Value[] => {
  const broadcasts = lexiconOf(program, 'broadcasts');
  const isBroadcast = (texts: readonly string[]): boolean => texts.some((text) => broadcasts.in(text).length > 0);
  if (speaksToAll(program)) return [];
  return openInputs(program).flatMap((input) =>
    isUpload(program, input) && !isBroadcast([...input.names, ...input.fields]) ? [input.view.value] : [],
  );
});

/** `send({ data: { email } })`: what is handed over under a name that tells who somebody is. */
function identifiersIn(program: ProgramView, call: CallView, kinds: readonly DataKind[]): Value[] {
  const found: Value[] = [];
  let level: readonly Value[] = call.args.map(([, value]) => value);
  for (let depth = 0; depth < maxDepth && level.length > 0; depth++) {
    const items = level.flatMap((value) => program.items(value)).slice(0, maxItems);
    for (const [key, value] of items)
      if (kinds.some((kind) => kind.identifying([key, partOf(program, value)].filter(isName)).size > 0)) found.push(value);
    level = items.map(([, value]) => value);
  }
  return found;
}

/** `LinkedIn URL` of `form["LinkedIn URL"]`. */
function partOf(program: ProgramView, { doc, ref }: Value): Key | null {
  const op = program.document(doc)?.facts.ops.at(ref);
  return op?.op === 'get' ? op.key : null;
}

function isName(key: Key | null): key is string {
  return typeof key === 'string';
}

const maxDepth = 3;
const maxItems = 60;

/** The company's lists name a vendor by its service, package or host. */
function listedAs(program: ProgramView, names: ReadonlySet<string>): readonly string[] {
  const isOn = (list: string): boolean => program.vocabulary(list).some((name) => names.has(name.toLowerCase()));
  return [...(isOn('vendors.blocked') ? ['blocked'] : []), ...(isOn('vendors.approved') ? ['approved'] : [])];
}
