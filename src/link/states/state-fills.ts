import type { Key, Op, Ref } from '../../model/facts.js';
import { append } from '../../model/append.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { StateFill } from '../../model/state-knowledge.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { parameterOf } from '../documents/scopes.js';
import type { Definition } from '../names/definition.js';
import { externalOf } from '../names/definition.js';
import { NameIndex, nameIndexOf } from '../names/names.js';

export interface StateContext {
  readonly documents: readonly LinkedDocument[];
  of(value: Value): readonly Definition[];
}

/** What is put into a state that a page or an application keeps: where that was made, under which key, or as a whole. */
export interface StatePut {
  readonly made: Value;
  readonly key: string;
  readonly value: Value;
}

/** What is put there as a whole, which each of its fields may be. */
export const wholeState = '()';

/** What pages and applications keep for whoever asks later, by the call that made it: `useState('')`, `atom('')`, `writable('')`. */
export class StateFills {
  private readonly views: NameIndex<true>;
  private readonly pairs: NameIndex<true>;
  private readonly wraps: NameIndex<true>;
  private readonly taps: NameIndex<true>;
  private readonly providers = new NameIndex<string>();
  private memoProvided: ReadonlyMap<string, readonly Value[]> | null = null;
  private readonly fills = new NameIndex<StateFill>();

  constructor(
    private readonly context: StateContext,
    { states }: Pick<NameKnowledge, 'states'>,
  ) {
    this.views = nameIndexOf(states.views);
    this.pairs = nameIndexOf(states.pairs);
    this.wraps = nameIndexOf(states.wraps);
    this.taps = nameIndexOf(states.taps);
    for (const { makers, provider, value } of states.contexts)
      for (const name of makers.flatMap((maker) => [maker, `${maker}.${provider}`])) this.providers.add(name, value);
    for (const fill of states.fills) for (const name of fill.calls) this.fills.add(name, fill);
  }

  /** Does the name stand for what a state holds? */
  isView(name: string): boolean {
    return name.endsWith('.$state') || this.views.find(name).length > 0;
  }

  /** What fills the state that a call gives first: `setDraft` of `const [draft, setDraft] = useState('')`. */
  second(bases: readonly Definition[]): readonly Definition[] {
    return bases.flatMap((own) =>
      own.kind === 'external' && own.call !== null && this.pairs.find(own.name).length > 0 ? [externalOf(`${own.name}.1`, own.call)] : [],
    );
  }

  /** `useAtomValue(draft)` is a thing of the state that `draft` stands for; nothing for any other call. */
  tapped(name: string, first: Value): readonly Definition[] {
    if (this.taps.find(name).length === 0) return [];
    const tapped = this.context
      .of(first)
      .flatMap((own) => (own.kind === 'external' && own.call !== null ? [externalOf(name, own.call)] : []));
    const provided = tapped.flatMap((own) => this.providedFor(own)).flatMap((value) => this.context.of(value));
    return provided.length === 0 ? tapped : provided;
  }

  /** What elements of a page provide for whoever asks for it as the call does: `useContext(Desk)` under `<Desk.Provider value={desk}>`. */
  provided(document: LinkedDocument, { callee, args }: Op & { op: 'call' }): readonly Value[] {
    const first = args[0]?.[1];
    if (first === undefined) return none;
    const isTap = this.context.of({ doc: document.id, ref: callee }).some((own) => own.kind === 'external' && this.isTap(own.name));
    return isTap ? this.context.of({ doc: document.id, ref: first }).flatMap((own) => this.providedFor(own)) : none;
  }

  private providedFor(definition: Definition): readonly Value[] {
    if (definition.kind !== 'external' || definition.call === null) return none;
    return (this.memoProvided ??= this.collectProvided()).get(`${definition.call.doc}:${definition.call.ref}`) ?? none;
  }

  private collectProvided(): ReadonlyMap<string, readonly Value[]> {
    const found = new Map<string, Value[]>();
    for (const document of this.context.documents)
      for (const ref of document.calls) {
        const op = document.op(ref);
        if (op.op !== 'call' || op.style !== 'jsx' || document.form(op.callee) === 'name') continue;
        for (const own of this.context.of({ doc: document.id, ref: op.callee })) {
          const name = own.kind === 'external' && own.call !== null ? this.providers.find(own.name)[0] : undefined;
          const value = name === undefined ? undefined : op.args.find(([key]) => key === name)?.[1];
          if (own.kind === 'external' && own.call !== null && value !== undefined)
            append(found, `${own.call.doc}:${own.call.ref}`, { doc: document.id, ref: value });
        }
      }
    return found;
  }

  /** `useSnapshot(desk)` of a `desk` that is written out. */
  isTapOfObject(document: LinkedDocument, ref: Ref, { callee }: Op & { op: 'call' }): boolean {
    const isWrap = this.context
      .of({ doc: document.id, ref: callee })
      .some((own) => own.kind === 'external' && this.wraps.find(own.name).length > 0);
    return isWrap && this.context.of({ doc: document.id, ref }).some(({ kind }) => kind === 'value');
  }

  isTap(name: string): boolean {
    return this.taps.find(name).length > 0 || this.wraps.find(name).length > 0;
  }

  /** What a call puts into a state. */
  putBy(document: LinkedDocument, ref: Ref): readonly StatePut[] {
    const callee = this.context.of({ doc: document.id, ref: document.calleeOf(ref) });
    return callee.flatMap((own) => {
      const fill = own.kind === 'external' ? this.fills.find(own.name)[0] : undefined;
      const op = fill === undefined ? null : document.op(ref);
      if (own.kind !== 'external' || fill === undefined || op?.op !== 'call') return [];
      const [value, state] = [fill.value, fill.state].map((place) => op.args.find(([key]) => key === place)?.[1]);
      const made = state === undefined ? (own.call === null ? [] : [own.call]) : this.madeOf({ doc: document.id, ref: state });
      if (value === undefined) return [];
      return made.flatMap((place) => this.entriesOf(document, value).map(([key, item]) => ({ made: place, key, value: item })));
    });
  }

  private isHeld(own: Definition): boolean {
    return own.kind === 'external' && own.call !== null && this.isView(own.name);
  }

  /** The state of another file that a component of Svelte names so: `$draft`. */
  keptAs(document: LinkedDocument, name: string): string | null {
    if (document.facts.kind !== 'component' || !/^\$[A-Za-z_]/.test(name)) return null;
    const own = name.slice(1);
    return document.importsByLocal.has(own) || document.writes[0]?.has(own) === true ? own : null;
  }

  private madeOf(state: Value): readonly Value[] {
    return this.context.of(state).flatMap((own) => (own.kind === 'external' && own.call !== null ? [own.call] : []));
  }

  /** The fields of what is put there, or all of it; of a function, of what it makes of what there was before. */
  entriesOf(document: LinkedDocument, ref: Ref): readonly (readonly [string, Value])[] {
    const op = document.form(ref) === 'closure' ? document.op(ref) : null;
    return op?.op === 'closure' ? this.returnedBy(document, op.unit) : this.entriesIn(document, ref, null);
  }

  /** What a function makes of what there was before. */
  returnedBy(document: LinkedDocument, unit: number): readonly (readonly [string, Value])[] {
    return document.resultsOf(unit).flatMap(({ ref }) => this.entriesIn(document, document.valueOf(ref), unit));
  }

  private entriesIn(document: LinkedDocument, ref: Ref, unit: number | null): readonly (readonly [string, Value])[] {
    const op = document.op(ref);
    if (op.op === 'make' && op.shape === 'map') return op.items.flatMap(([key, item]) => this.entryOf(document, key, item, unit));
    return this.isBefore({ doc: document.id, ref }, unit) ? [] : [[wholeState, { doc: document.id, ref }]];
  }

  /** What there was before is not put there again: `{ ...form, draft }`. */
  private entryOf(document: LinkedDocument, key: Key, item: Ref, unit: number | null): readonly (readonly [string, Value])[] {
    const value = { doc: document.id, ref: item };
    if (typeof key === 'string' && key !== '**' && key !== '*') return [[key, value]];
    return key === '**' && this.isBefore(value, unit) ? [] : [[wholeState, value]];
  }

  /** Is it the state, or what a function that makes the next one is given of it? */
  private isBefore(value: Value, unit: number | null): boolean {
    const document = this.context.documents[value.doc];
    const isGiven = unit !== null && document?.unitOf(value.ref) === unit && parameterOf(this.context.documents, value) === 0;
    return isGiven || this.context.of(value).some((own) => this.isHeld(own));
  }
}

const none: readonly Value[] = [];
