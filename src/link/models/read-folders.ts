import type { FolderKnowledge } from '../../model/input-knowledge.js';
import { baseName } from '../../model/paths.js';
import type { CallView, InputView, Value } from '../../model/program.js';
import type { Path } from '../../model/touch.js';
import type { Calls } from '../calls/calls.js';
import { pathOf } from '../files/written-files.js';
import { NameIndex } from '../names/names.js';
import type { Texts } from '../texts/texts.js';

export interface FolderContext {
  readonly calls: Calls;
  readonly texts: Texts;
}

/** What stands in a folder. */
export interface KnownPaths {
  /** Every file of the tree, read or not. */
  readonly tree: readonly Path[];
  /** What the program writes itself, and the folders of that, which end in a slash. */
  readonly written: ReadonlySet<string>;
}

/**
 * Folders that a program goes through and of which the tree holds nothing: what is read there is put there by whoever starts it. One
 * whose files stand in the tree holds samples, one that the program fills holds what came in elsewhere.
 */
export function readFolders({ calls, texts }: FolderContext, knowledge: FolderKnowledge, paths: KnownPaths): InputView[] {
  const index = new NameIndex<'argument' | 'receiver'>();
  for (const name of knowledge.arguments) index.add(name, 'argument');
  for (const name of knowledge.receivers) index.add(name, 'receiver');
  const read = calls.all.flatMap((call): InputView[] => {
    if (call.reach !== 'started' && call.reach !== 'may-run') return [];
    const by = call.names.flatMap((name) => index.find(name))[0];
    const value = by === 'argument' ? (call.argument('directory_path') ?? call.argument(0)) : by === 'receiver' ? call.receiver : null;
    const folder = value === null ? null : folderOf(texts, value);
    return folder === null ? [] : [inputOf(call, folder)];
  });
  if (read.length === 0) return [];
  const filled = filledFolders(paths);
  return read.filter(({ words }) => !isFilled(words, filled));
}

function inputOf(call: CallView, words: string): InputView {
  return { at: call.at, call, value: call.value, form: 'folder', words, fields: [], reach: call.reach, guards: call.guards };
}

/** `data/resumes` of `./data/resumes/*.pdf` and `{}/data/resumes`; null where no name is written. */
function folderOf(texts: Texts, value: Value): string | null {
  for (const { text, placeholder } of texts.of(value)) {
    const names = text.split('/');
    if (names.at(-1)?.includes('*') === true) names.pop();
    const path = placeholder || temporary.test(text) ? null : pathOf(`${names.join('/')}/`);
    if (path === null || path.endsWith('{}/')) continue;
    const own = (path.split('{}').at(-1) ?? '').split('/').filter((name) => name !== '' && name !== '**');
    if (own.some((name) => /\p{L}{2}/u.test(name))) return own.join('/').toLowerCase();
  }
  return null;
}

/** What stands there was put there by a program. */
const temporary = /^\/?(?:var\/)?tmp(?:\/|$)/;

/** Folders with files, by every end of their path: `data/cvs` and `cvs` of `app/data/cvs/one.pdf`. */
function filledFolders({ tree, written }: KnownPaths): ReadonlySet<string> {
  const found = new Set<string>();
  const folders = new Set([...tree.filter((path) => !keepers.test(baseName(path))), ...written].map(parentOf));
  for (const folder of folders) {
    const names = folder.toLowerCase().replaceAll('{}', '*').split('/');
    for (let from = 0; from < names.length; from++)
      for (let to = from + 1; to <= names.length; to++) found.add(names.slice(from, to).join('/'));
  }
  return found;
}

/** `home/me/project/data/inbox` is, where files stand in `data/inbox`. */
function isFilled(folder: string, filled: ReadonlySet<string>): boolean {
  const names = folder.split('/');
  return names.some((_, from) => filled.has(names.slice(from).join('/')));
}

function parentOf(path: Path): string {
  return path.slice(0, path.lastIndexOf('/') + 1).replace(/\/$/, '');
}

/** Files that only keep a folder in git, or say what belongs there. */
const keepers = /^\.|^(?:readme|keep|placeholder)\b/i;
