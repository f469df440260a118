import { IntColumn } from '../../model/int-column.js';
import type { FlowView, Value } from '../../model/program.js';
import { handedBy } from '../documents/handed-values.js';
import { type Context, Contexts, noCall, noContext } from '../calls/contexts.js';
import { Dependence, type DependenceContext } from './dependence.js';
import { Backwards, CommonGoal, Goal } from './goal.js';
import { Trace } from './trace.js';
import { wayOf, type WayStep } from './way.js';

/** Follows values backwards to what they were computed from, through functions, attributes, containers and files. */
export class Slices {
  private readonly dependence: Dependence;
  private readonly contexts = new Contexts();
  private readonly trace = new Trace(this.contexts);
  /** Steps to what only decides: node, step before, tie and context of each. */
  private readonly later = new IntColumn();
  private readonly backwards: Backwards;

  constructor(private readonly program: DependenceContext) {
    this.dependence = new Dependence(program);
    this.backwards = new Backwards(program.nodes.length);
  }

  /** What many questions look for: which values lead there, and not only through what stops them, is found once. */
  goal(values: readonly Value[], stops: ((value: Value) => boolean) | null = null): Goal {
    const { nodes } = this.program;
    const isStop = stops === null ? null : (node: number): boolean => stops(nodes.value(node));
    return new CommonGoal(this.dependence, this.nodesOf(values), this.backwards, isStop);
  }

  /** The same, where parameters are among it that somebody outside of the tree gives. */
  goalWith(values: readonly Value[], outside: readonly Value[]): Goal {
    const given = this.nodesOf(outside);
    return new CommonGoal(this.dependence, [...this.nodesOf(values), ...given], this.backwards, null, given);
  }

  /** What few questions look for. */
  once(values: readonly Value[]): Goal {
    return new Goal(this.nodesOf(values));
  }

  /** What a value is also computed from: what was kept under a name, and is brought back by it; `by`: a call that enters the function where that stands. */
  join(value: Value, name: string, given: readonly Value[], by: Value | null = null): void {
    const { definitions, nodes } = this.program;
    const joined = this.nodesOf(definitions.limits.first(given, maxJoined, value.doc));
    this.dependence.join(nodes.of(value), name, joined, by === null ? null : nodes.of(by));
  }

  private nodesOf(values: readonly Value[]): number[] {
    return values.map((value) => this.program.nodes.of(value));
  }

  /** The first of the goal that any of `from` was computed from, with the steps between; null if none, or none within so many steps. */
  find(from: readonly Value[], goal: Goal, steps = maxSteps): { readonly hit: Value; readonly flow: FlowView } | null {
    const at = this.walk(from, goal, steps, 'first');
    if (at === null) return null;
    return { hit: this.program.nodes.value(this.trace.node(at)), flow: wayOf(this.program.documents, this.stepsTo(at)) };
  }

  /** Everything that `from` was computed from. */
  all(from: readonly Value[]): Value[] {
    this.walk(from, null, maxSteps, 'every');
    return this.met(() => true);
  }

  /** All of the goal that `from` was computed from. */
  every(from: readonly Value[], goal: Goal): Value[] {
    this.walk(from, goal, maxSteps, 'every');
    return this.met((node) => goal.has(node));
  }

  private met(isWanted: (node: number) => boolean): Value[] {
    return this.trace
      .nodes()
      .filter(isWanted)
      .map((own) => this.program.nodes.value(own));
  }

  /** Number of the step that met the goal first, where that is asked for; null if none did. Only values that the goal is behind are met where there is one. */
  private walk(from: readonly Value[], goal: Goal | null, steps: number, wanted: 'first' | 'every'): number | null {
    const { trace } = this;
    trace.clear();
    this.later.clear();
    const isNear = goal?.isNear ?? everywhere;
    for (const value of from) this.meet(this.program.nodes.of(value), -1, 0, noContext, isNear);
    for (let at = 0; ; at++) {
      if (at === trace.length) this.turnToLater(isNear);
      if (at === trace.length) break;
      const node = trace.node(at);
      if (at >= steps) {
        // Who looks nearby only misses nothing.
        if (steps === maxSteps) this.program.definitions.limits.note(this.program.nodes.value(node).doc, 'too-many');
        break;
      }
      if (wanted === 'first' && goal?.has(node) === true && !(goal.isFromOutside?.(node) === true && this.isInside(at, node))) return at;
      this.expand(at, isNear);
    }
    return null;
  }

  private meet(node: number, previous: number, tie: number, context: Context, isNear: (node: number) => boolean): void {
    if (isNear(node)) this.trace.meet(node, previous, tie, context);
  }

  private putOff(node: number, previous: number, tie: number, context: Context): void {
    const { later } = this;
    later.push(node);
    later.push(previous);
    later.push(tie);
    later.push(context);
  }

  /** What only decides is looked at once nothing else leads on: a way by which the value itself comes tells more. */
  private turnToLater(isNear: (node: number) => boolean): void {
    const { later } = this;
    for (let at = 0; at < later.length; at += 4) this.meet(later.at(at), later.at(at + 1), later.at(at + 2), later.at(at + 3), isNear);
    later.clear();
  }

  private expand(at: number, isNear: (node: number) => boolean): void {
    const { edges } = this.dependence;
    const node = this.trace.node(at);
    const context = this.trace.context.at(at);
    const own = this.dependence.of(node);
    const count = edges.count(own);
    const returned = this.returned(node, own, context);
    const handing = this.handingCall(own, context);
    for (let index = 0; index < count; index++) {
      const tie = edges.tie(own, index);
      const to = edges.to(own, index);
      switch (edges.step(tie)) {
        case 'into':
          if (handing === null || edges.by(tie) === handing) this.meet(to, at, tie, this.contexts.enter(context, node), isNear);
          break;
        case 'made':
          this.meet(to, at, tie, this.contexts.enter(context, edges.by(tie) ?? node), isNear);
          break;
        case 'out':
          if (returned === null) this.meetGiven(to, at, tie, isNear);
          else if (returned.has(to)) this.meet(to, at, tie, this.contexts.leave(context), isNear);
          break;
        case 'handed':
          if (returned === null) this.meet(to, at, tie, noContext, isNear);
          break;
        case 'away':
          this.meet(to, at, tie, this.enteredBy(tie), isNear);
          break;
        case 'field':
          if (this.isOfHolder(context, to)) this.meet(to, at, tie, this.enteredBy(tie), isNear);
          break;
        case 'decides':
          this.putOff(to, at, tie, context);
          break;
        default:
          this.meet(to, at, tie, context, isNear);
      }
    }
  }

  /** What a parameter is given; of a constructor, what the call gives that makes the object which a method was entered of. */
  private meetGiven(to: number, at: number, tie: number, isNear: (node: number) => boolean): void {
    const by = this.dependence.edges.by(tie);
    const through = by === null ? noContext : this.madeThrough(this.trace.context.at(at), by);
    if (through !== null) this.meet(to, at, tie, through, isNear);
  }

  /** The call of the function that makes the object, as a context; null where the object is made elsewhere. */
  private madeThrough(context: Context, by: number): Context | null {
    const { nodes } = this.program;
    const { held, giving } = this.dependence.holding;
    const making = nodes.value(by);
    for (let own = context; own !== noContext; own = this.contexts.leave(own)) {
      const call = nodes.value(this.contexts.top(own));
      if (held.isOfOwn(call)) continue;
      if (!held.isMadeBy(call, making)) return null;
      const receiver = held.receiver(call);
      const document = receiver === null ? undefined : this.program.documents[receiver.doc];
      const through = receiver === null || document === undefined ? null : giving.through(document, receiver.ref, making);
      return through === null ? noContext : this.contexts.enter(noContext, nodes.of(through));
    }
    return noContext;
  }

  /** Of the calls that hand over the functions which a step leads into, the one that was entered last; null where none was. */
  private handingCall(own: number, context: Context): number | null {
    const { edges } = this.dependence;
    if (context === noContext) return null;
    // Asked at every step, and hardly ever is there one.
    let handing: Set<number> | null = null;
    for (let index = 0; index < edges.count(own); index++) {
      const tie = edges.tie(own, index);
      const by = edges.step(tie) === 'into' ? edges.by(tie) : null;
      if (by !== null) (handing ??= new Set()).add(by);
    }
    if (handing === null) return null;
    for (let at = context; at !== noContext; at = this.contexts.leave(at)) {
      const call = this.contexts.top(at);
      if (handing.has(call)) return call;
      const maker = this.makerOf(call);
      if (maker !== null && handing.has(maker)) return maker;
    }
    return null;
  }

  /** The call that gave the function which another one calls: `send = logged(deliver)` of `send(text)`. */
  private makerOf(call: number): number | null {
    const { doc, ref } = this.program.nodes.value(call);
    const document = this.program.documents[doc];
    const maker = document?.form(ref) === 'call' ? this.dependence.holding.giving.of(document, document.calleeOf(ref)) : null;
    return maker === null ? null : this.program.nodes.of(maker);
  }

  private enteredBy(tie: number): Context {
    const by = this.dependence.edges.by(tie);
    return by === null ? noContext : this.contexts.enter(noContext, by);
  }

  /** Is the object that something is put into the one that the method was entered with? */
  private isOfHolder(context: Context, put: number): boolean {
    const { nodes } = this.program;
    const { held } = this.dependence.holding;
    for (let own = context; own !== noContext; own = this.contexts.leave(own)) {
      const call = nodes.value(this.contexts.top(own));
      if (!held.isOfOwn(call)) return held.isOf(call, nodes.value(put));
    }
    return true;
  }

  /** Of what a parameter is given, what the call gives through whose result its function was entered; null where that tells nothing. */
  private returned(node: number, own: number, context: Context): ReadonlySet<number> | null {
    const call = this.contexts.top(context);
    const { edges } = this.dependence;
    if (call === noCall || edges.count(own) === 0 || edges.step(edges.tie(own, 0)) !== 'out') return null;
    const given = this.givenTo(call);
    for (let index = 0; index < edges.count(own); index++)
      if (edges.step(edges.tie(own, index)) === 'out' && given.has(edges.to(own, index))) return given;
    return this.isEnteredBy(call, node) ? given : null;
  }

  private givenTo(call: number): ReadonlySet<number> {
    const known = this.memoGiven.get(call);
    if (known !== undefined) return known;
    const { doc, ref } = this.program.nodes.value(call);
    const given = new Set(handedBy(this.program.documents[doc], ref).map((arg) => this.program.nodes.of({ doc, ref: arg })));
    this.memoGiven.set(call, given);
    return given;
  }
  private readonly memoGiven = new Map<number, ReadonlySet<number>>();

  private isInside(at: number, parameter: number): boolean {
    const call = this.contexts.top(this.trace.context.at(at));
    return call !== noCall && this.isEnteredBy(call, parameter);
  }

  /** Does the call enter the function that a parameter belongs to? Then what it leaves out is the parameter's default. */
  private isEnteredBy(call: number, parameter: number): boolean {
    const { edges } = this.dependence;
    const entered = this.program.nodes.value(parameter);
    const unit = this.program.documents[entered.doc]?.unitOf(entered.ref);
    const own = this.dependence.of(call);
    for (let index = 0; index < edges.count(own); index++)
      if (this.entersBy(call, edges.tie(own, index))) {
        const { doc, ref } = this.program.nodes.value(edges.to(own, index));
        if (doc === entered.doc && this.program.documents[doc]?.unitOf(ref) === unit) return true;
      }
    return false;
  }

  private entersBy(call: number, tie: number): boolean {
    const { edges } = this.dependence;
    return edges.step(tie) === 'into' || edges.by(tie) === call;
  }

  /** The step and those before it, back to the value that was asked about. */
  private stepsTo(last: number): WayStep[] {
    const steps: WayStep[] = [];
    const { edges } = this.dependence;
    for (let at = last; at >= 0; at = this.trace.previous.at(at)) {
      const tie = this.trace.tie.at(at);
      const value = this.program.nodes.value(this.trace.node(at));
      steps.push({ value, step: edges.step(tie), certainty: edges.certainty(tie), kept: edges.kept(tie), by: edges.by(tie) });
    }
    return steps;
  }
}

const everywhere = (): boolean => true;

/** Bounds of one question: beyond them the answer is "not found". */
const maxSteps = 6000;
/** Values that one is brought back from. */
const maxJoined = 24;
