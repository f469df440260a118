import type { CallView, RequestView, ToolView, Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Goal } from '../flows/goal.js';
import type { Slices } from '../flows/slice.js';
import { type Asking, goalOfAnswers } from './answers.js';
import type { OwnRoute, OwnRoutes, Part } from './own-routes.js';

export interface AnswerContext {
  readonly documents: readonly LinkedDocument[];
  readonly slices: Slices;
}

export interface AnswerTraffic extends Asking {
  readonly tools: readonly ToolView[];
}

/** What models write, among what routes answer and requests carry. */
export class ModelAnswers {
  private readonly goal: Goal;
  /** The same, and what models choose for the tools of the tree. */
  readonly handed: Goal;
  private readonly memo = new Map<OwnRoute, readonly Part[]>();

  constructor(
    private readonly context: AnswerContext,
    private readonly routes: OwnRoutes,
    traffic: AnswerTraffic,
  ) {
    this.goal = goalOfAnswers(context.slices, traffic);
    const chosen = traffic.tools.flatMap(({ units }) => units.flatMap(({ doc, unit }) => paramsOf(context.documents[doc], unit)));
    this.handed = goalOfAnswers(context.slices, traffic, chosen);
  }

  /** The parts of a route's answer that a model wrote, each as the call of the model: what else the route works with does not come along. */
  of(route: OwnRoute): readonly Part[] {
    const known = this.memo.get(route) ?? this.among(this.routes.answers(route));
    this.memo.set(route, known);
    return known;
  }

  /** Of parts, those that a model wrote. */
  among(parts: readonly Part[]): readonly Part[] {
    return reachedBy(this.context.slices, parts, this.goal);
  }

  isCarried({ call }: RequestView): boolean {
    return this.context.slices.find(carriedBy(this.context.documents, call), this.goal) !== null;
  }
}

function paramsOf(document: LinkedDocument | undefined, unit: number): readonly Value[] {
  return document === undefined ? [] : (document.params[unit] ?? []).map((ref) => ({ doc: document.id, ref }));
}

/** Of parts, those that come from the goal, each as the place of the goal. */
export function reachedBy(slices: Slices, parts: readonly Part[], goal: Goal): readonly Part[] {
  return parts.flatMap(([key, value]): readonly Part[] => {
    const found = slices.find([value], goal);
    return found === null ? [] : [[key, found.hit]];
  });
}

/** What a call is given, and what decides right there whether it runs. */
export function carriedBy(documents: readonly LinkedDocument[], { args, value: { doc, ref } }: CallView): readonly Value[] {
  const document = documents[doc];
  const tests = (document?.blocksOf(ref) ?? []).flatMap((block) => document?.testsOf(block) ?? []);
  return [...args.map(([, value]) => value), ...tests.map((test): Value => ({ doc, ref: test }))];
}
