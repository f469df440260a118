import { append } from '../../model/append.js';
import type { Value } from '../../model/program.js';
import type { Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { ClassUnit } from './implementations.js';

interface SetContext {
  readonly documents: readonly LinkedDocument[];
  of(value: Value): readonly Definition[];
}

/**
 * Functions that whoever holds an object puts into one of its fields, where the class itself puts nothing there: `bot.onReply = answer`.
 * What else is put there is known by the object (`containers/held-fields.ts`).
 */
export class OutsideSets {
  private byKey: ReadonlyMap<string, readonly Outside[]> | null = null;

  constructor(private readonly context: SetContext) {}

  /** What others put into a field into which the class itself puts the values: anything where that is nothing yet, `self.client = None`. */
  beside(values: readonly Definition[], owner: ClassUnit, key: string): readonly Definition[] {
    const filled = values.some((own) => !this.isNothing(own)) ? [] : this.only(owner, key);
    return filled.length > 0 ? filled : this.functions(owner, key);
  }

  private isNothing(own: Definition): boolean {
    const op = own.kind === 'value' ? this.context.documents[own.doc]?.op(own.ref) : undefined;
    return op?.op === 'const' && op.value === null;
  }

  private functions({ doc, unit }: ClassUnit, key: string): readonly Definition[] {
    this.byKey ??= this.find();
    const sets = this.byKey.get(key) ?? [];
    if (sets.length === 0 || sets.length > most) return [];
    const held = sets.filter(({ of }) => this.isOfClass(of, { doc, unit })).flatMap(({ value }) => this.context.of(value));
    return held.filter(({ kind }) => kind === 'unit');
  }

  /** What a field that is only declared is, where one place alone fills it for whichever object: `flag.StringVar(&o.dsn, …)`. */
  only(owner: ClassUnit, key: string): readonly Definition[] {
    this.byKey ??= this.find();
    const sets = this.byKey.get(key) ?? [];
    const [own, ...others] = sets.length > most ? [] : sets.filter(({ of }) => this.isOfClass(of, owner));
    return own === undefined || others.length > 0 ? [] : this.context.of(own.value);
  }

  private isOfClass(value: Value, { doc, unit }: ClassUnit): boolean {
    return this.context.of(value).some((base) => base.kind === 'instance' && base.doc === doc && base.unit === unit);
  }

  private find(): ReadonlyMap<string, readonly Outside[]> {
    const found = new Map<string, Outside[]>();
    for (const document of this.context.documents)
      for (const [key, refs] of document.sets)
        for (const ref of refs) {
          const op = document.op(ref);
          const base = op.op === 'set' ? document.op(op.of) : null;
          // `self.bot.client = …` is said of the bot, `self.client = …` of the own object.
          const isOther = base?.op === 'get' || (base?.op === 'read' && !selves.has(base.name));
          if (op.op !== 'set' || !isOther) continue;
          append(found, key, { of: { doc: document.id, ref: op.of }, value: { doc: document.id, ref: op.value } });
        }
    return found;
  }
}

interface Outside {
  readonly of: Value;
  readonly value: Value;
}

/** What a class calls its own object, or itself. */
export const selves: ReadonlySet<string> = new Set(['self', 'this', 'cls']);
/** A name that so many fields have tells no object. */
const most = 12;
