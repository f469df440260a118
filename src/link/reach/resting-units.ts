import type { Unit } from '../../model/facts.js';
import type { Guard } from '../../model/touch.js';
import type { Definition } from '../names/definition.js';
import type { Definitions } from '../names/definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';

type GuardsAround = (document: LinkedDocument, ref: number) => readonly Guard[];

/** Classes whose every object is made, and functions that are only called, behind a switch that is off: what they do waits for it too. */
export class RestingUnits {
  private memo: DocumentMap<readonly Guard[]> | null = null;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    private readonly guardsAround: GuardsAround,
    private readonly injectables: ReadonlySet<string>,
  ) {}

  /** The switch that the class or function around an op waits for. */
  guardsOf(document: LinkedDocument, ref: number): Guard[] {
    const resting = this.resting();
    return document.unitsAround(document.unitOf(ref)).flatMap((unit) => resting.get(document.id, unit) ?? []);
  }

  private waitsFor(document: LinkedDocument, ref: number): readonly Guard[] {
    const around = this.guardsAround(document, ref);
    return around.length > 0 ? around : this.guardsOf(document, ref);
  }

  private resting(): DocumentMap<readonly Guard[]> {
    if (this.memo !== null) return this.memo;
    this.memo = new DocumentMap();
    const own = this.documents.filter(({ role, facts }) => role !== 'test' && role !== 'vendored' && facts.kind !== 'command-list');
    const names = new Set(
      own.flatMap((document) => document.facts.units.flatMap((unit) => (this.mayRest(unit, document) ? [unit.name] : []))),
    );
    const uses = own.flatMap((document) => this.usesIn(document, names));
    // What rests calls others that nothing else calls.
    for (let round = 0, grown = true; round < maxRounds && grown; round++) grown = this.addResting(this.memo, own, uses);
    return this.memo;
  }

  /** Calls that may be of a unit that can rest or are handed it (`asyncio.to_thread(fetch, id)`), and choices of it, each with what stands around. */
  private usesIn(document: LinkedDocument, names: ReadonlySet<string>): Use[] {
    const isOf = (ref: number): boolean => isNaming(document, ref) && names.has(document.textOf(ref) ?? '');
    const chosen = chosenIn(document)
      .filter(isOf)
      .map((unit): Use => ({ document, ref: unit, unit, around: this.guardsAround(document, unit) }));
    const called = document.calls.flatMap((ref) => {
      const op = document.op(ref);
      const named = op.op === 'call' ? [op.callee, ...op.args.map(([, value]) => value)].filter(isOf) : [];
      return named.map((unit) => ({ document, ref, unit, around: this.guardsAround(document, ref) }));
    });
    return [...chosen, ...called];
  }

  private addResting(resting: DocumentMap<readonly Guard[]>, own: readonly LinkedDocument[], uses: readonly Use[]): boolean {
    const used = uses.flatMap((use) => this.usedBehindSwitches(use));
    const added = used.filter(({ doc, unit }) => resting.get(doc, unit) === undefined);
    const elsewhere = added.length === 0 ? new Set<string>() : this.usedElsewhere(own, added);
    const found = added.filter(({ name }) => !elsewhere.has(name));
    for (const { doc, unit, guards } of found) resting.set(doc, unit, guards);
    return found.length > 0;
  }

  private usedBehindSwitches({ document, ref, unit: named, around }: Use): Used[] {
    const guards = around.length > 0 ? around : this.guardsOf(document, ref);
    if (guards.length === 0) return [];
    return this.definitions.of({ doc: document.id, ref: named }).flatMap((definition): Used[] => {
      const holder = definition.kind === 'unit' ? this.documents[definition.doc] : undefined;
      const unit = definition.kind === 'unit' ? holder?.facts.units[definition.unit] : undefined;
      if (definition.kind !== 'unit' || holder === undefined || unit === undefined || !this.mayRest(unit, holder)) return [];
      return [{ doc: definition.doc, unit: definition.unit, name: unit.name, guards }];
    });
  }

  /** Names that are also read where nothing is switched off, unless they are of other units there, or that go by another name somewhere. */
  private usedElsewhere(documents: readonly LinkedDocument[], used: readonly Used[]): ReadonlySet<string> {
    const names = new Set(used.map(({ name }) => name));
    const found = new Set<string>();
    for (const document of documents) {
      for (const { name, local } of document.facts.imports) if (names.has(name) && local !== name) found.add(name);
      for (const ref of document.facts.ops.withText(naming, (text) => names.has(text)))
        if (this.waitsFor(document, ref).length === 0 && !this.isOfOthers(document, ref, used)) found.add(document.textOf(ref) ?? '');
    }
    return found;
  }

  /** `lamps.dim(id)` of one class beside `house.dim(id)` of another. */
  private isOfOthers(document: LinkedDocument, ref: number, used: readonly Used[]): boolean {
    const meant = this.definitions.of({ doc: document.id, ref });
    const isOther = (own: Definition): boolean =>
      own.kind === 'unit' && !used.some(({ doc, unit }) => doc === own.doc && unit === own.unit);
    return meant.length > 0 && meant.every(isOther);
  }

  /** A decorator hands its function on, and a platform calls handlers by their names. */
  private mayRest({ form, name, parent, decorators }: Unit, document: LinkedDocument): boolean {
    if (name === '') return false;
    if (form === 'class') return true;
    const mayBeCalled = /^main$|handler$/i.test(name) || decorators.length > 0;
    return form === 'function' && !mayBeCalled && (parent === 0 || this.isOwnMethod(name, parent, document));
  }

  /** A method may override one that a framework calls: hardly where its class extends nothing and its name is of several words. */
  private isOwnMethod(name: string, parent: number, document: LinkedDocument): boolean {
    const { kind, units } = document.facts;
    const around = units[parent];
    const isOwn =
      around?.form === 'class' && around.bases.length === 0 && around.decorators.every((ref) => this.isInjectable(document, ref));
    return isOwn && telling.has(kind) && /^[_#]?[a-z]+(?:_[a-z0-9]+|[A-Z][a-z0-9]*)+$/.test(name);
  }

  /** `@Injectable()` */
  private isInjectable(document: LinkedDocument, ref: number): boolean {
    const op = document.op(ref);
    return this.injectables.has(document.textOf(op.op === 'call' ? op.callee : ref) ?? '');
  }
}

/** What one of several is chosen from: `deliver = mail if live else show`. */
function chosenIn(document: LinkedDocument): readonly number[] {
  const { ops } = document.facts;
  const found: number[] = [];
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'merge' ? ops.at(ref) : null;
    if (op?.op === 'merge') found.push(...op.of);
  }
  return found;
}

function isNaming(document: LinkedDocument, ref: number): boolean {
  return naming.some((form) => form === document.form(ref));
}

const naming = ['read', 'get'] as const;

/** Kinds where a class says what it extends. */
const telling: ReadonlySet<string> = new Set(['python', 'javascript']);
const maxRounds = 3;

interface Use {
  readonly document: LinkedDocument;
  readonly ref: number;
  /** Where the unit is named. */
  readonly unit: number;
  readonly around: readonly Guard[];
}

interface Used {
  readonly doc: number;
  readonly unit: number;
  readonly name: string;
  readonly guards: readonly Guard[];
}
