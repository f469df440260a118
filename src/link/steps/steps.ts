import type { Knowledge } from '../../model/knowledge.js';
import type { ModelView } from '../../model/program.js';
import { joinCalledFlows, type CalledFlow } from './called-flows.js';
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

export function joinSteps(
  context: ChainContext & { readonly calledFlows: readonly CalledFlow[] },
  models: readonly ModelView[],
  knowledge: Pick<Knowledge, 'names' | 'models' | 'lowCode'>,
): Steps {
  joinCalledFlows(context, knowledge.lowCode.called);
  joinStepInputs(context, knowledge.names.routing);
  joinStepOutputs(context);
  return { answering: joinChainSteps(context, models, knowledge), routes: new RoutedSteps(context, knowledge.names) };
}
