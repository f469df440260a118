import type { Guard } from '../model/touch.js';
import type { Definitions } from './definitions.js';
import { DocumentMap } from './document-map.js';
import type { LinkedDocument } from './documents.js';

type GuardsAround = (document: LinkedDocument, ref: number) => readonly Guard[];

/** Classes whose every object is made behind a switch that is off: what their methods do waits for it too. */
export class RestingClasses {
  private memo: DocumentMap<readonly Guard[]> | null = null;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    private readonly guardsAround: GuardsAround,
  ) {}

  /** The switch that the class around an op waits for. */
  guardsOf(document: LinkedDocument, ref: number): Guard[] {
    const resting = this.resting();
    return document.unitsAround(document.unitOf(ref)).flatMap((unit) => resting.get(document.id, unit) ?? []);
  }

  private resting(): DocumentMap<readonly Guard[]> {
    if (this.memo !== null) return this.memo;
    this.memo = new DocumentMap();
    const own = this.documents.filter(({ role, facts }) => role !== 'test' && role !== 'vendored' && facts.kind !== 'command-list');
    const classes = new Set(
      own.flatMap(({ facts }) => facts.units.flatMap(({ form, name }) => (form === 'class' && name !== '' ? [name] : []))),
    );
    const made = own.flatMap((document) => this.madeBehindSwitches(document, classes));
    const elsewhere = made.length === 0 ? new Set<string>() : this.usedElsewhere(own, new Set(made.map(({ name }) => name)));
    for (const { doc, unit, name, guards } of made) if (!elsewhere.has(name)) this.memo.set(doc, unit, guards);
    return this.memo;
  }

  private madeBehindSwitches(document: LinkedDocument, classes: ReadonlySet<string>): Made[] {
    if (document.facts.blocks.every(({ test }) => test === null)) return [];
    return document.calls.flatMap((ref): Made[] => {
      const op = document.op(ref);
      if (op.op !== 'call' || !classes.has(this.nameOf(document, op.callee) ?? '')) return [];
      const guards = this.guardsAround(document, ref);
      if (guards.length === 0) return [];
      return this.definitions.of({ doc: document.id, ref: op.callee }).flatMap((definition): Made[] => {
        const unit = definition.kind === 'unit' ? this.documents[definition.doc]?.facts.units[definition.unit] : undefined;
        if (definition.kind !== 'unit' || unit?.form !== 'class') return [];
        return [{ doc: definition.doc, unit: definition.unit, name: unit.name, guards }];
      });
    });
  }

  /** Names that are also read where nothing is switched off, or that go by another name somewhere. */
  private usedElsewhere(documents: readonly LinkedDocument[], names: ReadonlySet<string>): ReadonlySet<string> {
    const found = new Set<string>();
    for (const document of documents) {
      for (const { name, local } of document.facts.imports) if (names.has(name) && local !== name) found.add(name);
      const { ops } = document.facts;
      for (let ref = 0; ref < ops.length; ref++) {
        const name = this.nameOf(document, ref);
        if (name !== null && names.has(name) && this.guardsAround(document, ref).length === 0) found.add(name);
      }
    }
    return found;
  }

  private nameOf(document: LinkedDocument, ref: number): string | null {
    const form = document.form(ref);
    if (form !== 'read' && form !== 'get') return null;
    const op = document.op(ref);
    if (op.op === 'read') return op.name;
    return op.op === 'get' && typeof op.key === 'string' ? op.key : null;
  }
}

interface Made {
  readonly doc: number;
  readonly unit: number;
  readonly name: string;
  readonly guards: readonly Guard[];
}
