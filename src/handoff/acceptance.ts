import type { Acceptance, CoveredSubject, Day, Drift, HandoffRecord } from '../model/handoff.js';
import type { Destination } from '../model/policy.js';

/** What is missing for everybody required to have accepted this very subject, today; null where nothing is. */
export function acceptanceGap(
  { acceptances, destinations, path }: HandoffRecord,
  covered: CoveredSubject,
  required: readonly Destination[],
  today: Day,
): Drift | null {
  const of = (team: Destination): Acceptance | undefined => acceptances.find((acceptance) => acceptance.team === team);
  const absent = required.filter((team) => of(team) === undefined);
  const asked = absent.filter((team) => destinations.includes(team));
  if (asked.length > 0) return { form: 'not-accepted', record: path, teams: asked };
  if (absent.length > 0) return { form: 'new-destination', record: path, teams: absent };
  const later = required.filter((team) => of(team)?.subjects.includes(covered.id) === false);
  if (later.length > 0) return { form: 'added-later', record: path, teams: later };
  const over = required.flatMap((team) => of(team) ?? []).filter(({ until }) => until < today);
  const [first] = over.map(({ until }) => until).sort();
  return first === undefined ? null : { form: 'expired', record: path, on: first, teams: over.map(({ team }) => team) };
}
