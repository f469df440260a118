import type { Key, Ref } from '../../model/facts.js';
import type { CallPattern, CallView, Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { writtenName } from '../documents/written-name.js';
import { fitsPattern } from '../calls/patterns.js';
import type { Texts } from '../texts/texts.js';

export interface FunctionContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly texts: Texts;
}

/** A tool that is told by its name alone, and where. */
export interface DeclaredTool {
  readonly name: string;
  readonly value: Value;
}

/** A macro that the tree itself defines has the name that it is written with: nothing tells what it makes of a function. */
export function decoratorNames({ definitions }: FunctionContext, document: LinkedDocument, ref: Ref): readonly string[] {
  const op = document.op(ref);
  const callee = op.op === 'call' ? op.callee : ref;
  const names = definitions.names({ doc: document.id, ref: callee });
  return names.length > 0 || document.facts.kind !== 'rust' ? names : [`macro.${writtenName(document, callee)}`];
}

/**
 * What runs of a decorated unit: the function itself, and what it gives back (`@Bean Function<Order, Receipt> close() { return order -> … }`);
 * of a class the method that makes its objects callable.
 */
export function functionsBehind(document: LinkedDocument, unit: number): readonly number[] {
  const { units } = document.facts;
  if (units[unit]?.form === 'class')
    return units.flatMap(({ parent, name }, index) => (parent === unit && callable.has(name) ? [index] : []));
  const given = (document.returns[unit] ?? []).flatMap((ref) => {
    const op = document.op(ref);
    const value = op.op === 'return' ? document.op(op.value) : op;
    return value.op === 'closure' ? [value.unit] : [];
  });
  return [unit, ...given];
}

const callable: ReadonlySet<string> = new Set(['__invoke', '__call__', 'call_tool', 'run_tool']);

/** `FunctionTool.create(Desk.class, "close")`, `new FunctionInfo('close', $desk)`; of the class around where none is given. */
export function methodsNamed(
  { documents, definitions, texts }: FunctionContext,
  call: CallView,
  value: Value,
): { readonly doc: number; readonly unit: number }[] {
  const name = texts.constant(value);
  if (typeof name !== 'string') return [];
  const given = call.args.flatMap(([, arg]) => definitions.of(arg)).filter((own) => own.kind === 'unit' || own.kind === 'instance');
  const classes = given.filter(({ doc, unit }) => documents[doc]?.facts.units[unit]?.form === 'class');
  return (classes.length > 0 ? classes : [call.unit]).flatMap(({ doc, unit }) => {
    const units = documents[doc]?.facts.units ?? [];
    return units.flatMap((own, index) =>
      own.parent === unit && own.name === name && own.form === 'function' ? [{ doc, unit: index }] : [],
    );
  });
}

/** Tools that a call declares by name alone: `FunctionDefinition{Name: "close"}`. */
export function declaredTools(
  { calls, texts }: { readonly calls: Calls; readonly texts: Texts },
  rowsOf: (name: string) => readonly { readonly pattern: CallPattern; readonly keys: readonly Key[] }[],
): DeclaredTool[] {
  return calls.all.flatMap((call) => {
    const rows = call.names.flatMap(rowsOf).filter(({ pattern }) => fitsPattern(call, pattern, texts));
    const given = rows.flatMap(({ keys }) => keys.flatMap((key) => call.argument(key) ?? []));
    const told = given.map((value) => namesIn(texts, value)).find((names) => names.length > 0);
    return (told ?? []).map((name) => ({ name, value: call.value }));
  });
}

/** One, or those that a loop over the tools gives: `ToolParam{Name: tool.Name}`. */
export function namesIn(texts: Texts, value: Value): readonly string[] {
  const constant = texts.constant(value);
  if (typeof constant === 'string') return [constant];
  const all = texts.of(value);
  return all.every(({ from, text }) => from === 'literal' && /^[\w.-]{1,64}$/.test(text)) ? all.map(({ text }) => text) : [];
}

/** `request: str = "close"` of a message that a method of that name handles. */
export function namedByField({ texts }: FunctionContext, document: LinkedDocument, unit: number, field: string): readonly DeclaredTool[] {
  return (document.writes[unit]?.get(field) ?? []).flatMap((ref) => {
    const op = document.op(ref);
    const name = op.op === 'write' ? texts.constant({ doc: document.id, ref: op.value }) : undefined;
    return typeof name === 'string' ? [{ name, value: { doc: document.id, ref } }] : [];
  });
}

/** Functions that read what only a platform of agents hands to the tools of its agents: `event['actionGroup']`. */
export function handlersOfEvents(document: LinkedDocument, events: ReadonlySet<string>): readonly number[] {
  const found = new Set<number>();
  for (const ref of document.facts.ops.withText(['get'], (text) => events.has(text))) {
    const unit = document.unitOf(ref);
    const own = document.facts.units[unit];
    const base = document.op(document.baseOf(ref));
    if (own?.form === 'function' && base.op === 'read' && base.name === own.params[0]?.name) found.add(unit);
  }
  return [...found];
}

/** What runs of a tool that is written out: `{ description, parameters, execute }`, `{ function: { function, parse } }`. */
export function writtenHandlers(calls: Calls, item: Value): readonly Value[] {
  const entries = calls.items(item);
  const wrapped = entries.flatMap(([key, inner]) => (key === 'function' ? calls.items(inner) : []));
  return [...entries, ...wrapped].flatMap(([key, handler]) => (typeof key === 'string' && handlerKeys.has(key) ? [handler] : []));
}

const handlerKeys: ReadonlySet<string> = new Set(['execute', 'handler', 'func', 'run', 'call', 'invoke', 'function']);
