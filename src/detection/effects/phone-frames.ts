import type { Document, Ref } from '../../model/facts.js';
import { isProgram } from '../../model/languages.js';
import type { CatalogMatch, DocumentView, ProgramView } from '../../model/program.js';
import type { SignalId, Touch } from '../../model/touch.js';
import { perProgram } from '../per-program.js';

/**
 * Sound that is put into a phone call: `{ event: 'media', streamSid, media: { payload } }`, a message of the stream that a telephony service
 * opens to the program, whatever library or helper sends it. Whoever is on the phone hears it, and their voice comes in the same way.
 * So is a call that a service is asked to lead by itself, with a prompt and a voice, and one that written markup connects to the program:
 * `<Connect><ConversationRelay url="…"/></Connect>`.
 */
export function phoneTouches(program: ProgramView, signal: SignalId, traits: readonly string[]): readonly Omit<Touch, 'detector'>[] {
  // Where a library of the service is called, that call says it; a fixed text that it speaks says nothing.
  const detector = signal.slice(signal.indexOf('/') + 1);
  const services = program.vocabulary('phone.services');
  const says = ({ entry, form, verb, call }: CatalogMatch): boolean =>
    form === 'use' && services.includes(entry.service) && (verb !== 'send' || (call !== null && program.fromModel(call) !== null));
  if (program.matches(detector).some(says)) return [];
  return phoneFrames(program).map(({ document, ref }) => ({
    signal,
    verb: 'execute',
    subject: { kind: 'service', name: 'telephony', target: null },
    landing: { place: 'managed', stage: 'unstated', owner: 'unstated', known: 'by-product', chain: [] },
    auth: 'own',
    traits,
    at: program.site({ doc: document.id, ref }),
    reach: document.reach,
    guards: [],
    chain: [],
  }));
}

/** The first such message of each file. */
export const phoneFrames = perProgram((program): readonly { readonly document: DocumentView; readonly ref: Ref }[] => {
  const events = new Set(program.vocabulary('phone.events'));
  const streams = program.vocabulary('phone.streams');
  const media = program.vocabulary('phone.media');
  const markup = program.vocabulary('phone.markup').map((line) => line.split(' ').map((name) => `<${name}`));
  return program.documents.flatMap((document) => {
    if (document.reach !== 'started' && document.reach !== 'may-run') return [];
    const found = frameIn(document.facts, events, streams) ?? callIn(document.facts, media) ?? markupIn(document.facts, markup);
    return found === null ? [] : [{ document, ref: found }];
  });
});

function frameIn({ ops }: Document, events: ReadonlySet<string>, streams: readonly string[]): Ref | null {
  if (!ops.strings.some((text) => events.has(text))) return null;
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'make' ? ops.at(ref) : null;
    if (op?.op !== 'make' || op.shape !== 'map') continue;
    const items = new Map(op.items.map(([key, value]) => [String(key), value]));
    const event = items.get('event');
    const isFrame = event !== undefined && events.has(ops.text(event) ?? '') && items.has('media');
    if (isFrame && (streams.some((key) => items.has(key)) || ops.text(event) === 'playAudio')) return ref;
  }
  return null;
}

/** `{ systemPrompt, voice, medium: { sip: { outgoing: { to } } } }`: an agent is asked to speak on the phone. */
function callIn({ ops }: Document, media: readonly string[]): Ref | null {
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'make' ? ops.at(ref) : null;
    if (op?.op !== 'make' || op.shape !== 'map') continue;
    const items = new Map(op.items.map(([key, value]) => [String(key), value]));
    const medium = items.get('medium');
    const way = medium === undefined || ops.form(medium) !== 'make' ? null : ops.at(medium);
    const isPhone = way?.op === 'make' && way.shape === 'map' && way.items.some(([key]) => media.includes(String(key)));
    if (isPhone && agentKeys.some((key) => items.has(key))) return ref;
  }
  return null;
}

function markupIn({ ops, kind }: Document, markup: readonly (readonly string[])[]): Ref | null {
  if (!isProgram(kind)) return null;
  for (let ref = 0; ref < ops.length; ref++) {
    const form = ops.form(ref);
    const op = form === 'const' || form === 'template' ? ops.at(ref) : null;
    const parts = op?.op === 'template' ? op.parts : op?.op === 'const' ? [op.value] : [];
    const text = parts.map((part) => (typeof part === 'string' ? part : '')).join('');
    if (markup.some((tags) => tags.every((tag) => text.includes(tag)))) return ref;
  }
  return null;
}

const agentKeys = ['systemPrompt', 'voice', 'selectedTools', 'firstSpeaker', 'firstSpeakerSettings'];
