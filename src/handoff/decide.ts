import { isMap, type Document } from 'yaml';
import type { Day, HandoffRecord, RecordStatus } from '../model/handoff.js';
import type { Destination, Policy } from '../model/policy.js';
import { requiredFor } from './cover.js';
import type { OpenRecord } from './read-record.js';
import { flow, listIn } from './write-record.js';

export interface AcceptanceGiven {
  readonly teams: readonly Destination[];
  readonly who: string;
  readonly on: Day;
  readonly until: Day;
  readonly reference: string;
}

export interface Decision {
  readonly document: Document;
  readonly status: RecordStatus;
  /** Who is still to accept. */
  readonly missing: readonly Destination[];
}

/** Notes who takes over what the record holds now. It is accepted when everybody required has. */
export function accept({ record, yaml }: OpenRecord, given: AcceptanceGiven, policy: Policy): Decision {
  const { document } = yaml;
  const list = listIn(document, 'acceptances');
  for (const team of given.teams) {
    const values = {
      team,
      who: given.who,
      on: given.on,
      until: given.until,
      reference: given.reference,
      subjects: record.covers.map(({ id }) => id),
    };
    const known = list.items.find((item) => isMap(item) && item.get('team') === team);
    if (isMap(known)) {
      for (const [key, value] of Object.entries(values)) if (key !== 'team') known.set(key, document.createNode(value));
      flow(known.get('subjects'));
    } else {
      const entry = document.createNode(values);
      flow(entry.get('subjects'));
      list.add(entry);
    }
  }
  const accepted = new Set([...record.acceptances.map(({ team }) => team), ...given.teams]);
  const missing = requiredOf(record, policy).filter((team) => !accepted.has(team));
  const status = statusAfter(record, given.teams, missing);
  if (record.status === 'declined' && status !== 'declined') document.delete('declined');
  if (status !== record.status) document.set('status', status);
  return { document, status, missing };
}

export interface EndGiven {
  readonly who: string;
  readonly on: Day;
  readonly reason: string;
}

export function decline({ yaml }: OpenRecord, given: EndGiven & { readonly team: Destination; readonly reference: string }): Decision {
  const { team, who, on, reference, reason } = given;
  return end(yaml.document, 'declined', { team, who, on, reference, reason });
}

export function retire({ yaml }: OpenRecord, { who, on, reason }: EndGiven): Decision {
  return end(yaml.document, 'retired', { who, on, reason });
}

/** Everybody who has to accept one of its subjects. */
export function requiredOf({ covers }: HandoffRecord, policy: Policy): readonly Destination[] {
  const required = new Set(covers.flatMap(({ signal, level }) => requiredFor({ signal, level }, policy)));
  return [...policy.destinations.keys()].filter((destination) => required.has(destination));
}

function end(document: Document, status: 'declined' | 'retired', values: Readonly<Record<string, string>>): Decision {
  document.set('status', status);
  document.set(status, document.createNode(values));
  return { document, status, missing: [] };
}

/** Once accepted it stays so: what was added since is open by itself. A team that declined may change its mind, no other in its place. */
function statusAfter({ status, declinedBy }: HandoffRecord, teams: readonly Destination[], missing: readonly Destination[]): RecordStatus {
  if (status === 'accepted' || status === 'retired') return status;
  if (status === 'declined' && (declinedBy === null || !teams.includes(declinedBy))) return status;
  return missing.length === 0 ? 'accepted' : 'requested';
}
