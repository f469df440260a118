import type { Ref } from '../../model/facts.js';
import type { CallView, FlowView, ModelView, RequestView, ToolView, UnitView, Value } from '../../model/program.js';
import type { Place } from '../../model/touch.js';
import type { Callers } from '../calls/callers.js';
import { declaredFields } from './declared-fields.js';
import { isConstructorName } from '../names/constructions.js';
import type { Definitions } from '../names/definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Goal } from './goal.js';
import { abandonedBefore, leftBefore } from '../reach/left-blocks.js';
import { answersCode, inputsOfModel } from '../models/model-inputs.js';
import type { KeptRows } from '../stores/kept-rows.js';
import { isPresence } from '../documents/presence.js';
import type { Slices } from './slice.js';
import type { Steps } from '../steps/steps.js';

interface FlowContext {
  readonly documents: readonly LinkedDocument[];
  readonly slices: Slices;
  readonly callers: Callers;
  readonly definitions: Definitions;
  readonly rows: KeptRows;
  readonly steps: Steps;
  readonly requests: readonly RequestView[];
}

/** Data and control flow between inputs, models and effects. */
export class Flows {
  /** What models answer, and what they hand to the tools that they call. */
  private readonly answers: Goal;
  private readonly modelAt = new DocumentMap<ModelView>();
  private readonly memoFrom = new Map<CallView, FlowView | null>();
  private readonly memoGiven = new WeakMap<readonly (CallView | Value)[], DocumentMap<true>>();
  private memoInputs: DocumentMap<ModelView[]> | null = null;
  /** What requests carry, which may be set on them after the call. */
  private readonly bodies: ReadonlyMap<CallView, readonly Value[]>;

  constructor(
    private readonly context: FlowContext,
    private readonly models: readonly ModelView[],
    tools: readonly ToolView[],
  ) {
    const { slices, requests } = context;
    // What a function of the tree sends for its callers, each of them hands over itself.
    const own = requests.filter(({ sentBy }) => sentBy === null);
    this.bodies = new Map(own.flatMap(({ call, body }) => (body === null ? [] : [[call, [body]] as const])));
    for (const model of models) this.modelAt.set(model.call.value.doc, model.call.value.ref, model);
    for (const { value, model } of context.steps.answering) this.modelAt.set(value.doc, value.ref, model);
    const asked = models.filter(answersCode).map(({ call }) => call.value);
    const answers = [...asked, ...context.steps.answering.map(({ value }) => value)];
    const units = tools.flatMap((tool) => tool.units);
    const fields = units.flatMap((unit) => this.fieldsOf(unit));
    this.answers = slices.goalWith(
      [...answers, ...fields],
      units.flatMap((unit) => this.parametersOf(unit)),
    );
  }

  /** Model output among the call's arguments, in its receiver, or in a condition around it or around its callers. */
  fromModel(call: CallView): FlowView | null {
    const known = this.memoFrom.get(call);
    if (known !== undefined) return known;
    this.memoFrom.set(call, null);
    const flow = this.answers.isEmpty
      ? null
      : (this.findIn(this.carried(call)) ?? this.findKept(this.carried(call), mostStores) ?? this.deciding(call));
    this.memoFrom.set(call, flow);
    return flow;
  }

  /** Is the value computed from a model's output? */
  ofModel(value: Value): FlowView | null {
    return this.answers.isEmpty ? null : (this.findIn([value]) ?? this.findKept([value], mostStores));
  }

  /** Is the value part of what a model is given? */
  toModel(value: Value): FlowView | null {
    const model = this.given(value)[0];
    return model === undefined ? null : { certainty: 'possible', chain: [placeOf(model)], through: [] };
  }

  /** The way of a value into the models that it is given to: the steps into the first three, then where the others are called. */
  intoModels(value: Value): readonly Place[] {
    const models = this.given(value);
    if (models.length === 0) return [];
    const goal = this.context.slices.once([value]);
    return models.flatMap((model, index) => {
      const way = index < maxWays ? this.context.slices.find(this.inputsOf(model), goal) : null;
      return [...(way?.flow.chain ?? []), placeOf(model)];
    });
  }

  /** The models that are given the value, by way of a store as well. */
  given(value: Value): readonly ModelView[] {
    this.memoInputs ??= this.inputsOfModels();
    return this.memoInputs.get(value.doc, value.ref) ?? [];
  }

  /** Is the value part of what any of the calls is given, or of any of the other values? */
  isGiven(value: Value, to: readonly (CallView | Value)[]): boolean {
    const known = this.memoGiven.get(to) ?? this.givenTo(to);
    this.memoGiven.set(to, known);
    return known.has(value.doc, value.ref);
  }

  private givenTo(places: readonly (CallView | Value)[]): DocumentMap<true> {
    const found = new DocumentMap<true>();
    const beyond = places[maxPlaces];
    if (beyond !== undefined) this.context.definitions.limits.note('doc' in beyond ? beyond.doc : beyond.value.doc, 'too-many');
    for (const place of places.slice(0, maxPlaces))
      for (const { doc, ref } of this.context.slices.all('doc' in place ? [place] : this.carried(place))) found.set(doc, ref, true);
    return found;
  }

  between(from: readonly Value[], to: CallView | Value): FlowView | null {
    return this.context.slices.find('doc' in to ? [to] : this.carried(to), this.goalOf(from))?.flow ?? null;
  }

  /** Whoever asks about the same values a second time will ask about them often. */
  private goalOf(from: readonly Value[]): Goal {
    const known = this.goals.get(from);
    const goal = known === undefined ? this.context.slices.once(from) : known.isNear === null ? this.context.slices.goal(from) : known;
    this.goals.set(from, goal);
    return goal;
  }
  private readonly goals = new WeakMap<readonly Value[], Goal>();

  private fieldsOf({ doc, unit }: UnitView): Value[] {
    const document = this.context.documents[doc];
    return document === undefined ? [] : declaredFields(document, unit).map((ref): Value => ({ doc, ref }));
  }

  /** What a model hands to a tool that it calls. */
  private parametersOf({ doc, unit }: UnitView): Value[] {
    const document = this.context.documents[doc];
    const names = document?.facts.units[unit]?.params.map(({ name }) => name) ?? [];
    const found: Value[] = [];
    for (const ref of document?.params[unit] ?? []) {
      const op = document?.op(ref);
      if (op?.op !== 'param') continue;
      if (op.index > 0 || (names[0] !== 'self' && names[0] !== 'cls')) found.push({ doc, ref });
    }
    return found;
  }

  private findIn(values: readonly Value[]): FlowView | null {
    const found = this.context.slices.find(values, this.answers);
    if (found === null) return null;
    const model = this.modelAt.get(found.hit.doc, found.hit.ref);
    return model === undefined ? found.flow : { ...found.flow, chain: [placeOf(model), ...found.flow.chain] };
  }

  /** A model's output that was put into a store, read back and is used as a whole; through one store after the other. */
  private findKept(values: readonly Value[], stores: number): FlowView | null {
    const kept = stores > 0 ? this.context.rows.broughtBack(values) : null;
    const before = kept === null ? null : this.behindStore(kept.given, stores - 1);
    if (kept === null || before === null) return null;
    const { chain, through } = kept.flow;
    return { certainty: 'possible', chain: [...before.chain, ...chain], through: [...before.through, ...through] };
  }

  /** One store is read by many. */
  private behindStore(given: readonly Value[], stores: number): FlowView | null {
    const memo = (this.memoStores[stores] ??= new Map<readonly Value[], FlowView | null>());
    const known = memo.get(given);
    if (known !== undefined) return known;
    const flow = this.findIn(given) ?? this.findKept(given, stores);
    memo.set(given, flow);
    return flow;
  }
  /** By number of stores that are still looked behind. */
  private readonly memoStores: Map<readonly Value[], FlowView | null>[] = [];

  /** A condition around the call that a model's output is part of. */
  private deciding(call: CallView): FlowView | null {
    for (const test of this.conditions(call)) {
      const flow = this.ofTest(test);
      const document = this.context.documents[test.doc];
      if (flow === null || document === undefined) continue;
      const decides: Place = { path: document.path, span: document.span(test.ref), note: { code: 'decides-here', details: {} } };
      return { ...flow, chain: [...flow.chain, decides] };
    }
    return null;
  }

  /** One condition stands around many calls. */
  private ofTest(test: Value): FlowView | null {
    const known = this.memoTests.get(test.doc, test.ref);
    if (known !== undefined) return known;
    const flow = this.findIn([test]);
    this.memoTests.set(test.doc, test.ref, flow);
    return flow;
  }
  private readonly memoTests = new DocumentMap<FlowView | null>();

  private carried(call: CallView): Value[] {
    const receiver = call.receiver === null ? [] : [call.receiver];
    const args = call.args.map(([, value]) => value);
    return [...args, ...args.flatMap((value) => this.setUpBy(value)), ...(this.bodies.get(call) ?? []), ...receiver];
  }

  /** What a function that is handed over makes of the request: `(req) -> req.text(text)`, `{ setBody(text) }`. */
  private setUpBy({ doc, ref }: Value): readonly Value[] {
    const document = this.context.documents[doc];
    const closure = document?.form(ref) === 'closure' ? document.op(ref) : null;
    if (document === undefined || closure?.op !== 'closure') return [];
    const given = document.resultsOf(closure.unit);
    if (!blocksWithin.has(document.facts.kind)) return given;
    const own = document.calls.filter((call) => document.unitOf(call) === closure.unit).map((call) => document.op(call));
    return [...given, ...own.flatMap((op) => (op.op === 'call' ? op.args.map(([, arg]) => ({ doc, ref: arg })) : []))];
  }

  /** Tests of the blocks around a call, then around the calls that lead to it. */
  private conditions(call: CallView): Value[] {
    const found: Value[] = [];
    const pending: { readonly value: Value; readonly depth: number }[] = [{ value: call.value, depth: 0 }];
    const seen = new DocumentMap<true>();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const document = this.context.documents[next.value.doc];
      if (document === undefined || seen.has(next.value.doc, next.value.ref)) continue;
      seen.set(next.value.doc, next.value.ref, true);
      const around = document.blocksOf(next.value.ref);
      const left =
        next.depth > 0 ? [] : [...leftBefore(document, next.value.ref, around), ...abandonedBefore(document, next.value.ref, around)];
      for (const index of [...around, ...left]) {
        // Around a caller, or where it is only left, whether there is something decides nothing about what is done then.
        const isAround = next.depth === 0 && around.includes(index);
        const tests = document.testsOf(index).filter((test) => isAround || !isPresence(document, test));
        found.push(...tests.map((test) => ({ doc: document.id, ref: test })));
      }
      found.push(...this.context.steps.routes.choosing(document, document.unitOf(next.value.ref)));
      // Whether an object is made decides about what is asked of it, not about what it sets up.
      if (next.depth >= maxCallers || isConstructor(document, next.value.ref)) continue;
      for (const caller of this.context.callers.of(document.id, document.unitOf(next.value.ref)))
        pending.push({ value: { doc: caller.document.id, ref: caller.ref }, depth: next.depth + 1 });
    }
    return found;
  }

  private inputsOfModels(): DocumentMap<ModelView[]> {
    const found = new DocumentMap<ModelView[]>();
    for (const model of this.models) {
      let values: readonly Value[] = this.inputsOf(model);
      for (let stores = 0; stores <= mostStores && values.length > 0; stores++) {
        for (const value of this.context.slices.all(values))
          for (const { doc, ref } of [value, ...this.handedBy(value)]) {
            const models = found.get(doc, ref);
            if (models === undefined) found.set(doc, ref, [model]);
            else if (models.at(-1) !== model) models.push(model);
          }
        values = this.context.rows.allBroughtBack(values);
      }
    }
    return found;
  }

  /** Calls that hand a callback its parameter: `exec(line, (error, output) => …)` gives what it calls `output`. */
  private handedBy({ doc, ref }: Value): readonly Value[] {
    const document = this.context.documents[doc];
    if (document?.form(ref) !== 'param') return [];
    return this.context.callers.takers(doc, document.unitOf(ref)).map((taker) => ({ doc: taker.document.id, ref: taker.ref }));
  }

  private inputsOf(model: ModelView): Value[] {
    const { receiver } = model.call;
    return [...inputsOfModel(model), ...(receiver === null ? [] : [receiver])];
  }
}

function isConstructor(document: LinkedDocument, ref: Ref): boolean {
  return isConstructorName(document.facts.units[document.unitOf(ref)]?.name ?? '');
}

function placeOf({ call, provider }: ModelView): Place {
  return { ...call.at, note: { code: 'model-here', details: { name: provider } } };
}

/** Languages whose blocks call what they are handed to without naming it. */
const blocksWithin: ReadonlySet<string> = new Set(['kotlin', 'ruby', 'swift']);
const maxCallers = 3;
const maxWays = 3;
const mostStores = 3;
/** Each is a question of its own. */
const maxPlaces = 200;
