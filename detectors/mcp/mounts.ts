import {
  isUnplaced,
  type Alternative,
  type CallView,
  type Guard,
  type Key,
  type ProgramView,
  type Site,
  type Value,
} from '../../src/detector-api.js';
import { listsAround, listsIn, type ToolLists } from './filters.js';

/** A server that a client is told to mount: in a configuration file or in code. */
export interface Mount {
  readonly name: string;
  /** The command line that starts it, if it is started here. */
  readonly words: readonly Word[];
  readonly addresses: readonly Alternative[];
  /** Variables and headers that it is given. */
  readonly settings: readonly (readonly [Key, Value])[];
  readonly lists: ToolLists;
  readonly call: CallView;
  readonly at: Site;
  readonly guards: readonly Guard[];
}

export interface Word {
  readonly text: string;
  readonly at: Site;
}

export function mountsOf(program: ProgramView): readonly Mount[] {
  const configured = program.calls.filter(({ names }) => names.includes('mcp:mount')).map((call) => mountOf(program, call, call.args));
  const clients = program.matches('mcp').flatMap(({ entry, call }) => (entry.service === 'mcp-client' && call !== null ? [call] : []));
  const coded = clients.flatMap((call) =>
    serversIn(program, call).map(({ items, name }) => within(program, mountOf(program, call, items, name), clients)),
  );
  return [...configured, ...coded, ...posted(program)];
}

/** A server that is spoken to by hand: `fetch('https://mcp.…', { headers, body: JSON.stringify({ jsonrpc: '2.0', method, params }) })`. */
function posted(program: ProgramView): readonly Mount[] {
  return program.requests.flatMap(({ call, urls, body }) => {
    const fields = new Map(body === null ? [] : program.fields(body));
    const method = fields.get('method');
    // The same protocol is spoken to chains and language servers.
    if (!fields.has('jsonrpc') || method === undefined) return [];
    if (!program.texts(method).some(({ text }) => text === 'tools/call')) return [];
    const options = call.args.flatMap(([, value]) => program.items(value));
    return [{ ...mountOf(program, call, [...options, ...call.args]), addresses: urls }];
  });
}

function within(program: ProgramView, mount: Mount, clients: readonly CallView[]): Mount {
  const { allowed, denied } = listsAround(program, mount.call, clients);
  const { lists } = mount;
  return { ...mount, lists: { allowed: [...lists.allowed, ...allowed], denied: [...lists.denied, ...denied] } };
}

type Items = readonly (readonly [Key, Value])[];

interface Told {
  readonly items: Items;
  /** What the map around it is called, or calls it. */
  readonly name: string | null;
}

interface Within {
  readonly value: Value;
  readonly name: string | null;
}

/** The call's own arguments where they say how the server is started, else every map within them that does. */
function serversIn(program: ProgramView, call: CallView): Told[] {
  const named = namedArguments(program, call);
  if (named.some(([key]) => startKeys.has(nameOf(key)))) return [{ items: named, name: null }];
  const found: Told[] = [];
  let level: readonly Within[] = call.args.map(([, value]) => ({ value, name: null }));
  for (let depth = 0; depth < maxDepth && level.length > 0 && level.length < maxWidth; depth++)
    level = level.flatMap(({ value, name }) => {
      const items = program.items(value);
      if (items.some(([key]) => startKeys.has(nameOf(key)))) found.push({ items, name });
      else return items.map(([key, item]) => ({ value: item, name: nameWithin(program, items, key) ?? name }));
      return [];
    });
  return found;
}

/** `{ name: 'desk', transport: { url } }`, `{ desk: { url } }`. */
function nameWithin(program: ProgramView, items: Items, key: Key): string | null {
  const given = items.find(([own]) => own === 'name');
  const name = given === undefined ? undefined : program.constant(given[1]);
  if (typeof name === 'string') return name;
  return typeof key === 'number' || holders.has(key) ? null : key;
}

/** Keys of a server, not its name. */
const holders: ReadonlySet<string> = new Set([
  'transport',
  'serverProcess',
  'serverParams',
  'server',
  'params',
  'options',
  'config',
  'stdio',
]);

/** C# spells the names of what it sets with a capital: `Command`, `Endpoint`. */
function nameOf(key: Key): string {
  const name = String(key);
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function namedArguments(program: ProgramView, call: CallView): Items {
  const [first, ...rest] = call.args.filter(([key]) => typeof key === 'number').map(([, value]) => value);
  const command = first === undefined || rest.length === 0 ? undefined : program.constant(first);
  const started = typeof command === 'string' && !command.includes('://');
  return call.args.map(([key, value]) => {
    // `NewStdioMCPClient("npx", environment, "-y", "server")`
    if (started && typeof key === 'number') return [key === 0 ? 'command' : 'args', value];
    return [key === 0 ? positional(program, call, value) : key, value];
  });
}

/** `streamablehttp_client("https://…")`, `MCPServerStdio("uvx", args=[…])`. */
function positional(program: ProgramView, call: CallView, value: Value): Key {
  const texts = program.texts(value);
  if (texts.some(({ text }) => text.includes('://'))) return 'url';
  return typeof program.constant(value) === 'string' && call.argument('args') !== null ? 'command' : 0;
}

const startKeys: ReadonlySet<string> = new Set([
  'command',
  'url',
  'serverUrl',
  'server_url',
  'httpUrl',
  'cmd',
  'fullCommand',
  'endpoint',
  'endpointUrl',
  'sseEndpoint',
]);
const maxDepth = 6;
const maxWidth = 400;

function mountOf(program: ProgramView, call: CallView, items: Items, around: string | null = null): Mount {
  const given = (keys: readonly string[]): Value[] => items.filter(([key]) => keys.includes(nameOf(key))).map(([, value]) => value);
  const words = [...given(['command', 'cmd', 'fullCommand']), ...given(['args', 'arguments'])].flatMap((value) => wordsOf(program, value));
  const addresses = given(['url', 'serverUrl', 'server_url', 'httpUrl', 'uri', 'endpoint', 'endpointUrl', 'sseEndpoint']).flatMap((value) =>
    program.texts(value),
  );
  const settings = given([
    'env',
    'headers',
    'additionalHeaders',
    'environment',
    'environmentVariables',
    'requestInit',
    'authorization',
    'customHeaders',
    'addEnvVar',
  ])
    .concat(optionsOf(program, items))
    .flatMap((value) => program.items(value))
    .flatMap((item) => (item[0] === 'headers' ? program.items(item[1]) : [item]));
  const name = given(['name', 'server_label', 'serverLabel', 'label']).map((value) => program.constant(value))[0];
  return {
    name: typeof name === 'string' ? name : (around ?? 'a server'),
    words,
    addresses,
    settings,
    lists: listsIn(program, items === call.args ? items : [...items, ...call.args]),
    call,
    at: call.at,
    guards: [...call.guards, ...guardsOf(program, call, items, settings)],
  };
}

/** Headers that an option of their own sets: `NewClient(url, WithHTTPHeaders(headers))`. */
function optionsOf(program: ProgramView, items: Items): Value[] {
  const options = items.filter(([key]) => typeof key === 'number').flatMap(([, value]) => program.makers(value));
  return options.filter(({ method }) => /^With\w{0,20}Headers?$/.test(method)).flatMap((option) => option.argument(0) ?? []);
}

function wordsOf(program: ProgramView, value: Value): Word[] {
  const items = program.items(value);
  if (items.length === 0) return wordsIn(program, value);
  // Two words that a builder is given are read as a name and its value.
  return items.flatMap(([key, item]) => [
    ...(typeof key === 'string' ? [{ text: key, at: program.site(item) }] : []),
    ...wordsIn(program, item),
  ]);
}

function wordsIn(program: ProgramView, value: Value): Word[] {
  return program.texts(value).flatMap(({ text }) => text.split(/\s+/).map((word) => ({ text: word, at: program.site(value) })));
}

function guardsOf(program: ProgramView, call: CallView, items: Items, settings: Items): Guard[] {
  const off = items.find(
    ([key, value]) => (key === 'disabled' && program.constant(value) === true) || (key === 'enabled' && program.constant(value) === false),
  );
  const unfilled = settings.find(([, value]) => {
    const texts = program.texts(value);
    return texts.length > 0 && texts.every(({ placeholder, from }) => placeholder && from !== 'environment-only');
  });
  return [
    ...(off === undefined ? [] : [{ form: 'switch-off' as const, at: program.site(off[1]) }]),
    ...(unfilled === undefined ? [] : [{ form: 'placeholder' as const, at: program.site(unfilled[1]) }]),
    ...(isTemplate(program, call) ? [{ form: 'template' as const, at: call.at }] : []),
  ];
}

/** An example, or a template that nothing copies into place. */
function isTemplate(program: ProgramView, { document }: CallView): boolean {
  return document.role === 'example' || isUnplaced(program.documents, document);
}
