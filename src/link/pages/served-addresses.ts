import { type Address, addressOf } from '../../model/address.js';
import type { CallView, Value } from '../../model/program.js';
import { type EnteringContext, enteringCalls } from '../calls/entering-calls.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { verbs } from '../requests/request-steps.js';
import type { Texts } from '../texts/texts.js';

export interface ServedContext extends EnteringContext {
  readonly documents: readonly LinkedDocument[];
  readonly texts: Texts;
}

/** A function of the tree that answers requests, and what it is asked by; `methods`: none where it may be any. */
export interface Serving {
  readonly unit: number;
  readonly addresses: readonly Address[];
  readonly methods: readonly string[];
}

/** Where functions of the tree are served: as they are registered, else as their file is placed. Found where it is asked for. */
export class ServedAddresses {
  private memoMounts: readonly Mount[] | null = null;
  private readonly memo = new DocumentMap<Serving | null>();

  constructor(private readonly context: ServedContext) {}

  /**
   * The addresses that the function around a value is served under: as it is registered, behind the prefixes of its class, its router and
   * where that is mounted; else as its file is placed; else any that its file writes.
   */
  of(value: Value): readonly Address[] {
    const document = this.context.documents[value.doc];
    if (document === undefined) return [];
    const serving = this.serving(value);
    return serving === null ? document.facts.ops.strings.filter((text) => written.test(text)).map(addressOf) : serving.addresses;
  }

  /** The function around a value that is served, by what tells so. */
  serving({ doc, ref }: Value): Serving | null {
    const document = this.context.documents[doc];
    if (document === undefined) return null;
    const inner = document.unitOf(ref);
    const known = this.memo.get(doc, inner);
    if (known !== undefined) return known;
    const found = this.find(document, document.unitsAround(inner));
    this.memo.set(doc, inner, found);
    return found;
  }

  private find(document: LinkedDocument, around: readonly number[]): Serving | null {
    const placed = placedAddress(document.path);
    for (const unit of around) {
      const own = this.registered(document, unit);
      // `Deno.serve(handler)` registers for whatever address its file is placed at.
      if (own !== null && (placed === null || own.addresses.some((address) => address.some((part) => part !== '{}')))) return own;
      if (own !== null) break;
    }
    const outer = around.filter((unit) => document.facts.units[unit]?.form === 'function').at(-1);
    if (placed === null || outer === undefined) return placed === null ? null : { unit: around[0] ?? 0, addresses: [placed], methods: [] };
    const name = document.facts.units[outer]?.name ?? '';
    return { unit: outer, addresses: [placed], methods: verbs.has(name) ? [name] : [] };
  }

  /** The addresses that a decorator or a call registers the function for; null where nothing does. */
  private registered({ id, facts }: LinkedDocument, unit: number): Serving | null {
    const own = facts.units[unit];
    if (own?.form !== 'function') return null;
    const around = facts.units[own.parent];
    const decorators = (refs: readonly number[]): readonly CallView[] =>
      refs.flatMap((ref) => this.context.calls.at({ doc: id, ref }) ?? []);
    const calls = [
      ...decorators(own.decorators),
      ...enteringCalls(this.context, { doc: id, unit }).filter(({ style }) => style === 'call'),
    ];
    const ofClass = around?.form === 'class' ? decorators(around.decorators).flatMap((call) => this.addressesIn(call)) : [];
    const found = calls
      .map((call) => ({ call, addresses: this.behindPrefixes(call, ofClass) }))
      .filter(({ addresses }) => addresses.length > 0);
    if (found.length === 0) return null;
    return {
      unit,
      addresses: found.flatMap(({ addresses }) => addresses),
      methods: found.some(({ call }) => this.methodsOf(call).length === 0) ? [] : found.flatMap(({ call }) => this.methodsOf(call)),
    };
  }

  private behindPrefixes(call: CallView, ofClass: readonly Address[]): readonly Address[] {
    const registering = this.routeBefore(call) ?? call;
    const own = this.addressesIn(registering);
    const prefixes = own.length === 0 ? [] : [...ofClass, ...registering.clients.flatMap((client) => this.prefixesOf(client))];
    return prefixes.length === 0 ? own : own.flatMap((address) => prefixes.map((prefix) => [...prefix, ...address]));
  }

  /** `router.route('/notes')` of `router.route('/notes').get(list).post(keep)` */
  private routeBefore(call: CallView): CallView | null {
    let before: CallView | null = call;
    for (let depth = 0; depth < maxChain && before !== null; depth++) {
      before = before.receiver === null ? null : this.context.calls.at(before.receiver);
      if (before?.method === 'route') return before;
    }
    return null;
  }

  /** `app.post(…)`, `@app.route("/send", methods=["POST"])` */
  private methodsOf(call: CallView): readonly string[] {
    const named = call.method.toUpperCase();
    return verbs.has(named)
      ? [named]
      : call
          .listed('methods')
          .map((text) => text.toUpperCase())
          .filter((text) => verbs.has(text));
  }

  /** `APIRouter(prefix="/notes")`, `app.use('/notes', router)`, each behind the other where both are written. */
  private prefixesOf(router: CallView): readonly Address[] {
    const own = prefixKeys.flatMap((key) => this.textsOf(router.argument(key)).map(addressOf));
    const mounted = this.mounts.flatMap(({ addresses, routers }) => (routers.has(router) ? addresses : []));
    return mounted.length === 0 ? own : own.length === 0 ? mounted : mounted.flatMap((outer) => own.map((inner) => [...outer, ...inner]));
  }

  private get mounts(): readonly Mount[] {
    return (this.memoMounts ??= this.context.calls.all
      .filter(({ method }) => mounting.has(method))
      .flatMap((call) => {
        const named = prefixKeys.flatMap((key) => this.textsOf(call.argument(key)));
        const texts = named.length > 0 ? named : this.textsOf(call.argument(0)).filter((text) => text.startsWith('/'));
        const routers = texts.length === 0 ? [] : call.args.flatMap(([, value]) => this.context.calls.makers(value));
        return routers.length === 0 ? [] : [{ addresses: texts.map(addressOf), routers: new Set<CallView>(routers) }];
      }));
  }

  private addressesIn(call: CallView): readonly Address[] {
    const given = call.args.filter(([key]) => key === 0 || addressKeys.has(key)).flatMap(([, value]) => this.textsOf(value));
    return given.filter((text) => registrable.test(text)).map(addressOf);
  }

  private textsOf(value: Value | null): readonly string[] {
    return value === null ? [] : this.context.texts.of(value).map(({ text }) => text);
  }
}

interface Mount {
  readonly addresses: readonly Address[];
  readonly routers: ReadonlySet<CallView>;
}

/** `api/notes` of `app/api/notes/route.ts`, `pages/api/notes.ts`, `server/api/notes.post.ts` and `supabase/functions/notes/index.ts`. */
function placedAddress(path: string): Address | null {
  const parts = path.replace(/\.\w{1,10}$/, '').split('/');
  const last = (parts.pop() ?? '').replace(/\.(?:get|post|put|patch|delete)$/, '');
  const root = parts.findLastIndex((part) => roots.has(part));
  const folders = parts.slice(root + 1).filter((part) => !part.startsWith('('));
  if (last === 'route' || last === '+server') return root < 0 ? null : addressOf(folders.join('/'));
  if (!parts.includes('api') && parts[root] !== 'functions') return null;
  return addressOf([...(parts[root] === 'api' ? ['api'] : []), ...folders, ...(last === 'index' ? [] : [last])].join('/'));
}

const roots: ReadonlySet<string> = new Set(['app', 'pages', 'routes', 'server', 'functions']);
const mounting: ReadonlySet<string> = new Set([
  'use',
  'include_router',
  'register_blueprint',
  'route',
  'register',
  'mount',
  'nest',
  'group',
]);
const prefixKeys = ['prefix', 'url_prefix', '1.prefix'];
const addressKeys: ReadonlySet<string | number> = new Set(['path', 'value', 'route', 'rule', 'url']);
const written = /^\/[\w-]+(?:\/[\w:{}-]+){0,6}$/;
const maxChain = 6;
const registrable = /^[\w.:{}<>[\]*()/-]{0,200}$/;
