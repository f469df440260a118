import { append } from '../../model/append.js';
import type { Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import { testsAround } from '../documents/deciding-tests.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';
import { NameIndex } from '../names/names.js';

interface StepUnit {
  readonly document: LinkedDocument;
  readonly unit: number;
}

/**
 * Steps of a graph or a flow that only run where they are chosen by their names: by a function between the steps
 * (`add_conditional_edges("triage", route)`, a router of a flow), or by the step before (`Command(goto="refund")`).
 */
export class RoutedSteps {
  private readonly routing: NameIndex<'step' | 'router' | 'jump' | 'decider' | 'listener'>;
  private memo: ReadonlyMap<string, readonly Value[]> | null = null;

  constructor(
    private readonly context: { readonly documents: readonly LinkedDocument[]; readonly definitions: Definitions },
    { steppers, routing }: Pick<NameKnowledge, 'steppers' | 'routing'>,
  ) {
    this.routing = new NameIndex();
    for (const name of steppers) this.routing.add(name, 'step');
    for (const name of routing.routers) this.routing.add(name, 'router');
    for (const name of routing.jumps) this.routing.add(name, 'jump');
    for (const name of routing.deciders) this.routing.add(name, 'decider');
    for (const name of routing.listeners) this.routing.add(name, 'listener');
  }

  /** What chooses whether the function runs; nothing for one that no name leads to. */
  choosing(document: LinkedDocument, unit: number): readonly Value[] {
    const chosen = (this.memo ??= this.collect());
    return chosen.size === 0 ? [] : document.unitsAround(unit).flatMap((own) => chosen.get(`${document.id}:${own}`) ?? []);
  }

  private collect(): ReadonlyMap<string, readonly Value[]> {
    const steps = new Map<string, StepUnit[]>();
    const choices: { readonly target: string; readonly by: readonly Value[] }[] = [];
    for (const document of this.context.documents) {
      for (const ref of document.calls) {
        const roles = this.rolesOf(document, document.calleeOf(ref));
        if (roles.has('step')) for (const [name, step] of this.stepsOf(document, ref)) append(steps, name, step);
        if (roles.has('router')) choices.push(...this.choicesOf(document, ref));
        if (roles.has('jump')) choices.push(...jumpsOf(document, ref));
      }
      document.facts.units.forEach((_, unit) => this.addDecorated({ document, unit }, steps, choices));
    }
    const found = new Map<string, Value[]>();
    for (const { target, by } of choices)
      for (const { document, unit } of steps.get(target) ?? []) for (const value of by) append(found, `${document.id}:${unit}`, value);
    return found;
  }

  private rolesOf(document: LinkedDocument, callee: Ref): ReadonlySet<string> {
    const names = this.context.definitions.names({ doc: document.id, ref: callee });
    return new Set(names.flatMap((name) => this.routing.find(name)));
  }

  /** `add_node("refund", refund)`, `add_node(refund)` */
  private stepsOf(document: LinkedDocument, ref: Ref): readonly (readonly [string, StepUnit])[] {
    const op = document.op(ref);
    const args = op.op === 'call' ? op.args.map(([, arg]) => arg) : [];
    const name = args.map((arg) => literal(document.op(arg))).find((text) => text !== null);
    return this.functionsOf(document, args).map((step) => [name ?? step.document.facts.units[step.unit]?.name ?? '', step] as const);
  }

  private functionsOf(document: LinkedDocument, refs: readonly Ref[]): readonly StepUnit[] {
    return refs.flatMap((ref) =>
      this.context.definitions.of({ doc: document.id, ref }).flatMap((own) => {
        const maker = own.kind === 'unit' ? this.context.documents[own.doc] : undefined;
        const isFunction = own.kind === 'unit' && maker?.facts.units[own.unit]?.form === 'function';
        return isFunction ? [{ document: maker, unit: own.unit }] : [];
      }),
    );
  }

  /** The function that chooses names the steps, or the call tells which of its answers means which. */
  private choicesOf(document: LinkedDocument, ref: Ref): readonly { readonly target: string; readonly by: readonly Value[] }[] {
    const op = document.op(ref);
    const args = op.op === 'call' ? op.args.map(([, arg]) => arg) : [];
    const listed = args.flatMap((arg) => {
      const own = document.op(arg);
      return own.op === 'make' ? own.items.flatMap(([, item]) => literal(document.op(item)) ?? []) : [];
    });
    return this.functionsOf(document, args).flatMap((router) =>
      [...new Set([...listed, ...textsIn(router)])].map((target) => ({ target, by: router.document.resultsOf(router.unit) })),
    );
  }

  /** `@router(classify) def route(self)` and `@listen("refund") def refund(self)` */
  private addDecorated(
    own: StepUnit,
    steps: Map<string, StepUnit[]>,
    choices: { readonly target: string; readonly by: readonly Value[] }[],
  ): void {
    const { document, unit } = own;
    for (const decorator of document.facts.units[unit]?.decorators ?? []) {
      const op = document.op(decorator);
      const roles = op.op === 'call' ? this.rolesOf(document, op.callee) : null;
      if (op.op !== 'call' || roles === null) continue;
      if (roles.has('decider')) for (const target of textsIn(own)) choices.push({ target, by: document.resultsOf(unit) });
      if (roles.has('listener')) for (const name of op.args.flatMap(([, arg]) => literal(document.op(arg)) ?? [])) append(steps, name, own);
    }
  }
}

/** `Command(goto="refund" if … else "end")`; a fixed one is chosen by the conditions around it. */
function jumpsOf(document: LinkedDocument, ref: Ref): readonly { readonly target: string; readonly by: readonly Value[] }[] {
  const op = document.op(ref);
  const args = op.op === 'call' ? op.args : [];
  const maps = args.flatMap(([, arg]) => {
    const own = document.op(arg);
    return own.op === 'make' ? own.items : [];
  });
  const goto = [...args, ...maps].find(([key]) => key === 'goto')?.[1];
  if (goto === undefined) return [];
  const by = [goto, ...testsAround(document, ref)].map((own): Value => ({ doc: document.id, ref: own }));
  return textsIn({ document, unit: document.unitOf(ref) }).map((target) => ({ target, by }));
}

/** Short texts that are written in a function. */
function textsIn({ document, unit }: StepUnit): readonly string[] {
  const refs = document.facts.ops.withText(['const'], (text) => text.length > 0 && text.length < maxName);
  return refs.filter((ref) => document.unitOf(ref) === unit).flatMap((ref) => literal(document.op(ref)) ?? []);
}

const maxName = 60;
