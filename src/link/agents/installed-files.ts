import type { AssistantFile } from '../../model/assistant-knowledge.js';
import { baseName, folderOf } from '../../model/paths.js';
import type { Path } from '../../model/touch.js';
import { valuesAt } from '../documents/key-paths.js';
import type { LinkedDocument } from '../documents/documents.js';
import { pathMatcher, wildcard } from '../names/wildcard.js';

/**
 * Where an assistant finds a file: settings are kept in a folder of any name and linked into the one where they take effect. What they say tells
 * whose they are; every other file stands where it is.
 */
export function installedPath(document: LinkedDocument, files: readonly AssistantFile[]): Path {
  const { path, facts, parent } = document;
  if (parent !== null || facts.root === null || !path.endsWith('.json')) return path;
  const row = files.find((own) => isToldAs(document, own));
  return row === undefined ? path : placeOf(path, row);
}

function isToldAs(document: LinkedDocument, { path, told }: AssistantFile): boolean {
  const isCalledSo = wildcard(`*${baseName(path)}`)(baseName(document.path));
  if (told === null || !isCalledSo || pathMatcher(path)(document.path)) return false;
  const wanted = told.value.map((pattern) => wildcard(pattern));
  return valuesAt(document, document.facts.root, told.key).some((ref) => {
    const op = document.op(ref);
    const text = op.op === 'const' && typeof op.value === 'string' ? op.value : null;
    return text !== null && wanted.some((fits) => fits(text));
  });
}

/** `config/claude-settings.json` as `config/.claude/settings.json`; what has the right name keeps it. */
function placeOf(path: Path, { path: pattern }: AssistantFile): Path {
  const [folder, name] = [folderOf(pattern), baseName(pattern)];
  const own = wildcard(name)(baseName(path)) ? baseName(path) : name.replaceAll('*', '');
  const around = folderOf(path);
  return `${around === '' ? '' : `${around}/`}${folder}/${own}`;
}
