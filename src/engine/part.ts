import type {
  CallView,
  CatalogEntry,
  CatalogMatch,
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

/** Some documents of a program as a program of their own: what is linked stays as it is, and the others are not there. */
export class Part implements ProgramView {
  readonly documents: readonly DocumentView[];
  readonly paths: readonly Path[];
  readonly calls: readonly CallView[];
  readonly requests: readonly RequestView[];
  readonly commands: readonly CommandView[];
  readonly models: readonly ModelView[];
  readonly tools: readonly ToolView[];
  readonly inputs: readonly InputView[];
  readonly operations: readonly OperationView[];
  readonly calledFlows: ProgramView['calledFlows'];
  readonly dependencies: ProgramView['dependencies'];
  readonly credentials: ProgramView['credentials'];
  readonly land: ProgramView['land'];
  readonly isModelProvider: ProgramView['isModelProvider'];
  private readonly memoMatches = new Map<string, readonly CatalogMatch[]>();
  private memoPrompts: readonly WordView[] | null = null;

  constructor(
    private readonly whole: ProgramView,
    private readonly own: ReadonlySet<Path>,
  ) {
    const isOwn = ({ call }: { readonly call: CallView }): boolean => own.has(call.document.path);
    const isHere = ({ at }: { readonly at: Site }): boolean => own.has(at.path);
    this.paths = whole.paths;
    this.documents = whole.documents.filter(({ path }) => own.has(path));
    this.calls = whole.calls.filter(({ document }) => own.has(document.path));
    this.requests = whole.requests.filter(isOwn);
    this.commands = whole.commands.filter(isOwn);
    this.models = whole.models.filter(isOwn);
    this.tools = whole.tools.filter(isHere);
    this.inputs = whole.inputs.filter(isHere);
    this.operations = whole.operations.filter(isOwn);
    this.calledFlows = whole.calledFlows.filter(({ by }) => own.has(by.document.path));
    this.dependencies = whole.dependencies.filter(isHere);
    this.credentials = whole.credentials.filter(isHere);
    this.land = (alternatives, fallback, chain) => whole.land(alternatives, fallback, chain);
    this.isModelProvider = (host) => whole.isModelProvider(host);
  }

  get cuts(): ProgramView['cuts'] {
    return this.whole.cuts.filter(({ document }) => this.own.has(document.path));
  }
  get carriers(): ProgramView['carriers'] {
    return this.whole.carriers;
  }
  agents(): ReturnType<ProgramView['agents']> {
    return this.whole.agents().filter(({ at }) => this.own.has(at.path));
  }
  document(id: number): DocumentView | undefined {
    return this.whole.document(id);
  }
  get catalogs(): readonly string[] {
    return this.whole.catalogs;
  }
  get prompts(): readonly WordView[] {
    return (this.memoPrompts ??= this.findPrompts());
  }
  matches(detector: string): readonly CatalogMatch[] {
    const known = this.memoMatches.get(detector) ?? this.whole.matches(detector).filter(({ document }) => this.own.has(document.path));
    this.memoMatches.set(detector, known);
    return known;
  }
  entries(detector: string): readonly CatalogEntry[] {
    return this.whole.entries(detector);
  }
  texts(value: Value): ReturnType<ProgramView['texts']> {
    return this.whole.texts(value);
  }
  fields(body: Value): ReturnType<ProgramView['fields']> {
    return this.whole.fields(body);
  }
  items(value: Value): ReturnType<ProgramView['items']> {
    return this.whole.items(value);
  }
  constant(value: Value): ReturnType<ProgramView['constant']> {
    return this.whole.constant(value);
  }
  site(value: Value): Site {
    return this.whole.site(value);
  }
  makers(value: Value): readonly CallView[] {
    return this.whole.makers(value).filter(({ document }) => this.own.has(document.path));
  }
  names(value: Value): readonly string[] {
    return this.whole.names(value);
  }
  servedAddresses(value: Value): ReturnType<ProgramView['servedAddresses']> {
    return this.whole.servedAddresses(value);
  }
  ownAddresses(urls: Parameters<ProgramView['ownAddresses']>[0]): ReturnType<ProgramView['ownAddresses']> {
    return this.whole.ownAddresses(urls);
  }
  fromModel(call: CallView): FlowView | null {
    return this.whole.fromModel(call);
  }
  ofModel(value: Value): FlowView | null {
    return this.whole.ofModel(value);
  }
  toModel(value: Value): FlowView | null {
    return this.whole.toModel(value);
  }
  gates(call: CallView, tool: ToolView | null): readonly Site[] {
    return this.whole.gates(call, tool);
  }
  intoModels(value: Value): readonly Place[] {
    return this.whole.intoModels(value);
  }
  modelsGiven(value: Value): readonly ModelView[] {
    return this.whole.modelsGiven(value);
  }
  isGiven(value: Value, to: readonly (CallView | Value)[]): boolean {
    return this.whole.isGiven(value, to);
  }
  flows(from: readonly Value[], to: CallView | Value): FlowView | null {
    return this.whole.flows(from, to);
  }
  reaches(unit: UnitView): readonly CallView[] {
    return this.whole.reaches(unit);
  }
  isCalled(unit: UnitView): boolean {
    return this.whole.isCalled(unit);
  }
  callersOf(unit: UnitView): readonly CallView[] {
    return this.whole.callersOf(unit).filter(({ document }) => this.own.has(document.path));
  }
  choices(tool: ToolView): readonly Place[] {
    return this.whole.choices(tool);
  }
  reachIn(site: Site): ReturnType<ProgramView['reachIn']> {
    return this.own.has(site.path) ? this.whole.reachIn(site) : null;
  }
  tool(call: CallView): ToolView | null {
    return this.whole.tool(call);
  }
  promptsOf(model: ModelView): readonly WordView[] {
    return this.whole.promptsOf(model);
  }
  vocabulary(list: string): readonly string[] {
    return this.whole.vocabulary(list);
  }
  words(document: DocumentView): readonly WordView[] {
    return this.whole.words(document);
  }

  private findPrompts(): readonly WordView[] {
    const found = new Map<string, WordView>();
    for (const model of this.models) for (const word of this.promptsOf(model)) found.set(`${word.value.doc}:${word.value.ref}`, word);
    return [...found.values()];
  }
}
