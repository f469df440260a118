import { append } from '../../model/append.js';
import type { CallView, ToolView, UnitView } from '../../model/program.js';
import type { NoteCode, Place } from '../../model/touch.js';
import type { Callers } from '../calls/callers.js';
import type { Calls } from '../calls/calls.js';
import { selectorOf } from './chosen.js';
import type { Definition } from '../names/definition.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';

export interface ToolPlaceContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly calls: Calls;
  readonly callers: Callers;
}

/** Where tools are handed to what a model is asked through, and where what it chose among them is run. */
export class ToolPlaces {
  private readonly memo = new Map<ToolView, readonly Place[]>();
  private memoDispatches: ReadonlyMap<string, readonly CallView[]> | null = null;
  private memoClasses: ReadonlyMap<string, readonly CallView[]> | null = null;

  constructor(private readonly context: ToolPlaceContext) {}

  of(tool: ToolView): readonly Place[] {
    const known = this.memo.get(tool);
    if (known !== undefined) return known;
    const given = [...tool.given.map((at): Place => ({ ...at, note: { code: 'given-here', details: {} } })), ...this.registered(tool)];
    const all = [...given, ...this.chosen(tool)];
    const found = this.context.definitions.limits.first(all, maxPlaces, tool.units[0]?.doc ?? tool.call?.value.doc ?? 0);
    this.memo.set(tool, found);
    return found;
  }

  /** An object of the tool's class that is handed to a call, or the call of the function that registers it. */
  private registered({ form, units, given, at, name }: ToolView): Place[] {
    if (given.length > 0) return [];
    const objects = units.flatMap(({ doc, unit }) => {
      const around = this.context.documents[doc]?.facts.units[unit]?.parent ?? -1;
      const isMethod = this.context.documents[doc]?.facts.units[around]?.form === 'class';
      return isMethod ? (this.objects().get(`${doc}:${around}`) ?? []) : [];
    });
    const made = objects.map((call) => placeOf(call, 'made-here', name));
    if (form !== 'server') return made;
    const around = this.context.calls.all.find((call) => call.at.path === at.path && call.at.span[0] === at.span[0])?.unit ?? null;
    const registrars = around === null || around.unit === 0 ? [] : this.callersOf(around);
    return [...made, ...registrars.map((call) => placeOf(call, 'given-here', ''))];
  }

  /** A call by a computed key, or of a tool that only its schema declares; then the calls of the function around that. */
  private chosen({ form, units, name }: ToolView): Place[] {
    const named = form === 'schema' ? units.flatMap((unit) => this.callersOf(unit)) : [];
    const dispatches = [...named, ...units.flatMap(({ doc, unit }) => this.dispatches().get(`${doc}:${unit}`) ?? [])];
    const around = dispatches.filter(({ unit }) => unit.unit > 0).flatMap(({ unit }) => this.callersOf(unit));
    return [...new Set([...dispatches, ...around])].map((call) => placeOf(call, 'chosen-here', name));
  }

  private callersOf({ doc, unit }: UnitView): CallView[] {
    return this.context.callers.of(doc, unit).flatMap(({ document, ref }) => this.context.calls.at({ doc: document.id, ref }) ?? []);
  }

  /** Calls by a computed key, by what they may run: of a long table only some are asked for, and stand for all of it. */
  private dispatches(): ReadonlyMap<string, readonly CallView[]> {
    return (this.memoDispatches ??= this.findDispatches());
  }

  private findDispatches(): ReadonlyMap<string, readonly CallView[]> {
    const found = new Map<string, CallView[]>();
    const tables = tablesOf(this.context.documents, this.context.definitions);
    for (const call of this.context.calls.all) {
      const callee = this.context.documents[call.value.doc]?.calleeOf(call.value.ref);
      if (callee === undefined || selectorOf(this.context.documents, call) === null) continue;
      const keys = this.context.definitions.of({ doc: call.value.doc, ref: callee }).map(unitKey);
      for (const key of new Set(keys.flatMap((own) => (own === null ? [] : [own, ...(tables.get(own) ?? [])])))) append(found, key, call);
    }
    return found;
  }

  /** Calls that make an object of a class of the tree. */
  private objects(): ReadonlyMap<string, readonly CallView[]> {
    return (this.memoClasses ??= this.findObjects());
  }

  private findObjects(): ReadonlyMap<string, readonly CallView[]> {
    const found = new Map<string, CallView[]>();
    for (const call of this.context.calls.all) {
      const callee = this.context.documents[call.value.doc]?.calleeOf(call.value.ref);
      for (const definition of callee === undefined ? [] : this.context.definitions.of({ doc: call.value.doc, ref: callee })) {
        if (definition.kind !== 'unit' || this.context.documents[definition.doc]?.facts.units[definition.unit]?.form !== 'class') continue;
        append(found, `${definition.doc}:${definition.unit}`, call);
      }
    }
    return found;
  }
}

function placeOf({ at }: CallView, code: NoteCode, name: string): Place {
  return { ...at, note: { code, details: name === '' ? {} : { name } } };
}

/** Functions that stand in one map literal, by each of them: `{"close_ticket": close_ticket, …}`. */
function tablesOf(documents: readonly LinkedDocument[], definitions: Definitions): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const document of documents)
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const op = document.form(ref) === 'make' ? document.op(ref) : null;
      if (op?.op !== 'make' || op.shape !== 'map' || op.items.length < 2) continue;
      const items = op.items.filter(([, item]) => document.form(item) === 'read' || document.form(item) === 'get');
      if (items.length < op.items.length) continue;
      const keys = items.flatMap(([, item]) => definitions.of({ doc: document.id, ref: item }).flatMap((own) => unitKey(own) ?? []));
      for (const key of keys) found.set(key, keys);
    }
  return found;
}

function unitKey(definition: Definition): string | null {
  return definition.kind === 'unit' ? `${definition.doc}:${definition.unit}` : null;
}

/** A tool that is given to more agents than this is given to all of them. */
const maxPlaces = 12;
