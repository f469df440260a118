import type { Knowledge } from '../model/knowledge.js';
import type { Destination, DestinationRule, Policy, SignalRule, TriggerRule } from '../model/policy.js';
import type { CatalogEntry } from '../model/program.js';
import { toEntry } from './compile-catalog.js';
import type { Overlay } from './overlay-schema.js';

/** The knowledge with what an overlay adds. Lists grow, words are replaced, receivers come to those that there are. */
export function applyOverlay(knowledge: Knowledge, overlay: Overlay): Knowledge {
  const { hosts } = overlay;
  return {
    ...knowledge,
    policy: policyWith(knowledge.policy, overlay),
    hosts: {
      ...knowledge.hosts,
      sandbox: [...hosts.sandbox, ...knowledge.hosts.sandbox],
      company: [...hosts.company, ...knowledge.hosts.company],
      companyProduction: [...hosts.production, ...knowledge.hosts.companyProduction],
    },
    catalogs: catalogsWith(knowledge.catalogs, overlay),
    words: wordsWith(knowledge.words, overlay),
  };
}

/** What an overlay takes out of the verdict, by its keys. */
export function loweredBy({ hosts, vendors, models, services }: Overlay): readonly string[] {
  return [
    ...(hosts.sandbox.length > 0 ? ['hosts.sandbox'] : []),
    ...(vendors.approved.length > 0 ? ['vendors.approved'] : []),
    ...(models.approved.length > 0 ? ['models.approved'] : []),
    ...(services.length > 0 ? ['services'] : []),
  ];
}

/** What a change of it can weaken, by key; a list of lists where it is told by which part. */
export function settingsOf(overlays: readonly Overlay[]): ReadonlyMap<string, unknown> {
  const all = (part: (overlay: Overlay) => readonly string[]): readonly string[] => [...new Set(overlays.flatMap(part))].sort();
  const services = overlays.flatMap((overlay) => overlay.services);
  return new Map<string, unknown>([
    ['hosts.sandbox', all(({ hosts }) => hosts.sandbox)],
    ['hosts.company', all(({ hosts }) => hosts.company)],
    ['hosts.production', all(({ hosts }) => hosts.production)],
    ['vendors.approved', all(({ vendors }) => vendors.approved)],
    ['vendors.blocked', all(({ vendors }) => vendors.blocked)],
    ['models.approved', all(({ models }) => models.approved)],
    ['models.blocked', all(({ models }) => models.blocked)],
    ['receivers', all(({ triggers, signals }) => [...receiversIn(triggers), ...receiversIn(signals)])],
    ['unapproved', overlays.some(({ unapproved }) => unapproved === 'fails') ? 'fails' : 'told'],
    ['services', services.length === 0 ? undefined : services.map(({ service, signal }) => `${service}: ${signal}`)],
  ]);
}

/** "production-access/ticketing → privacy" */
function receiversIn(words: Readonly<Record<string, { readonly destinations: readonly string[] } | undefined>>): readonly string[] {
  return Object.entries(words).flatMap(([id, own]) => (own?.destinations ?? []).map((team) => `${id} → ${team}`));
}

/** The overlay without what lowers. */
export function strictPart(overlay: Overlay): Overlay {
  const { hosts, vendors, models } = overlay;
  return {
    ...overlay,
    hosts: { ...hosts, sandbox: [] },
    vendors: { ...vendors, approved: [] },
    models: { ...models, approved: [] },
    services: [],
  };
}

function policyWith(policy: Policy, overlay: Overlay): Policy {
  return {
    ...policy,
    version: overlay.version ?? policy.version,
    requestForm: overlay.requestForm ?? policy.requestForm,
    unapproved: overlay.unapproved ?? policy.unapproved,
    destinations: new Map([...policy.destinations].map(([id, rule]) => [id, destinationWith(id, rule, overlay)])),
    triggers: policy.triggers.map((trigger) => triggerWith(trigger, overlay)),
  };
}

function destinationWith(id: Destination, rule: DestinationRule, { destinations }: Overlay): DestinationRule {
  const { title, owner, contact } = destinations[id] ?? {};
  return { ...rule, title: title ?? rule.title, owner: owner ?? rule.owner, contact: contact ?? rule.contact };
}

function triggerWith(trigger: TriggerRule, overlay: Overlay): TriggerRule {
  const own = overlay.triggers[trigger.id];
  const more = own?.destinations ?? [];
  return {
    ...trigger,
    title: own?.title ?? trigger.title,
    quote: own?.quote ?? trigger.quote,
    says: own?.says ?? trigger.says,
    destinations: joined(trigger.destinations, more),
    signals: trigger.signals.map((signal) => signalWith(signal, more, overlay)),
  };
}

function signalWith(signal: SignalRule, ofTrigger: readonly Destination[], { signals }: Overlay): SignalRule {
  const own = signals[signal.id];
  return {
    ...signal,
    title: own?.title ?? signal.title,
    quote: own?.quote ?? signal.quote,
    cure: own?.cure ?? signal.cure,
    destinations: joined(signal.destinations, [...ofTrigger, ...(own?.destinations ?? [])]),
  };
}

function catalogsWith(catalogs: Knowledge['catalogs'], { services }: Overlay): Knowledge['catalogs'] {
  const next = new Map<string, readonly CatalogEntry[]>(catalogs);
  for (const service of services) {
    const id = detectorOf(service.signal);
    next.set(id, [toEntry(service, service.signal), ...(next.get(id) ?? [])]);
  }
  return next;
}

/** The folder of the detector that recognises services of a signal by its catalogue. */
export function detectorOf(signal: string): string {
  return signal.slice(signal.indexOf('/') + 1);
}

/** Lists of names that detectors look things up in; the kinds of data that a service keeps among them. */
function wordsWith(words: Knowledge['words'], { vendors, models, services }: Overlay): Knowledge['words'] {
  const added: readonly (readonly [list: string, names: readonly string[]])[] = [
    ['vendors.approved', vendors.approved],
    ['vendors.blocked', vendors.blocked],
    ['models.approved', models.approved],
    ['models.blocked', models.blocked],
    ...services.flatMap(({ service, data }) => data.map((kind) => [`${kind}.systems`, [service]] as const)),
  ];
  const next = new Map(words);
  for (const [list, names] of added) next.set(list, [...(next.get(list) ?? []), ...names]);
  return next;
}

function joined<Name>(known: readonly Name[], more: readonly Name[]): readonly Name[] {
  return [...new Set([...known, ...more])];
}
