import type { ConfigError, Failure } from './model/failure.js';
import type { Options } from './model/options.js';
import type { Tree } from './model/tree.js';
import type { Arguments } from './options/arguments.js';
import type { ConfigFile } from './options/config-schema.js';
import { configNames, mergeOptions } from './options/options.js';
import { readRegularFile } from './system/files.js';
import { parentOf, pathBelow, resolvePath } from './system/paths.js';
import { currentFolder, environment } from './system/process.js';
import { locate, narrow, type Location } from './tree/locate.js';
import { openTree } from './tree/open.js';

export interface Scan {
  readonly options: Options;
  readonly tree: Tree;
  readonly location: Location;
}

/** Where to scan and how: the arguments, then the configuration found there. */
export async function prepare(given: Arguments): Promise<Scan | Failure> {
  const found = locate(given.paths, configNames, { folder: currentFolder(), environment: environment() });
  if ('failure' in found) return found;
  const config = await readConfig(given.config, found);
  if ('failure' in config) return config;
  const location = narrow(found, config.roots ?? []);
  const options = mergeOptions(given, config);
  // A tree of its own loses nothing to the configuration that says so.
  const lowered = location === found ? options.lowered : options.lowered.filter((key) => key !== 'roots');
  return { options: { ...options, lowered }, tree: openTree(location, config.roots), location };
}

async function readConfig(choice: Arguments['config'], location: Location): Promise<ConfigFile | ConfigError> {
  const [first, second] = location.configs;
  if (choice === 'none' || (choice === 'search' && first === undefined)) return {};
  if (choice === 'search' && second !== undefined)
    return configError(second, 'It stands beside another configuration.', `keep one of ${location.configs.join(' and ')}`);
  const path = choice === 'search' ? (first ?? '') : resolvePath(currentFolder(), choice.file);
  const bytes = readRegularFile(path, { bytes: 256_000, over: 'refuse' });
  if (typeof bytes === 'string') return configError(path, `It cannot be read: ${bytes}.`, 'check the path, or leave --config out');
  const { parseConfig } = await import('./options/config.js');
  const config = parseConfig({
    name: pathBelow(currentFolder(), path) ?? path,
    text: new TextDecoder().decode(bytes),
    trust: choice === 'search' ? 'found' : 'given',
  });
  if ('failure' in config || config.policy === undefined) return config;
  const policy = resolvePath(parentOf(path), config.policy);
  if (choice === 'search' && pathBelow(location.root, policy) === null)
    return configError(path, '"policy" leads out of the scanned tree.', 'give that file with --policy');
  return { ...config, policy };
}

function configError(path: string, message: string, cure: string): ConfigError {
  return { failure: 'config', message, place: pathBelow(currentFolder(), path) ?? path, cure };
}
