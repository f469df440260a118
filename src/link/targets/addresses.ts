import type { Key } from '../../model/facts.js';
import type { Alternative, CallView, CatalogEntry, Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import type { Texts } from '../texts/texts.js';
import { wildcard } from '../names/wildcard.js';

/** `told`: written or read from a variable; `untold`: given, but not to be resolved; `none`: nothing is given, so the client goes where it goes by itself. */
export interface Address {
  readonly state: 'told' | 'untold' | 'none' | 'no-client';
  readonly alternatives: readonly Alternative[];
}

/** Where a call goes: by its own arguments, its clients', or those of what it is handed (`Session(engine)`). */
export class Addresses {
  private readonly clients = new Map<CatalogEntry, Set<CallView>>();
  private readonly anyClient = new Set<CallView>();
  private readonly memo = new Map<CallView, Map<CatalogEntry, Address>>();

  constructor(
    private readonly calls: Calls,
    private readonly texts: Texts,
  ) {}

  addClient(entry: CatalogEntry, call: CallView): void {
    const own = this.clients.get(entry) ?? new Set();
    this.clients.set(entry, own.add(call));
    this.anyClient.add(call);
  }

  of(call: CallView, entry: CatalogEntry): Address {
    const own = this.ofCall(call, entry);
    if (own.state === 'told' || own.state === 'untold') return own;
    if (own.state === 'none' && entry.place === 'local') return own;
    const elsewhere = this.toldElsewhere(entry);
    return elsewhere.length > 0 ? { state: 'told', alternatives: elsewhere } : own;
  }

  /** The clients that a call is handed instead of being asked of one, alone or in what it is handed: `addDoc(collection(db, 'notes'), note)`. */
  handed(call: CallView, entry: CatalogEntry): readonly CallView[] {
    const clients = this.clients.get(entry);
    if (clients === undefined) return [];
    let level = [call];
    for (let depth = 0; depth < maxHandedDepth && level.length > 0; depth++) {
      const makers = level.flatMap((own) => own.args.slice(0, mostHanded).flatMap(([, value]) => this.calls.makers(value)));
      const found = makers.filter((maker) => clients.has(maker));
      if (found.length > 0) return [...new Set(found)];
      level = makers.slice(0, maxOwners);
    }
    return [];
  }

  /** A client that was lost on the way is taken for those that the program has for the same service. */
  private toldElsewhere(entry: CatalogEntry): readonly Alternative[] {
    const others = [...(this.clients.get(entry) ?? [])].map((client) => this.ofCall(client, entry));
    return others.flatMap(({ state, alternatives }) => (state === 'told' ? alternatives : [])).slice(0, maxAlternatives);
  }

  private ofCall(call: CallView, entry: CatalogEntry): Address {
    const byEntry = this.memo.get(call) ?? new Map<CatalogEntry, Address>();
    const known = byEntry.get(entry);
    if (known !== undefined) return known;
    const found = this.search(call, entry);
    byEntry.set(entry, found);
    this.memo.set(call, byEntry);
    return found;
  }

  private search(call: CallView, entry: CatalogEntry): Address {
    const clients = this.clients.get(entry) ?? new Set();
    const seen = new Set<CallView>([...call.clients, call]);
    const owners: Owner[] = [...seen].map((own) => ({ call: own, role: clients.has(own) ? 'client' : 'link', depth: 0 }));
    let state: Address['state'] = owners.some(({ role }) => role === 'client') ? 'none' : 'no-client';
    if (owners.some(({ call: own, role }) => role === 'client' && this.isSpread(own))) state = 'untold';
    const files = owners.flatMap((owner) => (owner.role === 'client' ? this.fileOfDriver(owner.call) : []));
    if (files.length > 0) return { state: 'told', alternatives: files };
    for (const owner of owners)
      for (const key of entry.target) {
        const value = given(owner, key);
        if (value === null) continue;
        const texts = this.textsOfKey(owner, key, entry);
        const alternatives = isBeforeAddress(owner, key, entry) ? texts.filter(namesFile) : texts;
        if (alternatives.length > 0) return { state: 'told', alternatives: [...alternatives, ...this.besides(owner, owners, entry)] };
        const makers = this.makersOf(value, owner.depth + 1).filter((maker) => !seen.has(maker.call));
        for (const maker of makers) seen.add(maker.call);
        if (owners.length < maxOwners) owners.push(...makers);
        if (owner.role === 'client' && !this.isOnlySettings(value)) state = 'untold';
      }
    return { state, alternatives: [] };
  }

  /** `dbConnect(duckdb::duckdb(), dbdir = path)`: the driver opens a file wherever that is, or nothing but memory. */
  private fileOfDriver(client: CallView): readonly Alternative[] {
    const driver = client.argument('drv') ?? client.argument(0);
    const names = driver === null ? [] : this.calls.names(driver).map((name) => name.slice(name.lastIndexOf('.') + 1).toLowerCase());
    return names.flatMap((name) => (name === 'duckdb' || name === 'sqlite' ? [literal(`${name}:`)] : []));
  }

  private textsOfKey(owner: Owner, key: Key, entry: CatalogEntry): readonly Alternative[] {
    const value = typeof key === 'number' && owner.role !== 'client' ? null : given(owner, key);
    return value === null ? [] : this.textsOf(value, entry);
  }

  /** What is handed over is made in several ways, `create_engine(a) if local else create_engine(b)`: where the others go. */
  private besides(told: Owner, owners: readonly Owner[], entry: CatalogEntry): readonly Alternative[] {
    const others = owners.filter((own) => own !== told && own.role === 'client' && told.depth > 0 && own.depth === told.depth);
    return others
      .flatMap((own) => entry.target.map((key) => this.textsOfKey(own, key, entry)).find((texts) => texts.length > 0) ?? [])
      .slice(0, maxAlternatives);
  }

  /** `connect(**params)`, where nothing tells what the parameters are. */
  private isSpread({ args }: CallView): boolean {
    return args.some(([key, value]) => key === '**' && this.calls.items(value).length === 0);
  }

  /** `new PrismaClient({ log: ['warn'] })` says nothing of where it goes. */
  private isOnlySettings(value: Value): boolean {
    const items = this.calls.items(value);
    return items.length > 0 && items.every(([key]) => typeof key === 'string' && key !== '**' && !mayHoldAddress.test(key));
  }

  /** An address may stand alone, in a list, or as the host of a map in a list; a constant of the vendor may name its sandbox. */
  private textsOf(value: Value, entry: CatalogEntry): readonly Alternative[] {
    const own = this.texts.of(value).filter(isTold);
    if (own.length > 0) return own;
    const named = this.calls.names(value).filter((name) => entry.sandbox.some((pattern) => wildcard(pattern)(name.toLowerCase())));
    // Without the package, whose own name looks like an address: `github.com/acme/pay.SandboxURL`.
    if (named.length > 0) return named.map((name) => literal(name.slice(name.lastIndexOf('/') + 1)));
    const parts = this.calls.items(value).filter(([key]) => typeof key === 'number' || key === '[]' || isHostKey(key));
    return parts.flatMap(([, part]) => {
      const texts = this.texts.of(part).filter(isTold);
      const hosts = this.calls.items(part).filter(([key]) => isHostKey(key));
      return texts.length > 0 ? texts : hosts.flatMap(([, host]) => this.texts.of(host).filter(isTold));
    });
  }

  private makersOf(value: Value, depth: number): Owner[] {
    return this.calls
      .makers(value)
      .flatMap((maker): Owner[] => [
        { call: maker, role: this.anyClient.has(maker) ? 'client' : 'handed', depth },
        ...maker.clients.map((call): Owner => ({ call, role: this.anyClient.has(call) ? 'client' : 'link', depth })),
      ]);
  }
}

/** A `client`, something `handed` to it, or only a `link` of the chain: by position, the latter two are given something else than an address. */
interface Owner {
  readonly call: CallView;
  readonly role: 'client' | 'handed' | 'link';
  /** How many values were looked behind. */
  readonly depth: number;
}

function given({ call, role }: Owner, key: Key): Value | null {
  if (role !== 'link' || typeof key === 'number') return call.argument(key);
  // `boto3.client("sqs", **local)`
  const isSpread = call.args.some(([own]) => own === '**');
  return isSpread ? call.argument(key) : (call.args.find(([own]) => own === key)?.[1] ?? null);
}

/** `sql.Open("postgres", dsn)`: what stands before the place of the address is one only where the address is not there. */
function isBeforeAddress(owner: Owner, key: Key, { target }: CatalogEntry): boolean {
  const earlier = target.slice(0, target.indexOf(key));
  return typeof key === 'number' && earlier.some((other) => typeof other === 'number' && other > key && given(owner, other) !== null);
}

/** Drivers of databases that are files. */
function namesFile({ text }: Alternative): boolean {
  return /^(?:sqlite|duckdb)/i.test(text);
}

function literal(text: string): Alternative {
  return { text, from: 'literal', placeholder: false, environment: [], chain: [] };
}

function isTold({ from, text }: Alternative): boolean {
  return from !== 'computed' || text !== '{}';
}

function isHostKey(key: Key): boolean {
  return key === 'host' || key === 'hostname' || key === 'url' || key === 'node';
}

const mayHoldAddress =
  /^\W|host|ur[il]|addr|server|endpoint|conn|node|dsn|path|file|source|adapter|client|pool|config|db|database|socket|port/i;
const maxOwners = 16;
/** A client stands among the first arguments: `setDoc(doc(collection(db, 'notes')), note)`. */
const mostHanded = 2;
const maxHandedDepth = 3;
const maxAlternatives = 16;
