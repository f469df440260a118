import { append } from '../../model/append.js';
import type { Knowledge } from '../../model/knowledge.js';
import type { CallPattern, CallView, CatalogEntry, CatalogMatch, CommandView, DocumentView, RequestView } from '../../model/program.js';
import type { Verb } from '../../model/touch.js';
import { Addresses } from '../targets/addresses.js';
import type { Callers } from '../calls/callers.js';
import type { Calls } from '../calls/calls.js';
import { commandAddress } from '../targets/command-address.js';
import { Destinations } from '../targets/destinations.js';
import { findFileMatches } from './files.js';
import { documentCalls, type DocumentCall } from '../requests/graphql-calls.js';
import type { Landings } from '../targets/landing.js';
import { isMarked, marksOf, matchOfMark } from '../calls/marks.js';
import { fitsCommand, fitsPattern, isTriedOut, verbOfRequest } from '../calls/patterns.js';
import { parseTarget } from '../targets/target.js';
import { NameIndex } from '../names/names.js';
import { resourceOf } from '../targets/resources.js';
import { TestAccounts } from '../targets/test-accounts.js';
import type { Texts } from '../texts/texts.js';
import { wildcard } from '../names/wildcard.js';
import { Tunnels } from '../targets/tunnels.js';
import { callersThatFit } from '../calls/wrapped-calls.js';
import { common, decidingPlace } from './match-parts.js';
import type { LinkedDocument } from '../documents/documents.js';

export interface CatalogContext {
  readonly documents: readonly LinkedDocument[];
  readonly views: readonly DocumentView[];
  readonly calls: Calls;
  readonly texts: Texts;
  readonly landings: Landings;
  readonly requests: readonly RequestView[];
  readonly commands: readonly CommandView[];
  readonly modelCalls: ReadonlySet<CallView>;
  readonly callers: Callers;
}

interface Row {
  readonly detector: string;
  readonly entry: CatalogEntry;
  readonly verb: Verb;
  readonly pattern: CallPattern;
  readonly form: 'client' | 'use';
}

/** Recognises what the entries of all catalogues name, in one pass over the program. */
export class CatalogMatches {
  private readonly byDetector = new Map<string, CatalogMatch[]>();
  private readonly addresses: Addresses;
  private readonly tunnels: Tunnels;
  private readonly destinations: Destinations;

  constructor(
    private readonly context: CatalogContext,
    private readonly knowledge: Pick<Knowledge, 'catalogs' | 'hosts'>,
  ) {
    this.addresses = new Addresses(context.calls, context.texts);
    this.tunnels = new Tunnels(context, knowledge.hosts);
    const sandboxes = [...knowledge.catalogs.values()].flat().flatMap(({ sandboxClients }) => sandboxClients);
    const testAccounts = new TestAccounts(sandboxes, context.calls.all, context.texts);
    this.destinations = new Destinations(this.addresses, context, this.tunnels, testAccounts);
    this.matchCalls();
    this.matchRequests();
    this.matchCommands();
    for (const [detector, entries] of this.knowledge.catalogs)
      for (const entry of entries) for (const match of findFileMatches(context, entry)) this.add(detector, match);
  }

  get detectors(): readonly string[] {
    return [...this.knowledge.catalogs.keys()];
  }

  entries(detector: string): readonly CatalogEntry[] {
    return this.knowledge.catalogs.get(detector) ?? [];
  }

  of(detector: string): readonly CatalogMatch[] {
    return this.byDetector.get(detector) ?? [];
  }

  private matchCalls(): void {
    const { index, loose } = this.indexRows();
    const matched = this.context.calls.all.map((call) => ({ call, rows: this.rowsOf(call, index, loose) }));
    for (const { call, rows } of matched)
      for (const { form, entry } of rows) if (form === 'client' && call.style !== 'tag') this.addresses.addClient(entry, call);
    for (const { call, rows } of matched) {
      const asked = this.askedThrough(call, index);
      const stated = rows.some(({ form }) => form === 'use') ? documentCalls(this.context, call) : [];
      for (const row of rows) if (!asked.has(row)) for (const match of this.asStated(call, row, stated)) this.add(row.detector, match);
      for (const [row, callers] of asked)
        for (const caller of callers)
          this.add(row.detector, { ...this.ofCall(call, row), ...common(row.entry, row.verb, caller), through: call, reach: caller.reach });
    }
    for (const mark of marksOf(this.context))
      for (const row of new Set(mark.names.flatMap((name) => index.find(name))))
        if (isMarked(row, mark)) this.add(row.detector, matchOfMark(mark, row.entry, row.verb, this.destinations.land([], row.entry)));
  }

  /** A client of GraphQL reads or changes as its document says, whatever its method is. */
  private asStated(call: CallView, row: Row, stated: readonly DocumentCall[]): readonly CatalogMatch[] {
    const match = this.ofCall(call, row);
    if (row.form === 'client' || row.verb === 'register' || stated.every(({ verb }) => verb === null)) return [match];
    return stated.map((own) =>
      own.call === call
        ? { ...match, verb: own.verb ?? row.verb }
        : { ...match, ...common(row.entry, own.verb ?? row.verb, own.call), through: call, reach: own.call.reach },
    );
  }

  /** What a pattern asks for may be said by the callers of the function around the call: there it is matched, as each asks for it. */
  private askedThrough(call: CallView, index: NameIndex<Row>): ReadonlyMap<Row, readonly CallView[]> {
    const rows = call.names.flatMap((name) => index.find(name)).filter((row) => row.form === 'use' && row.pattern.with.length === 1);
    const { doc, unit } = call.unit;
    if (rows.length === 0 || unit === 0 || this.context.callers.of(doc, unit).length < 2) return new Map();
    const found = [...new Set(rows)].map((row) => [row, callersThatFit(this.context, call, row.pattern)] as const);
    return new Map(found.filter(([, callers]) => callers.length > 0));
  }

  private indexRows(): { readonly index: NameIndex<Row>; readonly loose: ReadonlyMap<string, readonly Row[]> } {
    const index = new NameIndex<Row>();
    const loose = new Map<string, Row[]>();
    for (const [detector, entries] of this.knowledge.catalogs)
      for (const entry of entries) {
        for (const pattern of entry.clients) index.add(pattern.name, { detector, entry, verb: 'register', pattern, form: 'client' });
        for (const [verb, pattern] of entry.calls) index.add(pattern.name, { detector, entry, verb, pattern, form: 'use' });
        for (const [verb, name] of entry.loose) {
          const row: Row = { detector, entry, verb, pattern: { name, with: [], without: [] }, form: 'use' };
          loose.set(name, [...(loose.get(name) ?? []), row]);
        }
        for (const [verb, name] of entry.actions)
          index.add(`action:${name}`, { detector, entry, verb, pattern: { name: `action:${name}`, with: [], without: [] }, form: 'use' });
      }
    return { index, loose };
  }

  private rowsOf(call: CallView, index: NameIndex<Row>, loose: ReadonlyMap<string, readonly Row[]>): readonly Row[] {
    const named = call.names.flatMap((name) => index.find(name)).filter((row) => fitsPattern(call, row.pattern, this.context.texts));
    return named.length > 0 ? [...new Set(named)] : this.looseRows(call, loose);
  }

  /** A distinctive method on a receiver that could not be resolved, in a file that imports one of the entry's packages. */
  private looseRows(call: CallView, loose: ReadonlyMap<string, readonly Row[]>): readonly Row[] {
    const rows = loose.get(call.method);
    if (rows === undefined || call.receiver === null) return [];
    const imports = call.document.facts.imports.map((item) => item.module);
    return rows.filter(({ entry }) =>
      entry.packages.some((name) =>
        imports.some((module) => module === name || module.startsWith(`${name}.`) || module.startsWith(`${name}/`)),
      ),
    );
  }

  private matchRequests(): void {
    const rows = [...this.knowledge.catalogs].flatMap(([detector, entries]) =>
      entries
        .filter(({ hosts, ownPaths }) => hosts.length + ownPaths.length > 0)
        .map((entry) => ({
          detector,
          entry,
          hosts: entry.hosts.map((host) => wildcard(host.toLowerCase())),
          variables: entry.environment.map((name) => wildcard(name)),
          ownPaths: entry.ownPaths.map((path) => wildcard(path)),
        })),
    );
    for (const request of this.context.requests)
      for (const { detector, entry, hosts, variables, ownPaths } of rows) {
        // What a system offers beside its own business, a model, is asked there as anywhere.
        if (this.context.modelCalls.has(request.call) && entry.signal.startsWith('production-access/')) continue;
        const hit = request.urls.filter(({ text, environment }) => {
          const { host: told, path } = parseTarget(text);
          const host = told?.toLowerCase() ?? '';
          // What is only known by its path is not known without one.
          if (path === '{}' && entry.hosts.includes('*')) return false;
          // Whoever runs the product for themselves gives it a name of their own, but not another path.
          if (host !== '' && path !== '{}' && ownPaths.some((matches) => matches(path))) return true;
          // `https://{}.pipedrive.com`: whose account it is only the environment knows, the product is written.
          if (host !== '' && (!host.includes('{}') || /[\w-]\.[a-z]{2,24}(?::\d+)?$/.test(host)) && hosts.some((matches) => matches(host)))
            return true;
          if (host !== '' && !host.includes('{}')) return false;
          // A host that only the environment knows: the variable's name tells the product.
          return environment.some((name) => variables.some((matches) => matches(name)));
        });
        const verb =
          hit.length === 0
            ? null
            : verbOfRequest(
                entry,
                request,
                hit.map(({ text }) => text),
              );
        if (verb !== null) this.add(detector, this.ofRequest(request, entry, verb));
      }
  }

  private matchCommands(): void {
    const rows = new Map<string, { detector: string; entry: CatalogEntry; verb: Verb; words: string[] }[]>();
    for (const [detector, entries] of this.knowledge.catalogs)
      for (const entry of entries)
        for (const [verb, line] of entry.commands) {
          const words = line.split(/\s+/);
          const program = words[0] ?? '';
          rows.set(program, [...(rows.get(program) ?? []), { detector, entry, verb, words: words.slice(1) }]);
        }
    for (const command of this.context.commands) {
      const only = this.tunnels.isOnly(command) || isTriedOut(command.words);
      for (const row of rows.get(command.program) ?? [])
        if ((!only || row.verb === 'register') && fitsCommand(row.words, command.words))
          this.add(row.detector, this.ofCommand(command, row.entry, row.verb));
    }
  }

  private ofCall(call: CallView, row: Row): CatalogMatch {
    const { landing, target, chain } = this.destinations.ofCall(call, row.entry);
    const form = call.style === 'step' ? 'action' : row.form;
    return {
      ...common(row.entry, row.verb, call),
      at: decidingPlace(call, row.pattern, this.context.texts),
      form,
      request: null,
      target,
      landing,
      resource: resourceOf(call, row.entry.resource, this.context.texts),
      chain,
      reach: form === 'client' ? 'registered' : call.reach,
    };
  }

  private ofRequest(request: RequestView, entry: CatalogEntry, verb: Verb): CatalogMatch {
    const landing = this.destinations.land(request.urls, entry);
    const target =
      request.urls.map(({ text }) => parseTarget(text).host).find((host) => host !== null && !/^(?:\{\}){1,9}$/.test(host)) ?? null;
    return {
      ...common(entry, verb, request.call),
      guards: request.guards,
      form: 'request',
      request,
      target,
      landing,
      resource: [],
      chain: landing.chain,
      reach: request.call.reach,
    };
  }

  private ofCommand(command: CommandView, entry: CatalogEntry, verb: Verb): CatalogMatch {
    const told = commandAddress(command);
    const target = told.map(({ text }) => parseTarget(text).host).find((host) => host !== null && !host.includes('{}')) ?? null;
    const landing = this.destinations.land(told, entry);
    return {
      ...common(entry, verb, command.call),
      form: 'command',
      request: null,
      target,
      landing,
      resource: [],
      chain: [],
      reach: command.call.reach,
    };
  }

  private add(detector: string, match: CatalogMatch): void {
    append(this.byDetector, detector, match);
  }
}
