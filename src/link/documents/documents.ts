import { append } from '../../model/append.js';
import type { Document, Import, Op, Ref, Span } from '../../model/facts.js';
import type { Role, Value } from '../../model/program.js';
import type { Path } from '../../model/touch.js';
import { withGlobalImports } from '../names/global-imports.js';

export interface SourceDocument {
  readonly path: Path;
  readonly role: Role;
  readonly facts: Document;
}

/** One document with the tables that linking asks for again and again; embedded documents have ids of their own. */
export class LinkedDocument {
  /** Writes by unit and name, in order. */
  readonly writes: readonly ReadonlyMap<string, readonly Ref[]>[];
  /** `set` ops by key, in order. */
  readonly sets: ReadonlyMap<string, readonly Ref[]>;
  readonly returns: readonly (readonly Ref[])[];
  readonly calls: readonly Ref[];
  readonly closureOf: ReadonlyMap<number, Ref>;
  /** The `param` ops of each unit, in order. */
  readonly params: readonly (readonly Ref[])[];
  readonly importsByLocal: ReadonlyMap<string, readonly Import[]>;
  private readonly blockChains: (readonly number[] | undefined)[];
  private readonly unitChains: (readonly number[] | undefined)[];
  private readonly blockTests: (readonly Ref[] | undefined)[];
  private readonly blockConditions: (readonly number[] | undefined)[];

  constructor(
    readonly id: number,
    readonly path: Path,
    private currentRole: Role,
    readonly facts: Document,
    readonly parent: { readonly doc: number; readonly unit: number; readonly block: number } | null,
  ) {
    this.blockChains = new Array<undefined>(facts.blocks.length);
    this.unitChains = new Array<undefined>(facts.units.length);
    this.blockTests = new Array<undefined>(facts.blocks.length);
    this.blockConditions = new Array<undefined>(facts.blocks.length);
    const tables = new TableBuilder(this);
    this.writes = tables.writes;
    this.sets = tables.sets;
    this.returns = tables.returns;
    this.calls = tables.calls;
    this.closureOf = tables.closureOf;
    this.params = tables.params;
    this.importsByLocal = groupImports(facts.imports);
  }

  get role(): Role {
    return this.currentRole;
  }
  /** A test that a command starts as the program is one. */
  startAsProgram(): void {
    if (this.currentRole === 'test') this.currentRole = 'source';
  }
  op(ref: Ref): Op {
    return this.facts.ops.at(ref);
  }
  /** The op behind one; null where that is the last. Front ends write a value under its name right after it. */
  opAfter(ref: Ref): Op | null {
    return ref + 1 < this.facts.ops.length ? this.op(ref + 1) : null;
  }
  /** The form of an op, without making the op. */
  form(ref: Ref): Op['op'] {
    return this.facts.ops.form(ref);
  }
  /** What a call calls, without making the op. */
  calleeOf(call: Ref): Ref {
    return this.facts.ops.operand(call);
  }
  /** What a `get`, `index` or `set` is of, without making the op. */
  baseOf(ref: Ref): Ref {
    return this.facts.ops.operand(ref);
  }
  /** What a `write` keeps, without making the op. */
  valueOf(write: Ref): Ref {
    return this.facts.ops.operand(write);
  }
  /** Its name, key or text, without making the op; null where it has none. */
  textOf(ref: Ref): string | null {
    return this.facts.ops.text(ref);
  }
  /** Is it the whole of a module, `st` of `import streamlit as st`? */
  isModule(ref: Ref): boolean {
    return this.form(ref) === 'read' && this.importsByLocal.get(this.textOf(ref) ?? '')?.some(({ name }) => name === '*') === true;
  }
  /** `run` of `ask`, where that is `from llm import run as ask`; else the name itself. */
  importedName(local: string): string {
    const name = this.importsByLocal.get(local)?.[0]?.name ?? local;
    return name === '*' || name === 'default' ? local : name;
  }
  span(ref: Ref): Span {
    return this.facts.ops.span(ref);
  }
  /** What a function gives back and yields. */
  resultsOf(unit: number): readonly Value[] {
    return (this.returns[unit] ?? []).map((ref) => ({ doc: this.id, ref }));
  }
  /** Is it what a call calls? */
  isCalled(ref: Ref): boolean {
    this.memoCalled ??= new Set(this.calls.map((call) => this.calleeOf(call)));
    return this.memoCalled.has(ref);
  }
  private memoCalled: ReadonlySet<Ref> | null = null;
  /** The first call of a member of an op: `.values(row)` of `insert(table)`. */
  callOn(ref: Ref): Ref | null {
    this.memoCallOn ??= this.callsByBase();
    return this.memoCallOn.get(ref) ?? null;
  }
  private memoCallOn: ReadonlyMap<Ref, Ref> | null = null;
  unitOf(ref: Ref): number {
    return this.facts.blocks[this.facts.ops.block(ref)]?.unit ?? 0;
  }
  /** Blocks around an op, innermost first. */
  blocksOf(ref: Ref): readonly number[] {
    return this.blocksAround(this.facts.ops.block(ref));
  }
  /** A block and those around it, innermost first. */
  blocksAround(block: number): readonly number[] {
    return (this.blockChains[block] ??= chainOf(block, this.facts.blocks));
  }
  /** A block and those in which later operands of its condition are worked out: `b` of `a && b` stands in a block with the test `a`. */
  conditionsOf(block: number): readonly number[] {
    return (this.blockConditions[block] ??= this.findConditions(block));
  }

  private findConditions(block: number): readonly number[] {
    const found = [block];
    for (const own of found) {
      const test = this.facts.blocks[own]?.test ?? null;
      const condition = test === null || this.form(test) !== 'merge' ? null : this.op(test);
      const last = condition?.op === 'merge' ? condition.of.at(-1) : undefined;
      if (test === null || last === undefined) continue;
      const around = this.blocksOf(test);
      found.push(...this.blocksOf(last).filter((inner) => !around.includes(inner) && !found.includes(inner)));
    }
    return found;
  }
  /** What decides whether a block is entered: each operand of its condition. */
  testsOf(block: number): readonly Ref[] {
    return (this.blockTests[block] ??= this.conditionsOf(block).flatMap((own) => this.facts.blocks[own]?.test ?? []));
  }
  /** Units around a unit, itself first. */
  unitsAround(unit: number): readonly number[] {
    return (this.unitChains[unit] ??= chainOf(unit, this.facts.units));
  }
  /** The innermost class that a place stands in. */
  classAround(ref: Ref): number | undefined {
    return this.unitsAround(this.unitOf(ref)).find((unit) => this.facts.units[unit]?.form === 'class');
  }

  private callsByBase(): ReadonlyMap<Ref, Ref> {
    const found = new Map<Ref, Ref>();
    for (const call of this.calls) {
      const callee = this.calleeOf(call);
      const base = this.form(callee) === 'get' ? this.baseOf(callee) : null;
      if (base !== null && !found.has(base)) found.set(base, call);
    }
    return found;
  }
}

function chainOf(first: number, items: readonly { readonly parent: number }[]): readonly number[] {
  const chain: number[] = [];
  for (let at = first; at >= 0; at = items[at]?.parent ?? -1) chain.push(at);
  return chain;
}

export function linkDocuments(written: readonly SourceDocument[]): LinkedDocument[] {
  const sources = withGlobalImports(written);
  const documents: LinkedDocument[] = [];
  const pending: { source: SourceDocument; parent: LinkedDocument['parent'] }[] = [];
  for (const source of sources) {
    pending.push({ source, parent: null });
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { path, role, facts } = next.source;
      const linked = new LinkedDocument(documents.length, path, role, facts, next.parent);
      documents.push(linked);
      for (const child of [...facts.children].reverse())
        pending.push({ source: { path, role, facts: child.document }, parent: { doc: linked.id, unit: child.unit, block: child.block } });
    }
  }
  return documents;
}

class TableBuilder {
  readonly writes: Map<string, Ref[]>[] = [];
  readonly sets = new Map<string, Ref[]>();
  readonly returns: Ref[][] = [];
  readonly params: Ref[][] = [];
  readonly calls: Ref[] = [];
  readonly closureOf = new Map<number, Ref>();

  constructor(document: LinkedDocument) {
    const { facts } = document;
    for (let unit = 0; unit < facts.units.length; unit++) {
      this.writes.push(new Map());
      this.returns.push([]);
      this.params.push([]);
    }
    for (let ref = 0; ref < facts.ops.length; ref++) {
      const form = facts.ops.form(ref);
      if (form === 'call') this.calls.push(ref);
      else if (form === 'return' || form === 'yield') this.returns[document.unitOf(ref)]?.push(ref);
      else if (form === 'param') this.params[document.unitOf(ref)]?.push(ref);
      else if (form === 'write') append(this.writes[document.unitOf(ref)] ?? new Map<string, Ref[]>(), document.textOf(ref) ?? '', ref);
      else if (form === 'set') append(this.sets, document.textOf(ref) ?? '', ref);
      else if (form === 'closure') this.addClosure(document, ref);
    }
  }

  private addClosure(document: LinkedDocument, ref: Ref): void {
    const op = document.op(ref);
    if (op.op === 'closure') this.closureOf.set(op.unit, ref);
  }
}

function groupImports(imports: readonly Import[]): Map<string, Import[]> {
  const table = new Map<string, Import[]>();
  for (const item of imports) if (item.local !== null) append(table, item.local, item);
  return table;
}
