import type { Ref } from '../model/facts.js';
import type { FlowView, Value } from '../model/program.js';
import type { NoteCode, Place, Site } from '../model/touch.js';
import type { Callers } from './callers.js';
import type { Definitions } from './definitions.js';
import type { LinkedDocument } from './documents.js';
import { literal } from './modules.js';
import { lookUp } from './scopes.js';
import type { SharedStates } from './shared-states.js';

interface Step {
  readonly value: Value;
  /** Calls that were entered through their result, innermost last: a parameter goes back to just these. */
  readonly entered: readonly Value[];
  readonly previous: Step | null;
  readonly certainty: FlowView['certainty'];
  /** How the value comes to be in what it was followed from, where its own op does not tell. */
  readonly link: Link | null;
}

/** `decides`: it is a condition. `kept`: it was added to what is called `name`. */
type Link = { readonly form: 'decides' } | { readonly form: 'kept'; readonly name: string };

/** Follows values backwards to what they were computed from, through functions, attributes, containers and files. */
export class Slices {
  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    private readonly callers: Callers,
    private readonly states: SharedStates,
  ) {}

  /** The first of `goal` that any of `from` was computed from, with the steps between; null if none. */
  find(from: readonly Value[], goal: (value: Value) => boolean): { readonly hit: Value; readonly flow: FlowView } | null {
    for (const step of this.walk(from)) if (goal(step.value)) return { hit: step.value, flow: this.flowOf(step) };
    return null;
  }

  /** Everything that `from` was computed from. */
  all(from: readonly Value[]): Value[] {
    return [...this.walk(from)].map((step) => step.value);
  }

  private *walk(from: readonly Value[]): Generator<Step> {
    const seen = new Set<string>();
    const pending: Step[] = from.map((value) => ({ value, entered: [], previous: null, certainty: 'proven', link: null }));
    for (let at = 0; at < pending.length; at++) {
      const step = pending[at];
      if (step === undefined) break;
      if (at >= maxSteps) return this.definitions.limits.note(step.value.doc, 'too-many');
      const top = step.entered[step.entered.length - 1];
      const key = `${step.value.doc}:${step.value.ref}@${top === undefined ? '' : `${top.doc}:${top.ref}`}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield step;
      this.expand(step, pending);
    }
  }

  private expand(step: Step, pending: Step[]): void {
    const document = this.documents[step.value.doc];
    if (document === undefined) return;
    const { ref } = step.value;
    const op = document.op(ref);
    const push: Push = (value, more = {}) => {
      pending.push({ value, entered: step.entered, certainty: step.certainty, link: null, previous: step, ...more });
    };
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
        return;
      case 'merge':
        return op.of.forEach(here);
      case 'unknown':
        return op.uses.forEach(here);
      case 'index':
        here(op.by);
        return here(op.of);
      case 'read':
        return this.expandRead(document, ref, op.name, push);
      case 'get':
        return this.expandGet(document, ref, push);
      case 'param':
        return this.expandParam(document, ref, step, push);
      case 'call':
        return this.expandCall(document, ref, step, push);
      default:
        return;
    }
  }

  /**
   * Which of several results is returned, or which literal is written, is chosen by the conditions around it:
   * `if "buy" in answer: return "buy"` passes the answer on.
   */
  private expandChoice(document: LinkedDocument, ref: Ref, written: Ref | null, push: Push): void {
    if (written !== null && document.op(written).op !== 'const') return;
    for (const index of document.blocksOf(ref)) {
      const block = document.facts.blocks[index];
      if (block === undefined || block.test === null || block.form === 'loop') continue;
      push({ doc: document.id, ref: block.test }, { certainty: 'possible', link: { form: 'decides' } });
    }
  }

  private expandRead(document: LinkedDocument, ref: Ref, name: string, push: Push): void {
    const writes = lookUp(this.documents, document, ref, name);
    writes.forEach((value) => push(value));
    this.expandContents(document, name, this.definitions.contents.ofName(document.id, name), push);
    if (writes.length > 0) return;
    for (const definition of this.definitions.of({ doc: document.id, ref }))
      if (definition.kind === 'value') push(definition);
      else if (definition.kind === 'external' && definition.call !== null) push(definition.call);
  }

  private expandContents(document: LinkedDocument, name: string, additions: readonly Value[], push: Push): void {
    const more = { certainty: 'possible', link: { form: 'kept', name } } as const;
    for (const { ref } of additions) {
      const op = document.op(ref);
      if (op.op === 'call') for (const [, arg] of op.args) push({ doc: document.id, ref: arg }, more);
      else if (op.op === 'set') push({ doc: document.id, ref: op.value }, more);
    }
  }

  private expandGet(document: LinkedDocument, ref: Ref, push: Push): void {
    const op = document.op(ref);
    if (op.op !== 'get') return;
    const base = document.op(op.of);
    const own = base.op === 'read' && (base.name === 'self' || base.name === 'this');
    this.expandState(document, op.of, String(op.key), push);
    const found = this.definitions.of({ doc: document.id, ref });
    for (const definition of found) {
      if (definition.kind === 'value' && !(definition.doc === document.id && definition.ref === ref)) push(definition);
      else if (definition.kind === 'external' && definition.call !== null && own) push(definition.call);
    }
    if (own) this.expandAttribute(document, ref, String(op.key), push);
    else push({ doc: document.id, ref: op.of });
  }

  private expandState(document: LinkedDocument, of: Ref, key: string, push: Push): void {
    for (const value of this.states.given(document, of, key))
      push(value, { certainty: 'possible', entered: [], link: { form: 'kept', name: key } });
  }

  /** Every `self.key = …` of the class, and what is added to `self.key`. */
  private expandAttribute(document: LinkedDocument, ref: Ref, key: string, push: Push): void {
    const unit = document.unitsAround(document.unitOf(ref)).find((at) => document.facts.units[at]?.form === 'class');
    if (unit === undefined) return;
    for (const set of document.sets.get(key) ?? [])
      if (document.unitsAround(document.unitOf(set)).includes(unit)) push({ doc: document.id, ref: set }, { certainty: 'possible' });
    this.expandContents(document, key, this.definitions.contents.ofAttribute(document.id, key), push);
  }

  private expandParam(document: LinkedDocument, ref: Ref, step: Step, push: Push): void {
    const op = document.op(ref);
    if (op.op !== 'param') return;
    const unit = document.unitOf(ref);
    const given = this.callers.arguments(document.id, unit, op.index);
    const top = step.entered[step.entered.length - 1];
    const entered = step.entered.slice(0, -1);
    const mine = top === undefined ? given : given.filter((value) => this.isArgumentOf(value, top));
    if (top !== undefined && mine.length > 0) return mine.forEach((value) => push(value, { entered }));
    given.forEach((value) => push(value, { entered: [] }));
    for (const taker of this.callers.takers(document.id, unit)) this.expandTaker(taker.document, taker.ref, push);
  }

  /** What a package's function hands to a callback comes from the function's receiver and its other arguments. */
  private expandTaker(document: LinkedDocument, ref: Ref, push: Push): void {
    const call = document.op(ref);
    if (call.op !== 'call') return;
    const callee = document.op(call.callee);
    if (callee.op === 'get') push({ doc: document.id, ref: callee.of }, { certainty: 'possible', entered: [] });
    for (const [, arg] of call.args)
      if (document.op(arg).op !== 'closure') push({ doc: document.id, ref: arg }, { certainty: 'possible', entered: [] });
  }

  private expandCall(document: LinkedDocument, ref: Ref, step: Step, push: Push): void {
    const call = document.op(ref);
    if (call.op !== 'call') return;
    const callees = this.definitions.of({ doc: document.id, ref: call.callee });
    const units = callees.filter((definition) => definition.kind === 'unit');
    const functions = units.filter(({ doc, unit }) => this.documents[doc]?.facts.units[unit]?.form === 'function');
    for (const { doc, unit } of functions) {
      const entered = step.entered.length < maxEntered ? [...step.entered, { doc: document.id, ref }] : step.entered;
      for (const result of this.documents[doc]?.returns[unit] ?? []) push({ doc, ref: result }, { entered });
    }
    if (functions.length > 0) return;
    for (const [, arg] of call.args) {
      const op = document.op(arg);
      if (op.op !== 'closure') push({ doc: document.id, ref: arg });
      else for (const result of document.returns[op.unit] ?? []) push({ doc: document.id, ref: result }, { certainty: 'possible' });
    }
    const callee = document.op(call.callee);
    const first = call.args[0]?.[1];
    const key = first === undefined ? null : literal(document.op(first));
    // `state.get("fix")`
    if (callee.op === 'get' && callee.key === 'get' && key !== null) this.expandState(document, callee.of, key, push);
    if (callee.op === 'get' || callee.op === 'index') {
      const base = document.op(callee.of);
      if (!(base.op === 'read' && (base.name === 'self' || base.name === 'this'))) push({ doc: document.id, ref: callee.of });
    }
    if (callee.op === 'index') push({ doc: document.id, ref: callee.by });
  }

  private isArgumentOf(value: Value, call: Value): boolean {
    const op = this.documents[call.doc]?.op(call.ref);
    return value.doc === call.doc && op?.op === 'call' && op.args.some(([, ref]) => ref === value.ref);
  }

  /** The way from the hit to where the question began, one place for each thing that happens to the value. */
  private flowOf(last: Step): FlowView {
    const chain: Place[] = [];
    const through: Site[] = [];
    let certainty: FlowView['certainty'] = 'proven';
    for (let step: Step | null = last, source: Step | null = null; step !== null; source = step, step = step.previous) {
      if (step.certainty === 'possible') certainty = 'possible';
      const place = this.placeOf(step, source);
      if (place !== null) chain.push(place);
      const document = this.documents[step.value.doc];
      if (document?.op(step.value.ref).op === 'call') through.push({ path: document.path, span: document.span(step.value.ref) });
    }
    return { certainty, chain, through };
  }

  private placeOf({ value, link }: Step, source: Step | null): Place | null {
    const document = this.documents[value.doc];
    if (document === undefined) return null;
    const op = document.op(value.ref);
    const place = (code: NoteCode, name: string, at = value): Place => {
      const path = this.documents[at.doc]?.path ?? '';
      return { path, span: this.documents[at.doc]?.span(at.ref) ?? [0, 0], note: { code, details: name === '' ? {} : { name } } };
    };
    if (link?.form === 'decides') return place('decides-here', '');
    const unit = document.facts.units[document.unitOf(value.ref)]?.name ?? '';
    switch (op.op) {
      case 'write':
        // A parameter is named where it is handed over.
        return document.op(op.value).op === 'param' ? null : place('kept-here', op.name);
      case 'set':
        return place('kept-here', op.key === '[]' ? '' : String(op.key));
      case 'return':
      case 'yield':
        return unit === '' ? null : place('returned-here', unit);
      case 'param':
        return source === null || unit === '' ? null : place('handed-here', unit, source.value);
      default:
        return link?.form === 'kept' ? place('kept-here', link.name) : null;
    }
  }
}

type Push = (value: Value, more?: Partial<Pick<Step, 'entered' | 'certainty' | 'link'>>) => void;

/** Bounds of one question: beyond them the answer is "not found". */
const maxSteps = 6000;
const maxEntered = 3;
