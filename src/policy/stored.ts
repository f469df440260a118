import type { DestinationRule, Destination, Policy, SignalRule, TriggerRule } from '../model/policy.js';
import type { CatalogEntry } from '../model/program.js';
import type { SharedKnowledge } from './shared-schema.js';

type Pairs<Name, Value> = readonly (readonly [Name, Value])[];
type StoredSignal = Omit<SignalRule, 'traits'> & { readonly traits: Pairs<string, string> };
type StoredTrigger = Omit<TriggerRule, 'signals'> & { readonly signals: readonly StoredSignal[] };
type StoredPolicy = Omit<Policy, 'triggers' | 'destinations'> & {
  readonly triggers: readonly StoredTrigger[];
  readonly destinations: Pairs<Destination, DestinationRule>;
};

/** All knowledge as plain data, with lists of pairs for maps: what the build writes and a start reads back. */
export interface StoredKnowledge {
  readonly policy: StoredPolicy;
  readonly catalogs: Pairs<string, readonly CatalogEntry[]>;
  readonly shared: SharedKnowledge;
}

export function storePolicy(policy: Policy): StoredPolicy {
  const triggers = policy.triggers.map((trigger) => ({
    ...trigger,
    signals: trigger.signals.map((signal) => ({ ...signal, traits: [...signal.traits] })),
  }));
  return { ...policy, triggers, destinations: [...policy.destinations] };
}

export function revivePolicy(stored: StoredPolicy): Policy {
  const triggers = stored.triggers.map((trigger) => ({
    ...trigger,
    signals: trigger.signals.map((signal) => ({ ...signal, traits: new Map(signal.traits) })),
  }));
  return { ...stored, triggers, destinations: new Map(stored.destinations) };
}
