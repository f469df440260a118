import type { HttpClient } from '../../model/knowledge.js';
import type { Calls } from '../calls/calls.js';
import type { Alternative, CallView, CommandView, RequestView, Value } from '../../model/program.js';
import type { Guard } from '../../model/touch.js';
import { fitsPattern } from '../calls/patterns.js';
import { carriedDocument, onlyAsks } from './graphql.js';
import { ClientBases } from './client-bases.js';
import { NameIndex } from '../names/names.js';
import { WrappedRequests, type WrapperContext } from './wrapped-requests.js';
import { RequestCredentials } from './request-credentials.js';
import { RequestSteps, verbs } from './request-steps.js';
import { builtPath } from './uri-builders.js';
import type { Texts } from '../texts/texts.js';

/** HTTP requests through any client that the catalogue knows, and through `curl`. */
export function findRequests(context: WrapperContext, commands: readonly CommandView[], clients: readonly HttpClient[]): RequestView[] {
  const { calls, texts } = context;
  const wrapped = new WrappedRequests(context);
  const index = new NameIndex<HttpClient>();
  for (const client of clients) index.add(client.call.name, client);
  const steps = new RequestSteps(calls, clients);
  const credentials = new RequestCredentials({ ...context, steps });
  const bases = new ClientBases(context.documents, texts, new Set(clients.flatMap(({ base }) => base.map(String))));
  const found = calls.all.flatMap((call): FoundRequest[] => {
    const client = call.names.flatMap((name) => index.find(name)).find((api) => fitsPattern(call, api.call, texts));
    if (client === undefined) return [];
    const request = requestOf(call, client, { ...context, steps, credentials, bases });
    const asked = askedOf(request, client, wrapped, context);
    const own = asked.length > 0 ? asked : [request];
    return [{ client, address: addressIn(call, client, context), own }];
  });
  return [...withoutSendersOf(found, calls), ...commands.flatMap(curlRequest)];
}

/** What only sends a request that was made before asks for nothing else: `urlopen(Request(url, body))`, `fetch(new Request(url))`. */
function withoutSendersOf(found: readonly FoundRequest[], calls: Calls): readonly RequestView[] {
  const made = new Set(found.flatMap(({ client, own }) => (client.prepares ? own.map(({ call, sentBy }) => sentBy ?? call) : [])));
  const isSender = ({ client, address }: FoundRequest): boolean =>
    address !== null && !client.prepares && calls.makers(address).some((maker) => made.has(maker));
  return found.flatMap((request) => (made.size > 0 && isSender(request) ? [] : request.own));
}

interface FoundRequest {
  readonly client: HttpClient;
  readonly address: Value | null;
  readonly own: readonly RequestView[];
}

interface RequestContext extends WrapperContext {
  readonly steps: RequestSteps;
  readonly credentials: RequestCredentials;
  readonly bases: ClientBases;
}

function requestOf(
  call: CallView,
  client: HttpClient,
  { calls, texts, documents, steps, credentials, bases }: RequestContext,
): RequestView {
  const start = steps.start(call, client);
  const url = start.url ?? addressIn(call, client, { calls, documents });
  const given = url === null ? [] : texts.of(url);
  const address = client.address === null ? [] : [fixed(client.address, call)];
  const own = given.length > 0 && address.length > 0 ? withBase(given, address) : [...address, ...given];
  const body = firstArgument(call, client.body) ?? steps.body(call, client);
  // Where nothing says the method, what is sent along does.
  const implied = body === null ? null : impliedBy(call, client);
  const method = client.method ?? start.method ?? implied ?? methodOf(call, client, { calls, texts });
  const document = carriedDocument(body, calls, texts);
  const base = baseOf(call, client, texts);
  return {
    call,
    sentBy: null,
    guards: call.guards,
    method: document !== null && onlyAsks(texts.of(document)) ? 'GET' : method,
    urls: withBase(own, base.length > 0 ? base : bases.of(call, client)),
    body,
    ...credentials.of(call, client),
  };
}

/** What the callers of a wrapper ask for, in place of the one request that it makes for all of them. */
function askedOf(
  request: RequestView,
  client: HttpClient,
  wrapped: WrappedRequests,
  { calls, texts, documents }: WrapperContext,
): RequestView[] {
  const { call } = request;
  const base = baseOf(call, client, texts);
  const method = methodGiven(call, client);
  const settings = typeof client.methodKey !== 'string' || client.method !== null ? null : { of: settingsIn(call), key: client.methodKey };
  const asked = {
    url: addressIn(call, client, { calls, documents }),
    method,
    settings,
    document: carriedDocument(request.body, calls, texts),
  };
  return wrapped.of(call, asked).map((own) => {
    const told = method === null ? null : written(own.methods);
    if (own.call === call) return { ...request, method: told ?? request.method };
    const askedFor = client.method ?? (method === null ? 'GET' : (told ?? request.method));
    return {
      ...request,
      call: own.call,
      sentBy: call,
      guards: guardsOn([call, ...own.through], own.call),
      urls: withBase(own.urls, base),
      method: onlyAsks(own.documents) ? 'GET' : askedFor,
    };
  });
}

/** What a switch keeps from being sent is kept from whoever asks for it, however far outside of it. */
function guardsOn(way: readonly CallView[], asker: CallView): readonly Guard[] {
  const end = way.indexOf(asker);
  return (end < 0 ? [...way, asker] : way.slice(0, end + 1)).map(({ guards }) => guards).find((own) => own.length > 0) ?? [];
}

/** Arguments that may be maps of settings, and no text, number or function. */
function settingsIn({ args }: CallView): readonly Value[] {
  return args.flatMap(([key, value]) => (typeof key === 'number' || key === '**' ? [value] : []));
}

function fixed(text: string, call: CallView): Alternative {
  return {
    text,
    from: 'literal',
    placeholder: false,
    environment: [],
    chain: [{ ...call.at, note: { code: 'written-here', details: {} } }],
  };
}

/** The method of a request that carries something and names none. */
function impliedBy(call: CallView, client: HttpClient): string | null {
  if (client.methodKey === null) return 'POST';
  return methodGiven(call, client) === null ? client.carrying : null;
}

/** What has a position may as well be given by its name: `requests.request(method="POST", url=…)`. */
function methodGiven(call: CallView, { methodKey }: HttpClient): Value | null {
  if (methodKey === null) return null;
  return call.argument(methodKey) ?? (typeof methodKey === 'number' ? call.argument('method') : null);
}

/** Of several methods that a helper is called with, one that changes something. */
function methodOf(call: CallView, client: HttpClient, { calls, texts }: Pick<RequestContext, 'calls' | 'texts'>): string | null {
  if (client.methodKey === null) return null;
  const value = methodGiven(call, client);
  if (value === null) return 'GET';
  // `builder.method("POST", body)` is a map with one entry.
  const entries = calls.items(value).map(([key]) => String(key).toUpperCase());
  return entries.find((key) => verbs.has(key)) ?? written(texts.of(value)) ?? named(calls.names(value));
}

/** `HttpMethod.Post`, `http.MethodPost` */
function named(names: readonly string[]): string | null {
  const words = names.map((name) =>
    name
      .slice(name.lastIndexOf('.') + 1)
      .replace(/^Method/, '')
      .toUpperCase(),
  );
  return words.find((word) => verbs.has(word)) ?? null;
}

function written(methods: readonly Alternative[]): string | null {
  const upper = methods.map(({ text }) => text.toUpperCase());
  const changing = ['DELETE', 'POST', 'PUT', 'PATCH'].find((method) => upper.includes(method));
  return changing ?? upper.find((method) => /^[A-Z]+$/.test(method)) ?? null;
}

/** The first argument, or a field of it: `axios({ method: 'POST', url })`. */
function addressIn(call: CallView, { url }: HttpClient, { calls, documents }: Pick<WrapperContext, 'calls' | 'documents'>): Value | null {
  const given = url.flatMap((key) => call.argument(key) ?? []).map((value) => builtPath(documents, value));
  return given.find((value) => calls.items(value).length === 0) ?? given[0] ?? null;
}

function firstArgument(call: CallView, keys: HttpClient['url']): Value | null {
  for (const key of keys) {
    const value = call.argument(key);
    if (value !== null) return value;
  }
  return null;
}

function baseOf(call: CallView, client: HttpClient, texts: Texts): readonly Alternative[] {
  for (const owner of call.clients)
    for (const key of client.base) {
      const value = owner.argument(key);
      if (value !== null) return texts.of(value);
    }
  return [];
}

/** A relative address is resolved against the client's base. */
function withBase(own: readonly Alternative[], base: readonly Alternative[]): readonly Alternative[] {
  if (base.length === 0) return own;
  const paths = own.length === 0 ? [{ text: '', from: 'literal', placeholder: false, environment: [], chain: [] } as const] : own;
  return paths.flatMap((path) =>
    path.text.includes('://')
      ? [path]
      : base.map((root) => ({
          ...root,
          text: root.text.replace(/\/$/, '') + (path.text.startsWith('/') ? '' : '/') + path.text,
          chain: [...root.chain, ...path.chain],
        })),
  );
}

function curlRequest(command: CommandView): RequestView[] {
  if (command.program !== 'curl' && command.program !== 'wget') return [];
  const { words, call } = command;
  const urls = words.filter((word) => /^https?:\/\//.test(word));
  const flag = words.findIndex((word) => word === '-X' || word === '--request');
  const sends = words.some((word) => /^(?:-d|--data.*|-F|--form|-T|--json)$/.test(word));
  const method = flag >= 0 ? (words[flag + 1] ?? 'GET').toUpperCase() : sends ? 'POST' : 'GET';
  const authorised = words.some((word) => word === '-u' || word === '--user' || /^authorization:|token/i.test(word)) ? 'yes' : 'no';
  return urls.map((text) => ({
    call,
    sentBy: null,
    guards: call.guards,
    method,
    urls: [fixed(text, call)],
    body: null,
    authorised,
    credential: authorised === 'yes' ? call.at : null,
  }));
}
