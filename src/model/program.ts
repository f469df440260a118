import type { AgentView } from './agent.js';
import type { Dependency, Document, Credential, Key, Kind, Ref } from './facts.js';
import type { Guard, Landing, Path, Place, Reach, SignalId, Site, Verb } from './touch.js';
import type { PageLinks } from './page-links.js';
import type { WordView } from './word.js';

/** The linked program as detectors see it. No syntax tree, no key tree, no levels. */

export type Role = 'source' | 'test' | 'example' | 'generated' | 'vendored' | 'lock' | 'data' | 'doc';

/** A handle to an expression. */
export interface Value {
  readonly doc: number;
  readonly ref: Ref;
}

export interface DocumentView {
  readonly id: number;
  readonly path: Path;
  /** Where whoever reads it finds it: settings may be linked to another place. */
  readonly installed: Path;
  readonly kind: Kind;
  readonly role: Role;
  readonly facts: Document;
  readonly reach: Reach;
  /** The document it is embedded in. */
  readonly parent: number | null;
}

/** Where one possible text of a value comes from. */
export type Origin =
  | 'literal'
  | 'code-default'
  | 'env-file'
  | 'env-example'
  | 'compose'
  | 'dockerfile'
  | 'ci'
  | 'manifest'
  | 'infrastructure'
  | 'settings'
  | 'environment-only'
  | 'computed';

/** One possible text of a value. Unknown parts stand as `{}`. */
export interface Alternative {
  readonly text: string;
  readonly from: Origin;
  readonly placeholder: boolean;
  /** Variables of the environment that it is read from. */
  readonly environment: readonly string[];
  readonly chain: readonly Place[];
}

export interface CallView {
  readonly id: number;
  readonly document: DocumentView;
  readonly value: Value;
  readonly at: Site;
  /** Qualified names of what is called: `jira.JIRA.create_issue`, `cli:kubectl`, `@slack/bolt.App.message.$0.say`. Empty if unknown. */
  readonly names: readonly string[];
  /** The last written name, whatever the receiver (`create_issue`); empty for a computed callee. */
  readonly method: string;
  readonly style: 'call' | 'new' | 'jsx' | 'tag' | 'command' | 'step' | 'entry';
  readonly unit: UnitView;
  readonly reach: Reach;
  readonly guards: readonly Guard[];
  /** All arguments as written. */
  readonly args: readonly (readonly [Key, Value])[];
  /**
   * An argument by position or name. `a.b` goes into a literal map (`options.server`, `0.server` for a positional map);
   * a map that is held in a variable is followed.
   */
  argument(key: Key): Value | null;
  /** What an argument or its items are called: texts, members of an enumeration (`Action.JIRA_GET_ISSUE`), what makes it (`OrderCreate(…)`). */
  listed(key: Key): readonly string[];
  readonly receiver: Value | null;
  /** The calls that made the receiver (`jira.JIRA(...)`), through attributes, factories and other files. */
  readonly clients: readonly CallView[];
}

export interface UnitView {
  readonly doc: number;
  readonly unit: number;
  readonly name: string;
}

/** An HTTP request through any client, `curl` included. */
export interface RequestView {
  readonly call: CallView;
  /** The call that sends it, where it stands in a function that sends what its callers ask for. */
  readonly sentBy: CallView | null;
  /** Around the call, and around what sends it on the way there. */
  readonly guards: readonly Guard[];
  /** Upper case; null where computed. A GraphQL query counts as the `GET` that it is, though it is posted. */
  readonly method: string | null;
  readonly urls: readonly Alternative[];
  readonly body: Value | null;
  readonly authorised: 'yes' | 'no' | 'unknown';
  /** Where it, or the client it goes through, is given its credential. */
  readonly credential: Site | null;
}

/** A command line, from a script or handed to a process API. */
export interface CommandView {
  readonly call: CallView;
  /** Base name of the program, wrappers stripped. */
  readonly program: string;
  /** The remaining words; what is computed stands as `{}`. */
  readonly words: readonly string[];
}

/** A call of a model. */
export interface ModelView {
  readonly call: CallView;
  /** `openai`, `anthropic`, `ollama`, ... */
  readonly provider: string;
  /**
   * Only what answers or decides counts as the model's output. `conversation`: an agent that a platform opens to people, since nothing in
   * the tree runs it; what it answers comes to no code.
   */
  readonly task: 'chat' | 'agent' | 'conversation' | 'embedding' | 'image' | 'speech';
  readonly ids: readonly Alternative[];
  /** What a plain request carries, which may be set on it after the call. */
  readonly body: Value | null;
  /** What is told to it once it is open: `new WebSocket(address)`, then `socket.send(text)`. */
  readonly told: readonly Value[];
  /** Functions of the tree that the call is declared by: what marks them is asked, what they give back is to be answered. */
  readonly declared: readonly UnitView[];
}

/** An operation of an OpenAPI document that an agent is given. */
export interface OperationView {
  /** Stands in the document: address, method and fields. */
  readonly call: CallView;
  /** Where the agent is given the document. */
  readonly loader: Site;
  /** The calls that give it, and what their framework makes of it; null where a function of the tree answers for a platform's agent. */
  readonly api: { readonly form: ToolView['form']; readonly calls: readonly CallView[] } | null;
  /** What the framework sends; null where a function answers for it. */
  readonly request: RequestView | null;
}

/** A function that a model may choose to call. */
export interface ToolView {
  readonly name: string;
  /** What the tools of a package are called for people; null where the code itself names it. */
  readonly title: string | null;
  readonly at: Site;
  /** `decorator`, `list`, `schema` (a declared schema with a dispatcher), `server` (an MCP server's tool), `mount` (a mounted MCP server), `prebuilt`. */
  readonly form: 'decorator' | 'list' | 'schema' | 'server' | 'class' | 'mount' | 'prebuilt';
  /** The functions that handle it; their parameters are the model's output. Empty for a mount or a prebuilt tool. */
  readonly units: readonly UnitView[];
  /** Where agents that are given it are made: calls with a list of tools, maps in a list of agents, the agent of a decorator. */
  readonly given: readonly Site[];
  /** Calls its body reaches, through other functions and files. Empty for a mount or a prebuilt tool. */
  readonly calls: readonly CallView[];
  readonly call: CallView | null;
  /** For a mount or a prebuilt tool: what the catalogue says that it can do. */
  readonly effect: 'read' | 'write' | 'execute' | 'browser' | 'compute' | 'unknown' | null;
  readonly reach: Reach;
  readonly guards: readonly Guard[];
}

/** Where something comes in that the tree does not hold. */
export interface InputView {
  readonly at: Site;
  readonly call: CallView | null;
  readonly value: Value;
  readonly form: 'upload' | 'text' | 'chat' | 'argument' | 'stdin' | 'route' | 'file' | 'folder';
  /** Words shown beside it (label, help, parameter name). */
  readonly words: string;
  /** The parts that it is declared with. */
  readonly fields: readonly string[];
  readonly reach: Reach;
  readonly guards: readonly Guard[];
}

/** One thing a catalogue entry recognised. */
export interface CatalogMatch {
  readonly entry: CatalogEntry;
  readonly signal: SignalId;
  readonly verb: Verb;
  readonly at: Site;
  readonly call: CallView | null;
  /** The call that reaches the client, where `call` asks a function of the tree to do so. */
  readonly through: CallView | null;
  readonly request: RequestView | null;
  readonly document: DocumentView;
  /** Canonical target and where it lands, from the client's or the call's own target arguments. */
  readonly target: string | null;
  readonly landing: Landing;
  /** Possible names of the bucket, table or queue that is touched; none where the entry asks for none or nothing is given. */
  readonly resource: readonly Alternative[];
  readonly reach: Reach;
  readonly guards: readonly Guard[];
  readonly chain: readonly Place[];
  /** `client`: only constructed; `use`: called; `file`: a configuration file or key. */
  readonly form: 'client' | 'use' | 'request' | 'command' | 'action' | 'file';
}

/** A catalogue entry as data; its schema is in `src/policy/catalog-schema.ts`. */
export interface CatalogEntry {
  /** Canonical subject: `jira`, `postgres`. */
  readonly service: string;
  readonly title: string;
  readonly signal: SignalId;
  readonly place: Landing['place'];
  readonly product: 'named' | 'generic';
  readonly packages: readonly string[];
  readonly clients: readonly CallPattern[];
  /** Arguments of the call or of its client that hold the address; by position only of a client. */
  readonly target: readonly Key[];
  /** Arguments that hold who receives it. */
  readonly recipient: readonly Key[];
  readonly environment: readonly string[];
  /** A service of the same catalogue whose registration in the tree says where this one is. */
  readonly settledBy: string | null;
  /** Packages that start a database in the process where no address is given, and those beside which they do not. */
  readonly embedded: { readonly with: readonly string[]; readonly without: readonly string[] } | null;
  readonly calls: readonly (readonly [Verb, CallPattern])[];
  readonly loose: readonly (readonly [Verb, string])[];
  readonly hosts: readonly string[];
  /** Paths that only this product has: they tell it whatever the host is called. */
  readonly ownPaths: readonly string[];
  readonly paths: readonly (readonly [Verb, string])[];
  readonly commands: readonly (readonly [Verb, string])[];
  readonly actions: readonly (readonly [Verb, string])[];
  readonly files: readonly FilePattern[];
  /** Arguments that name the bucket, table or queue; `from(0)` is that of a call `from` in the chain. */
  readonly resource: readonly Key[];
  /** Files of the working folder, with `*`, that it applies without being told their names. */
  readonly applies: readonly string[];
  /** Addresses and keys of the vendor's sandbox. */
  readonly sandbox: readonly string[];
  /** Constructors whose arguments choose the vendor's sandbox, and calls that have a client turn to it. */
  readonly sandboxClients: readonly CallPattern[];
  /** Clients and settings (`NAME=value`) by which a message stays on the machine. */
  readonly keeps: { readonly clients: readonly CallPattern[]; readonly settings: readonly string[] };
  readonly traits: readonly string[];
  readonly data: readonly string[];
  readonly auth: 'none' | 'own' | 'delegated' | 'service' | 'ambient';
  readonly server: MountedServer | null;
}

/**
 * A well-known server that clients mount. A switch is `--flag`, `--flag=value`, `VARIABLE`, `VARIABLE=value`, a header, or a part of the
 * address (with `*`).
 */
export interface MountedServer {
  /** Its tools, with `*`, by what they do. */
  readonly tools: readonly (readonly [Verb, string])[];
  /** Switches that leave nothing but reading. */
  readonly readOnly: readonly string[];
  /** Switches without one of which it only reads. */
  readonly opens: readonly string[];
  /** Switches that name the only tools that it offers, and those that it does not offer. */
  readonly allow: readonly string[];
  readonly deny: readonly string[];
}

/** `a.b.*.c` with arguments that must (or must not) have a given constant. */
export interface CallPattern {
  readonly name: string;
  readonly with: readonly (readonly [Key, readonly (string | number | boolean | null)[]])[];
  readonly without: readonly (readonly [Key, readonly (string | number | boolean | null)[]])[];
}

export interface FilePattern {
  readonly verb: Verb;
  readonly path: string;
  /** Dotted key path that must be there; `*` for any key or element, `**` for any depth, `\.` for a dot in a key. */
  readonly key: string | null;
  /** Texts (with `*`) one of which the value must be. */
  readonly value: readonly string[];
}

/** A chain from one place to another. `possible` crosses a boundary that is not proven (a container, a dispatcher). */
export interface FlowView {
  readonly certainty: 'proven' | 'possible';
  readonly chain: readonly Place[];
  /** The calls on the way, which the chain only shows where they tell something. */
  readonly through: readonly Site[];
}

export interface ProgramView extends PageLinks {
  readonly documents: readonly DocumentView[];
  /** Every file of the tree, those that nothing is read of among them. */
  readonly paths: readonly Path[];
  /** By the number that values and units name it with, which is no index of `documents` where only a part is looked at. */
  document(id: number): DocumentView | undefined;
  /** Calls of reached and registered code, in order of path and place; commands, steps and entries included. */
  readonly calls: readonly CallView[];
  readonly requests: readonly RequestView[];
  readonly commands: readonly CommandView[];
  readonly models: readonly ModelView[];
  readonly tools: readonly ToolView[];
  readonly inputs: readonly InputView[];
  /** Operations of OpenAPI documents that an agent is given. */
  readonly operations: readonly OperationView[];
  /** Low-code flows, and the nodes of others that call them. */
  readonly calledFlows: readonly { readonly by: CallView; readonly document: DocumentView }[];
  readonly dependencies: readonly (Dependency & { readonly at: Site })[];
  readonly credentials: readonly (Credential & { readonly at: Site; readonly document: DocumentView })[];

  /** Where a question so far was cut off: at a chain too long to be followed, or at a place to which more leads than is looked at. */
  readonly cuts: readonly { readonly document: DocumentView; readonly because: 'too-far' | 'too-many' }[];
  /** Agents of the program and what they hand to; found when it is asked. */
  agents(): readonly AgentView[];
  /** Detectors that have a catalogue. */
  readonly catalogs: readonly string[];
  /** What the entries of the detector's catalogue recognise, dead code left out. */
  matches(detector: string): readonly CatalogMatch[];
  /** The detector's catalogue itself, where what it names is no call (the packages of servers that are mounted). */
  entries(detector: string): readonly CatalogEntry[];
  /** Possible texts, the worst that a default start can use among them. At most 16. */
  texts(value: Value): readonly Alternative[];
  /** The map or list literals a value can be: `[key, value]` items. */
  items(value: Value): readonly (readonly [Key, Value])[];
  /** The fields of what a request carries, also where it is sent as JSON text. */
  fields(body: Value): readonly (readonly [Key, Value])[];
  constant(value: Value): string | number | boolean | null | undefined;
  site(value: Value): Site;
  /** The calls that may have made the value. */
  makers(value: Value): readonly CallView[];
  names(value: Value): readonly string[];
  land(alternatives: readonly Alternative[], fallback: Landing['place'], chain?: readonly Place[]): Landing;
  /** Is the host one of a provider of models that everybody knows? */
  isModelProvider(host: string): boolean;

  /** Does the output of a model reach an argument of the call, or decide whether it runs? */
  fromModel(call: CallView): FlowView | null;
  /** Is the value computed from the output of a model? */
  ofModel(value: Value): FlowView | null;
  /** Does the result of the call (or the value) reach the input of a model? */
  toModel(value: Value): FlowView | null;
  /** Where a person is asked before the call runs, by the code around it or by the framework of its tool. */
  gates(call: CallView, tool: ToolView | null): readonly Site[];
  /** The way of the value into the models that it is given to: the steps, then the call of the model. */
  intoModels(value: Value): readonly Place[];
  /** The models that are given the value. */
  modelsGiven(value: Value): readonly ModelView[];
  /** Is the value part of what any of these calls is given, or of any of these values? Found once for a list. */
  isGiven(value: Value, to: readonly (CallView | Value)[]): boolean;
  /** Does any of these values reach the call's arguments, or the other value? */
  flows(from: readonly Value[], to: CallView | Value): FlowView | null;
  /** Calls of which `unit`'s body reaches, itself included. */
  reaches(unit: UnitView): readonly CallView[];
  /** Does anything in the tree call the unit by name, as far as names can be followed? */
  isCalled(unit: UnitView): boolean;
  /** Calls of running code that call the unit, or that are given it to call. */
  callersOf(unit: UnitView): readonly CallView[];
  /** Where a tool is handed to what a model is asked through, and where what the model chose is run. */
  choices(tool: ToolView): readonly Place[];
  /** How the code that begins within a stretch of a file is reached; null where none does. */
  reachIn(site: Site): Reach | null;
  /** Is the call inside something that runs on a server, in a job, in a notebook, under a tool? */
  tool(call: CallView): ToolView | null;
  /** Texts that reach the input of a model. */
  readonly prompts: readonly WordView[];
  /** Texts that reach the input of this model. */
  promptsOf(model: ModelView): readonly WordView[];
  /** A list of `catalogs/words.yaml`; empty if there is none of that name. */
  vocabulary(list: string): readonly string[];
  /** Lower-case words of identifiers, strings, keys and prompts of the reached documents, for data kinds and roles. */
  words(document: DocumentView): readonly WordView[];
}
