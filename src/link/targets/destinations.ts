import { isDeclaration } from '../../model/declaration.js';
import type { Alternative, CallView, CatalogEntry } from '../../model/program.js';
import type { Landing, Place } from '../../model/touch.js';
import type { Addresses } from './addresses.js';
import type { LinkedDocument } from '../documents/documents.js';
import { isKeptHere } from './kept-messages.js';
import type { Landings } from './landing.js';
import { parseTarget } from './target.js';
import type { TestAccounts } from './test-accounts.js';
import type { Texts } from '../texts/texts.js';
import type { Tunnels } from './tunnels.js';

export interface Destination {
  readonly landing: Landing;
  readonly target: string | null;
  readonly chain: readonly Place[];
}

/** Where what a catalogue recognised lands. */
export class Destinations {
  private readonly texts: Texts;
  private readonly packages: ReadonlySet<string>;

  constructor(
    private readonly addresses: Addresses,
    private readonly context: { readonly documents: readonly LinkedDocument[]; readonly texts: Texts; readonly landings: Landings },
    private readonly tunnels: Tunnels,
    private readonly testAccounts: TestAccounts,
  ) {
    this.texts = context.texts;
    this.packages = packagesOf(context.documents);
  }

  /** By the address that the call or one of its clients is given; else by the entry's own variables; else where the product lives. */
  ofCall(call: CallView, entry: CatalogEntry): Destination {
    const clients = call.clients.filter((client) => !isDeclaration(client) && !isPassed(client, call));
    const chain = (clients.length > 0 ? clients : this.addresses.handed(call, entry)).map((client): Place => ({
      ...client.at,
      note: { code: 'client-here', details: { name: client.method } },
    }));
    if (this.testAccounts.reach(call)) return { landing: { ...nowhere, place: 'sandbox', known: 'written', chain }, target: null, chain };
    if (isKeptHere(call, entry, this.texts))
      return { landing: { ...nowhere, place: 'process', known: 'written', chain }, target: null, chain };
    const { state, alternatives } = this.addresses.of(call, entry);
    const told = state === 'told' ? alternatives : this.writtenVariables(call, entry);
    if (told.length === 0 && state !== 'untold' && this.isEmbedded(entry))
      return { landing: { ...nowhere, place: 'process', known: 'by-product', chain }, target: null, chain };
    const lost = told.length === 0 && entry.product === 'generic' && state !== 'none';
    const written = told.find((item) => !item.placeholder && item.from !== 'environment-only') ?? told[0];
    const near = lost ? { ...nowhere, chain } : this.land(told, entry, chain);
    const end = near.place === 'local' ? this.tunnels.behind(call, written?.text ?? '') : null;
    const landing = end === null ? near : this.land([end], entry, chain);
    const named = end ?? written;
    return { landing, target: targetName(named?.text ?? null), chain: landing.chain };
  }

  /** A generic protocol whose address is given but not told is nowhere in particular. */
  land(told: readonly Alternative[], entry: CatalogEntry, chain: readonly Place[] = []): Landing {
    const fallback = told.length > 0 && entry.product === 'generic' ? 'unknown' : entry.place;
    return this.context.landings.of(told, fallback, entry.sandbox, chain);
  }

  private writtenVariables(call: CallView, entry: CatalogEntry): readonly Alternative[] {
    const all = entry.environment.flatMap((written) => {
      const [name = '', kind, scheme = kind] = written.split('=', 3);
      const told = [...this.texts.configured(name), ...this.texts.variable(name, call.value)];
      // `DB_CONNECTION=sqlite`: a variable that says what kind of thing it is, and for one kind needs no address; then the scheme of that kind.
      return kind === undefined ? told : told.flatMap((item) => (item.text === kind ? [{ ...item, text: `${scheme}:` }] : []));
    });
    return all.filter(({ from, text }) => from !== 'environment-only' || namesHost(text));
  }

  private isEmbedded({ embedded, environment }: CatalogEntry): boolean {
    if (embedded === null) return false;
    const isThere = (name: string): boolean => this.packages.has(name);
    return (
      embedded.with.some(isThere) &&
      !embedded.without.some(isThere) &&
      environment.every((name) => this.texts.configured(name).length === 0)
    );
  }
}

/** `users()` of `service.users().messages().list()` is only on the way from the client to what is asked of it. */
function isPassed(client: CallView, { document, at }: CallView): boolean {
  return client.clients.length > 0 && client.document === document && client.at.span[0] >= at.span[0] && client.at.span[1] <= at.span[1];
}

/** `mongodb+srv://shop:${PASSWORD}@shop.acme.net/shop`: only who asks is left to the environment, not where. */
function namesHost(text: string): boolean {
  const { scheme, host } = parseTarget(text);
  return scheme !== null && host !== null && !host.includes('{}');
}

function targetName(text: string | null): string | null {
  if (text === null || text === '{}') return null;
  const host = parseTarget(text).host;
  return host ?? text.slice(0, 80);
}

/** What the tree's manifests ask for at run time. */
function packagesOf(documents: readonly LinkedDocument[]): ReadonlySet<string> {
  return new Set(documents.flatMap(({ facts }) => facts.dependencies.flatMap(({ name, use }) => (use === 'runtime' ? [name] : []))));
}

const nowhere = { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'computed' } as const;
