import { bareName } from '../../model/bare-name.js';
import { append } from '../../model/append.js';
import type { CallView, ToolView, UnitView, Value } from '../../model/program.js';
import { literal, member } from '../files/modules.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Reaches } from '../reach/reach.js';
import { schemaKeys } from './schema-keys.js';
import { runnersBeside } from './self-described.js';
import { ToolRoutes } from './tool-routes.js';

export interface DispatchContext {
  readonly documents: readonly LinkedDocument[];
  readonly reaches: Reaches;
  readonly calls: readonly CallView[];
  readonly callsOf: (unit: UnitView) => readonly CallView[];
  readonly behind: (call: CallView) => readonly CallView[];
  readonly definitions: Definitions;
  readonly constant: (value: Value) => unknown;
  readonly namesIn: (value: Value) => readonly string[];
}

/**
 * Tools declared as plain schemas (`{"type": "function", "function": {"name": …}}`, `{name, input_schema}`): their bodies are the
 * functions of that name, or what runs where a condition compares something with that name.
 */
export class Dispatchers {
  private readonly documents: readonly LinkedDocument[];
  private readonly reaches: Reaches;
  private readonly handlers: ToolRoutes;

  constructor(private readonly context: DispatchContext) {
    this.documents = context.documents;
    this.reaches = context.reaches;
    this.handlers = new ToolRoutes(context);
  }

  /** `declared`: calls that declare a tool by its name, `FunctionDefinition{Name: "close"}`. */
  tools(declared: readonly { readonly name: string; readonly value: Value }[]): ToolView[] {
    const written = this.written();
    const names = new Set(written.map(({ name }) => name));
    const others = declared.flatMap(({ name, value }) => {
      const document = this.documents[value.doc];
      return document === undefined || names.has(name) ? [] : [this.toolOf(document, name, value.ref)];
    });
    return [...written, ...others];
  }

  private written(): ToolView[] {
    return this.documents.flatMap((document) => {
      if (document.parent !== null || this.reaches.document(document.id) !== 'started') return [];
      return [...this.schemas(document), ...toolsOfCalls(document)].map(({ name, ref }) => this.toolOf(document, name, ref));
    });
  }

  private schemas(document: LinkedDocument): { name: string; ref: number }[] {
    const found = new Map<string, { name: string; ref: number }>();
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const op = document.form(ref) === 'make' ? document.op(ref) : null;
      if (op?.op !== 'make' || op.shape !== 'map') continue;
      const inner = member(document, ref, 'function');
      const holder = isFunctionType(document, ref) && inner !== null ? inner : ref;
      const keys = isFunctionType(document, ref) ? [...dispatchedKeys, 'description'] : dispatchedKeys;
      const declares = keys.some((key) => member(document, holder, key) !== null);
      const name = member(document, holder, 'name');
      const names = name === null || (!declares && holder === ref) ? [] : this.names(document, name);
      for (const text of names) if (!found.has(text)) found.set(text, { name: text, ref });
    }
    return [...found.values()];
  }

  /** One, or those that a loop over the tools gives: `{"name": tool.name, "input_schema": tool.schema}`. */
  private names(document: LinkedDocument, ref: number): readonly string[] {
    const own = this.text(document, ref);
    return own === null ? this.context.namesIn({ doc: document.id, ref }) : [own];
  }

  private text(document: LinkedDocument, ref: number): string | null {
    const own = literal(document.op(ref));
    if (own !== null) return own;
    const constant = this.context.constant({ doc: document.id, ref });
    return typeof constant === 'string' ? constant : null;
  }

  private toolOf(document: LinkedDocument, name: string, ref: number): ToolView {
    const registered = this.registered(name);
    const named = registered.length > 0 ? registered : this.meant(name, this.unitsNamed(name));
    const branches = named.length > 0 ? [] : this.branches(name);
    const units = named.length > 0 || branches.length > 0 ? named : this.unnamed(document, name, ref);
    const calls = units.length > 0 ? units.flatMap((unit) => this.context.callsOf(unit)) : branches;
    return {
      name,
      at: { path: document.path, span: document.span(ref) },
      form: 'schema',
      units,
      given: [],
      calls,
      call: null,
      effect: null,
      title: null,
      reach: this.reaches.document(document.id),
      guards: [],
    };
  }

  /** Where nothing has the tool's name: what runs of the class that describes it, else what is behind its address. */
  private unnamed(document: LinkedDocument, name: string, ref: number): readonly UnitView[] {
    const own = runnersBeside(document, ref);
    return own.length > 0 ? own : this.handlers.of(document, name, ref);
  }

  /** Of several functions of one name those that the branch for this name calls. */
  private meant(name: string, units: readonly UnitView[]): readonly UnitView[] {
    if (units.length < 2) return units;
    const called = (this.branchCalls.get(name) ?? []).flatMap(({ value }) => {
      const document = this.documents[value.doc];
      return document === undefined ? [] : this.context.definitions.of({ doc: value.doc, ref: document.calleeOf(value.ref) });
    });
    const own = units.filter((unit) => called.some((made) => made.kind === 'unit' && made.doc === unit.doc && made.unit === unit.unit));
    return own.length > 0 ? own : units;
  }

  /**
   * Functions under their tool's name in a map literal: `{"close_ticket": close_ticket_handler}`, or named there by a text:
   * `{ close_ticket: { handler: this.desk, method: 'closeTicket' } }`.
   */
  private registered(name: string): readonly UnitView[] {
    this.memoItems ??= this.itemsByKey();
    return (this.memoItems.get(name) ?? []).flatMap((value) => {
      const text = this.documents[value.doc]?.form(value.ref) === 'const' ? this.context.constant(value) : null;
      if (typeof text === 'string')
        return /^[A-Za-z_]\w{3,80}$/.test(text) ? this.unitsNamed(text).filter((unit) => unit.name === text) : [];
      return this.context.definitions.of(value).flatMap((definition) => {
        const unit = definition.kind === 'unit' ? this.documents[definition.doc]?.facts.units[definition.unit] : undefined;
        if (definition.kind !== 'unit' || unit?.form !== 'function') return [];
        return [{ doc: definition.doc, unit: definition.unit, name: unit.name }];
      });
    });
  }
  private memoItems: ReadonlyMap<string, readonly Value[]> | null = null;

  private itemsByKey(): ReadonlyMap<string, readonly Value[]> {
    const found = new Map<string, Value[]>();
    for (const document of this.documents)
      for (let ref = 0; ref < document.facts.ops.length; ref++) {
        const op = document.form(ref) === 'make' ? document.facts.ops.at(ref) : null;
        for (const [key, item] of op?.op === 'make' && op.shape === 'map' ? op.items : []) {
          if (typeof key !== 'string') continue;
          for (const ref of this.runnable(document, item)) append(found, key, { doc: document.id, ref });
        }
      }
    return found;
  }

  /** A function itself, its name, or either among what stands with it. */
  private runnable(document: LinkedDocument, item: number): readonly number[] {
    const op = document.form(item) === 'make' ? document.op(item) : null;
    const parts = op?.op === 'make' ? op.items.filter(([key]) => entryKeys.has(String(key))).map(([, ref]) => ref) : [item];
    return parts.filter((ref) => forms.has(document.form(ref)));
  }

  private unitsNamed(name: string): readonly UnitView[] {
    this.memoUnits ??= this.unitsByName();
    return this.memoUnits.get(bareName(name)) ?? [];
  }
  private memoUnits: ReadonlyMap<string, readonly UnitView[]> | null = null;

  private unitsByName(): ReadonlyMap<string, readonly UnitView[]> {
    const found = new Map<string, UnitView[]>();
    for (const document of this.documents) {
      if (this.reaches.document(document.id) !== 'started') continue;
      document.facts.units.forEach((unit, index) => {
        if (unit.form !== 'function' || this.reaches.unit(document.id, index) === 'dead') return;
        append(found, unit.name.replaceAll('_', '').toLowerCase(), { doc: document.id, unit: index, name: unit.name });
      });
    }
    return found;
  }

  /** Calls in a branch that is taken for this name, and what they reach. */
  private branches(name: string): readonly CallView[] {
    const found = new Set<CallView>();
    for (const call of this.branchCalls.get(name) ?? []) {
      found.add(call);
      for (const inner of this.context.behind(call)) found.add(inner);
    }
    return [...found];
  }

  private get branchCalls(): ReadonlyMap<string, readonly CallView[]> {
    return (this.memoBranches ??= this.callsByWord());
  }
  private memoBranches: ReadonlyMap<string, readonly CallView[]> | null = null;

  /** Calls by the texts that the conditions around them compare with. */
  private callsByWord(): ReadonlyMap<string, readonly CallView[]> {
    const words = this.documents.map((document) =>
      document.facts.blocks.map(({ form }, block) =>
        form === 'else' ? [] : document.testsOf(block).flatMap((test) => this.textsIn(document, test)),
      ),
    );
    const found = new Map<string, CallView[]>();
    for (const call of this.context.calls) {
      const around = this.documents[call.value.doc]?.blocksOf(call.value.ref) ?? [];
      for (const word of new Set(around.flatMap((block) => words[call.value.doc]?.[block] ?? []))) append(found, word, call);
    }
    return found;
  }

  /** The texts that a condition compares with. */
  private textsIn(document: LinkedDocument, test: number): string[] {
    const found: (string | null)[] = [];
    const pending = [test];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const op = document.op(next);
      if (op.op === 'const' || op.op === 'read' || op.op === 'get') found.push(this.text(document, next));
      else if (op.op === 'unknown') pending.push(...op.uses);
      else if (op.op === 'merge') pending.push(...op.of);
      else if (op.op === 'make') pending.push(...op.items.map(([, ref]) => ref));
    }
    return found.filter((text) => text !== null);
  }
}

/** `{ modelToolName: 'book', dynamicParameters, http: { baseUrlPattern } }`: what an agent on the phone asks an address for. */
function toolsOfCalls(document: LinkedDocument): { name: string; ref: number }[] {
  if (!document.facts.ops.strings.includes('modelToolName')) return [];
  const found: { name: string; ref: number }[] = [];
  for (let ref = 0; ref < document.facts.ops.length; ref++) {
    const named = document.form(ref) === 'make' ? member(document, ref, 'modelToolName') : null;
    const name = named === null ? null : literal(document.op(named));
    if (name !== null) found.push({ name, ref });
  }
  return found;
}

function isFunctionType(document: LinkedDocument, ref: number): boolean {
  const type = member(document, ref, 'type');
  return type !== null && literal(document.op(type)) === 'function';
}

/** What an entry of a table of tools keeps its function under. */
const entryKeys: ReadonlySet<string> = new Set([
  'handler',
  'method',
  'function',
  'func',
  'fn',
  'execute',
  'callback',
  'run',
  'impl',
  'callable',
  '0',
  '1',
]);
const forms: ReadonlySet<string> = new Set(['read', 'get', 'closure', 'const']);
const dispatchedKeys = [...schemaKeys, 'api_schema'];
