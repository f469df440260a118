import type { Overlays } from './commands/load-overlays.js';
import { readConfig } from './commands/read-config.js';
import type { Failure } from './model/failure.js';
import type { Knowledge } from './model/knowledge.js';
import type { Options } from './model/options.js';
import type { Path } from './model/touch.js';
import type { Tree } from './model/tree.js';
import type { Arguments } from './options/arguments.js';
import { configNames, lockConfig, mergeOptions } from './options/options.js';
import { pathBelow, resolvePath } from './system/paths.js';
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
  /** What the policy files add to what the linter knows. */
  readonly knowing: (knowledge: Knowledge) => Knowledge;
}

/** Where to scan and how: the arguments, then the configuration found there. */
export async function prepare(given: Arguments): Promise<Scan | Failure> {
  const found = locate(given.paths, configNames, { folder: currentFolder(), environment: environment() });
  if ('failure' in found) return found;
  const written = await readConfig(given, found);
  if ('failure' in written) return written;
  const overlays = await overlaysOf(mergeOptions(given, written), found);
  if ('failure' in overlays) return overlays;
  const { config, refused } = given.config === 'search' ? lockConfig(written, overlays.locked) : { config: written, refused: [] };
  const location = narrow(found, config.roots ?? []);
  const merged = mergeOptions(given, config);
  // A tree of its own loses nothing to the configuration that says so.
  const own = location === found ? merged.lowered : merged.lowered.filter((key) => key !== 'roots');
  const options: Options = {
    ...merged,
    lowered: [...own, ...overlays.lowered],
    refused: [...refused, ...overlays.refused],
    dismissals: overlays.locked.includes('dismissals') ? 'locked' : 'applied',
  };
  const tree = options.content === 'index' ? openStaged(location, config.roots) : openTree(location, config.roots);
  if ('failure' in tree) return tree;
  const base = options.since === null ? null : openBase(options.since, location, config.roots);
  if (base !== null && 'failure' in base) return base;
  return { options, tree, location, base, configPath: configPathOf(given, found), knowing: overlays.apply };
}

/** Loaded only where a policy is named, so that no other scan waits for it. */
async function overlaysOf({ policy, content }: Options, location: Location): Promise<Overlays | Failure> {
  if (policy.caller === null && policy.tree === null) return { locked: [], lowered: [], refused: [], apply: (knowledge) => knowledge };
  const [{ loadOverlays }, { loadKnowledge }] = await Promise.all([import('./commands/load-overlays.js'), import('./policy/knowledge.js')]);
  const caller = policy.caller === null ? null : resolvePath(currentFolder(), policy.caller);
  return loadOverlays({ files: { ...policy, caller }, location, content, knowledge: loadKnowledge() });
}

function configPathOf({ config }: Arguments, { repository, configs: [first] }: Location): Path | null {
  return config !== 'search' || repository === null || first === undefined ? null : pathBelow(repository.top, first);
}
