import type { CallPattern, CallView, CommandView, DocumentView, ModelView, RequestView, UnitView } from '../../model/program.js';
import type { ModelApi } from '../../model/knowledge.js';
import { fieldsOfBody } from '../requests/bodies.js';
import type { Calls } from '../calls/calls.js';
import { fitsPattern } from '../calls/patterns.js';
import type { Definitions } from '../names/definitions.js';
import type { Landings } from '../targets/landing.js';
import { parseTarget } from '../targets/target.js';
import { NameIndex } from '../names/names.js';
import { toldLater } from './told-later.js';
import type { Texts } from '../texts/texts.js';
import { wildcard } from '../names/wildcard.js';

export interface ModelContext {
  readonly calls: Calls;
  readonly views: readonly DocumentView[];
  readonly definitions: Definitions;
  readonly texts: Texts;
  readonly landings: Landings;
  readonly requests: readonly RequestView[];
  readonly commands: readonly CommandView[];
}

/** Is a model what a call of this name asks? What only hands a chain on is none by itself. */
export function modelsByName(apis: readonly ModelApi[]): (name: string) => boolean {
  const index = new NameIndex<ModelApi>();
  for (const api of apis) for (const { name } of api.calls) index.add(name, api);
  return (name) => !isPart(name) && !name.split('.').includes('runnables') && index.find(name).length > 0;
}

/** Calls of models: through an SDK or framework, a plain request, a command line or a pipeline action. */
export function findModels(context: ModelContext, apis: readonly ModelApi[], senders: readonly string[]): ModelView[] {
  const found = new Map<CallView, ModelView>();
  const asked = apis.filter(({ task }) => task !== 'conversation');
  const add = (call: CallView, api: ModelApi, body: ModelView['body'] = null): void => {
    if (found.has(call)) return;
    found.set(call, {
      call,
      provider: api.provider,
      task: api.task,
      ids: idsOf(context, call, api, body),
      body,
      told: [],
      declared: declaredBy(context, call),
    });
  };
  for (const { call, api } of callsOf(context, asked)) add(call, api);
  for (const request of context.requests) {
    const api = apiOfRequest(request, asked) ?? apiOfBody(request, asked, context);
    if (api !== undefined) add(request.call, api, request.body);
  }
  for (const command of context.commands) {
    const api = asked.find((own) => own.commands.some((line) => startsWith(command, line)));
    if (api !== undefined) add(command.call, api);
  }
  // Agents of a framework that nothing in the tree runs are opened to people by its platform.
  const run = [...found.values()];
  const served = apis.filter(({ task, provider }) => task === 'conversation' && run.every((model) => model.provider !== provider));
  const clients = new Set(run.flatMap(({ call }) => call.clients));
  for (const { call, api } of callsOf(context, served)) if (!clients.has(call)) add(call, api);
  const told = toldLater(context.calls.all, found, senders);
  return [...found.values()].map((model) => ({ ...model, told: told.get(model.call) ?? [] }));
}

function callsOf(
  { calls, texts }: ModelContext,
  apis: readonly ModelApi[],
): readonly { readonly call: CallView; readonly api: ModelApi }[] {
  const index = new NameIndex<{ readonly api: ModelApi; readonly pattern: CallPattern }>();
  for (const api of apis) {
    for (const pattern of api.calls) index.add(pattern.name, { api, pattern });
    for (const action of api.actions) index.add(`action:${action}`, { api, pattern: { name: action, with: [], without: [] } });
  }
  return calls.all.flatMap((call) => {
    const row = call.names
      .flatMap((name) => (index.find(name).length === 0 || isPart(name) ? [] : index.find(name)))
      .find(({ pattern }) => fitsPattern(call, pattern, texts));
    return row === undefined ? [] : [{ call, api: row.api }];
  });
}

/** A template, a parser, a tool or a source by itself asks no model, whatever its framework calls the asking. */
function isPart(name: string): boolean {
  return name.split(/[./]/).some((part) => parts.has(part));
}

const parts: ReadonlySet<string> = new Set([
  'prompts',
  'output_parsers',
  'utilities',
  'tools',
  'retrievers',
  'vectorstores',
  'document_loaders',
  'SQLDatabase',
  'SqlDatabase',
  'ChatPromptTemplate',
  'PromptTemplate',
  'StrOutputParser',
  'JsonOutputParser',
]);

function apiOfRequest(request: RequestView, apis: readonly ModelApi[]): ModelApi | undefined {
  const addresses = request.urls.map(({ text }) => {
    const { host, path } = parseTarget(text);
    return `${host ?? ''}${path}`;
  });
  const byAddress = apis.find((api) => api.urls.some((pattern) => addresses.some((address) => wildcard(pattern)(address))));
  return byAddress ?? (request.method === 'GET' ? undefined : apiOfVariable(request, apis));
}

/** An address that only its variable tells: `requests.post(GEMINI_API_URL, …)`. */
function apiOfVariable({ urls }: RequestView, apis: readonly ModelApi[]): ModelApi | undefined {
  const untold = urls.filter(({ text }) => (parseTarget(text).host ?? '{}').includes('{}'));
  const variables = untold.flatMap(({ environment }) => environment);
  return variables.length === 0
    ? undefined
    : apis.find((api) => api.environment.some((pattern) => variables.some((name) => wildcard(pattern)(name))));
}

/** `{ model, messages }` is asked of a model, wherever that is; what a page asks of its own server is judged there. */
function apiOfBody(request: RequestView, apis: readonly ModelApi[], { calls, landings }: ModelContext): ModelApi | undefined {
  const { urls, method, body } = request;
  const fields = new Set(method === 'GET' ? [] : fieldsOfBody(body, calls).map(([key]) => key));
  if (fields.size === 0) return undefined;
  const isUntold = urls.every(({ text }) => !text.startsWith('/') && (parseTarget(text).host ?? '{}').includes('{}'));
  // Of an address that is told, one field alone says nothing.
  const isAsked = (asked: readonly string[]): boolean => (isUntold || asked.length > 1) && asked.every((field) => fields.has(field));
  const found = apis.find(({ bodies }) => bodies.some(isAsked));
  const isElsewhere = (): boolean =>
    urls.every(({ text }) => text.includes('://')) && landings.of(urls, 'unknown', [], []).place !== 'local';
  return found !== undefined && (isUntold || isElsewhere()) ? found : undefined;
}

function idsOf(context: ModelContext, call: CallView, api: ModelApi, body: ModelView['body']): ModelView['ids'] {
  const { texts, calls } = context;
  const sent = body === null ? [] : fieldsOfBody(body, calls).filter(([key]) => key === 'model' || key === 'modelId');
  if (sent.length > 0) return sent.flatMap(([, value]) => texts.of(value).filter(({ text }) => text !== '{}'));
  for (const owner of [call, ...call.clients])
    for (const key of api.id) {
      // By position only a constructor takes a model's id; a call takes the prompt there.
      const value = typeof key === 'number' && owner === call && call.clients.length > 0 ? null : owner.argument(key);
      const found = value === null ? [] : texts.of(value).filter(({ text }) => text !== '{}');
      if (found.length > 0) return found;
      // `model: openai('gpt-4o')`
      const first = value === null ? [] : calls.makers(value).flatMap((maker) => maker.argument(0) ?? []);
      if (value !== null) return first.flatMap((own) => texts.of(own).filter(({ text }) => text !== '{}'));
    }
  return [];
}

/** `@UserMessage("…") Invoice extract(String text)` of an interface whose object asks a model. */
function declaredBy({ definitions, views }: ModelContext, { document, value }: CallView): readonly UnitView[] {
  const op = document.facts.ops.at(value.ref);
  if (op.op !== 'call') return [];
  return definitions.of({ doc: value.doc, ref: op.callee }).flatMap((item) => {
    const unit = item.kind === 'unit' ? views[item.doc]?.facts.units[item.unit] : undefined;
    return item.kind !== 'unit' || unit?.form !== 'function' ? [] : [{ doc: item.doc, unit: item.unit, name: unit.name }];
  });
}

function startsWith(command: CommandView, line: string): boolean {
  const [program, ...words] = line.split(' ');
  return command.program === program && words.every((word) => command.words.includes(word));
}
