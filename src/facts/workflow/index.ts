import { configuration, type Extract } from '../tree/configuration.js';
import { parseYaml } from '../yaml/parse.js';
import { lowerAction } from './action.js';
import { lowerWorkflow } from './workflow.js';

export const extractWorkflow: Extract = configuration(parseYaml, 'expressions', lowerWorkflow);
export const extractAction: Extract = configuration(parseYaml, 'expressions', lowerAction);
