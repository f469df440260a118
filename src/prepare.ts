import { readConfig } from './commands/read-config.js';
import type { Failure } from './model/failure.js';
import type { Options } from './model/options.js';
import type { Path } from './model/touch.js';
import type { Tree } from './model/tree.js';
import type { Arguments } from './options/arguments.js';
import { configNames, mergeOptions } from './options/options.js';
import { pathBelow } from './system/paths.js';
import { currentFolder, environment } from './system/process.js';
import { openBase, type Base } from './tree/base.js';
import { locate, narrow, type Location } from './tree/locate.js';
import { openTree } from './tree/open.js';
import { openStaged } from './tree/staged.js';

export interface Scan {
  readonly options: Options;
  readonly tree: Tree;
  readonly location: Location;
  readonly base: Base | null;
  /** The configuration in the tree, from the top of the repository. */
  readonly configPath: Path | null;
}

/** Where to scan and how: the arguments, then the configuration found there. */
export async function prepare(given: Arguments): Promise<Scan | Failure> {
  const found = locate(given.paths, configNames, { folder: currentFolder(), environment: environment() });
  if ('failure' in found) return found;
  const config = await readConfig(given, found);
  if ('failure' in config) return config;
  const location = narrow(found, config.roots ?? []);
  const options = mergeOptions(given, config);
  // A tree of its own loses nothing to the configuration that says so.
  const lowered = location === found ? options.lowered : options.lowered.filter((key) => key !== 'roots');
  const tree = options.content === 'index' ? openStaged(location, config.roots) : openTree(location, config.roots);
  if ('failure' in tree) return tree;
  const base = options.since === null ? null : openBase(options.since, location, config.roots);
  if (base !== null && 'failure' in base) return base;
  return { options: { ...options, lowered }, tree, location, base, configPath: configPathOf(given, found) };
}

function configPathOf({ config }: Arguments, { repository, configs: [first] }: Location): Path | null {
  return config !== 'search' || repository === null || first === undefined ? null : pathBelow(repository.top, first);
}
