import type { Knowledge, ToolApi } from '../../model/knowledge.js';
import type { CallPattern, CallView, ToolView, UnitView, Value } from '../../model/program.js';
import type { Key } from '../../model/facts.js';
import type { Site } from '../../model/touch.js';
import type { Calls } from '../calls/calls.js';
import { fitsPattern } from '../calls/patterns.js';
import { itemsAndAdded } from '../containers/additions.js';
import type { Definitions } from '../names/definitions.js';
import type { Dispatchers } from './dispatchers.js';
import type { LinkedDocument } from '../documents/documents.js';
import { GivenTools } from './given-tools.js';
import { NameIndex } from '../names/names.js';
import { prebuiltTool } from './prebuilt-tool.js';
import type { Reaches } from '../reach/reach.js';
import type { Texts } from '../texts/texts.js';
import {
  type DeclaredTool,
  declaredTools,
  decoratorNames,
  functionsBehind,
  handlersOfEvents,
  methodsNamed,
  namedByField,
  writtenHandlers,
} from './tool-functions.js';
import { WrittenAgents } from './written-agents.js';

export interface ToolContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly texts: Texts;
  readonly definitions: Definitions;
  readonly reaches: Reaches;
  readonly dispatchers: Dispatchers;
  readonly callsOf: (unit: UnitView) => readonly CallView[];
}

/** Functions that a model may choose: decorated, listed, defined with a handler, declared by schema, inherited, mounted. */
export class ToolFinder {
  private readonly found = new Map<string, ToolView>();
  private readonly events = new Set<string>();
  private readonly decorators = new NameIndex<ToolApi>();
  private readonly lists = new NameIndex<{ pattern: CallPattern; keys: readonly Key[] }>();
  private readonly objects = new NameIndex<{ api: ToolApi; pattern: CallPattern; keys: readonly Key[]; methods: readonly string[] }>();
  private readonly definitionsIndex = new NameIndex<{ api: ToolApi; pattern: CallPattern; keys: readonly Key[] }>();
  private readonly declares = new NameIndex<{ pattern: CallPattern; keys: readonly Key[] }>();
  private readonly classes = new NameIndex<{ api: ToolApi; methods: readonly string[]; named: string | null }>();
  private readonly named: DeclaredTool[] = [];
  private readonly besides = new NameIndex<{ api: ToolApi; pattern: CallPattern }>();
  private readonly prebuilt = new NameIndex<Knowledge['prebuilt'][number]>();
  private readonly given: GivenTools;
  private readonly written: WrittenAgents;
  /** Files in which a call stands that a row asks for beside its definitions and decorators. */
  private readonly served = new Map<ToolApi, Set<number>>();
  private readonly madeBy = new Map<string, CallView>();

  constructor(
    private readonly context: ToolContext,
    knowledge: Pick<Knowledge, 'tools' | 'prebuilt'>,
  ) {
    this.given = new GivenTools(context.documents);
    this.written = new WrittenAgents(context, knowledge.tools);
    for (const api of knowledge.tools) {
      for (const key of api.events) this.events.add(key);
      for (const name of api.decorators) this.decorators.add(name, api);
      for (const [pattern, keys] of api.lists) this.lists.add(pattern.name, { pattern, keys });
      for (const [pattern, keys, methods] of api.objects) this.objects.add(pattern.name, { api, pattern, keys, methods });
      for (const [pattern, keys] of api.definitions) this.definitionsIndex.add(pattern.name, { api, pattern, keys });
      for (const [pattern, keys] of api.declares) this.declares.add(pattern.name, { pattern, keys });
      for (const pattern of api.beside) this.besides.add(pattern.name, { api, pattern });
      for (const [name, methods, named] of api.classes) this.classes.add(name, { api, methods, named });
    }
    for (const tool of knowledge.prebuilt) this.prebuilt.add(tool.call.name, tool);
  }

  find(): ToolView[] {
    for (const call of this.context.calls.all) this.noteBeside(call);
    for (const document of this.context.documents) {
      this.fromUnits(document);
      this.fromEvents(document);
    }
    for (const call of this.context.calls.all) this.fromLists(call);
    for (const call of this.context.calls.all) this.fromCall(call);
    const declared = declaredTools(this.context, (name) => this.declares.find(name));
    for (const dispatched of this.context.dispatchers.tools([...declared, ...this.named, ...this.withoutHandlers()]))
      this.found.set(`${dispatched.name} ${dispatched.at.path}`, dispatched);
    return [...this.found.values()].map((tool) => ({ ...tool, given: this.givenTo(tool) }));
  }

  /** Tools of a map that are told without what runs: the program runs it by their name. */
  private withoutHandlers(): readonly DeclaredTool[] {
    const made = new Set(this.madeBy.values());
    return [...this.names].flatMap(([call, name]) => (made.has(call) ? [] : [{ name, value: call.value }]));
  }

  private givenTo(tool: ToolView): readonly Site[] {
    const makers = tool.units.flatMap(({ doc, unit }) => this.madeBy.get(`${doc}:${unit}`) ?? []);
    return this.given.of(
      tool,
      makers.map(({ id }) => `call ${id}`),
    );
  }

  private fromUnits(document: LinkedDocument): void {
    for (const [unit, form] of this.context.reaches.plugins.of(document)) this.addUnit(document.id, unit, form, '');
    document.facts.units.forEach((unit, index) => {
      const reach = this.context.reaches.unit(document.id, index);
      if (reach === 'test' || reach === 'vendored') return;
      for (const ref of unit.decorators) {
        const api = decoratorNames(this.context, document, ref)
          .flatMap((name) => this.decorators.find(name))
          .find((row) => this.isServed(document.id, row));
        if (api === undefined) continue;
        for (const own of functionsBehind(document, index)) this.addUnit(document.id, own, api.form, unit.name);
        if (api.form === 'decorator') this.noteDecorator(document, ref, `${document.id}:${index}`);
      }
      for (const base of unit.bases)
        for (const name of this.context.definitions.names({ doc: document.id, ref: base }))
          for (const { api, methods, named } of this.classes.find(name)) {
            this.addMethods(document, index, api.form === 'server' ? 'server' : 'class', methods);
            if (named !== null) this.named.push(...namedByField(this.context, document, index, named));
          }
    });
  }

  /** `@clerk.tool` gives it to the agent whose decorator it is. */
  private noteDecorator(document: LinkedDocument, ref: number, key: string): void {
    const op = document.op(ref);
    const callee = document.op(op.op === 'call' ? op.callee : ref);
    if (callee.op !== 'get') return;
    for (const { at } of this.context.calls.makers({ doc: document.id, ref: callee.of })) this.given.note(key, at);
  }

  private fromEvents(document: LinkedDocument): void {
    for (const unit of handlersOfEvents(document, this.events))
      if (['started', 'may-run'].includes(this.context.reaches.unit(document.id, unit))) this.addUnit(document.id, unit, 'list', '');
  }

  private addMethods(document: LinkedDocument, parent: number, form: 'class' | 'server', methods: readonly string[]): void {
    document.facts.units.forEach((unit, index) => {
      if (unit.parent === parent && methods.includes(unit.name))
        this.addUnit(document.id, index, form, document.facts.units[parent]?.name ?? unit.name);
    });
  }

  private fromLists(call: CallView): void {
    for (const name of call.names)
      for (const { pattern, keys } of this.lists.find(name))
        if (fitsPattern(call, pattern, this.context.texts))
          for (const key of keys) {
            const value = call.argument(key);
            if (value !== null) this.fromList(value, call.at, call);
          }
    for (const { tools, at } of this.written.of(call)) for (const value of tools) this.fromList(value, at, call);
  }

  private fromCall(call: CallView): void {
    for (const name of call.names) {
      for (const { pattern, keys, methods } of this.objects.find(name))
        if (fitsPattern(call, pattern, this.context.texts)) for (const key of keys) this.fromObjects(call, key, methods);
      for (const { api, pattern, keys } of this.definitionsIndex.find(name))
        if (this.isServed(call.document.id, api) && fitsPattern(call, pattern, this.context.texts))
          for (const key of keys) this.fromHandler(call, key, api);
      for (const tool of this.prebuilt.find(name)) if (fitsPattern(call, tool.call, this.context.texts)) this.addPrebuilt(call, tool);
    }
  }

  private noteBeside(call: CallView): void {
    for (const name of call.names)
      for (const { api, pattern } of this.besides.find(name))
        if (fitsPattern(call, pattern, this.context.texts)) this.served.set(api, (this.served.get(api) ?? new Set()).add(call.document.id));
  }

  private isServed(doc: number, api: ToolApi): boolean {
    return api.beside.length === 0 || this.served.get(api)?.has(doc) === true;
  }

  /** The tools of a list that stands at `at`, in `call` or in what it is handed. */
  private fromList(value: Value, at: Site, call: CallView): void {
    for (const [name, item] of itemsAndAdded(this.context, value)) {
      this.fromPlainTool(item, typeof name === 'string' ? name : '');
      const text = this.context.texts.constant(item);
      if (typeof text === 'string') this.given.noteName(text, at);
      for (const definition of this.context.definitions.of(item)) {
        const unit = definition.kind === 'unit' ? this.context.documents[definition.doc]?.facts.units[definition.unit] : undefined;
        if (definition.kind === 'unit' && unit?.form === 'function') this.addUnit(definition.doc, definition.unit, 'list', unit.name);
        if (definition.kind === 'unit' || definition.kind === 'instance') this.given.note(`${definition.doc}:${definition.unit}`, at);
        // In a map of tools the key is the name that the model sees; `*` spreads another list.
        const made = definition.kind === 'external' && definition.call !== null ? this.context.calls.at(definition.call) : null;
        if (definition.kind === 'external' && definition.call === null) this.fromPackage(definition.name, item, call);
        if (made !== null) this.given.note(`call ${made.id}`, at);
        if (made !== null && typeof name === 'string' && !/^\*{0,2}$/.test(name)) this.names.set(made, name);
      }
    }
  }
  private readonly names = new Map<CallView, string>();

  /** `tools=[shell]`: a tool of a package that is handed over as it is, without being made. */
  private fromPackage(name: string, item: Value, call: CallView): void {
    for (const tool of this.prebuilt.find(name)) if (tool.call.with.length === 0) this.addPrebuilt(call, tool, item);
  }

  /** Objects whose class runs as a tool by a method that only its name tells: an interface that nothing declares. */
  private fromObjects(call: CallView, key: Key, methods: readonly string[]): void {
    const value = call.argument(key);
    const items = value === null ? [] : this.context.calls.items(value).map(([, item]) => item);
    for (const item of items.length > 0 || value === null ? items : [value])
      for (const definition of this.context.definitions.of(item)) {
        const document = definition.kind === 'instance' ? this.context.documents[definition.doc] : undefined;
        if (definition.kind !== 'instance' || document === undefined) continue;
        this.given.note(`${definition.doc}:${definition.unit}`, call.at);
        this.addMethods(document, definition.unit, 'class', methods);
      }
  }

  /** `{ description, parameters, execute }` written out in the list; some frameworks wrap it: `{ function: { function, parse } }`. */
  private fromPlainTool(item: Value, name: string): void {
    for (const handler of writtenHandlers(this.context.calls, item))
      for (const definition of this.context.definitions.of(handler))
        if (definition.kind === 'unit') this.addUnit(definition.doc, definition.unit, 'list', name);
  }

  private fromHandler(call: CallView, key: Key, api: ToolApi): void {
    const value = call.argument(key);
    if (value === null) return;
    const given = call.argument('name') ?? call.argument(0);
    const text = given === null ? undefined : this.context.texts.constant(given);
    const handlers = this.context.definitions.of(value).filter((definition) => definition.kind === 'unit');
    for (const definition of handlers.length > 0 ? handlers : methodsNamed(this.context, call, value)) {
      this.madeBy.set(`${definition.doc}:${definition.unit}`, call);
      this.addUnit(definition.doc, definition.unit, api.form, this.names.get(call) ?? (typeof text === 'string' ? text : ''), call.at);
    }
  }

  private addUnit(doc: number, unit: number, form: ToolView['form'], name: string, declared: Site | null = null): void {
    const key = `${doc}:${unit}`;
    const document = this.context.documents[doc];
    const own = document?.facts.units[unit];
    if (document === undefined || own === undefined || this.found.has(key)) return;
    const view: UnitView = { doc, unit, name: own.name };
    this.found.set(key, {
      name: name === '' ? own.name : name,
      at: declared?.path === document.path ? declared : { path: document.path, span: own.span },
      form,
      units: [view],
      given: [],
      calls: this.context.callsOf(view),
      call: null,
      effect: null,
      title: null,
      reach: this.context.reaches.document(doc),
      guards: [],
    });
  }

  private addPrebuilt(
    call: CallView,
    tool: Knowledge['prebuilt'][number],
    item: Value | null = this.context.calls.listedAs(call, tool.call),
  ): void {
    const known = `p${call.id} ${item?.ref ?? ''}`;
    if (!this.found.has(known)) this.found.set(known, prebuiltTool(this.context.documents, call, tool, item));
  }
}
