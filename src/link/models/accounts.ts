import type { AccountKnowledge, AccountService, Knowledge } from '../../model/knowledge.js';
import type { Alternative, CallView, CatalogMatch, ModelView, ProgramView } from '../../model/program.js';
import type { Site } from '../../model/touch.js';
import { vendorNames } from '../../model/vendor.js';
import type { Advice, AdviceCode } from '../../model/verdict.js';
import { parseTarget } from '../targets/target.js';
import { matchesName } from '../names/names.js';
import { wildcard } from '../names/wildcard.js';

/** AI accounts and services that nobody at the company provisions, or that its lists leave out, each once with all its places. */
export function findUnapproved(program: ProgramView, knowledge: Knowledge): readonly Advice[] {
  const found = new Accounts(program, knowledge).found();
  const byName = new Map<string, { advice: Advice; also: Site[] }>();
  for (const { code, name, at } of found) {
    const known = byName.get(`${code} ${name}`);
    if (known === undefined) byName.set(`${code} ${name}`, { advice: { code, name, at, also: [] }, also: [] });
    else if (known.advice.at.path !== at.path || known.advice.at.span[0] !== at.span[0]) known.also.push(at);
  }
  return [...byName.values()].map(({ advice, also }) => ({ ...advice, also }));
}

interface Found {
  readonly code: AdviceCode;
  readonly name: string;
  readonly at: Site;
}

class Accounts {
  private readonly accounts: AccountKnowledge;
  private readonly known: readonly ((host: string) => boolean)[];
  private readonly services: readonly { readonly service: AccountService; readonly hosts: readonly ((host: string) => boolean)[] }[];
  private readonly models: ModelLists;

  constructor(
    private readonly program: ProgramView,
    private readonly knowledge: Knowledge,
  ) {
    this.accounts = knowledge.accounts;
    this.known = [...this.accounts.known, ...knowledge.hosts.modelProviders].map((pattern) => wildcard(pattern));
    this.services = this.accounts.services.map((service) => ({ service, hosts: service.hosts.map((pattern) => wildcard(pattern)) }));
    this.models = new ModelLists(program.vocabulary('models.approved'), program.vocabulary('models.blocked'));
  }

  found(): readonly Found[] {
    const all = [
      ...this.fromImports(),
      ...this.fromCalls(),
      ...this.program.requests.flatMap(({ call, urls }) => this.fromAddresses(urls, call.at, 'request')),
      ...this.program.models.flatMap((model) => this.fromModel(model)),
      ...this.fromEnvironment(),
      ...this.fromVendors(),
    ];
    return all.sort((a, b) => compare(a.at.path, b.at.path) || a.at.span[0] - b.at.span[0] || compare(a.name, b.name));
  }

  private fromImports(): readonly Found[] {
    const documents = this.program.documents.filter(({ reach, role }) => (reach === 'started' || reach === 'may-run') && role === 'source');
    return documents.flatMap(({ path, facts }) =>
      facts.imports.flatMap(({ module, span, typeOnly }) => {
        const service = typeOnly ? undefined : this.accounts.services.find(({ packages }) => packages.some((name) => isOf(module, name)));
        return service === undefined ? [] : [{ code: service.kind, name: service.title, at: { path, span } }];
      }),
    );
  }

  private fromCalls(): readonly Found[] {
    const called = this.program.calls.flatMap((call) => {
      const service = this.accounts.services.find(({ calls }) =>
        calls.some((pattern) => call.names.some((name) => matchesName(pattern, name))),
      );
      return service === undefined ? [] : [{ code: service.kind, name: service.title, at: call.at }];
    });
    const run = this.program.commands.flatMap(({ call, program }) => {
      const service = this.accounts.services.find(({ commands }) => commands.includes(program));
      return service === undefined ? [] : [{ code: service.kind, name: service.title, at: call.at }];
    });
    return [...called, ...run];
  }

  /** A model's client that is sent elsewhere, and the company's lists. */
  private fromModel(model: ModelView): readonly Found[] {
    const { call, provider, ids } = model;
    const bases = [call, ...call.clients].flatMap((client) => this.basesOf(client));
    const request = this.program.requests.find((own) => own.call === call);
    const addresses = [...bases, ...(request?.urls ?? []).map((url) => ({ url, at: call.at }))];
    const hosts = addresses.flatMap(({ url }) => this.remoteHost(url) ?? []);
    const elsewhere = bases.flatMap(({ url, at }) => this.fromAddresses([url], at, 'model'));
    const unknown = request === undefined ? [] : this.fromAddresses(request.urls, call.at, 'model');
    if (this.accounts.local.includes(provider) || (addresses.length > 0 && hosts.length === 0)) return [...elsewhere, ...unknown];
    const owners = bases.length > 0 && hosts.length > 0 ? hosts : [provider, ...hosts];
    const written = ids.filter(({ placeholder, text }) => !placeholder && !text.includes('{}')).map(({ text }) => text);
    const code = this.models.verdict(owners, written);
    return [
      ...elsewhere,
      ...unknown,
      ...(code === null ? [] : [{ code, name: [owners[0] ?? provider, ...written.slice(0, 1)].join(':'), at: call.at }]),
    ];
  }

  private basesOf(client: CallView): readonly { readonly url: Alternative; readonly at: Site }[] {
    return this.accounts.base.flatMap((key) => {
      const value = client.argument(key);
      return value === null ? [] : this.program.texts(value).map((url) => ({ url, at: this.program.site(value) }));
    });
  }

  /** An environment file sends every client of the tree. */
  private fromEnvironment(): readonly Found[] {
    if (this.program.models.length === 0) return [];
    return this.program.documents
      .filter(({ role }) => role === 'source' || role === 'example')
      .flatMap(({ id, path, facts }) =>
        facts.environment
          .filter(({ name }) => this.accounts.environment.includes(name))
          .flatMap(({ value, span }) => this.fromAddresses(this.program.texts({ doc: id, ref: value }), { path, span }, 'model')),
      );
  }

  private fromVendors(): readonly Found[] {
    const approved = this.program.vocabulary('vendors.approved');
    if (approved.length === 0) return [];
    const isListed = (match: CatalogMatch): boolean => approved.some((name) => vendorNames(match).has(name.toLowerCase()));
    return this.program
      .matches('external-vendor')
      .filter((match) => match.reach !== 'dead' && match.form !== 'client' && !isListed(match))
      .map(({ entry, at }) => ({ code: 'not-listed', name: entry.title, at }));
  }

  /** `model`: the address is that of a model, so that a host which nobody knows is a gateway. */
  private fromAddresses(urls: readonly Alternative[], at: Site, use: 'model' | 'request'): readonly Found[] {
    return urls.flatMap((url): Found[] => {
      const host = this.remoteHost(url);
      if (host === null) return [];
      const service = this.services.find(({ hosts }) => hosts.some((matches) => matches(host)))?.service;
      if (service !== undefined) return [{ code: service.kind, name: service.title, at }];
      return use === 'request' || this.known.some((matches) => matches(host)) ? [] : [{ code: 'unknown-gateway', name: host, at }];
    });
  }

  /** null: it is not written, a placeholder, the own machine or the company's. */
  private remoteHost(url: Alternative): string | null {
    const host = parseTarget(url.text).host?.toLowerCase() ?? '';
    if (url.placeholder || url.from === 'environment-only' || host.includes('{}') || !host.includes('.')) return null;
    const { place, owner } = this.program.land([url], 'unknown');
    return owner === 'other' || place === 'local' || place === 'process' || place === 'private-network' ? null : host;
  }
}

/** Patterns over `provider`, `provider:model` and hosts. */
class ModelLists {
  private readonly approved: readonly ((name: string) => boolean)[];
  private readonly blocked: readonly ((name: string) => boolean)[];

  constructor(approved: readonly string[], blocked: readonly string[]) {
    this.approved = approved.map((pattern) => wildcard(pattern.toLowerCase()));
    this.blocked = blocked.map((pattern) => wildcard(pattern.toLowerCase()));
  }

  verdict(owners: readonly string[], models: readonly string[]): 'blocked' | 'not-listed' | null {
    const names = owners.flatMap((owner) => [owner, ...models.map((model) => `${owner}:${model}`)]).map((name) => name.toLowerCase());
    if (names.some((name) => this.blocked.some((matches) => matches(name)))) return 'blocked';
    return this.approved.length === 0 || names.some((name) => this.approved.some((matches) => matches(name))) ? null : 'not-listed';
  }
}

function isOf(module: string, name: string): boolean {
  return module === name || module.startsWith(`${name}.`) || module.startsWith(`${name}/`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
