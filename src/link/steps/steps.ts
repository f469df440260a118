import type { Knowledge } from '../../model/knowledge.js';
import type { ModelView } from '../../model/program.js';
import { type AnsweringStep, type ChainContext, joinChainSteps } from './chain-steps.js';
import { RoutedSteps } from './routed-steps.js';
import { joinStepInputs } from './step-inputs.js';
import { joinStepOutputs } from './step-outputs.js';

/** How the steps of chains, graphs and workflows lead to each other. */
export interface Steps {
  /** Models that stand as a step in a chain. */
  readonly answering: readonly AnsweringStep[];
  readonly routes: RoutedSteps;
}

export function joinSteps(context: ChainContext, models: readonly ModelView[], knowledge: Pick<Knowledge, 'names' | 'models'>): Steps {
  joinStepInputs(context, knowledge.names.routing);
  joinStepOutputs(context);
  return { answering: joinChainSteps(context, models, knowledge), routes: new RoutedSteps(context, knowledge.names) };
}
