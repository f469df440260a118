import type { CallView, ToolView, UnitView, Value } from '../model/program.js';
import { literal, member } from './modules.js';
import type { Definitions } from './definitions.js';
import type { LinkedDocument } from './documents.js';
import type { Reaches } from './reach.js';

export interface DispatchContext {
  readonly documents: readonly LinkedDocument[];
  readonly reaches: Reaches;
  readonly calls: readonly CallView[];
  readonly callsOf: (unit: UnitView) => readonly CallView[];
  readonly behind: (call: CallView) => readonly CallView[];
  readonly definitions: Definitions;
  readonly constant: (value: Value) => unknown;
}

/**
 * Tools declared as plain schemas (`{"type": "function", "function": {"name": …}}`, `{name, input_schema}`): their bodies are the
 * functions of that name, or what runs where a condition compares something with that name.
 */
export class Dispatchers {
  private readonly documents: readonly LinkedDocument[];
  private readonly reaches: Reaches;

  constructor(private readonly context: DispatchContext) {
    this.documents = context.documents;
    this.reaches = context.reaches;
  }

  tools(): ToolView[] {
    return this.documents.flatMap((document) => {
      if (document.parent !== null || this.reaches.document(document.id) !== 'started') return [];
      return this.schemas(document).map(({ name, ref }) => this.toolOf(document, name, ref));
    });
  }

  private schemas(document: LinkedDocument): { name: string; ref: number }[] {
    const found: { name: string; ref: number }[] = [];
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const op = document.op(ref);
      if (op.op !== 'make' || op.shape !== 'map') continue;
      const inner = member(document, ref, 'function');
      const holder = isFunctionType(document, ref) && inner !== null ? inner : ref;
      const keys = isFunctionType(document, ref) ? [...schemaKeys, 'description'] : schemaKeys;
      const declares = keys.some((key) => member(document, holder, key) !== null);
      const name = member(document, holder, 'name');
      const text = name === null || (!declares && holder === ref) ? null : this.text(document, name);
      if (text !== null && !found.some((own) => own.name === text)) found.push({ name: text, ref });
    }
    return found;
  }

  private text(document: LinkedDocument, ref: number): string | null {
    const own = literal(document.op(ref));
    if (own !== null) return own;
    const constant = this.context.constant({ doc: document.id, ref });
    return typeof constant === 'string' ? constant : null;
  }

  private toolOf(document: LinkedDocument, name: string, ref: number): ToolView {
    const registered = this.registered().get(name) ?? [];
    const units = registered.length > 0 ? registered : this.unitsNamed(name);
    const calls = units.length > 0 ? units.flatMap((unit) => this.context.callsOf(unit)) : this.branches(name);
    return {
      name,
      at: { path: document.path, span: document.span(ref) },
      form: 'schema',
      units,
      calls,
      call: null,
      effect: null,
      reach: this.reaches.document(document.id),
      guards: [],
    };
  }

  /** Functions under their tool's name in a map literal: `{"close_ticket": close_ticket_handler}`. */
  private registered(): ReadonlyMap<string, readonly UnitView[]> {
    if (this.memoRegistered !== null) return this.memoRegistered;
    const found = new Map<string, UnitView[]>();
    for (const document of this.documents)
      for (let ref = 0; ref < document.facts.ops.length; ref++) {
        const op = document.op(ref);
        if (op.op !== 'make' || op.shape !== 'map') continue;
        for (const [key, item] of op.items) {
          const kind = document.op(item).op;
          if (typeof key !== 'string' || (kind !== 'read' && kind !== 'get' && kind !== 'closure')) continue;
          for (const definition of this.context.definitions.of({ doc: document.id, ref: item })) {
            if (definition.kind !== 'unit') continue;
            const unit = this.documents[definition.doc]?.facts.units[definition.unit];
            if (unit?.form === 'function')
              found.set(key, [...(found.get(key) ?? []), { doc: definition.doc, unit: definition.unit, name: unit.name }]);
          }
        }
      }
    this.memoRegistered = found;
    return found;
  }
  private memoRegistered: ReadonlyMap<string, readonly UnitView[]> | null = null;

  private unitsNamed(name: string): UnitView[] {
    const plain = name.replaceAll(/[_-]/g, '').toLowerCase();
    return this.documents.flatMap((document) =>
      document.facts.units.flatMap((unit, index) =>
        unit.form === 'function' &&
        unit.name.replaceAll('_', '').toLowerCase() === plain &&
        this.reaches.document(document.id) === 'started'
          ? [{ doc: document.id, unit: index, name: unit.name }]
          : [],
      ),
    );
  }

  /** Calls in a branch that is taken for this name, and what they reach. */
  private branches(name: string): readonly CallView[] {
    const found = new Set<CallView>();
    for (const document of this.documents) {
      const blocks = new Set<number>();
      document.facts.blocks.forEach((block, index) => {
        if (block.test !== null && block.form !== 'else' && this.mentions(document, block.test, name)) blocks.add(index);
      });
      if (blocks.size === 0) continue;
      for (const call of this.context.calls)
        if (call.value.doc === document.id && document.blocksOf(call.value.ref).some((block) => blocks.has(block))) {
          found.add(call);
          for (const inner of this.context.behind(call)) found.add(inner);
        }
    }
    return [...found];
  }

  private mentions(document: LinkedDocument, test: number, name: string): boolean {
    const op = document.op(test);
    if (op.op === 'const') return op.value === name;
    if (op.op === 'read' || op.op === 'get') return this.text(document, test) === name;
    const uses = op.op === 'unknown' ? op.uses : op.op === 'merge' ? op.of : op.op === 'make' ? op.items.map(([, ref]) => ref) : [];
    return uses.some((ref) => this.mentions(document, ref, name));
  }
}

function isFunctionType(document: LinkedDocument, ref: number): boolean {
  const type = member(document, ref, 'type');
  return type !== null && literal(document.op(type)) === 'function';
}

const schemaKeys = ['parameters', 'input_schema', 'inputSchema'];
