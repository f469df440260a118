import type { Drift } from '../model/handoff.js';
import { subjectId } from '../model/subject.js';
import type { Landing, TriggerId } from '../model/touch.js';
import type { Finding } from '../model/verdict.js';
import type { Describer } from './describe.js';
import { does } from './words.js';

/** In one sentence: what grew beyond the handoff, or what the handoff lacks. */
export function driftSentence(finding: Finding, drift: Drift, describer: Describer): string {
  const { clean } = describer;
  const subject = clean(subjectId(finding.subject));
  if (drift.form === 'no-record') return 'no handoff record speaks of it: handoff-lint request drafts one';
  const record = clean(drift.record);
  const names = (list: readonly string[]): string => shortList(list.map(clean));
  const teams = (list: readonly (keyof never)[] | readonly string[]): string => shortList([...list].map(String));
  switch (drift.form) {
    case 'requested':
      return `${record} asks for it, and nobody has accepted it yet`;
    case 'declined':
    case 'retired':
      return `${record}, which named it, was ${drift.form}`;
    case 'expired':
      return drift.teams.length === 0
        ? `${record} expired on ${drift.on}`
        : `in ${record} the acceptance by ${teams(drift.teams.map((team) => describer.title(team)))} expired on ${drift.on}`;
    case 'new-subject':
      return `${whatIsNew(finding, drift.known)} ${subject}: ${record} covers ${names(drift.known)} only`;
    case 'new-signal':
    case 'new-trigger':
      return `${newThing[finding.trigger]} ${subject}: ${record} covers ${drift.known.length === 0 ? 'nothing yet' : names(drift.known)}, and nothing of this kind`;
    case 'wider':
      return `it now also ${shortList(drift.verbs.map((verb) => does[verb]))} ${subject}: ${record} covers that it ${shortList(drift.known.map((verb) => does[verb]))} it`;
    case 'elsewhere':
      return `${subject} is now ${placeWords[finding.landing.place]}: ${record} covers it ${shortList(drift.places.map((place) => placeWords[place]))}`;
    case 'higher':
      return `${subject} was only near the line when ${record} took it in, and crosses it now`;
    case 'not-accepted':
      return `${record} names it, but holds no acceptance by ${teams(drift.teams.map((team) => describer.title(team)))}`;
    case 'new-destination':
      return `${teams(drift.teams.map((team) => describer.title(team)))} must accept it now, and ${record} was not put to them`;
    case 'added-later':
      return `${subject} was added to ${record}, or widened, after ${teams(drift.teams.map((team) => describer.title(team)))} accepted it`;
  }
}

/** A known system at a new address is told apart from a new system. */
function whatIsNew({ subject, trigger }: Finding, known: readonly string[]): string {
  const isKnown = (subject.kind === 'service' || subject.kind === 'host') && known.some((id) => id.startsWith(`${subject.name}:`));
  return isKnown ? 'a new address,' : newThing[trigger];
}

const newThing: Readonly<Record<TriggerId, string>> = {
  'production-access': 'a new system,',
  'sensitive-data': 'a new kind or source of data,',
  'real-world-impact': 'a new effect on',
  'durable-use': 'a new durable use,',
  'autonomous-action': 'a new tool or action,',
  'specialized-access': 'a new vendor or resource,',
};

export const placeWords: Readonly<Record<Landing['place'], string>> = {
  process: 'inside the process',
  local: 'on the own machine',
  'private-network': 'in a private network',
  sandbox: 'in a test account',
  public: 'open to the public',
  managed: 'at its vendor',
  remote: 'on a remote host',
  unknown: 'at an address that is not written',
};

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 4);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
