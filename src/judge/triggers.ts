import type { Destination, Policy, TriggerRule } from '../model/policy.js';
import type { Level } from '../model/touch.js';
import type { Finding, TriggerVerdict } from '../model/verdict.js';
import { higherOf } from './order.js';

/** All six, in the policy's order. */
export function toTriggers(findings: readonly Finding[], policy: Policy): readonly TriggerVerdict[] {
  return policy.triggers.map((trigger) => toTrigger(trigger, findings, policy));
}

function toTrigger(trigger: TriggerRule, findings: readonly Finding[], policy: Policy): TriggerVerdict {
  const own = findings.filter((finding) => finding.trigger === trigger.id);
  const level = own.reduce<Level>((highest, finding) => higherOf(highest, finding.level), 'clear');
  const highest = own.filter((finding) => finding.level === level);
  const deciding = new Set(highest.map(({ signal }) => signal));
  const covered = level !== 'clear' && highest.every(({ coveredBy }) => coveredBy !== null);
  const receivers = new Set<Destination>(trigger.signals.filter(({ id }) => deciding.has(id)).flatMap(({ destinations }) => destinations));
  if (level === 'crossed') for (const destination of policy.always) receivers.add(destination);
  return {
    id: trigger.id,
    level,
    covered,
    baselined: level !== 'clear' && !covered && highest.every(({ coveredBy, baselined }) => coveredBy !== null || baselined),
    destinations: [...policy.destinations.keys()].filter((destination) => receivers.has(destination)),
    signals: trigger.signals.map(({ id }) => id).filter((id) => own.some(({ signal }) => signal === id)),
  };
}
