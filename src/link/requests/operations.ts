import type { ToolApi } from '../../model/knowledge.js';
import type { Alternative, CallPattern, CallView, OperationView, RequestView, Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import type { LinkedDocument } from '../documents/documents.js';
import { isProgram } from '../../model/languages.js';
import { NamedFiles } from '../files/named-files.js';
import { NameIndex } from '../names/names.js';
import { fitsPattern } from '../calls/patterns.js';
import type { Slices } from '../flows/slice.js';
import type { Texts } from '../texts/texts.js';
import { tidySlashes } from '../texts/alternatives.js';

export interface OperationContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly texts: Texts;
  readonly slices: Slices;
}

/** Operations of the OpenAPI documents that something hands to an agent. A document that nothing loads describes somebody's own server. */
export function findOperations(context: OperationContext, apis: readonly ToolApi[]): OperationView[] {
  const { documents, calls } = context;
  const described = documents.filter(({ facts, role }) => facts.kind === 'openapi' && (role === 'source' || role === 'example'));
  if (described.length === 0) return [];
  const loads = new Map<number, Load>();
  for (const load of loadsOf(context, described, apis)) {
    const first = loads.get(load.doc);
    loads.set(load.doc, first === undefined ? load : joined(first, load));
  }
  return calls.all.flatMap((call): OperationView[] => {
    const load = call.names.includes(operation) ? loads.get(call.value.doc) : undefined;
    return load === undefined
      ? []
      : [{ call, loader: load.at, api: load.api, request: load.sends ? requestOf(context, call, load.bases) : null }];
  });
}

/** An OpenAPI document that an agent is given. */
interface Load {
  readonly doc: number;
  readonly at: OperationView['loader'];
  readonly api: OperationView['api'];
  /** The agent's framework sends the requests, as opposed to a function of the tree that answers for them. */
  readonly sends: boolean;
  /** Addresses that replace those of the document. */
  readonly bases: readonly Alternative[];
}

/** The first decides; the others are given the same document. */
function joined(first: Load, next: Load): Load {
  if (first.api === null || next.api === null) return first;
  return { ...first, api: { ...first.api, calls: [...first.api.calls, ...next.api.calls] } };
}

function loadsOf(context: OperationContext, described: readonly LinkedDocument[], apis: readonly ToolApi[]): Load[] {
  const loaders = new NameIndex<{ readonly pattern: CallPattern; readonly api: ToolApi; readonly sends: boolean }>();
  for (const api of apis) {
    for (const pattern of api.specs) loaders.add(pattern.name, { pattern, api, sends: true });
    for (const pattern of api.schemas) loaders.add(pattern.name, { pattern, api, sends: false });
  }
  const files = new NamedFiles(context.documents, described);
  const coded = context.calls.all.flatMap((call): Load[] => {
    const found = call.names.flatMap((name) => loaders.find(name)).find(({ pattern }) => fitsPattern(call, pattern, context.texts));
    if (found === undefined) return [];
    const behind = context.slices.all(call.args.map(([, value]) => value));
    const bases = basesOf(context, call, behind);
    const named = new Set(behind.flatMap((value) => files.namedBy(value)));
    return [...named].map(({ id }) => ({ doc: id, at: call.at, api: { form: found.api.form, calls: [call] }, sends: found.sends, bases }));
  });
  return [...coded, ...answered(context, described, apis)];
}

/** A function of the tree takes what a platform of agents hands to the tools of its agents: the documents beside it say what that is. */
function answered({ documents }: OperationContext, described: readonly LinkedDocument[], apis: readonly ToolApi[]): Load[] {
  const events = new Set(apis.flatMap((api) => api.events));
  const handler = documents.find(
    ({ facts, role }) => role === 'source' && isProgram(facts.kind) && facts.ops.strings.some((text) => events.has(text)),
  );
  if (handler === undefined) return [];
  const at = { path: handler.path, span: [0, 0] } as const;
  return described.map(({ id }) => ({ doc: id, at, api: null, sends: false, bases: [] }));
}

/** `base_url` of the loader or of the client that it is given. */
function basesOf({ documents, texts }: OperationContext, call: CallView, behind: readonly Value[]): readonly Alternative[] {
  const args = behind.flatMap(({ doc, ref }) => {
    const op = documents[doc]?.op(ref);
    return op?.op === 'call' ? op.args.map(([key, arg]) => [key, { doc, ref: arg }] as const) : [];
  });
  const bases = [...call.args, ...args].filter(([key]) => baseKeys.has(String(key))).flatMap(([, value]) => texts.of(value));
  return bases.filter(({ from, text }) => from !== 'computed' || text.includes('://'));
}

function requestOf({ texts }: OperationContext, call: CallView, bases: readonly Alternative[]): RequestView {
  const url = call.argument('url');
  const written = url === null ? [] : texts.of(url);
  const method = call.argument('method');
  const urls =
    bases.length === 0
      ? written
      : bases.flatMap((base) => written.map((own) => ({ ...base, text: tidySlashes(`${base.text}/${pathOf(own.text)}`) })));
  return {
    call,
    sentBy: null,
    guards: call.guards,
    method: method === null ? null : String(texts.constant(method)),
    urls,
    body: call.argument('fields'),
    authorised: call.argument('auth') === null ? 'no' : 'yes',
    credential: call.argument('auth') === null ? null : call.at,
  };
}

function pathOf(url: string): string {
  const host = url.indexOf('://');
  return host < 0 ? url.replace(/^\//, '') : url.slice(url.indexOf('/', host + 3) + 1);
}

const operation = 'openapi:operation';
const baseKeys: ReadonlySet<string> = new Set([
  'base_url',
  'baseURL',
  'baseUrl',
  'server_url',
  'serverUrl',
  'server_url_override',
  'serverUrlOverride',
]);
