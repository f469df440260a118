import type { StateNames } from './state-knowledge.js';
import type { Binding } from './binding.js';
import type { AgentJoin, AgentMaps } from './agent-knowledge.js';
import type { AssistantKnowledge } from './assistant-knowledge.js';
import type { Key } from './facts.js';
import type { FolderKnowledge, HandlerKnowledge, InputApi, InputRoute } from './input-knowledge.js';
import type { CallPattern, CatalogEntry, ModelView, ToolView } from './program.js';
import type { PackageGroup } from './dependency.js';
import type { Verb } from './touch.js';
import type { Policy } from './policy.js';
import type { EnvironmentKnowledge } from './environment-knowledge.js';
import type { StartKnowledge } from './start-knowledge.js';

/** `catalogs/names.yaml`: how names of packages behave, whatever they are for. */
export interface NameKnowledge {
  /** Factories whose first argument says what they make: `boto3.client('s3')` becomes `boto3.client(s3)`. */
  readonly keyed: readonly string[];
  /** What the first argument of those is called. */
  readonly keyedBy: readonly string[];
  /** Prefixes that stand for another: `boto3.session.Session.client` for `boto3.client`. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly bindings: readonly Binding[];
  /** Packages whose code a tool writes to a module that the tree does not hold, by how that module is called. */
  readonly generated: Readonly<Record<string, readonly string[]>>;
  /** Calls whose value is that of their first argument (`asyncio.run`, `functools.partial`). */
  readonly transparent: readonly string[];
  /** Calls whose value is the result of calling their first argument (`fastapi.Depends`). */
  readonly injectors: readonly string[];
  /** String methods that keep enough of a text to be that text (`strip`, `lower`, `trim`). */
  readonly textMethods: readonly string[];
  /** Calls that join path or URL parts. */
  readonly joiners: readonly string[];
  /** Calls that put an address together, of a scheme and a host. */
  readonly addresses: readonly string[];
  /** Calls that parse the text of a file (`yaml.safe_load`): their value is what the file says. */
  readonly parsers: readonly string[];
  /** Objects and calls that hold what files say which other methods name: `configparser.ConfigParser` by `read`. */
  readonly parsedBy: Readonly<Record<string, readonly string[]>>;
  /** Calls that are given the name of a file of settings without its ending. */
  readonly parsedByStem: readonly string[];
  /** Calls that say what a field or an option is when nobody gives it, by the position of that; or `default`, or what `default_factory` gives. */
  readonly fields: Readonly<Record<string, Key>>;
  /** Classes of paths, whose objects `/` joins with further parts. */
  readonly paths: readonly string[];
  /** How the names of packages start whose objects an operator composes (`prompt | model`). */
  readonly pipes: readonly string[];
  /** Calls and names that stand for a folder of the machine, by what it is called here: `~`, `.`, `/tmp`. */
  readonly folders: Readonly<Record<string, readonly string[]>>;
  /** Names that stand for a text: `POST` for `net/http.MethodPost`. */
  readonly constants: Readonly<Record<string, readonly string[]>>;
  /** Methods that add their argument to their receiver (`append`, `push`, `update`). */
  readonly mutators: readonly string[];
  /** Methods that send their arguments to the other end of what is open (`send`, `send_json`). */
  readonly senders: readonly string[];
  /** Calls that make a container or a channel, and the further methods that put something into one. */
  readonly holders: { readonly types: readonly string[]; readonly puts: readonly string[] };
  readonly states: StateNames;
  /** Methods that write what they find into their arguments, by the first argument that they fill or by its name: `json.Unmarshal(text, &order)`. */
  readonly fillers: readonly (readonly [string, number | string])[];
  /** Methods that call the function that they are given and give back what it gives, by the place of its argument: `paginate(pulls.listFiles)`. */
  readonly forwarders: readonly (readonly [string, number])[];
  /** Methods that call an operation that was named when their receiver was made, with the method that makes it: `get_paginator('list_users').paginate()`. */
  readonly pagers: readonly (readonly [string, string])[];
  /** Methods that start a function with the arguments that follow it, by the place of the function: `pool.submit(publish, text)`. */
  readonly runners: readonly (readonly [string, number])[];
  /** Methods and functions that write into a file, and those that are given its name and leave alone what is in it. */
  readonly files: {
    readonly writers: readonly string[];
    readonly bystanders: readonly string[];
    readonly printers: readonly string[];
    /** What reads the first file that it is given and writes the second. */
    readonly converters: readonly string[];
    /** Calls by the argument that names the file which a framework puts into what its agents say. */
    readonly outputs: Readonly<Record<string, readonly string[]>>;
  };
  /** Calls whose arguments are the items of a list: `List.of(a, b)`. */
  readonly lists: readonly string[];
  /** Calls whose arguments are keys and values by turns: `Map.of("a", b)`. */
  readonly maps: readonly string[];
  /** Methods that give one element of their receiver (`get`, `pop`). */
  readonly elements: readonly string[];
  /** Methods and functions whose result holds what their receiver or first argument holds (`values`, `sorted`). */
  readonly views: readonly string[];
  /** Methods and functions that hand each element of their receiver or second argument to a function (`forEach`, `map`). */
  readonly iterators: readonly string[];
  /** Methods that keep a function for the events of a name, and those that raise one with arguments. */
  readonly listeners: readonly string[];
  /** Methods of a package's class by which whoever extends it is handed things of the package. */
  readonly handlers: readonly string[];
  readonly emitters: readonly string[];
  /** Functions that give the function back that they are given, with the arguments behind it (`functools.partial`). */
  readonly partials: readonly string[];
  /** Members of a task that have a worker call it with the same arguments (`task.delay`). */
  readonly deferrers: readonly string[];
  /** Calls that make a function a step of a graph whose steps share a state (`StateGraph.add_node`). */
  readonly steppers: readonly string[];
  /** Calls that start such a graph with a first state. */
  readonly starters: readonly string[];
  /** Fields of a step's parameter that are the state, and functions among them that put a map into it. */
  readonly stepFields: readonly string[];
  readonly stepSetters: readonly string[];
  /** How steps of a workflow lead to each other: functions between them, jumps, decorators that decide, listen or take events of a class. */
  readonly routing: Readonly<Record<'routers' | 'jumps' | 'deciders' | 'listeners' | 'takers', readonly string[]>>;
  /** Members of a reply that say how a request went, not what was answered: `requests.**.status_code`. */
  readonly outcomes: readonly string[];
  /** Methods of packages that keep an object under a name or a class, and those that give it back (`container.resolve(Mailer)`). */
  readonly services: { readonly puts: readonly string[]; readonly takes: readonly string[] };
  /** Objects that keep what is put into them for whatever runs later. */
  readonly keepers: readonly string[];
  /** Boxes of a page that hold what a keeper has under their key. */
  readonly keptBoxes: readonly KeptBox[];
  readonly wirings: readonly Wiring[];
  readonly runContexts: readonly RunContextKind[];
  /** Names of what a message, a row or a list of them is wrapped in where it is read back (`Messages`, `body`, `data`). */
  readonly wrappings: readonly string[];
  /** Functions that make a schema or a model of a table. */
  readonly tables: readonly string[];
}

/** `st.text_area("Draft", key="draft")` holds `st.session_state["draft"]`. */
export interface KeptBox {
  readonly calls: readonly string[];
  readonly keeper: string;
  /** The argument that names it. */
  readonly key: Key;
}

/** Calls that have a function run with what components hold, and show in others what it gives back. */
export interface Wiring {
  readonly calls: readonly string[];
  readonly function: readonly Key[];
  readonly inputs: readonly Key[];
  readonly outputs: readonly Key[];
}

/** What an agent's run hands on to its tools: `RunContext.deps` is what `Agent.run` is given as `deps`. */
export interface RunContextKind {
  /** Types of the context. */
  readonly types: readonly string[];
  /** Its members that give what the run was started with; none: it is that itself. */
  readonly members: readonly string[];
  /** Calls that start a run, and the name of the argument. */
  readonly calls: readonly string[];
  readonly argument: string;
}

/** `catalogs/hosts.yaml`: patterns with `*`, longest first. */
export interface HostKnowledge {
  readonly local: readonly string[];
  readonly sandbox: readonly string[];
  readonly public: readonly string[];
  readonly managed: readonly string[];
  /** Schemes of addresses that only a managed service has: `snowflake://`. */
  readonly managedSchemes: readonly string[];
  /** Name parts of a host or path that say production or company-internal. */
  readonly production: readonly string[];
  readonly internalSuffixes: readonly string[];
  readonly namedByStage: readonly string[];
  /** Hosts of the company that an overlay names. */
  readonly company: readonly string[];
  /** Hosts of its production that an overlay names. */
  readonly companyProduction: readonly string[];
  readonly modelProviders: readonly string[];
  /** Hosts that platforms give the applications of whoever deploys there. */
  readonly applications: readonly string[];
  /** What makes a port of the own machine lead elsewhere. */
  readonly tunnels: {
    readonly commands: readonly { readonly program: string; readonly form: 'through' | 'cluster' | 'instance' }[];
    /** Programs that start a cluster on the own machine, into which a tunnel leads nowhere else. */
    readonly ownClusters: readonly string[];
    /** Calls that open one, by the argument that says where it ends. */
    readonly calls: Readonly<Record<string, string>>;
  };
}

export interface HttpClient {
  readonly call: CallPattern;
  /** Fixed method, or the key of the argument that holds it. */
  readonly method: string | null;
  readonly methodKey: Key | null;
  /** The method of what carries something, where the argument is not given. */
  readonly carrying: string | null;
  readonly url: readonly Key[];
  /** Where it goes whatever it is given; a path that it is given is one there. */
  readonly address: string | null;
  readonly body: readonly Key[];
  /** Argument of the client's constructor that holds the base address. */
  readonly base: readonly Key[];
  readonly headers: readonly Key[];
  /** Methods of the calls that a request is put together by: where it starts, with its address, and what sets headers, credentials and body. */
  readonly steps: RequestStepNames | null;
  /** It only makes a request, which another call sends. */
  readonly prepares: boolean;
}

export interface RequestStepNames {
  readonly start: readonly string[];
  readonly headers: readonly string[];
  readonly auth: readonly string[];
  readonly body: readonly string[];
}

/** `catalogs/models.yaml` */
export interface ModelApi {
  readonly provider: string;
  readonly task: ModelView['task'];
  readonly calls: readonly CallPattern[];
  /** Arguments that hold the model's id. */
  readonly id: readonly Key[];
  /** URL patterns (`*` for any text, without scheme) of plain requests. */
  readonly urls: readonly string[];
  /** Variables that hold the whole address of a plain request, which nothing in the tree writes. */
  readonly environment: readonly string[];
  /** Fields that a plain request carries all of, where nothing tells its host. */
  readonly bodies: readonly (readonly string[])[];
  readonly commands: readonly string[];
  readonly actions: readonly string[];
}

/** `catalogs/tools.yaml`: how frameworks are told which functions a model may choose. */
export interface ToolApi {
  readonly framework: string;
  readonly form: ToolView['form'];
  readonly decorators: readonly string[];
  /** Calls that take tools, with the arguments that hold them. */
  readonly lists: readonly (readonly [CallPattern, readonly Key[]])[];
  /** Calls that take objects as tools, with the arguments that hold them and the methods of theirs that run. */
  readonly objects: readonly (readonly [CallPattern, readonly Key[], readonly string[]])[];
  /** Calls that define one tool, with the arguments that may hold its handler, or the name of the method that is it. */
  readonly definitions: readonly (readonly [CallPattern, readonly Key[]])[];
  /** Calls that declare a tool to a model by its name alone, with the arguments that hold it: the program runs what the model chose. */
  readonly declares: readonly (readonly [CallPattern, readonly Key[]])[];
  /** Calls of which one has to stand in the file of such a definition: they make tools of what else serves a page. */
  readonly beside: readonly CallPattern[];
  /** Keys of the event that a platform of agents hands to a function as the tool of an agent. */
  readonly events: readonly string[];
  /** Calls that are given an OpenAPI document, whose operations become tools: the framework sends the requests. */
  readonly specs: readonly CallPattern[];
  /** The same where a function of the tree answers for the operations. */
  readonly schemas: readonly CallPattern[];
  /** Files that a platform loads by itself. */
  readonly plugins: readonly ToolPlugin[];
  /** Base classes, with the methods that run, and the field that holds the name of the method which runs instead, in the agent's class. */
  readonly classes: readonly (readonly [string, readonly string[], string | null])[];
  /** Calls that make an agent or a team, with the arguments that hold other agents that it may hand to. */
  readonly handoffs: readonly (readonly [CallPattern, readonly Key[]])[];
  /** Further arguments of these calls that hold the agent's name. */
  readonly names: readonly Key[];
  /** Where the parts of an agent stand that such a list holds as a map; null where it holds none. */
  readonly maps: AgentMaps | null;
  /** Calls that make a tool or a handoff of an agent: of an argument, or of their receiver where none is named. */
  readonly wrappers: readonly (readonly [CallPattern, readonly Key[]])[];
  readonly joins: readonly AgentJoin[];
  /** Agents that may hand to those that stand beside them in a team. */
  readonly peers: readonly CallPattern[];
  /** Methods by which a client asks a server for a tool: the arguments that name it (or the key that its receiver stands under) and that it is given. */
  readonly asks: readonly {
    readonly method: string;
    readonly name: readonly Key[];
    readonly of: 'arguments' | 'receiver';
    readonly arguments: readonly Key[];
  }[];
  /** Decorators of methods, with the field of their class under which what they make is found. */
  readonly gathers: readonly (readonly [string, string])[];
}

/** A file that a platform loads, known by one of `imports`, `headers` and `parameters`; where `paths` are told, below one of them. */
export interface ToolPlugin {
  readonly paths: readonly string[];
  readonly imports: readonly string[];
  /** Keys that the comment at its head must have, all of them. */
  readonly headers: readonly string[];
  /** Names that only the platform gives to a parameter. */
  readonly parameters: readonly string[];
  /** Classes whose methods are tools. */
  readonly classes: readonly string[];
  /** Exported functions that are. */
  readonly exports: readonly string[];
}

export interface PrebuiltTool {
  readonly call: CallPattern;
  readonly name: string;
  /** What the tools reach, as part of a sentence. */
  readonly title: string;
  readonly effect: NonNullable<ToolView['effect']>;
}

/** `catalogs/processes.yaml`: calls that start a program, with the arguments that hold the command line. */
export interface ProcessApi {
  readonly call: CallPattern;
  readonly command: readonly Key[];
  /** Methods that add words to what the call begins, and those that run it: `Command::new("sh").arg("-c").output()`. */
  readonly words: readonly string[];
  readonly runs: readonly string[];
}

/** `catalogs/gates.yaml`: where a person is asked before a model acts. */
export interface GateKnowledge {
  /** Calls that ask. */
  readonly prompts: readonly string[];
  /** Arguments of agents and tools by which their framework asks. */
  readonly settings: readonly string[];
  /** Objects that make a framework ask. */
  readonly objects: readonly string[];
}

/** `catalogs/low-code.yaml`: what the nodes of low-code platforms are, under one name for all platforms. */
export interface NodeKnowledge {
  /** What the words of an operation say that it does. */
  readonly verbs: Readonly<Record<string, readonly string[]>>;
  readonly nodes: readonly NodeKind[];
  /** Fields that tell which other flow a node calls. */
  readonly called: readonly string[];
}

export interface NodeKind {
  readonly service: string;
  /** What it does where its operation says nothing. */
  readonly verb: string;
  /** What it does whatever its operation is called. */
  readonly always: string | null;
  /** Operations, with `*`, whose words mislead. */
  readonly operations: Readonly<Record<string, readonly string[]>>;
  /** `platform:type`, with `*` for any text. */
  readonly types: readonly string[];
}

/** `catalogs/accounts.yaml`: AI accounts and services that no company provisions. */
export interface AccountKnowledge {
  /** Arguments of a model's client that hold another address than its vendor's. */
  readonly base: readonly Key[];
  /** Variables that do. */
  readonly environment: readonly string[];
  /** Providers whose models run on the own machine. */
  readonly local: readonly string[];
  /** Hosts of ordinary providers and gateways, with `*`. */
  readonly known: readonly string[];
  readonly services: readonly AccountService[];
}

export interface AccountService {
  readonly title: string;
  /** `unofficial`: around the vendor's own API. `consumer`: a site that people sign in to. */
  readonly kind: 'unofficial' | 'consumer';
  readonly packages: readonly string[];
  readonly calls: readonly string[];
  readonly commands: readonly string[];
  readonly hosts: readonly string[];
}

export interface Knowledge {
  readonly policy: Policy;
  /** By detector id. */
  readonly catalogs: ReadonlyMap<string, readonly CatalogEntry[]>;
  readonly names: NameKnowledge;
  readonly environment: EnvironmentKnowledge;
  readonly hosts: HostKnowledge;
  readonly http: readonly HttpClient[];
  readonly models: readonly ModelApi[];
  readonly tools: readonly ToolApi[];
  readonly prebuilt: readonly PrebuiltTool[];
  readonly inputs: readonly InputApi[];
  readonly inputFolders: FolderKnowledge;
  readonly inputHandlers: readonly HandlerKnowledge[];
  /** Functions that a platform calls by their path and name. */
  readonly inputRoutes: readonly InputRoute[];
  readonly processes: readonly ProcessApi[];
  readonly accounts: AccountKnowledge;
  readonly packages: readonly PackageGroup[];
  readonly starts: StartKnowledge;
  readonly lowCode: NodeKnowledge;
  readonly gates: GateKnowledge;
  readonly assistants: AssistantKnowledge;
  /** Words of data kinds and roles by list name; `catalogs/words.yaml`. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** How the entry of a catalogue names a verb. */
export type VerbMap<T> = Readonly<Partial<Record<Verb, readonly T[]>>>;
