import type { TreeError } from '../model/failure.js';
import type { Path } from '../model/touch.js';
import { formOf, realPath, type FileTrouble } from '../system/files.js';
import { joinPath, parentOf, pathBelow, rawPathOf, resolvePath } from '../system/paths.js';
import { parseIgnoreLine } from './ignore-line.js';
import { fitsPattern } from './ignore-pattern.js';
import { findRepository, type Repository, type Surroundings } from './repository.js';

/** Where a scan takes place. */
export interface Location {
  readonly root: string;
  readonly repository: Repository | null;
  /** Paths below the root that the report is limited to; none means all. */
  readonly scope: readonly Path[];
  /** Configuration files in the nearest folder that has one. */
  readonly configs: readonly string[];
}

/**
 * The root is the nearest repository or configuration above the given paths, so that a verdict does not depend on what part of a tree
 * is asked for; without either it is the given folder, or the one that holds the given file.
 */
export function locate(paths: readonly string[], configNames: readonly string[], around: Surroundings): Location | TreeError {
  const targets: Target[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const target = resolveTarget(path, around.folder);
    if ('failure' in target) return target;
    targets.push(target);
  }
  const folder = commonFolder(targets.map((target) => target.folder));
  const repository = findRepository(folder, around);
  if (repository !== null && 'failure' in repository) return repository;
  const configs = findConfigs(folder, repository?.top ?? null, configNames);
  if (repository === null && configs.length === 0 && !targets.some((target) => target.folder === folder)) return nothingInCommon;
  const root = nearest(folder, [repository?.top, configs[0] === undefined ? undefined : parentOf(configs[0])]);
  const scope = targets.map((target) => pathBelow(root, target.path) ?? '');
  return { root, repository, scope: scope.includes('') ? [] : [...new Set(scope)].sort(), configs };
}

/** The same location, or where all its paths lie in one folder that `patterns` name as a tree of its own, that tree. */
export function narrow(location: Location, patterns: readonly string[]): Location {
  const tops = new Set(location.scope.map((path) => ownTree(path, patterns)));
  const [top] = tops;
  if (tops.size !== 1 || top === undefined || top === null) return location;
  const scope = location.scope.map((path) => path.slice(top.length + 1));
  return { ...location, root: joinPath(location.root, top), scope: scope.includes('') ? [] : scope };
}

interface Target {
  readonly path: string;
  readonly folder: string;
}

function resolveTarget(path: string, current: string): Target | TreeError {
  const real = realPath(resolvePath(current, path));
  if (typeof real === 'string') return cannotScan(path, real);
  const form = formOf(real.path);
  if (form === 'folder') return { path: real.path, folder: real.path };
  return form === 'file' ? { path: real.path, folder: parentOf(real.path) } : cannotScan(path, 'not-a-file');
}

function cannotScan(path: string, trouble: FileTrouble): TreeError {
  const [because, cure] = troubles.get(trouble) ?? ['it cannot be opened', 'check the path and your rights'];
  return { failure: 'tree', message: `Cannot scan ${path}: ${because}.`, place: null, cure };
}

const troubles = new Map<FileTrouble, readonly [because: string, cure: string]>([
  ['missing', ['there is no such file or folder', 'check the spelling and the folder you are in']],
  ['not-a-file', ['it is neither a file nor a folder', 'name a folder']],
]);

const nothingInCommon: TreeError = {
  failure: 'tree',
  message: 'The given paths have no repository, configuration or folder of their own in common.',
  place: null,
  cure: 'scan them one by one, or name the folder that holds them',
};

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? '';
  for (const folder of folders) while (pathBelow(common, folder) === null) common = parentOf(common);
  return common;
}

/** Not looked for above the repository, where it would be somebody else's. */
function findConfigs(start: string, top: string | null, names: readonly string[]): readonly string[] {
  for (let folder = start; ; folder = parentOf(folder)) {
    const found = names.map((name) => joinPath(folder, name)).filter((path) => formOf(path) === 'file');
    if (found.length > 0 || folder === top || parentOf(folder) === folder) return found;
  }
}

function nearest(folder: string, candidates: readonly (string | undefined)[]): string {
  const known = candidates.filter((candidate) => candidate !== undefined);
  return known.length === 0 ? folder : known.reduce((best, candidate) => (candidate.length > best.length ? candidate : best));
}

function ownTree(path: Path, patterns: readonly string[]): Path | null {
  const names = rawPathOf(path).split('/');
  for (let length = 1; length <= names.length; length++) {
    const isOwn = patterns.some((pattern) => {
      const parsed = parseIgnoreLine(`/${rawPathOf(pattern)}`);
      return parsed !== null && fitsPattern(parsed, names.slice(0, length), 0);
    });
    if (isOwn) return path.split('/').slice(0, length).join('/');
  }
  return null;
}
