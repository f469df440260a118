import type { HandoffSummary, Verdict } from '../model/verdict.js';
import type { Describer } from './describe.js';
import { counted } from './layout.js';
import type { Places } from './sources.js';
import { itemTitles } from './words.js';

/** What lets something pass, was refused to do so, or stands in `.handoff/` without effect: one sentence each, in every format. */
export function exceptionSentences({ handoff }: Verdict, describer: Describer, places: Places): readonly string[] {
  return [
    ...lowered(handoff, describer),
    ...baseline(handoff),
    ...dismissed(handoff, describer, places),
    ...stale(handoff, describer),
    ...records(handoff, describer),
  ];
}

function lowered({ lowered: keys, refused, requestsCoverUntil }: HandoffSummary, { clean }: Describer): readonly string[] {
  const other = keys.filter((key) => key !== 'allowRequestedUntil' && key !== 'baseline');
  return [
    ...(requestsCoverUntil === null ? [] : [`The configuration lets a mere request cover what it names until ${requestsCoverUntil}.`]),
    ...(other.length === 0 ? [] : [`The tree's own configuration changes what is checked: ${other.map(clean).join(', ')}.`]),
    ...(refused.length === 0
      ? []
      : [`The policy has locked what the tree would lower for itself, so it has no effect: ${refused.map(clean).join(', ')}.`]),
  ];
}

function baseline({ baseline: applied }: HandoffSummary): readonly string[] {
  if (applied === null) return [];
  const { path, known, gone } = applied;
  return [
    `${path} lets ${counted(known, 'finding')} pass.`,
    ...(gone === 0
      ? []
      : [`${path}: ${gone} of its entries ${gone === 1 ? 'is' : 'are'} gone from the code. Take them out: handoff-lint baseline`]),
  ];
}

function dismissed({ dismissed: all }: HandoffSummary, describer: Describer, places: Places): readonly string[] {
  const { clean } = describer;
  return all.map(({ finding, dismissal }) => {
    const place = clean(`${finding.at.path}:${places.start(finding.at).line}`);
    return `Dismissed as a false alarm until ${dismissal.expires} by ${clean(dismissal.author)}: ${place} ${describer.message(finding)}. “${clean(dismissal.reason)}” (${clean(dismissal.at)})`;
  });
}

function stale({ stale: all }: HandoffSummary, { clean }: Describer): readonly string[] {
  return all.map(({ dismissal, because }) =>
    because === 'expired'
      ? `${clean(dismissal.at)}: this dismissal expired on ${dismissal.expires} and has no effect. Renew it or take it out.`
      : `${clean(dismissal.at)}: nothing has the fingerprint ${dismissal.fingerprint} any more. Take this dismissal out.`,
  );
}

/** The policy says that the information need not be perfect: what is missing is told, and fails nothing. */
function records({ records: all }: HandoffSummary, { clean }: Describer): readonly string[] {
  return all
    .filter(({ status }) => status === 'accepted' || status === 'requested')
    .flatMap(({ path, missing, unused }) => [
      ...(missing.length === 0 ? [] : [`${clean(path)}: still open: ${missing.map((item) => itemTitles[item]).join(', ')}.`]),
      ...(unused.length === 0
        ? []
        : [`${clean(path)}: no longer in the code: ${unused.slice(0, 6).map(clean).join(', ')}${unused.length > 6 ? ' …' : ''}.`]),
    ]);
}
