import type { Key, Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import { isOwnObject } from '../containers/contents.js';
import { type Held, HeldFields } from '../containers/held-fields.js';
import { NamedContents } from '../containers/named-contents.js';
import { decidingTests } from '../documents/deciding-tests.js';
import type { LinkedDocument } from '../documents/documents.js';
import { WrittenFields } from '../documents/written-fields.js';
import type { DependenceContext } from './dependence.js';
import type { Tie } from './edges.js';
import { classThatIsGiven, GivingCalls } from './giving-calls.js';
import { filledFields } from './filled-fields.js';
import { isHandedOver } from './handed-over.js';
import { selectorsOf } from './selections.js';
import { initialOf, toldByState } from './state-edges.js';
import { decides, placeOf, plain, possible, type Push, result } from './ties.js';

/** What fields, containers and objects hold is computed from. */
export class Holding {
  private readonly fields: WrittenFields;
  readonly named: NamedContents;
  readonly held: HeldFields;
  readonly giving: GivingCalls;

  constructor(private readonly context: DependenceContext) {
    this.fields = new WrittenFields(context.documents, context.definitions);
    this.named = new NamedContents(context.documents, context.definitions);
    this.held = new HeldFields(context);
    this.giving = new GivingCalls(context);
  }

  get(document: LinkedDocument, ref: Ref, op: Op & { op: 'get' }, push: Push): void {
    const { definitions } = this.context;
    if (definitions.isOutcome({ doc: document.id, ref })) return;
    if (toldByState(this.context, document, ref, op, push)) return;
    const own = isOwnObject(document.op(op.of)) && definitions.states.stores.self(document, op.of) === null;
    this.putInto(document, ref, push);
    this.state(document, op.of, String(op.key), push);
    if (this.written(document, op.of, op.key, push)) return;
    // What makers of its objects give comes by the object.
    const given = own ? classThatIsGiven(this.context.documents, document, ref, String(op.key)) : null;
    const known = (at: Value): void => {
      if (given === null || (at.doc === document.id && document.unitsAround(document.unitOf(at.ref)).includes(given))) push(placeOf(at));
    };
    for (const definition of definitions.of({ doc: document.id, ref })) {
      if (definition.kind === 'value' && !(definition.doc === document.id && definition.ref === ref)) known(definition);
      else if (definition.kind === 'external' && definition.call !== null && own) known(definition.call);
      else if (definition.kind === 'unit') for (const given of definitions.memberTable.gotten(definition)) push(given, result);
    }
    if (own) {
      this.attribute(document, ref, String(op.key), push);
      return this.put(this.held.putFromOutside(document, ref, String(op.key)), 'field', push);
    }
    for (const { value, tie } of filledFields(this.context, this.held, document, op)) push(value, tie);
    if (!initialOf(this.context, document, op, push)) push({ doc: document.id, ref: op.of });
    const next = document.opAfter(ref);
    const behind = next?.op === 'get' && next.of === ref && !document.isCalled(ref + 1) ? next.key : null;
    const put = this.held.put(document, op.of, String(op.key), behind);
    this.put(
      put.map(({ value, by }) => ({ value, by: by ?? this.giving.through(document, op.of, value) })),
      'away',
      push,
    );
  }

  /** What the same function puts there is put there whenever it is called. */
  putInto(document: LinkedDocument, ref: Ref, push: Push): void {
    const unit = document.unitOf(ref);
    for (const own of this.held.putInto(document, ref)) {
      const isOwn = own.by === null && own.value.doc === document.id && document.unitOf(own.value.ref) === unit;
      this.put([own], isOwn ? 'within' : 'away', push);
    }
  }

  private put(held: readonly Held[], step: Tie['step'], push: Push): void {
    for (const { value, by } of held) push(value, { ...possible, step, kept: '', by: by === null ? null : this.context.nodes.of(by) });
  }

  /** The field of a literal, where nothing else can be meant, and what is added to it. */
  written(document: LinkedDocument, of: Ref, key: Key, push: Push): boolean {
    const written = this.fields.of(document, of, key);
    for (const { literal, item } of written) {
      const by = this.giving.through(document, of, literal);
      push(item, by === null ? plain : { ...plain, step: 'made', by: this.context.nodes.of(by) });
      this.conditions(literal, push);
    }
    const base = document.op(of);
    if (written.length > 0) for (const by of selectorsOf(this.context, document, of)) push(by, decides);
    if (written.length > 0 && base.op === 'read') this.parts(document, of, base.name, key, push);
    return written.length > 0;
  }

  /** Which of several literals a function returns is chosen by the conditions around them. */
  private conditions({ doc, ref }: Value, push: Push): void {
    const document = this.context.documents[doc];
    if (document === undefined) return;
    for (const test of decidingTests(document, ref)) push({ doc, ref: test }, decides);
  }

  state(document: LinkedDocument, of: Ref, key: string, push: Push): void {
    for (const value of this.context.states.given(document, of, key)) push(value, { ...possible, step: 'away', kept: key });
  }

  /** Every `self.key = …` of the class, and what is added to `self.key`. */
  private attribute(document: LinkedDocument, ref: Ref, key: string, push: Push): void {
    const unit = document.classAround(ref);
    if (unit === undefined) return;
    for (const set of document.sets.get(key) ?? [])
      if (document.unitsAround(document.unitOf(set)).includes(unit)) push({ doc: document.id, ref: set }, possible);
    this.contents(document, key, this.named.ofAttribute(document, ref, key), push);
  }

  /** What is added to the parts of what is called `name`, or to one of them: `report.sections.push(x)`. */
  parts(document: LinkedDocument, ref: Ref, name: string, key: Key | null, push: Push): void {
    for (const [part, added] of this.named.parts(document, ref, name, key)) this.contents(document, part, [added], push);
  }

  contents(document: LinkedDocument, name: string, additions: readonly Value[], push: Push): void {
    const tie = { ...possible, kept: name };
    for (const { ref } of additions) {
      const op = document.op(ref);
      if (op.op === 'call' && isHandedOver(this.context.definitions, document, op)) continue;
      if (op.op === 'call') for (const [, arg] of op.args) push({ doc: document.id, ref: arg }, tie);
      else if (op.op === 'set') push({ doc: document.id, ref: op.value }, tie);
      for (const test of decidingTests(document, ref)) push({ doc: document.id, ref: test }, decides);
    }
  }

  /** `json.Unmarshal(text, &order)`, `json.NewDecoder(text).Decode(&order)` */
  fill(document: LinkedDocument, ref: Ref, push: Push): void {
    const op = document.op(ref);
    if (op.op !== 'call') return;
    const callee = document.op(op.callee);
    if (callee.op === 'get') push({ doc: document.id, ref: callee.of });
    for (const [, arg] of op.args) push({ doc: document.id, ref: arg });
  }
}
