import { IntColumn } from '../model/int-column.js';
import type { FlowView, Value } from '../model/program.js';
import { Dependence, type DependenceContext } from './dependence.js';
import { CommonGoal, Goal } from './goal.js';
import { type Context, Contexts, noContext } from './contexts.js';
import { wayOf, type WayStep } from './way.js';

/** A walk backwards: every value that was met, the step before it, and the calls that were entered on the way to it. */
interface Trace {
  readonly node: IntColumn;
  readonly previous: IntColumn;
  readonly tie: IntColumn;
  readonly context: IntColumn;
}

/** Follows values backwards to what they were computed from, through functions, attributes, containers and files. */
export class Slices {
  private readonly dependence: Dependence;
  private readonly contexts: Contexts;
  private readonly trace: Trace = { node: new IntColumn(), previous: new IntColumn(), tie: new IntColumn(), context: new IntColumn() };

  constructor(private readonly program: DependenceContext) {
    this.dependence = new Dependence(program);
    this.contexts = new Contexts(program.nodes.length);
  }

  /** What many questions look for: which values lead there, and not only through what stops them, is found once. */
  goal(values: readonly Value[], stops: ((value: Value) => boolean) | null = null): Goal {
    const { nodes } = this.program;
    const isStop = stops === null ? null : (node: number): boolean => stops(nodes.value(node));
    return new CommonGoal(this.dependence, this.nodesOf(values), nodes.length, isStop);
  }

  /** What few questions look for. */
  once(values: readonly Value[]): Goal {
    return new Goal(this.nodesOf(values));
  }

  /** What a value is also computed from: what was kept under a name, and is brought back by it. */
  join(value: Value, name: string, given: readonly Value[]): void {
    const { definitions, nodes } = this.program;
    this.dependence.join(nodes.of(value), name, this.nodesOf(definitions.limits.first(given, maxJoined, value.doc)));
  }

  private nodesOf(values: readonly Value[]): number[] {
    return values.map((value) => this.program.nodes.of(value));
  }

  /** The first of the goal that any of `from` was computed from, with the steps between; null if none, or none within so many steps. */
  find(from: readonly Value[], goal: Goal, steps = maxSteps): { readonly hit: Value; readonly flow: FlowView } | null {
    const at = this.walk(from, goal, steps, 'first');
    if (at === null) return null;
    return { hit: this.program.nodes.value(this.trace.node.at(at)), flow: wayOf(this.program.documents, this.stepsTo(at)) };
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
    const { node } = this.trace;
    const met = new Set<number>();
    for (let at = 0; at < node.length; at++) if (isWanted(node.at(at))) met.add(node.at(at));
    return [...met].map((own) => this.program.nodes.value(own));
  }

  /** Number of the step that met the goal first, where that is asked for; null if none did. Only values that the goal is behind are met where there is one. */
  private walk(from: readonly Value[], goal: Goal | null, steps: number, wanted: 'first' | 'every'): number | null {
    const { trace, contexts } = this;
    for (const column of [trace.node, trace.previous, trace.tie, trace.context]) column.clear();
    const seen = new Set<number>();
    const isNear = goal?.isNear ?? null;
    const meet: Meet = (node, previous, tie, context) => {
      if (isNear !== null && !isNear(node)) return;
      const key = contexts.keyOf(node, context);
      if (seen.has(key)) return;
      seen.add(key);
      trace.node.push(node);
      trace.previous.push(previous);
      trace.tie.push(tie);
      trace.context.push(context);
    };
    // What only decides is looked at once nothing else leads on: a way by which the value itself comes tells more.
    const later: Parameters<Meet>[] = [];
    for (const value of from) meet(this.program.nodes.of(value), -1, 0, noContext);
    for (let at = 0; ; at++) {
      if (at === trace.node.length) for (const own of later.splice(0)) meet(...own);
      if (at === trace.node.length) break;
      const node = trace.node.at(at);
      if (at >= steps) {
        // Who looks nearby only misses nothing.
        if (steps === maxSteps) this.program.definitions.limits.note(this.program.nodes.value(node).doc, 'too-many');
        break;
      }
      if (wanted === 'first' && goal?.has(node) === true) return at;
      this.expand(at, meet, later);
    }
    return null;
  }

  private expand(at: number, meet: Meet, later: Parameters<Meet>[]): void {
    const { edges } = this.dependence;
    const node = this.trace.node.at(at);
    const context = this.trace.context.at(at);
    const own = this.dependence.of(node);
    const returned = this.returned(node, own, context);
    for (let index = 0; index < edges.count(own); index++) {
      const tie = edges.tie(own, index);
      const to = edges.to(own, index);
      switch (edges.step(tie)) {
        case 'into':
          meet(to, at, tie, this.contexts.enter(context, node));
          break;
        case 'out':
          if (returned === null) meet(to, at, tie, noContext);
          else if (returned.has(to)) meet(to, at, tie, this.contexts.leave(context));
          break;
        case 'handed':
          if (returned === null) meet(to, at, tie, noContext);
          break;
        case 'away':
          meet(to, at, tie, this.enteredBy(tie));
          break;
        case 'field':
          if (this.isOfHolder(context, to)) meet(to, at, tie, this.enteredBy(tie));
          break;
        case 'decides':
          later.push([to, at, tie, context]);
          break;
        default:
          meet(to, at, tie, context);
      }
    }
  }

  private enteredBy(tie: number): Context {
    const by = this.dependence.edges.by(tie);
    return by === null ? noContext : this.contexts.enter(noContext, by);
  }

  /** Is the object that something is put into the one that the method was entered with? */
  private isOfHolder(context: Context, put: number): boolean {
    const { nodes } = this.program;
    const { held } = this.dependence;
    for (let own = context, call = this.contexts.top(own); call !== null; own = this.contexts.leave(own), call = this.contexts.top(own))
      if (!held.isOfOwn(nodes.value(call))) return held.isOf(nodes.value(call), nodes.value(put));
    return true;
  }

  /** Of what a parameter is given, what the call gives through whose result its function was entered; null where that tells nothing. */
  private returned(node: number, own: number, context: Context): ReadonlySet<number> | null {
    const call = this.contexts.top(context);
    const { edges } = this.dependence;
    if (call === null || edges.count(own) === 0 || edges.step(edges.tie(own, 0)) !== 'out') return null;
    const given = this.givenTo(call);
    for (let index = 0; index < edges.count(own); index++)
      if (edges.step(edges.tie(own, index)) === 'out' && given.has(edges.to(own, index))) return given;
    return this.isEnteredBy(call, node) ? given : null;
  }

  private givenTo(call: number): ReadonlySet<number> {
    const known = this.memoGiven.get(call);
    if (known !== undefined) return known;
    const { doc, ref } = this.program.nodes.value(call);
    const op = this.program.documents[doc]?.op(ref);
    const given = new Set(op?.op === 'call' ? op.args.map(([, arg]) => this.program.nodes.of({ doc, ref: arg })) : []);
    this.memoGiven.set(call, given);
    return given;
  }
  private readonly memoGiven = new Map<number, ReadonlySet<number>>();

  /** Does the call enter the function that a parameter belongs to? Then what it leaves out is the parameter's default. */
  private isEnteredBy(call: number, parameter: number): boolean {
    const { edges } = this.dependence;
    const unit = this.unitOf(parameter);
    const own = this.dependence.of(call);
    for (let index = 0; index < edges.count(own); index++)
      if (edges.step(edges.tie(own, index)) === 'into' && this.unitOf(edges.to(own, index)) === unit) return true;
    return false;
  }

  private unitOf(node: number): string {
    const { doc, ref } = this.program.nodes.value(node);
    return `${doc}:${this.program.documents[doc]?.unitOf(ref) ?? ''}`;
  }

  /** The step and those before it, back to the value that was asked about. */
  private stepsTo(last: number): WayStep[] {
    const steps: WayStep[] = [];
    const { edges } = this.dependence;
    for (let at = last; at >= 0; at = this.trace.previous.at(at)) {
      const tie = this.trace.tie.at(at);
      const value = this.program.nodes.value(this.trace.node.at(at));
      steps.push({ value, step: edges.step(tie), certainty: edges.certainty(tie), kept: edges.kept(tie), by: edges.by(tie) });
    }
    return steps;
  }
}

type Meet = (node: number, previous: number, tie: number, context: Context) => void;

/** Bounds of one question: beyond them the answer is "not found". */
const maxSteps = 6000;
/** Values that one is brought back from. */
const maxJoined = 24;
