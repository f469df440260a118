import type { Ref } from '../../model/facts.js';
import type { Knowledge } from '../../model/knowledge.js';
import type { ModelView, Value } from '../../model/program.js';
import { chainedSteps } from '../names/composed.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { modelsByName } from '../models/models.js';
import type { Slices } from '../flows/slice.js';

export interface ChainContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly slices: Slices;
}

/** The step of a chain that answers, and the call by which the chain is asked. */
export interface AnsweringStep {
  readonly value: Value;
  readonly model: ModelView;
}

/**
 * Chains that are composed by an operator, `prompt | model | parse`: a function among the steps is given what the steps before it
 * give, also behind what wraps it, `prompt | model | RunnableLambda(save)`. Gives back the steps that are models.
 */
export function joinChainSteps(
  context: ChainContext,
  models: readonly ModelView[],
  { names: { pipes }, models: apis }: Pick<Knowledge, 'names' | 'models'>,
): readonly AnsweringStep[] {
  const asked = askedObjects(models, modelsByName(apis));
  return context.documents.flatMap((document) =>
    document.facts.imports.some(({ module }) => pipes.some((prefix) => module.startsWith(prefix)))
      ? chainsOf(document).flatMap((steps) => {
          steps.forEach((step, at) => {
            if (at > 0) for (const given of parametersOf(context, step)) context.slices.join(given, '', steps.slice(0, at));
          });
          return steps.flatMap((value) => {
            const model = context.definitions
              .names(value)
              .map((name) => asked.get(name))
              .find((own) => own !== undefined);
            return model === undefined ? [] : [{ value, model }];
          });
        })
      : [],
  );
}

/** The operands of each operator that no other kind of op tells, and what `a.pipe(b)` and `sequence([a, b])` put behind each other. */
function chainsOf(document: LinkedDocument): readonly (readonly Value[])[] {
  const { ops } = document.facts;
  const found: (readonly Ref[])[] = [];
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'unknown' ? ops.at(ref) : null;
    if (op?.op === 'unknown' && op.operator === undefined && op.uses.length > 1) found.push(op.uses);
  }
  for (const ref of document.calls) {
    const op = document.op(ref);
    const steps = op.op === 'call' ? chainedSteps(document, op) : [];
    if (steps.length > 1) found.push(steps);
  }
  return found.map((steps) => steps.map((ref) => ({ doc: document.id, ref })));
}

/** The first parameter of the function that a step is, or that it wraps. */
function parametersOf({ documents, definitions }: ChainContext, step: Value): readonly Value[] {
  const op = documents[step.doc]?.op(step.ref);
  const wrapped = op?.op === 'call' ? op.args.map(([, ref]) => ({ doc: step.doc, ref })) : [];
  return [step, ...wrapped].flatMap((value) =>
    definitions.of(value).flatMap((own) => {
      const refs = own.kind === 'unit' ? (documents[own.doc]?.params[own.unit] ?? []) : [];
      return own.kind === 'unit' ? refs.slice(0, 1).map((ref) => ({ doc: own.doc, ref })) : [];
    }),
  );
}

/** What models are asked through, by its name without the asking: `langchain_openai.ChatOpenAI` of `….ChatOpenAI.invoke`. */
function askedObjects(models: readonly ModelView[], isModel: (name: string) => boolean): ReadonlyMap<string, ModelView> {
  const found = new Map<string, ModelView>();
  for (const model of models)
    for (const name of model.call.names.filter(isModel)) {
      const object = name.slice(0, Math.max(0, name.lastIndexOf('.')));
      if (!found.has(object)) found.set(object, model);
    }
  return found;
}
