import { append } from '../../model/append.js';
import type { Key } from '../../model/facts.js';
import type { ToolApi } from '../../model/knowledge.js';
import type { CallView, ToolView, UnitView, Value } from '../../model/program.js';
import type { Callers } from '../calls/callers.js';
import type { Calls } from '../calls/calls.js';
import type { LinkedDocument } from '../documents/documents.js';
import { parameterOf } from '../documents/scopes.js';
import { literal } from '../files/modules.js';
import type { Slices } from '../flows/slice.js';
import type { Texts } from '../texts/texts.js';

export interface AskedContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly callers: Callers;
  readonly texts: Texts;
  readonly slices: Slices;
}

/**
 * What a client of the tree asks of a tool that a server of the tree offers, by its name: `session.call_tool("draft", {"topic": topic})` is
 * what the tool gives back, and the tool is given what stands beside its name.
 */
export function joinAskedTools(context: AskedContext, tools: readonly ToolView[], apis: readonly ToolApi[]): void {
  const served = new ServedTools(context.documents, tools);
  const rows = new Map<string, ToolApi['asks'][number][]>();
  for (const row of apis.flatMap(({ asks }) => asks)) append(rows, row.method, row);
  if (served.isEmpty) return;
  for (const call of context.calls.all)
    for (const row of rows.get(call.method) ?? [])
      for (const ask of asksOf(context, call, nameOf(context, call, row), firstOf(call, row.arguments), 0))
        for (const unit of served.named(ask.name)) join(context, ask, unit);
}

interface Ask {
  readonly call: CallView;
  readonly name: string;
  readonly given: Value | null;
}

function nameOf({ documents }: AskedContext, call: CallView, row: ToolApi['asks'][number]): Value | string | null {
  const given = firstOf(call, row.name);
  if (given !== null || row.of !== 'receiver' || call.receiver === null) return given;
  // `tools["draft"].ainvoke(…)`
  const op = documents[call.receiver.doc]?.op(call.receiver.ref);
  return op?.op === 'get' && typeof op.key === 'string' ? op.key : null;
}

function firstOf(call: CallView, keys: readonly Key[]): Value | null {
  return keys.map((key) => call.argument(key)).find((value) => value !== null) ?? null;
}

/** The call itself where it names the tool, else the callers of the function that asks for whatever they name. */
function asksOf(context: AskedContext, call: CallView, name: Value | string | null, given: Value | null, depth: number): readonly Ask[] {
  const text = name === null || typeof name === 'string' ? name : context.texts.constant(name);
  if (typeof text === 'string') return [{ call, name: text, given }];
  const index = name === null || typeof name === 'string' ? null : parameterOf(context.documents, name);
  if (index === null || depth >= maxDepth) return [];
  const { doc, unit } = call.unit;
  const other = given === null ? null : parameterOf(context.documents, given);
  return context.callers.of(doc, unit).flatMap(({ document, ref }) => {
    const caller = context.calls.at({ doc: document.id, ref });
    if (caller === null) return [];
    const handed = other === null ? given : context.callers.given(caller.value, doc, unit, other);
    return asksOf(context, caller, context.callers.given(caller.value, doc, unit, index), handed, depth + 1);
  });
}

const maxDepth = 3;

function join({ documents, calls, slices }: AskedContext, { call, name, given }: Ask, { unit, results }: Served): void {
  if (results.length > 0) slices.join(call.value, name, results, call.value);
  const document = documents[unit.doc];
  if (given === null || document === undefined) return;
  const items = new Map(calls.items(given).map(([key, value]) => [String(key), value]));
  const params = document.facts.units[unit.unit]?.params ?? [];
  const isSpread = params.some((param) => items.has(param.name));
  for (const ref of document.params[unit.unit] ?? []) {
    const op = document.op(ref);
    const value = op.op === 'param' && isSpread ? items.get(params[op.index]?.name ?? '') : given;
    if (value !== undefined) slices.join({ doc: unit.doc, ref }, name, [value]);
  }
}

/** A function of a server, and what it gives back where it is asked for one tool. */
interface Served {
  readonly unit: UnitView;
  readonly results: readonly Value[];
}

/** Tools that servers of the tree offer, by the names that clients know them by. */
class ServedTools {
  private readonly own = new Map<string, Served[]>();
  /** Functions that answer for all tools of their file. */
  private readonly dispatchers = new Map<string, UnitView[]>();
  private readonly declared = new Map<string, Set<string>>();

  constructor(
    private readonly documents: readonly LinkedDocument[],
    tools: readonly ToolView[],
  ) {
    for (const { form, name, units, at } of tools) {
      if (form === 'schema') this.declared.set(name, (this.declared.get(name) ?? new Set()).add(at.path));
      if (form !== 'server') continue;
      for (const unit of units) {
        append(this.dispatchers, documents[unit.doc]?.path ?? '', unit);
        for (const known of new Set([name, ...this.decorated(unit)]))
          append(this.own, known, { unit, results: documents[unit.doc]?.resultsOf(unit.unit) ?? [] });
      }
    }
  }

  get isEmpty(): boolean {
    return this.own.size === 0;
  }

  named(name: string): readonly Served[] {
    const own = this.own.get(name);
    if (own !== undefined) return own;
    const units = [...(this.declared.get(name) ?? [])].flatMap((path) => this.dispatchers.get(path) ?? []);
    if (units.length > 0) return units.map((unit) => ({ unit, results: this.answers(unit, name) }));
    const others = [...this.dispatchers.values()].flat().map((unit) => ({ unit, results: this.chosen(unit, name) }));
    return others.filter(({ results }) => results.length > 0);
  }

  /** `@mcp.tool(name="draft")` */
  private decorated({ doc, unit }: UnitView): readonly string[] {
    const document = this.documents[doc];
    return (document?.facts.units[unit]?.decorators ?? []).flatMap((ref) => {
      const op = document?.op(ref);
      const args = op?.op === 'call' ? op.args.filter(([key]) => key === 0 || key === 'name') : [];
      return args.flatMap(([, arg]) => (document === undefined ? [] : (literal(document.op(arg)) ?? [])));
    });
  }

  /** What such a function gives back where it is asked for the name, as far as its conditions tell. */
  private answers({ doc, unit }: UnitView, name: string): readonly Value[] {
    const chosen = this.chosen({ doc, unit, name }, name);
    return chosen.length > 0 ? chosen : (this.documents[doc]?.resultsOf(unit) ?? []);
  }

  private chosen({ doc, unit }: UnitView, name: string): readonly Value[] {
    const document = this.documents[doc];
    return document === undefined ? [] : document.resultsOf(unit).filter(({ ref }) => isUnder(document, ref, name));
  }
}

function isUnder(document: LinkedDocument, ref: number, name: string): boolean {
  return document.blocksOf(ref).some((block) => document.testsOf(block).some((test) => compares(document, test, name)));
}

function compares(document: LinkedDocument, test: number, name: string): boolean {
  const op = document.op(test);
  return op.op === 'unknown' ? op.uses.some((used) => literal(document.op(used)) === name) : literal(op) === name;
}
