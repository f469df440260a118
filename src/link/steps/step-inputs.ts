import type { Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { NameIndex } from '../names/names.js';
import type { Slices } from '../flows/slice.js';

export interface StepContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly slices: Slices;
}

/**
 * What a step of a workflow is given: what the step gives back that it listens to (`@listen(draft)`), and the events of the class that it
 * takes, wherever they are made (`@step async def publish(self, event: Drafted)`).
 */
export function joinStepInputs(context: StepContext, { listeners, takers }: NameKnowledge['routing']): void {
  const roles = new NameIndex<'listener' | 'taker'>();
  for (const name of listeners) roles.add(name, 'listener');
  for (const name of takers) roles.add(name, 'taker');
  for (const document of context.documents)
    document.facts.units.forEach((own, unit) => {
      for (const decorator of own.decorators) {
        const op = document.op(decorator);
        const names = context.definitions.names({ doc: document.id, ref: op.op === 'call' ? op.callee : decorator });
        for (const role of new Set(names.flatMap((name) => roles.find(name)))) {
          if (role === 'taker') joinEvents(context, document, unit);
          else if (op.op === 'call') joinResults(context, document, unit, op.args.map(([, arg]) => arg)); // prettier-ignore
        }
      }
    });
}

function joinResults(context: StepContext, document: LinkedDocument, unit: number, steps: readonly Ref[]): void {
  const given = steps.flatMap((ref) =>
    context.definitions
      .of({ doc: document.id, ref })
      .flatMap((own) => (own.kind === 'unit' ? (context.documents[own.doc]?.resultsOf(own.unit) ?? []) : [])),
  );
  const [first, second] = document.params[unit] ?? [];
  const taken = isOwn(document, unit) ? second : first;
  if (taken !== undefined && given.length > 0) context.slices.join({ doc: document.id, ref: taken }, '', given);
}

function joinEvents(context: StepContext, document: LinkedDocument, unit: number): void {
  const params = document.facts.units[unit]?.params ?? [];
  for (const ref of document.params[unit] ?? []) {
    const op = document.op(ref);
    const type = op.op === 'param' ? params[op.index]?.type : undefined;
    if (type === undefined || type === null) continue;
    const made = context.definitions
      .of({ doc: document.id, ref: type })
      .flatMap((own) => (own.kind === 'unit' || own.kind === 'instance' ? madeOf(context, own.doc, own.unit) : []));
    if (made.length > 0) context.slices.join({ doc: document.id, ref }, '', made);
  }
}

/** Calls that make an object of a class. */
function madeOf({ documents, definitions }: StepContext, doc: number, unit: number): readonly Value[] {
  const name = documents[doc]?.facts.units[unit]?.name ?? '';
  return documents.flatMap((document) =>
    document.calls
      .filter((ref) => writtenName(document, document.calleeOf(ref)) === name)
      .map((ref): Value => ({ doc: document.id, ref }))
      .filter((call) => definitions.of(call).some((own) => own.kind === 'instance' && own.doc === doc && own.unit === unit)),
  );
}

function isOwn(document: LinkedDocument, unit: number): boolean {
  return document.facts.units[unit]?.params[0]?.name === 'self';
}
