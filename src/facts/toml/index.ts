import { mountServers } from '../mcp/mount.js';
import { configuration } from '../tree/configuration.js';
import { setNamedVariables } from '../tree/named-variables.js';
import { parseToml } from './parse.js';

export const extractToml = configuration(parseToml, 'general', mountServers, setNamedVariables);
