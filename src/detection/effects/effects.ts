import type { CallView, CatalogMatch, ProgramView, RequestView } from '../../model/program.js';
import type { Guard, Landing, SignalId, Site, Subject, Touch, Verb } from '../../model/touch.js';
import { authOf } from '../access/auth.js';
import { effectOfBrowser } from './browser-effects.js';
import { effectOfDatabase } from './database-effects.js';
import { effectOfFiles } from './file-effects.js';
import { effectOfProgram, effectOfShell } from './program-effects.js';
import { effectOfRequest } from './request-effects.js';
import { isUploadForPost } from './upload-addresses.js';

/** What one call does to the world, whoever decides that it runs. Known once for every signal of autonomous action. */
export interface Effect {
  readonly call: CallView;
  readonly means: Means;
  readonly verb: Verb;
  readonly subject: Subject;
  readonly landing: Landing;
  readonly auth: Touch['auth'];
  readonly traits: readonly string[];
  /** What a catalogue said; null for a request to a host that none knows. */
  readonly match: CatalogMatch | null;
  readonly guards: readonly Guard[];
}

export type Means = 'service' | 'request' | 'files' | 'database' | 'store' | 'shell' | 'program' | 'code' | 'browser' | 'desktop';

/**
 * The effects of a program's calls: what the catalogues of all detectors recognise, as far as `seen` knows better how and where, and
 * requests to hosts that none knows.
 */
export function effectsOf(program: ProgramView, seen: readonly Touch[]): readonly Effect[] {
  const known = memo.get(seen);
  if (known !== undefined) return known;
  const best = new Map<CallView, Effect>();
  const ownStores = new Set(seen.filter(isOwnStore).map(({ at, subject }) => keyOf(at, subject.name)));
  const observed = gravest(seen);
  for (const match of matchesOf(program)) {
    const key = keyOf(match.at, match.entry.service);
    const means = ownStores.has(key) && fillable.has(match.signal) ? 'store' : meansOf(match);
    const effect = effectOfMatch(program, match, means, observed.get(key));
    const other = effect === null ? undefined : best.get(effect.call);
    if (effect !== null && (other === undefined || outweighs(effect, other))) best.set(effect.call, effect);
  }
  const models = new Set(program.models.map(({ call }) => call));
  const signIns = signInsOf(program);
  for (const request of awakeFirst(program.requests))
    if (!best.has(request.call) && !models.has(request.call) && !signIns.has(request.call) && !isUploadForPost(program, request))
      best.set(request.call, effectOfRequest(program, request));
  // A step of a pipeline may ask a model and act by itself, and so does what brings its own model along.
  const found = [...best.values()].filter(
    (effect) => effect.verb !== 'compute' && (!models.has(effect.call) || effect.call.style === 'step' || hasOwnModel(effect)),
  );
  memo.set(seen, found);
  return found;
}

/** What was seen at each place of each service: of a row for all of its calls and one for those that change something the latter. */
function gravest(seen: readonly Touch[]): ReadonlyMap<string, Touch> {
  const found = new Map<string, Touch>();
  for (const touch of seen) {
    const key = keyOf(touch.at, touch.subject.name);
    const other = found.get(key);
    if (other === undefined || weights.indexOf(touch.verb) <= weights.indexOf(other.verb)) found.set(key, touch);
  }
  return found;
}

/** One call may ask for several requests, of which a switch leaves one off. */
function awakeFirst(requests: readonly RequestView[]): readonly RequestView[] {
  return [...requests].sort((a, b) => Math.sign(a.guards.length) - Math.sign(b.guards.length));
}

const memo = new WeakMap<readonly Touch[], readonly Effect[]>();

function keyOf({ path, span }: Site, service: string): string {
  return `${path}:${span[0]}-${span[1]} ${service}`;
}

function matchesOf(program: ProgramView): readonly CatalogMatch[] {
  return program.catalogs
    .flatMap((id) => program.matches(id))
    .filter(
      ({ signal, form, verb }) => form !== 'client' && form !== 'file' && verb !== 'register' && verb !== 'grant' && tellsEffects(signal),
    );
}

/** Requests for a token of a known system: what is done with it is the effect. */
function signInsOf(program: ProgramView): ReadonlySet<CallView> {
  const matches = program.catalogs.flatMap((id) => program.matches(id));
  return new Set(matches.flatMap(({ form, verb, call }) => (form === 'request' && verb === 'register' && call !== null ? [call] : [])));
}

/** Catalogues of other signals speak of shapes (schedules, training jobs), not of what a call does to a system. */
function tellsEffects(signal: SignalId): boolean {
  return (
    signal.startsWith('production-access/') ||
    signal.startsWith('real-world-impact/') ||
    signal.startsWith('autonomous-action/') ||
    signal.startsWith('sensitive-data/') ||
    otherSources.has(signal)
  );
}

const otherSources: ReadonlySet<string> = new Set<SignalId>([
  'specialized-access/external-vendor',
  'specialized-access/persistent-storage',
]);

/** A bucket or table that the workflow fills for itself is reported under this signal too, a sheet or a queue with a trait of its own. */
const ownStore: SignalId = 'specialized-access/persistent-storage';
const records: SignalId = 'production-access/system-of-record';
const fillable: ReadonlySet<SignalId> = new Set(['production-access/cloud-data', records]);

function isOwnStore({ signal, traits }: Touch): boolean {
  return signal === ownStore || (fillable.has(signal) && traits.includes('own-store'));
}

const meansOfSignal: ReadonlyMap<SignalId, Means> = new Map([
  ['production-access/database', 'database'],
  [ownStore, 'store'],
  ['autonomous-action/shell-execution', 'shell'],
  ['autonomous-action/code-execution', 'code'],
  ['autonomous-action/browser-session', 'browser'],
  ['autonomous-action/computer-use', 'desktop'],
]);

function effectOfMatch(program: ProgramView, match: CatalogMatch, means: Means, touch: Touch | undefined): Effect | null {
  if (match.call === null) return null;
  const { call, entry } = match;
  const landing = touch?.landing ?? match.landing;
  const effect: Effect = {
    call,
    means,
    // A service that only turns what it is given into something else does nothing to the world.
    verb: entry.traits.includes('computes-only') ? 'compute' : (touch?.verb ?? match.verb),
    subject: { kind: 'service', name: entry.service, target: touch?.subject.target ?? match.target },
    landing: touch?.traits.includes('test-key') === true ? { ...landing, place: 'sandbox' } : landing,
    auth: authOf(match),
    traits: entry.traits.filter((trait) => ownTraits.has(trait)),
    match,
    guards: match.request === null ? call.guards : match.guards,
  };
  if (effect.means === 'files') return effectOfFiles(program, effect);
  if (effect.means === 'browser') return effectOfBrowser(program, effect);
  if (effect.means === 'database') return effectOfDatabase(program, effect);
  if (effect.means === 'program') return effectOfProgram(program, effect);
  if (effect.means === 'shell') return effectOfShell(program, effect);
  return isLocalService(effect) ? { ...effect, traits: [...effect.traits, 'local-service'] } : effect;
}

/** A chain, an engine or an agent of a package, whose own model decides what it does: no answer of another need reach it. */
export function hasOwnModel({ match }: Effect): boolean {
  return match?.entry.traits.includes('own-model') === true;
}

/** What listens on the own machine or in compose. */
function isLocalService({ means, landing }: Effect): boolean {
  return (means === 'service' || means === 'store') && landing.place === 'local' && landing.known === 'written';
}

const ownTraits: ReadonlySet<string> = new Set(['reads-only', 'computes-only', 'own-index', 'own-sample', 'own-output', 'remote-sandbox']);

function meansOf({ signal, entry, form }: CatalogMatch): Means {
  if (entry.service === 'files') return 'files';
  if (entry.service === 'local-database') return 'database';
  // What an agent remembers by a service is its own.
  if (entry.traits.includes('keeps-memory')) return 'store';
  const means = meansOfSignal.get(signal) ?? 'service';
  return means === 'shell' && form === 'command' ? 'program' : means;
}

/** Of two things said about one call the graver; of equals the one that knows where it lands, then the system. */
function outweighs(a: Effect, b: Effect): boolean {
  // That catalogue names what other signals judge.
  if (isElsewhere(a) !== isElsewhere(b)) return isElsewhere(b);
  // Whatever system it is for, what a program does that is told only while running is anything that the program can.
  if (namesAction(a) !== namesAction(b)) return namesAction(a);
  const order = weights.indexOf(a.verb) - weights.indexOf(b.verb);
  if (order !== 0) return order < 0;
  if ((a.subject.target === null) !== (b.subject.target === null)) return a.subject.target !== null;
  // What a system is tells more than which of its contents are read.
  return isSystem(a) && !isSystem(b);
}

function isSystem({ match }: Effect): boolean {
  return match?.signal.startsWith('production-access/') === true;
}

function namesAction({ match }: Effect): boolean {
  return match?.entry.traits.includes('names-action') === true;
}

function isElsewhere({ match }: Effect): boolean {
  return match?.signal === 'production-access/production-host';
}

const weights: readonly Verb[] = [
  'execute', 'deploy', 'delete', 'send', 'write', 'drive', 'decide', 'grant', 'ingest', 'read', 'register', 'compute',
]; // prettier-ignore
