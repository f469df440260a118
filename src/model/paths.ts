import type { Path } from '../model/touch.js';

/** Paths of the tree: relative, forward slashes, no `.` segments; the root is the empty string. */

export function folderOf(path: Path): Path {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function baseName(path: Path): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `join('a/b', '../c')` is `a/c`; null where it leaves the tree. */
export function join(folder: Path, relative: string): Path | null {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

/** The folder itself, then each folder around it, up to the root. */
export function foldersUp(folder: Path): Path[] {
  const result = [folder];
  for (let at = folder; at !== '';) {
    at = folderOf(at);
    result.push(at);
  }
  return result;
}

/** Where the code in a file runs: that in a workflow of a forge from the top of its repository, any other beside its file. */
export function runsIn(path: Path): Path {
  const workflow = /^((?:[^/]{1,200}\/){0,40})\.(?:github|gitea|forgejo)\/workflows\/[^/]{1,200}\.ya?ml$/.exec(path);
  return workflow === null ? folderOf(path) : (workflow[1] ?? '').replace(/\/$/, '');
}

/** `bot.py` of `bot copy.py`, `bot (1).py`, `bot - Copy.py`, `bot_backup.py` and `bot.bak.py`; null where the name says nothing of a copy. */
export function originalOf(path: string): string | null {
  const [, stem, ending] =
    /^(.{1,400}?)(?: copy(?: \d+)?| - Copy(?: \(\d+\))?| ?\(\d+\)|[._-](?:backup|bak|orig))(\.\w+)$/.exec(path) ?? [];
  return stem === undefined || ending === undefined ? null : `${stem}${ending}`;
}

/** A script that whoever wants it takes over under another name: `pre-deploy.sample`. */
export function isSample(path: string): boolean {
  return path.endsWith('.sample');
}
