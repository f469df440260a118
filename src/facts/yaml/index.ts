import { mountServers } from '../mcp/mount.js';
import { configuration } from '../tree/configuration.js';
import { setNamedVariables } from '../tree/named-variables.js';
import { parseYaml } from './parse.js';

export const extractYaml = configuration(parseYaml, 'general', mountServers, setNamedVariables);
