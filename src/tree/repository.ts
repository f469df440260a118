import type { TreeError } from '../model/failure.js';
import { formOf, readRegularFile } from '../system/files.js';
import { joinPath, parentOf, pathBelow, rawPathOf, resolvePath } from '../system/paths.js';
import type { Environment } from '../system/process.js';
import { emptyIndex, parseIndex, type GitIndex, type IndexTrouble } from './git-index.js';
import { parseIgnoreFile, isIgnored, type IgnoreChain } from './ignore.js';

/** A git work tree, read without git: its own configuration may start programs. */
export interface Repository {
  /** Top of the work tree. */
  readonly top: string;
  /** The work tree's own folder, and the one that all work trees share. */
  readonly git: string;
  readonly common: string;
  readonly index: GitIndex;
  /** What `info/exclude` says. */
  readonly excludes: IgnoreChain | null;
}

export interface Surroundings {
  readonly folder: string;
  readonly environment: Environment;
}

/** The repository that `folder` lies in; null for none, and where the repository ignores the folder: it is then looked at for itself. */
export function findRepository(folder: string, around: Surroundings): Repository | TreeError | null {
  const place = placeFromEnvironment(folder, around) ?? placeAbove(folder);
  if (place === null) return null;
  const common = commonFolder(place.git);
  if (usesSha256(common)) return cannotRead(place, 'it names objects by SHA-256', 'scan a copy without its .git folder');
  const index = readIndex(place, around);
  if (typeof index === 'string') return cannotRead(place, ...indexTroubles[index]);
  const excludes = readIgnoreFile(joinPath(common, 'info', 'exclude'), 0);
  const repository = { ...place, common, index, excludes: typeof excludes === 'string' ? null : { list: excludes, outer: null } };
  return isPartOf(repository, folder) ? repository : null;
}

/** Ignore rules that hold in `folder`, from those of the top down to its own. */
export function ignoreChainOf(repository: Repository, names: readonly string[]): IgnoreChain | null {
  let chain = repository.excludes;
  let folder = repository.top;
  for (let depth = 0; depth <= names.length; depth++) {
    const list = readIgnoreFile(joinPath(folder, '.gitignore'), depth);
    if (typeof list !== 'string') chain = { list, outer: chain };
    folder = joinPath(folder, Buffer.from(names[depth] ?? '', 'latin1').toString('utf8'));
  }
  return chain;
}

/** An ignore file, or why there is none to apply. */
export function readIgnoreFile(path: string | Buffer, depth: number) {
  const bytes = readRegularFile(path, { bytes: 1 << 20, over: 'refuse' });
  if (typeof bytes === 'string') return bytes;
  return parseIgnoreFile(Buffer.from(bytes).toString('latin1'), depth) ?? 'too-large';
}

interface RepositoryPlace {
  readonly top: string;
  readonly git: string;
}

function placeFromEnvironment(folder: string, { folder: current, environment }: Surroundings): RepositoryPlace | null {
  const git = environment.get('GIT_DIR');
  if (git === undefined) return null;
  const top = resolvePath(current, environment.get('GIT_WORK_TREE') ?? '.');
  return pathBelow(top, folder) === null ? null : { top, git: resolvePath(current, git) };
}

function placeAbove(folder: string): RepositoryPlace | null {
  for (let top = folder; ; top = parentOf(top)) {
    const git = gitFolderOf(top);
    if (git !== null) return { top, git };
    if (parentOf(top) === top) return null;
  }
}

/** `.git` is a folder, or in a linked work tree or submodule a file that names one. */
function gitFolderOf(top: string): string | null {
  const path = joinPath(top, '.git');
  const form = formOf(path);
  if (form === 'folder') return isGitFolder(path) ? path : null;
  const text = form === 'file' ? readText(path) : null;
  if (text === null || !text.startsWith('gitdir: ')) return null;
  const git = resolvePath(top, text.slice('gitdir: '.length).trimEnd());
  return isGitFolder(git) ? git : null;
}

function isGitFolder(path: string): boolean {
  const head = formOf(joinPath(path, 'HEAD'));
  return (head === 'file' || head === 'link') && formOf(joinPath(commonFolder(path), 'objects')) === 'folder';
}

function commonFolder(git: string): string {
  const common = readText(joinPath(git, 'commondir'));
  return common === null ? git : resolvePath(git, common.trimEnd());
}

function usesSha256(common: string): boolean {
  let section = '';
  for (const line of (readText(joinPath(common, 'config')) ?? '').split('\n')) {
    const text = line.trim().toLowerCase();
    if (text.startsWith('[')) section = text;
    else if (section === '[extensions]' && text.startsWith('objectformat')) return text.endsWith('sha256');
  }
  return false;
}

function readIndex(place: RepositoryPlace, { folder, environment }: Surroundings): GitIndex | IndexTrouble | 'unreadable' {
  const named = pathBelow(place.top, folder) === null ? undefined : environment.get('GIT_INDEX_FILE');
  const path = named === undefined ? joinPath(place.git, 'index') : resolvePath(folder, named);
  const bytes = readRegularFile(path, { bytes: 1 << 26, over: 'refuse' });
  if (bytes === 'missing') return emptyIndex;
  return typeof bytes === 'string' ? 'unreadable' : parseIndex(bytes);
}

function isPartOf(repository: Repository, folder: string): boolean {
  const below = pathBelow(repository.top, folder) ?? '';
  const raw = rawPathOf(below);
  if (raw === '' || repository.index.folders.has(raw)) return true;
  const names = raw.split('/');
  return names.every((_, depth) => !isIgnored(ignoreChainOf(repository, names.slice(0, depth)), names.slice(0, depth + 1), 'folder'));
}

function readText(path: string): string | null {
  const bytes = readRegularFile(path, { bytes: 1 << 20, over: 'refuse' });
  return typeof bytes === 'string' ? null : Buffer.from(bytes).toString('utf8');
}

function cannotRead(place: RepositoryPlace, because: string, cure: string): TreeError {
  return { failure: 'tree', message: `The git repository at ${place.top} cannot be read: ${because}.`, place: null, cure };
}

const indexTroubles: Readonly<Record<IndexTrouble | 'unreadable', readonly [because: string, cure: string]>> = {
  split: ['its index is split', 'run: git update-index --no-split-index'],
  version: ['its index has a form that is not known here', 'run: git update-index --index-version 2'],
  broken: ['its index is broken', 'run: git status (if that fails too: rm .git/index && git reset)'],
  unreadable: ['its index cannot be opened', 'give yourself read access to .git/index'],
};
