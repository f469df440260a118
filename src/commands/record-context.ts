import type { RecordContext } from '../handoff/read-record.js';
import type { Policy } from '../model/policy.js';
import { didYouMean } from '../options/suggest.js';
import { places, verbs } from '../policy/vocabulary.js';
import { digest } from '../system/digest.js';

/** What a record may say under a policy. */
export function recordContext(policy: Policy, ids: RecordContext['ids'] = 'checked'): RecordContext {
  const signals = policy.triggers.flatMap((trigger) => trigger.signals.map(({ id }) => id));
  return { vocabulary: { signals, destinations: [...policy.destinations.keys()], verbs, places }, digest, advise: didYouMean, ids };
}
