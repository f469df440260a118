import type { ConfigError } from '../model/failure.js';
import type { Arguments } from '../options/arguments.js';
import type { ConfigFile } from '../options/config-schema.js';
import { readRegularFile } from '../system/files.js';
import { parentOf, pathBelow, resolvePath } from '../system/paths.js';
import { currentFolder } from '../system/process.js';
import type { Location } from '../tree/locate.js';
import { readFromTop } from '../tree/staged.js';

/** The configuration that the caller names, or the one found in the tree; where what is staged is checked, that one as it is staged. */
export async function readConfig({ config: choice, content }: Arguments, location: Location): Promise<ConfigFile | ConfigError> {
  const [first, second] = location.configs;
  if (choice === 'none' || (choice === 'search' && first === undefined)) return {};
  if (choice === 'search' && second !== undefined)
    return configError(second, 'It stands beside another configuration.', `keep one of ${location.configs.join(' and ')}`);
  const path = choice === 'search' ? (first ?? '') : resolvePath(currentFolder(), choice.file);
  const bytes = choice === 'search' && content === 'index' ? stagedConfig(path, location) : readRegularFile(path, limit);
  if (bytes === null) return {};
  if (typeof bytes === 'string') return configError(path, `It cannot be read: ${bytes}.`, 'check the path, or leave --config out');
  const { parseConfig } = await import('../options/config.js');
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

export const limit = { bytes: 256_000, over: 'refuse' } as const;

/** null: what is not staged is no part of the commit. */
function stagedConfig(path: string, location: Location): Uint8Array | null {
  const { top = location.root } = location.repository ?? {};
  return readFromTop(pathBelow(top, path) ?? '', location, 'index', limit.bytes);
}

function configError(path: string, message: string, cure: string): ConfigError {
  return { failure: 'config', message, place: pathBelow(currentFolder(), path) ?? path, cure };
}
