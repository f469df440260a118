import type { ModelView, Value } from '../../model/program.js';
import { answersCode } from '../models/model-inputs.js';
import type { Goal } from '../flows/goal.js';
import type { Slices } from '../flows/slice.js';
import type { Steps } from '../steps/steps.js';

export interface Asking {
  readonly models: readonly ModelView[];
  readonly steps: Steps;
}

/** What models answer, and `others` beside it. */
export function goalOfAnswers(slices: Slices, { models, steps }: Asking, others: readonly Value[] = []): Goal {
  const asked = models.filter(answersCode).map(({ call }) => call.value);
  return slices.goal([...asked, ...steps.answering.map(({ value }) => value), ...others]);
}
