import type { Op, Ref } from '../../model/facts.js';
import type { Callers } from '../calls/callers.js';
import { isOwnObject } from '../containers/contents.js';
import { settledWith } from './settled.js';
import { testsAround, testsOfChoice } from '../documents/deciding-tests.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { type Taken, takenBy } from '../stores/keepers.js';
import { type Edge, Edges, type Tie } from './edges.js';
import type { Nodes } from '../documents/nodes.js';
import { lookUp } from '../documents/scopes.js';
import { Holding } from './holding.js';
import { ImplicitCalls } from './implicit-calls.js';
import { argument, away, decides, handed, placeOf, plain, possible, type Push, result } from './ties.js';
import { keptByCall } from './state-edges.js';
import { askedAbout, filtersOf, resultsOf } from './selections.js';
import type { SharedStates } from '../steps/shared-states.js';

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
  readonly holding: Holding;
  private readonly implicit: ImplicitCalls;

  constructor(private readonly context: DependenceContext) {
    this.edges = new Edges(context.nodes.length);
    this.holding = new Holding(context);
    this.implicit = new ImplicitCalls(context);
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
        for (const part of op.parts)
          if (typeof part !== 'string') {
            here(part);
            this.implicit.asText(document, part, push);
          }
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
        this.implicit.items(document, op.of, push);
        return here(op.of);
      case 'read':
        return this.expandRead(document, ref, op.name, push);
      case 'get':
        this.implicit.member(document, op, push);
        return this.holding.get(document, ref, op, push);
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
    this.holding.contents(document, name, this.holding.named.additions(document, ref, name), push);
    this.holding.parts(document, ref, name, null, push);
    this.holding.contents(document, name, this.holding.named.deep(document, ref, name), push);
    for (const fill of this.holding.named.fills(document, ref, name)) this.holding.fill(document, fill.ref, push);
    this.holding.putInto(document, ref, push);
    if (writes.length > 0) return;
    this.implicit.receiver(document, ref, push);
    for (const definition of definitions.of({ doc: document.id, ref }))
      if (definition.kind === 'value') push(placeOf(definition));
      else if (definition.kind === 'external' && definition.call !== null) push(definition.call);
  }

  private expandParam(document: LinkedDocument, ref: Ref, op: Op & { op: 'param' }, push: Push): void {
    const unit = document.unitOf(ref);
    const { callers, nodes } = this.context;
    for (const { value, call } of callers.called(document.id, unit, op.index))
      push(value, this.holding.giving.isMaking(document, unit, call) ? { ...argument, by: nodes.of(call) } : argument);
    for (const value of this.context.definitions.states.messages.given(document, unit, op.index)) push(value, away);
    for (const value of callers.handedOn(document.id, unit, op.index)) push(value, argument);
    const standIn = document.facts.units[unit]?.params[op.index]?.default ?? null;
    if (standIn !== null) push({ doc: document.id, ref: standIn }, possible);
    for (const taker of this.context.callers.takers(document.id, unit)) this.expandTaker(taker.document, taker.ref, push);
  }

  /** What a package's function hands to a callback comes from the function's receiver and its other arguments. */
  private expandTaker(document: LinkedDocument, ref: Ref, push: Push): void {
    const call = document.op(ref);
    if (call.op !== 'call') return;
    // A component of the tree hands over what it says.
    if (call.style === 'jsx' && this.context.definitions.of({ doc: document.id, ref: call.callee }).some(({ kind }) => kind === 'unit'))
      return;
    const callee = document.op(call.callee);
    if (callee.op === 'get') push({ doc: document.id, ref: callee.of }, handed);
    for (const [, arg] of call.args) if (document.form(arg) !== 'closure') push({ doc: document.id, ref: arg }, handed);
  }

  private expandCall(document: LinkedDocument, ref: Ref, call: Op & { op: 'call' }, push: Push): void {
    if (this.context.definitions.isOutcome({ doc: document.id, ref: call.callee })) return;
    const taken = takenBy(document, ref);
    if ((taken !== null && this.expandTaken(document, call, taken, push)) || this.expandResults(document, call, push)) return;
    if (keptByCall(this.context, document, ref, call, push)) return;
    for (const [, arg] of call.args)
      for (const given of resultsOf(document, arg)) push(given, document.form(arg) === 'closure' ? possible : plain);
    for (const given of settledWith(document, call)) push(given);
    for (const given of askedAbout(this.context, document, call)) push(given, possible);
    if (asTexts.has(document.textOf(call.callee) ?? '')) for (const [, arg] of call.args) this.implicit.asText(document, arg, push);
    // `state.get("fix")`
    if (taken !== null) this.holding.state(document, taken.of, taken.key, push);
    const callee = document.op(call.callee);
    if ((callee.op === 'get' || callee.op === 'index') && !isOwnObject(document.op(callee.of))) push({ doc: document.id, ref: callee.of });
    if (callee.op === 'index') push({ doc: document.id, ref: callee.by });
    if (callee.op === 'read') this.implicit.receiver(document, call.callee, push);
  }

  /** `result.get("text", "")` */
  private expandTaken(document: LinkedDocument, { args }: Op & { op: 'call' }, { of, key }: Taken, push: Push): boolean {
    if (!this.holding.written(document, of, key, push)) return false;
    this.holding.state(document, of, key, push);
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
    for (const { doc, unit } of own) {
      const handing = this.holding.giving.handing(document, call.callee, { doc, unit });
      const ties = handing.length === 0 ? [tie] : handing.map((by): Tie => ({ ...tie, by: this.context.nodes.of(by) }));
      for (const given of documents[doc]?.resultsOf(unit) ?? []) for (const one of ties) push(given, one);
    }
    return own.length > 0;
  }
}

/** Functions that make a text of an object. */
const asTexts: ReadonlySet<string> = new Set(['str', 'String']);
