import { mountServers } from '../mcp/mount.js';
import { configuration } from '../tree/configuration.js';
import { parseYaml } from './parse.js';

export const extractYaml = configuration(parseYaml, 'general', mountServers);
