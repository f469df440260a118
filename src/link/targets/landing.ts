import type { HostKnowledge } from '../../model/knowledge.js';
import type { Alternative } from '../../model/program.js';
import type { Landing, Place } from '../../model/touch.js';
import { parseTarget, type Target } from './target.js';
import { wildcard } from '../names/wildcard.js';

/** Says where an address lands: READING.md's rules 7 to 9. */
export class Landings {
  private readonly places: readonly HostPattern[];
  /** Ordered with the places, so that the longer pattern decides: `*.svc.cluster.local` is not `*.local`. */
  private readonly internal: readonly HostPattern[];
  /** Names that a platform makes of its own stages: whatever is hosted there is called production. */
  private readonly namedByStage: readonly ((host: string) => boolean)[];
  private readonly managedSchemes: readonly ((scheme: string) => boolean)[];
  private readonly production: ReadonlySet<string>;
  private readonly company: readonly ((host: string) => boolean)[];
  private readonly companyProduction: readonly ((host: string) => boolean)[];
  private readonly providers: readonly ((host: string) => boolean)[];

  constructor(hosts: HostKnowledge) {
    const of = (place: Landing['place'], patterns: readonly string[]): HostPattern[] =>
      patterns.map((pattern) => ({ place, length: pattern.length, matches: wildcard(pattern) }));
    this.places = [
      ...of('local', hosts.local),
      ...of('sandbox', hosts.sandbox),
      ...of('public', hosts.public),
      ...of('managed', hosts.managed),
    ];
    this.internal = of('remote', hosts.internalSuffixes);
    this.namedByStage = hosts.namedByStage.map((pattern) => wildcard(pattern));
    this.managedSchemes = hosts.managedSchemes.map((pattern) => wildcard(pattern));
    this.production = new Set(hosts.production);
    this.companyProduction = hosts.companyProduction.map((pattern) => wildcard(pattern.toLowerCase()));
    this.company = [...hosts.company.map((pattern) => wildcard(pattern.toLowerCase())), ...this.companyProduction];
    this.providers = hosts.modelProviders.map((pattern) => wildcard(pattern));
  }

  /** The worst of the written alternatives decides; nothing written: `fallback`. */
  of(alternatives: readonly Alternative[], fallback: Landing['place'], sandbox: readonly string[], extra: readonly Place[]): Landing {
    // A default in the code is what a start without the variable uses.
    const telling = alternatives.filter(
      (item) =>
        !item.placeholder &&
        item.from !== 'environment-only' &&
        item.text !== '{}' &&
        !(fallback !== 'unknown' && isEmptied(item, alternatives)),
    );
    const landings = (telling.length > 0 ? telling : alternatives)
      .filter((item) => !item.placeholder || item.from === 'environment-only')
      .map((item) => this.ofOne(item, fallback, sandbox));
    const worst = landings.sort((a, b) => severity(b) - severity(a))[0];
    const landing = worst ?? {
      place: fallback,
      stage: 'unstated',
      owner: 'unstated',
      known: fallback === 'unknown' ? 'computed' : 'by-product',
      chain: [],
    };
    return { ...landing, chain: [...landing.chain, ...extra] };
  }

  isModelProvider(host: string): boolean {
    return this.providers.some((matches) => matches(host));
  }

  private ofOne(alternative: Alternative, fallback: Landing['place'], sandbox: readonly string[]): Landing {
    const target = parseTarget(alternative.text);
    const base = { owner: this.ownerOf(target), chain: alternative.chain } as const;
    if (target.form === 'process' || target.form === 'file')
      return { ...base, place: target.form === 'process' ? 'process' : 'local', stage: 'unstated', known: 'written' };
    const { scheme } = target;
    if (scheme !== null && this.managedSchemes.some((matches) => matches(scheme)))
      return { ...base, place: 'managed', stage: this.stageOf(target), known: 'written' };
    if (target.host === null || target.host.includes('{}')) {
      const partly =
        target.host !== null && target.host !== '{}' && !target.host.startsWith('{}:') ? this.placeOf(target.host, sandbox) : null;
      if (partly !== null) return { ...base, place: partly, stage: this.stageOf(target), known: 'written' };
      const known = alternative.from === 'environment-only' ? 'environment-only' : alternative.from === 'computed' ? 'computed' : 'written';
      return {
        ...base,
        place: fallback,
        stage: this.stageOf(target),
        known: fallback !== 'unknown' && known !== 'written' ? 'by-product' : known,
      };
    }
    const place = this.placeOf(target.host, sandbox) ?? this.placeOfName(target.host, target.scheme === null ? fallback : 'unknown');
    return { ...base, place, stage: this.stageOf(target), known: 'written' };
  }

  /** A name without dots is a service of the compose file or the own network, unless it says production or belongs to a product. */
  private placeOfName(host: string, fallback: Landing['place']): Landing['place'] {
    if (host.includes('.') || this.company.some((matches) => matches(host.toLowerCase()))) return 'remote';
    if (fallback === 'managed') return 'managed';
    return host
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .some((word) => this.production.has(word))
      ? 'remote'
      : 'local';
  }

  private placeOf(host: string, sandbox: readonly string[]): Landing['place'] | null {
    const name = host.toLowerCase();
    if (sandbox.some((pattern) => wildcard(pattern)(name))) return 'sandbox';
    if (isLoopback(name)) return 'local';
    if (isPrivate(name)) return 'private-network';
    const known = this.places.find(({ matches }) => matches(name));
    const internal = this.internal.find(({ matches }) => matches(name));
    return known !== undefined && (internal?.length ?? 0) <= known.length ? known.place : (internal?.place ?? null);
  }

  /** A host that the company names as its own belongs to others than the workflow. */
  private ownerOf({ host }: Target): Landing['owner'] {
    const name = host?.toLowerCase() ?? '';
    return this.company.some((matches) => matches(name)) ? 'other' : 'unstated';
  }

  private stageOf(target: Target): Landing['stage'] {
    const host = target.host ?? '';
    if (this.companyProduction.some((matches) => matches(host.toLowerCase()))) return 'production';
    const isNamedByStage = this.namedByStage.some((matches) => matches(host.toLowerCase()));
    const words = `${isNamedByStage ? '' : host}/${target.path}`.toLowerCase().split(/[^a-z0-9]+/);
    const internal = this.internal.some(({ matches }) => matches(host.toLowerCase()));
    // `redis.railway.internal` is how a platform names what it hosts for the workflow: no company's inner network.
    const told = internal && this.placeOf(host, []) === 'managed' ? words.filter((word) => word !== 'internal') : words;
    if (told.some((word) => this.production.has(word)) || (internal && told === words)) return 'production';
    return words.some((word) => word === 'staging' || word === 'dev' || word === 'test') ? 'other' : 'unstated';
  }
}

interface HostPattern {
  readonly place: Landing['place'];
  readonly length: number;
  readonly matches: (host: string) => boolean;
}

/** `${process.env.JIRA_URL || ''}/rest/api/3/issue`: an empty default says nothing of where a named product lives. */
function isEmptied({ text }: Alternative, all: readonly Alternative[]): boolean {
  return text.startsWith('/') && all.some((other) => other.text === `{}${text}`);
}

function isLoopback(host: string): boolean {
  return /^127\.\d+\.\d+\.\d+$/.test(host) || host === 'localhost' || host === '0.0.0.0' || host === '[::1]' || host === '::1';
}

function isPrivate(host: string): boolean {
  return /^(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.\d+(?:\.\d+)?$/.test(host);
}

/** Which of several landings is the worst: what is known to be live before what is not known before what is harmless. */
function severity(landing: Landing): number {
  const place = ['process', 'local', 'public', 'sandbox', 'private-network', 'unknown', 'managed', 'remote'].indexOf(landing.place);
  return place * 4 + (landing.stage === 'production' ? 2 : 0) + (landing.known === 'written' ? 1 : 0);
}
