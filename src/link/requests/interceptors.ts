import type { Kind } from '../../model/facts.js';
import type { CallView } from '../../model/program.js';
import type { Site } from '../../model/touch.js';
import type { Calls } from '../calls/calls.js';
import type { LinkedDocument } from '../documents/documents.js';

/**
 * Where what stands between a program and its requests puts a credential into each of them: `builder.requestInterceptor((request, …) ->
 * request.getHeaders().set("PRIVATE-TOKEN", token))`, `api.interceptors.request.use((config) => { config.headers.Authorization = … })`.
 */
export class Interceptors {
  private memo: ReadonlyMap<Kind, Site> | null = null;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly calls: Calls,
    private readonly names: { readonly header: RegExp; readonly names: (call: CallView) => boolean },
  ) {}

  /** By the language of the request. */
  of({ document }: CallView): Site | null {
    return (this.memo ??= this.find()).get(document.kind) ?? null;
  }

  private find(): ReadonlyMap<Kind, Site> {
    const kinds = new Set(this.calls.all.filter((call) => this.registers(call)).map(({ document }) => document.kind));
    const found = new Map<Kind, Site>();
    if (kinds.size === 0) return found;
    for (const call of this.calls.all)
      if (kinds.has(call.document.kind) && setters.has(call.method) && isUnknown(call) && this.names.names(call))
        found.set(call.document.kind, call.at);
    for (const document of this.documents) if (kinds.has(document.facts.kind)) this.addSets(document, found);
    return found;
  }

  private registers({ method, receiver, document }: CallView): boolean {
    if (registers.has(method)) return true;
    const holder = receiver === null ? undefined : this.documents[receiver.doc];
    if (method !== 'use' || document.kind !== 'javascript' || holder === undefined || receiver === null) return false;
    const of = holder.form(receiver.ref) === 'get' ? holder.baseOf(receiver.ref) : null;
    return of !== null && holder.textOf(receiver.ref) === 'request' && holder.textOf(of) === 'interceptors';
  }

  /** `config.headers.Authorization = …` */
  private addSets(document: LinkedDocument, found: Map<Kind, Site>): void {
    for (const [key, sets] of document.sets)
      for (const ref of this.names.header.test(key) ? sets : []) {
        const of = document.op(ref);
        if (of.op === 'set' && /^headers$/i.test(document.textOf(of.of) ?? ''))
          found.set(document.facts.kind, { path: document.path, span: document.span(ref) });
      }
  }
}

/** Of a request that comes from outside: no client of the program made it. */
function isUnknown({ clients }: CallView): boolean {
  return clients.every(({ method, clients: before }) => before.length === 0 && /^(?:get)?headers$/i.test(method));
}

/** Spring, OkHttp and Retrofit, Feign, .NET. */
const registers: ReadonlySet<string> = new Set([
  'requestInterceptor',
  'requestInterceptors',
  'setInterceptors',
  'addInterceptor',
  'addNetworkInterceptor',
  'AddHttpMessageHandler',
]);
const setters: ReadonlySet<string> = new Set([
  'set',
  'add',
  'header',
  'addHeader',
  'setHeader',
  'Add',
  'setBearerAuth',
  'setBasicAuth',
  'append',
]);
