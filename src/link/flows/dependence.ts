import type { Key, Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Callers } from '../calls/callers.js';
import { settledWith } from './settled.js';
import { isOwnObject } from '../containers/contents.js';
import { decidingTests, testsAround, testsOfChoice } from '../documents/deciding-tests.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { type Held, HeldFields } from '../containers/held-fields.js';
import { type Taken, takenBy } from '../stores/keepers.js';
import { type Edge, Edges, type Tie } from './edges.js';
import { NamedContents } from '../containers/named-contents.js';
import type { Nodes } from '../documents/nodes.js';
import { lookUp } from '../documents/scopes.js';
import { isHandedOver } from './handed-over.js';
import { filledFields } from './filled-fields.js';
import { askedAbout, filtersOf, resultsOf, selectorsOf } from './selections.js';
import type { SharedStates } from '../steps/shared-states.js';
import { WrittenFields } from '../documents/written-fields.js';

export interface DependenceContext {
  readonly documents: readonly LinkedDocument[];
  readonly nodes: Nodes;
  readonly definitions: Definitions;
  readonly callers: Callers;
  readonly states: SharedStates;
  readonly forwarders: ReadonlyMap<string, number>;
}

/** What each value is computed from: through functions, attributes, containers and files. An edge is found once and remembered. */
export class Dependence {
  readonly edges: Edges;
  private readonly fields: WrittenFields;
  private readonly named: NamedContents;
  readonly held: HeldFields;

  constructor(private readonly context: DependenceContext) {
    this.edges = new Edges(context.nodes.length);
    this.fields = new WrittenFields(context.documents, context.definitions);
    this.named = new NamedContents(context.definitions);
    this.held = new HeldFields(context);
  }

  /** Where the node's edges begin; `edges` tells them. */
  of(node: number): number {
    return this.edges.of(node) ?? this.find(node);
  }

  private find(node: number): number {
    const { doc, ref } = this.context.nodes.value(node);
    const document = this.context.documents[doc];
    const found: Edge[] = [];
    if (document !== undefined) this.expand(document, ref, (value, tie = plain) => found.push({ to: this.context.nodes.of(value), tie }));
    return this.edges.add(node, found);
  }

  /** Edges that no op of the node tells. Goals that were found before do not know of them. */
  join(node: number, name: string, given: readonly number[], by: number | null): void {
    const { edges } = this;
    const own = this.of(node);
    const known = Array.from({ length: edges.count(own) }, (_, index): Edge => {
      const tie = edges.tie(own, index);
      return {
        to: edges.to(own, index),
        tie: { step: edges.step(tie), certainty: edges.certainty(tie), kept: edges.kept(tie), by: edges.by(tie) },
      };
    });
    edges.add(node, [...known, ...given.map((to): Edge => ({ to, tie: { ...possible, step: 'away', kept: name, by } }))]);
  }

  private expand(document: LinkedDocument, ref: Ref, push: Push): void {
    const op = document.op(ref);
    const here = (inner: Ref): void => push({ doc: document.id, ref: inner });
    switch (op.op) {
      case 'write':
      case 'return':
      case 'yield':
        here(op.value);
        return this.expandChoice(document, ref, op.op === 'write' ? op.value : null, push);
      case 'set':
        return here(op.value);
      case 'template':
        for (const part of op.parts) if (typeof part !== 'string') here(part);
        return;
      case 'make':
        for (const [, item] of op.items) here(item);
        for (const test of filtersOf(document, ref, op)) push({ doc: document.id, ref: test }, decides);
        return;
      case 'merge':
        op.of.forEach(here);
        for (const test of testsOfChoice(document, ref, op.of)) push({ doc: document.id, ref: test }, decides);
        return;
      case 'unknown':
        return op.uses.forEach(here);
      case 'index':
        here(op.by);
        return here(op.of);
      case 'read':
        return this.expandRead(document, ref, op.name, push);
      case 'get':
        return this.expandGet(document, ref, op, push);
      case 'param':
        return this.expandParam(document, ref, op, push);
      case 'call':
        return this.expandCall(document, ref, op, push);
      default:
        return;
    }
  }

  /**
   * Which of several results is returned, or which literal is written, is chosen by the conditions around it:
   * `if "buy" in answer: return "buy"` passes the answer on.
   */
  private expandChoice(document: LinkedDocument, ref: Ref, written: Ref | null, push: Push): void {
    if (written !== null && document.form(written) !== 'const') return;
    for (const test of testsAround(document, ref)) push({ doc: document.id, ref: test }, decides);
  }

  private expandRead(document: LinkedDocument, ref: Ref, name: string, push: Push): void {
    const { documents, definitions } = this.context;
    const writes = lookUp(documents, document, ref, name);
    writes.forEach((value) => push(value));
    this.expandContents(document, name, this.named.additions(document, ref, name), push);
    this.expandParts(document, ref, name, null, push);
    this.expandContents(document, name, this.named.deep(document, ref, name), push);
    for (const fill of this.named.fills(document, ref, name)) this.expandFill(document, fill.ref, push);
    this.expandHeld(this.held.putInto(document, ref), 'away', push);
    if (writes.length > 0) return;
    for (const definition of definitions.of({ doc: document.id, ref }))
      if (definition.kind === 'value') push(placeOf(definition));
      else if (definition.kind === 'external' && definition.call !== null) push(definition.call);
  }

  /** What is added to the parts of what is called `name`, or to one of them: `report.sections.push(x)`. */
  private expandParts(document: LinkedDocument, ref: Ref, name: string, key: Key | null, push: Push): void {
    for (const [part, added] of this.named.parts(document, ref, name, key)) this.expandContents(document, part, [added], push);
  }

  private expandContents(document: LinkedDocument, name: string, additions: readonly Value[], push: Push): void {
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
  private expandFill(document: LinkedDocument, ref: Ref, push: Push): void {
    const op = document.op(ref);
    if (op.op !== 'call') return;
    const callee = document.op(op.callee);
    if (callee.op === 'get') push({ doc: document.id, ref: callee.of });
    for (const [, arg] of op.args) push({ doc: document.id, ref: arg });
  }

  private expandGet(document: LinkedDocument, ref: Ref, op: Op & { op: 'get' }, push: Push): void {
    const { definitions } = this.context;
    if (definitions.isOutcome({ doc: document.id, ref })) return;
    const own = isOwnObject(document.op(op.of));
    this.expandHeld(this.held.putInto(document, ref), 'away', push);
    this.expandState(document, op.of, String(op.key), push);
    if (this.expandWritten(document, op.of, op.key, push)) return;
    for (const definition of definitions.of({ doc: document.id, ref })) {
      if (definition.kind === 'value' && !(definition.doc === document.id && definition.ref === ref)) push(placeOf(definition));
      else if (definition.kind === 'external' && definition.call !== null && own) push(definition.call);
      else if (definition.kind === 'unit') for (const given of definitions.memberTable.gotten(definition)) push(given, result);
    }
    if (own) {
      this.expandAttribute(document, ref, String(op.key), push);
      return this.expandHeld(this.held.putFromOutside(document, ref, String(op.key)), 'field', push);
    }
    for (const value of filledFields(this.context, document, op)) push(value, possible);
    push({ doc: document.id, ref: op.of });
    this.expandHeld(this.held.put(document, op.of, String(op.key)), 'away', push);
  }

  private expandHeld(held: readonly Held[], step: Tie['step'], push: Push): void {
    for (const { value, by } of held) push(value, { ...possible, step, kept: '', by: by === null ? null : this.context.nodes.of(by) });
  }

  /** The field of a literal, where nothing else can be meant, and what is added to it. */
  private expandWritten(document: LinkedDocument, of: Ref, key: Key, push: Push): boolean {
    const written = this.fields.of(document, of, key);
    for (const { literal, item } of written) {
      push(item);
      this.expandConditions(literal, push);
    }
    const base = document.op(of);
    if (written.length > 0) for (const by of selectorsOf(this.context, document, of)) push(by, decides);
    if (written.length > 0 && base.op === 'read') this.expandParts(document, of, base.name, key, push);
    return written.length > 0;
  }

  /** Which of several literals a function returns is chosen by the conditions around them. */
  private expandConditions({ doc, ref }: Value, push: Push): void {
    const document = this.context.documents[doc];
    if (document === undefined) return;
    for (const test of decidingTests(document, ref)) push({ doc, ref: test }, decides);
  }

  private expandState(document: LinkedDocument, of: Ref, key: string, push: Push): void {
    for (const value of this.context.states.given(document, of, key)) push(value, { ...possible, step: 'away', kept: key });
  }

  /** Every `self.key = …` of the class, and what is added to `self.key`. */
  private expandAttribute(document: LinkedDocument, ref: Ref, key: string, push: Push): void {
    const unit = document.unitsAround(document.unitOf(ref)).find((at) => document.facts.units[at]?.form === 'class');
    if (unit === undefined) return;
    for (const set of document.sets.get(key) ?? [])
      if (document.unitsAround(document.unitOf(set)).includes(unit)) push({ doc: document.id, ref: set }, possible);
    this.expandContents(document, key, this.named.ofAttribute(document, ref, key), push);
  }

  private expandParam(document: LinkedDocument, ref: Ref, op: Op & { op: 'param' }, push: Push): void {
    const unit = document.unitOf(ref);
    for (const value of this.context.callers.arguments(document.id, unit, op.index)) push(value, argument);
    const standIn = document.facts.units[unit]?.params[op.index]?.default ?? null;
    if (standIn !== null) push({ doc: document.id, ref: standIn }, possible);
    for (const taker of this.context.callers.takers(document.id, unit)) this.expandTaker(taker.document, taker.ref, push);
  }

  /** What a package's function hands to a callback comes from the function's receiver and its other arguments. */
  private expandTaker(document: LinkedDocument, ref: Ref, push: Push): void {
    const call = document.op(ref);
    if (call.op !== 'call') return;
    const callee = document.op(call.callee);
    if (callee.op === 'get') push({ doc: document.id, ref: callee.of }, handed);
    for (const [, arg] of call.args) if (document.form(arg) !== 'closure') push({ doc: document.id, ref: arg }, handed);
  }

  private expandCall(document: LinkedDocument, ref: Ref, call: Op & { op: 'call' }, push: Push): void {
    if (this.context.definitions.isOutcome({ doc: document.id, ref: call.callee })) return;
    const taken = takenBy(document, ref);
    if ((taken !== null && this.expandTaken(document, call, taken, push)) || this.expandResults(document, call, push)) return;
    for (const [, arg] of call.args)
      for (const given of resultsOf(document, arg)) push(given, document.form(arg) === 'closure' ? possible : plain);
    for (const given of settledWith(document, call)) push(given);
    for (const given of askedAbout(this.context, document, call)) push(given, possible);
    // `state.get("fix")`
    if (taken !== null) this.expandState(document, taken.of, taken.key, push);
    const callee = document.op(call.callee);
    if ((callee.op === 'get' || callee.op === 'index') && !isOwnObject(document.op(callee.of))) push({ doc: document.id, ref: callee.of });
    if (callee.op === 'index') push({ doc: document.id, ref: callee.by });
  }

  /** `result.get("text", "")` */
  private expandTaken(document: LinkedDocument, { args }: Op & { op: 'call' }, { of, key }: Taken, push: Push): boolean {
    if (!this.expandWritten(document, of, key, push)) return false;
    this.expandState(document, of, key, push);
    for (const [, other] of args.slice(1)) push({ doc: document.id, ref: other });
    return true;
  }

  /** What the tree's own functions behind a call return; false where it calls none. */
  private expandResults(document: LinkedDocument, call: Op & { op: 'call' }, push: Push): boolean {
    const { definitions, documents } = this.context;
    const own = definitions
      .calledBy({ doc: document.id, ref: call.callee })
      .flatMap((item) => (item.kind === 'unit' && documents[item.doc]?.facts.units[item.unit]?.form === 'function' ? [item] : []))
      // What others have to write says nothing of what it gives back.
      .filter((item) => !definitions.memberTable.isOnlyDeclared(item));
    // Of several, as where classes override one method, any may be the one.
    const tie = own.length > 1 ? { ...possible, step: result.step } : result;
    for (const { doc, unit } of own) for (const given of documents[doc]?.resultsOf(unit) ?? []) push(given, tie);
    return own.length > 0;
  }
}

type Push = (value: Value, tie?: Tie) => void;

/** Of one shape with all other values that are pushed: half a million pass there. */
function placeOf({ doc, ref }: Value): Value {
  return { doc, ref };
}

const plain: Tie = { step: 'within', certainty: 'proven', kept: null, by: null };
const possible: Tie = { ...plain, certainty: 'possible' };
const decides: Tie = { ...possible, step: 'decides' };
const result: Tie = { ...plain, step: 'into' };
const argument: Tie = { ...plain, step: 'out' };
const handed: Tie = { ...possible, step: 'handed' };
