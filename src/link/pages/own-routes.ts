import { type Address, addressOf, agreement } from '../../model/address.js';
import type { Key, Ref } from '../../model/facts.js';
import type { InputView, ModelView, RequestView, Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { onlyWrite } from '../documents/scopes.js';
import { writtenName } from '../documents/written-name.js';
import type { OwnAddresses } from '../requests/own-addresses.js';
import type { RenderedForm } from './rendered-forms.js';
import type { ServedAddresses, ServedContext, Serving } from './served-addresses.js';

export interface RouteContext extends ServedContext {
  readonly served: ServedAddresses;
  readonly ownAddresses: OwnAddresses;
}

/** A function of the tree that answers requests. */
export interface OwnRoute extends Serving {
  readonly doc: number;
  readonly inputs: readonly InputView[];
}

/** What a route answers, or a request carries: by the name of its part; null: as a whole. */
export type Part = readonly [string | null, Value];

/** The routes that something comes in to, or around which a model is asked, and which requests of the tree ask for them. */
export class OwnRoutes {
  private readonly routes = new Map<string, OwnRoute & { readonly inputs: InputView[] }>();

  constructor(
    private readonly context: RouteContext,
    inputs: readonly InputView[],
    models: readonly ModelView[],
  ) {
    for (const input of inputs)
      if (input.form === 'route' || input.form === 'upload') for (const route of this.around(input.value)) route.inputs.push(input);
    for (const { call } of models) this.around(call.value);
  }

  /** The route that a request of the tree asks for: of one with as many parts, else of the only one that agrees most with its end. */
  of(request: RequestView): OwnRoute | null {
    return this.closest(this.context.ownAddresses.among(request.urls), request.method);
  }

  /** The route that a form is sent to: by its address, by the name of its function, else the one that fills in its page. */
  ofForm({ action, renders }: RenderedForm): OwnRoute | null {
    const [, name] = /(?:^|['"])([A-Za-z_][\w.:]{0,100})(?:['"]|$)/.exec(action) ?? [];
    const [, path] = /(?:^|['"{])(\/[^'"{}]{0,200})(?:['"}]|$)/.exec(action) ?? [];
    if (path !== undefined) return this.closest([addressOf(path)], 'POST');
    const routes = [...this.routes.values()].filter(({ methods }) => methods.length === 0 || methods.includes('POST'));
    const rendering = new Set<OwnRoute>(renders.flatMap((render) => this.around(render)));
    const fits = name === undefined ? routes.filter((route) => rendering.has(route)) : routes.filter((route) => this.isCalled(route, name));
    const [first, ...others] = fits.filter(({ inputs }) => inputs.length > 0);
    return first === undefined || others.length > 0 ? null : first;
  }

  /** `send`, `mail.send` and `Send` are called `send`. */
  private isCalled({ doc, unit }: OwnRoute, name: string): boolean {
    const last = name.split(/[.:]/).at(-1)?.toLowerCase();
    return this.context.documents[doc]?.facts.units[unit]?.name.toLowerCase() === last;
  }

  private closest(asked: readonly Address[], method: string | null): OwnRoute | null {
    const fits = [...this.routes.values()].filter(({ methods }) => method === null || methods.length === 0 || methods.includes(method));
    const ranked = fits.map((route) => ({ route, rank: Math.max(0, ...asked.map((own) => rankOf(own, route.addresses))) }));
    const best = Math.max(0, ...ranked.map(({ rank }) => rank));
    const [first, ...others] = best === 0 ? [] : ranked.filter(({ rank }) => rank === best);
    return first === undefined || others.length > 0 ? null : first.route;
  }

  /** What the route gives back, and what it hands to the object that answers (`res.json({ draft })`). */
  answers({ doc, unit }: OwnRoute): readonly Part[] {
    const document = this.context.documents[doc];
    if (document === undefined) return [];
    const isInside = (ref: Ref): boolean => document.unitsAround(document.unitOf(ref)).includes(unit);
    const sent = document.calls.flatMap((call) => {
      const callee = document.calleeOf(call);
      if (document.form(callee) !== 'get' || !answering.has(document.textOf(callee) ?? '') || !isInside(call)) return [];
      return this.isHandle(document, callee, unit) ? argumentsOf(document, call) : [];
    });
    const given = document.resultsOf(unit).map((value) => ({ doc, ref: document.valueOf(value.ref) }));
    return [...given, ...sent].flatMap((value) => this.partsOf(value, 0));
  }

  /** `{ draft }`, whatever makes an answer of it: `Response.json({ draft })`, `jsonify(draft=draft)`, `DraftOut(text=draft)`. */
  private partsOf(value: Value, depth: number): readonly Part[] {
    const items = this.context.calls.items(value);
    const document = this.context.documents[value.doc];
    const op = document?.op(value.ref);
    if (items.some(([key]) => typeof key === 'string' && key !== '*'))
      return items.map(([key, item]): Part => [typeof key === 'string' && key !== '*' ? key : null, item]);
    if (document === undefined || op === undefined || depth >= maxDepth) return [[null, value]];
    const within = (ref: Ref): Value => ({ doc: value.doc, ref });
    // `return jsonify(…), 200`
    const first = op.op === 'make' && op.shape === 'list' ? op.items[0] : undefined;
    if (first !== undefined && op.op === 'make' && op.items.length <= 3) return this.partsOf(within(first[1]), depth + 1);
    if (op.op !== 'call') return [[null, value]];
    const named = op.args.filter(([key]) => typeof key === 'string' && key !== '**' && !wrapping.has(key));
    const wrapped = op.args.find(([key]) => key === 0 || wrapping.has(key));
    if (wrapped === undefined) return named.length === 0 ? [[null, value]] : named.map(([key, ref]): Part => [String(key), within(ref)]);
    return makers.has(writtenName(document, op.callee)) ? this.partsOf(within(wrapped[1]), depth + 1) : [[null, value]];
  }

  /** Is it called of what the function is given, `res.status(200).json(…)`? */
  private isHandle(document: LinkedDocument, callee: Ref, unit: number): boolean {
    let at = callee;
    for (let depth = 0; depth < maxChain && document.form(at) !== 'read'; depth++) {
      const form = document.form(at);
      if (form !== 'get' && form !== 'call') return false;
      at = form === 'get' ? document.baseOf(at) : document.calleeOf(at);
    }
    const write = document.form(at) === 'read' ? onlyWrite(this.context.documents, document, at) : null;
    return write !== null && document.form(document.valueOf(write)) === 'param' && document.unitOf(write) === unit;
  }

  /** The routes around a value, also of functions that call the one where it stands. */
  private around(value: Value): readonly (OwnRoute & { readonly inputs: InputView[] })[] {
    let level: readonly Value[] = [value];
    for (let depth = 0; depth <= maxCallers && level.length > 0; depth++) {
      const found = level.flatMap((own) => this.routeAt(own) ?? []);
      if (found.length > 0) return found;
      level = level.flatMap(({ doc, ref }) => this.callersOf(doc, ref)).slice(0, maxCalls);
    }
    return [];
  }

  private routeAt(value: Value): (OwnRoute & { readonly inputs: InputView[] }) | null {
    const serving = this.context.served.serving(value);
    if (serving === null || !serving.addresses.some((address) => address.some((part) => part !== '{}'))) return null;
    const key = `${value.doc}:${serving.unit}`;
    const route = this.routes.get(key) ?? { ...serving, doc: value.doc, inputs: [] };
    this.routes.set(key, route);
    return route;
  }

  private callersOf(doc: number, ref: Ref): readonly Value[] {
    const document = this.context.documents[doc];
    if (document === undefined) return [];
    return document
      .unitsAround(document.unitOf(ref))
      .flatMap((unit) => this.context.callers.of(doc, unit).map((site): Value => ({ doc: site.document.id, ref: site.ref })));
  }
}

/** Whole agreement counts more than that of the ends alone. */
function rankOf(asked: Address, addresses: readonly Address[]): number {
  return Math.max(0, ...addresses.map((served) => agreement(asked, served) * (served.length === asked.length ? whole : 1)));
}

function argumentsOf(document: LinkedDocument, call: Ref): readonly Value[] {
  const op = document.op(call);
  const args: readonly (readonly [Key, Ref])[] = op.op === 'call' ? op.args : [];
  return args
    .filter(([, ref]) => document.form(ref) !== 'const' && document.form(ref) !== 'closure')
    .map(([, ref]) => ({ doc: document.id, ref }));
}

const answering: ReadonlySet<string> = new Set(['json', 'send', 'end', 'write', 'jsonp', 'JSON']);
const makers: ReadonlySet<string> = new Set([
  'json',
  'jsonify',
  'make_response',
  'stringify',
  'dumps',
  'Response',
  'NextResponse',
  'JSONResponse',
  'JsonResponse',
  'ORJSONResponse',
]);
const wrapping: ReadonlySet<Key> = new Set(['content', 'data', 'response', 'body']);
const whole = 100;
const maxDepth = 3;
const maxChain = 6;
const maxCallers = 3;
const maxCalls = 20;
