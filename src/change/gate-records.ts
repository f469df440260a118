import type { Weakening } from '../model/change.js';
import type { Acceptance, Dismissal, Handoff, HandoffRecord } from '../model/handoff.js';

/** Acceptances, wider envelopes, longer times and dismissals that the change itself brings. */
export function weakenedRecords(before: Handoff, after: Handoff): readonly Weakening[] {
  return [
    ...after.records.flatMap((record) =>
      ofRecord(
        before.records.find(({ id, folder }) => id === record.id && folder === record.folder),
        record,
      ),
    ),
    ...after.dismissals.flatMap((dismissal) =>
      ofDismissal(
        before.dismissals.find((own) => isSame(own, dismissal)),
        dismissal,
      ),
    ),
  ];
}

function ofRecord(before: HandoffRecord | undefined, record: HandoffRecord): readonly Weakening[] {
  const { path } = record;
  const accepted = record.acceptances.flatMap((acceptance): Weakening[] => {
    const { team, who, until } = acceptance;
    const known = before?.acceptances.find((own) => own.team === team);
    if (known === undefined || !isSameAnswer(known, acceptance))
      return [{ code: 'record-accepted', path, line: null, details: { team, who } }];
    return known.until < until ? [{ code: 'record-extended', path, line: null, details: { team, before: known.until, after: until } }] : [];
  });
  const end = before?.expires ?? null;
  const longer = end !== null && (record.expires === null || record.expires > end);
  const wider = record.covers.filter(({ id }) => before !== undefined && !before.covers.some((own) => own.id === id));
  return [
    ...accepted,
    ...(longer
      ? [
          {
            code: 'record-extended' as const,
            path,
            line: null,
            details: { team: '', before: end, after: record.expires ?? '' },
          },
        ]
      : []),
    ...wider.map(({ subject, signal }): Weakening => ({ code: 'record-widened', path, line: null, details: { subject, signal } })),
  ];
}

function isSameAnswer(one: Acceptance, other: Acceptance): boolean {
  const subjects = new Set(one.subjects);
  return one.who === other.who && one.reference === other.reference && other.subjects.every((subject) => subjects.has(subject));
}

function ofDismissal(before: Dismissal | undefined, { at, fingerprint, author, expires }: Dismissal): readonly Weakening[] {
  const cut = at.lastIndexOf(':');
  const place = { path: at.slice(0, cut), line: Number(at.slice(cut + 1)) };
  if (before === undefined) return [{ code: 'dismissal-added', ...place, details: { fingerprint, author } }];
  return before.expires < expires
    ? [{ code: 'dismissal-extended', ...place, details: { fingerprint, before: before.expires, after: expires } }]
    : [];
}

function isSame(one: Dismissal, other: Dismissal): boolean {
  return one.fingerprint === other.fingerprint && one.folder === other.folder;
}
