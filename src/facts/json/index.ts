import { runHooks } from '../hooks/index.js';
import { mountServers } from '../mcp/mount.js';
import { configuration } from '../tree/configuration.js';
import { setNamedVariables } from '../tree/named-variables.js';
import { parseJson } from './parse.js';

export const extractJson = configuration(parseJson, 'general', mountServers, runHooks, setNamedVariables);
