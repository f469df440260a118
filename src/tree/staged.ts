import type { TreeError } from '../model/failure.js';
import type { Path } from '../model/touch.js';
import type { Tree } from '../model/tree.js';
import { formOf, readRegularFile } from '../system/files.js';
import { joinPath, pathBelow, rawPathOf, type RawPath } from '../system/paths.js';
import type { GitFile } from './git/listing.js';
import { GitObjects } from './git/objects.js';
import type { Location } from './locate.js';
import { ObjectTree } from './object-tree.js';

/** What the next commit would hold: the content of the index, whatever the work tree says. */
export function openStaged(location: Location, separate: readonly string[] = []): Tree | TreeError {
  const { root, repository } = location;
  if (repository === null) return noRepository(root);
  const { index, top, common } = repository;
  const below = belowFolder(rawPathOf(pathBelow(top, root) ?? ''));
  const files: [RawPath, GitFile][] = [];
  for (const [name, file] of index.files) {
    const path = below(name);
    if (path !== null && file !== null) files.push([path, file]);
  }
  const excluded = [...index.submodules, ...index.absent].map(below).filter((path) => path !== null);
  return new ObjectTree({ root, files, excluded, separate, objects: new GitObjects(common) });
}

/** A file by its path from the top of the repository, as it stands there or as it is staged; null where there is none to read. */
export function readFromTop(path: Path, { repository }: Location, content: 'work-tree' | 'index', most: number): Uint8Array | null {
  if (repository === null) return null;
  if (content === 'work-tree') {
    const bytes = isBehindLink(path, repository.top)
      ? 'link'
      : readRegularFile(joinPath(repository.top, path), { bytes: most, over: 'refuse' });
    return typeof bytes === 'string' ? null : bytes;
  }
  const file = repository.index.files.get(rawPathOf(path)) ?? null;
  const object = file?.form === 'file' ? new GitObjects(repository.common).read(file.oid, most) : 'missing';
  return typeof object === 'string' ? null : object.bytes;
}

function isBehindLink(path: Path, top: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((_, depth) => formOf(joinPath(top, ...folders.slice(0, depth + 1))) === 'link');
}

export function noRepository(root: string): TreeError {
  return {
    failure: 'tree',
    message: `There is no git repository at ${root}.`,
    place: null,
    cure: 'leave --staged and --since out, or name a folder of a repository',
  };
}

/** From a path of the repository to the one from a folder of it; null for what lies elsewhere. */
export function belowFolder(folder: RawPath): (path: RawPath) => RawPath | null {
  const prefix = folder === '' ? '' : `${folder}/`;
  return (path) => (path.startsWith(prefix) ? path.slice(prefix.length) : null);
}
