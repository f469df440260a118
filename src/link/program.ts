import type { Dependency, Credential } from '../model/facts.js';
import type { Knowledge } from '../model/knowledge.js';
import type {
  CallView,
  CommandView,
  DocumentView,
  FlowView,
  InputView,
  ModelView,
  OperationView,
  ProgramView,
  RequestView,
  ToolView,
  UnitView,
  Value,
} from '../model/program.js';
import type { WordView } from '../model/word.js';
import type { Path, Place, Site } from '../model/touch.js';
import { fieldsOfBody } from './requests/bodies.js';
import { CallGraph } from './calls/call-graph.js';
import type { Calls } from './calls/calls.js';
import { enteringCalls } from './calls/entering-calls.js';
import { CatalogMatches } from './catalog/catalog.js';
import { findTools } from './agents/all-tools.js';
import { assistantAgents } from './agents/assistant-agents.js';
import { joinAskedTools } from './agents/asked-tools.js';
import { findAgents } from './agents/agents.js';
import { findCommands } from './commands/commands.js';
import type { Definitions } from './names/definitions.js';
import { linkDocuments, type LinkedDocument, type SourceDocument } from './documents/documents.js';
import { Flows } from './flows/flows.js';
import { Gates } from './agents/gates.js';
import { conversations, InputFinder } from './models/inputs.js';
import { readFolders } from './models/read-folders.js';
import { joinCommands } from './commands/handed-commands.js';
import { joinKept } from './stores/kept-values.js';
import { Landings } from './targets/landing.js';
import { findOperations } from './requests/operations.js';
import { OwnAddresses } from './requests/own-addresses.js';
import { findModels } from './models/models.js';
import { Nodes } from './documents/nodes.js';
import { findRequests } from './requests/requests.js';
import { joinPages } from './pages/pages.js';
import { ServedAddresses } from './pages/served-addresses.js';
import { resolveNames, type Resolved } from './names/resolved.js';
import { SharedStates } from './steps/shared-states.js';
import { Slices } from './flows/slice.js';
import type { Texts } from './texts/texts.js';
import { ToolPlaces } from './agents/tool-places.js';
import { cutsOf } from './documents/views.js';
import { joinWrittenOutputs } from './steps/written-outputs.js';
import { joinSteps } from './steps/steps.js';
import { joinWrittenFiles } from './files/written-files.js';
import { PromptFiles } from './files/prompt-files.js';
import { promptsOf, wordsOf, type PromptSources } from './documents/words.js';

/** Links the documents of a tree into one program. Pure; deep questions are answered lazily and remembered. */
export function link(sources: readonly SourceDocument[], knowledge: Knowledge, paths: readonly Path[]): ProgramView {
  return new LinkedProgram(linkDocuments(sources), knowledge, paths);
}

class LinkedProgram implements ProgramView {
  readonly documents: readonly DocumentView[];
  readonly requests: readonly RequestView[];
  readonly commands: readonly CommandView[];
  readonly models: readonly ModelView[];
  readonly tools: readonly ToolView[];
  readonly inputs: readonly InputView[];
  readonly operations: readonly OperationView[];
  readonly carriers: ReadonlySet<CallView>;
  readonly dependencies: readonly (Dependency & { readonly at: Site })[];
  readonly credentials: readonly (Credential & { readonly at: Site; readonly document: DocumentView })[];
  private readonly resolved: Resolved;
  private readonly definitions: Definitions;
  private readonly textsOf: Texts;
  private readonly landings: Landings;
  private readonly linkedCalls: Calls;
  private readonly graph: CallGraph;
  private readonly slices: Slices;
  private readonly promptSources: PromptSources;
  private readonly flowsBetween: Flows;
  private readonly catalog: CatalogMatches;
  private readonly gateTable: Gates;
  private readonly toolPlaces: ToolPlaces;
  private readonly served: ServedAddresses;
  private readonly own: OwnAddresses;
  private readonly toolByCall = new Map<CallView, ToolView>();
  private memoPrompts: readonly WordView[] | null = null;
  private readonly memoPromptsOf = new Map<ModelView, readonly WordView[]>();
  private readonly memoWords = new Map<number, readonly WordView[]>();

  constructor(
    private readonly linked: readonly LinkedDocument[],
    private readonly knowledge: Knowledge,
    readonly paths: readonly Path[],
  ) {
    const resolved = resolveNames(linked, knowledge);
    this.resolved = resolved;
    this.definitions = resolved.definitions;
    this.textsOf = resolved.texts;
    this.landings = new Landings(knowledge.hosts);
    this.documents = resolved.views;
    this.served = new ServedAddresses(resolved);
    this.own = new OwnAddresses(knowledge.hosts.applications);
    this.linkedCalls = resolved.calls;
    this.commands = findCommands(resolved, knowledge.processes);
    const states = new SharedStates(linked, this.definitions, knowledge.names);
    this.slices = new Slices({ ...resolved, nodes: new Nodes(linked), states });
    this.operations = findOperations({ ...resolved, slices: this.slices }, knowledge.tools);
    this.requests = [...findRequests(resolved, this.commands, knowledge.http), ...this.operations.flatMap(({ request }) => request ?? [])];
    const traffic = { ...resolved, landings: this.landings, requests: this.requests, commands: this.commands };
    this.models = findModels(traffic, knowledge.models, knowledge.names.senders);
    this.graph = new CallGraph(linked, this.definitions, this.linkedCalls, resolved.calledFlows);
    this.promptSources = { documents: linked, slices: this.slices, files: new PromptFiles(linked, this.definitions.limits) };
    const { graph, slices, models, operations } = this;
    this.tools = findTools(resolved, { graph, slices, models, operations }, knowledge);
    for (const tool of this.tools) for (const call of tool.calls) if (!this.toolByCall.has(call)) this.toolByCall.set(call, tool);
    this.toolPlaces = new ToolPlaces(resolved);
    const inputs = [...new InputFinder(resolved, knowledge).find(), ...conversations(this.models)];
    this.catalog = new CatalogMatches({ ...traffic, modelCalls: new Set(this.models.map(({ call }) => call)) }, knowledge);
    this.definitions.keepers.join(this.slices);
    const rows = joinKept({ ...resolved, slices: this.slices }, this.catalog, knowledge.names);
    const said = this.models.flatMap(({ task, call }) => (task === 'agent' ? [call.value] : []));
    const written = joinWrittenFiles({ ...resolved, slices: this.slices, said }, this.commands, this.catalog, knowledge.names);
    joinCommands({ ...resolved, slices: this.slices }, this.commands, inputs, knowledge.names);
    joinWrittenOutputs({ ...resolved, slices: this.slices }, this.commands, knowledge.names);
    this.inputs = [...inputs, ...readFolders(resolved, knowledge.inputFolders, { tree: paths, written })];
    joinAskedTools({ ...resolved, slices }, this.tools, knowledge.tools);
    const steps = joinSteps({ ...resolved, slices }, models, knowledge);
    const pages = { ...resolved, slices, served: this.served, ownAddresses: this.own };
    this.carriers = joinPages(pages, { ...traffic, inputs: this.inputs, models, steps, tools: this.tools }, knowledge.names);
    this.flowsBetween = new Flows({ ...resolved, slices, rows, steps, requests: this.requests }, models, this.tools);
    this.gateTable = new Gates({ documents: linked, calls: this.linkedCalls, slices: this.slices, texts: this.textsOf }, knowledge.gates);
    this.dependencies = dependenciesOf(linked);
    this.credentials = credentialsOf(this.documents);
  }

  document: ProgramView['document'] = (id) => this.documents[id];
  get calledFlows(): ProgramView['calledFlows'] {
    return this.resolved.calledFlows;
  }
  get catalogs(): readonly string[] {
    return this.catalog.detectors;
  }
  get cuts(): ProgramView['cuts'] {
    return cutsOf(this.documents, this.definitions.limits);
  }
  agents: ProgramView['agents'] = () => [
    ...findAgents({ ...this.resolved, graph: this.graph, models: this.models, tools: this.tools }, this.knowledge.tools),
    ...assistantAgents({ documents: this.linked, calls: this.calls, constant: (value) => this.constant(value) }, this.knowledge.assistants),
  ];
  get calls(): readonly CallView[] {
    return this.linkedCalls.all;
  }
  get prompts(): readonly WordView[] {
    return (this.memoPrompts ??= promptsOf(this.models, this.promptSources));
  }

  promptsOf(model: ModelView): readonly WordView[] {
    const known = this.memoPromptsOf.get(model) ?? promptsOf([model], this.promptSources);
    this.memoPromptsOf.set(model, known);
    return known;
  }
  vocabulary(list: string): readonly string[] {
    return this.knowledge.words.get(list) ?? [];
  }

  matches(detector: string): ReturnType<ProgramView['matches']> {
    return this.catalog.of(detector);
  }
  entries(detector: string): ReturnType<ProgramView['entries']> {
    return this.catalog.entries(detector);
  }
  texts(value: Value): ReturnType<ProgramView['texts']> {
    return this.textsOf.of(value);
  }
  items(value: Value): ReturnType<ProgramView['items']> {
    return this.linkedCalls.items(value);
  }
  fields: ProgramView['fields'] = (body) => fieldsOfBody(body, this.linkedCalls);
  constant(value: Value): ReturnType<ProgramView['constant']> {
    return this.textsOf.constant(value);
  }
  site(value: Value): Site {
    const document = this.linked[value.doc];
    return { path: document?.path ?? '', span: document?.span(value.ref) ?? [0, 0] };
  }
  names: ProgramView['names'] = (value) => this.definitions.names(value);
  makers: ProgramView['makers'] = (value) => this.linkedCalls.makers(value);
  servedAddresses: ProgramView['servedAddresses'] = (value) => this.served.of(value);
  ownAddresses: ProgramView['ownAddresses'] = (urls) => this.own.among(urls);
  land: ProgramView['land'] = (alternatives, fallback, chain = []) => this.landings.of(alternatives, fallback, [], chain);
  isModelProvider: ProgramView['isModelProvider'] = (host) => this.landings.isModelProvider(host);

  fromModel(call: CallView): FlowView | null {
    return this.flowsBetween.fromModel(call);
  }
  ofModel(value: Value): FlowView | null {
    return this.flowsBetween.ofModel(value);
  }
  toModel(value: Value): FlowView | null {
    return this.flowsBetween.toModel(value);
  }
  gates: ProgramView['gates'] = (call, tool) => this.gateTable.of(call, tool);
  intoModels(value: Value): readonly Place[] {
    return this.flowsBetween.intoModels(value);
  }
  modelsGiven(value: Value): readonly ModelView[] {
    return this.flowsBetween.given(value);
  }
  isGiven(value: Value, to: readonly (CallView | Value)[]): boolean {
    return this.flowsBetween.isGiven(value, to);
  }
  flows(from: readonly Value[], to: CallView | Value): FlowView | null {
    return this.flowsBetween.between(from, to);
  }
  reaches(unit: UnitView): readonly CallView[] {
    return this.graph.reaches(unit);
  }
  isCalled(unit: UnitView): boolean {
    return this.resolved.callers.of(unit.doc, unit.unit).length > 0 || this.resolved.callers.takers(unit.doc, unit.unit).length > 0;
  }
  callersOf(unit: UnitView): readonly CallView[] {
    return enteringCalls(this.resolved, unit);
  }
  choices(tool: ToolView): readonly Place[] {
    return this.toolPlaces.of(tool);
  }
  reachIn: ProgramView['reachIn'] = (site) => this.resolved.reaches.within(site);
  tool: ProgramView['tool'] = (call) => this.toolByCall.get(call) ?? null;
  words(document: DocumentView): readonly WordView[] {
    const known = this.memoWords.get(document.id);
    const linked = this.linked[document.id];
    if (known !== undefined || linked === undefined) return known ?? [];
    const words = wordsOf(linked);
    this.memoWords.set(document.id, words);
    return words;
  }
}

function dependenciesOf(documents: readonly LinkedDocument[]): ProgramView['dependencies'] {
  return documents.flatMap(({ path, facts }) => facts.dependencies.map((item) => ({ ...item, at: { path, span: item.span } })));
}

function credentialsOf(documents: readonly DocumentView[]): ProgramView['credentials'] {
  return documents.flatMap((document) =>
    document.facts.credentials.map((item) => ({ ...item, at: { path: document.path, span: item.span }, document })),
  );
}
