import { placeInHandoff } from '../handoff/folder.js';
import type { HandoffFile } from '../handoff/read.js';
import type { ConfigError } from '../model/failure.js';
import type { Handoff } from '../model/handoff.js';
import type { Policy } from '../model/policy.js';
import type { Path } from '../model/touch.js';
import type { Tree } from '../model/tree.js';

/** What stands in every `.handoff/` of the tree. */
export async function loadHandoff(tree: Tree, policy: Policy): Promise<Handoff | ConfigError> {
  const paths = tree
    .list()
    .map(({ path }) => path)
    .filter(isHandoffFile);
  if (paths.length === 0) return { records: [], dismissals: [] };
  // Loaded here, so that a tree without records does not wait for it.
  const [{ readHandoff }, { recordContext }] = await Promise.all([import('../handoff/read.js'), import('./record-context.js')]);
  return readHandoff(
    paths.map((path) => readFile(tree, path)),
    recordContext(policy),
  );
}

function isHandoffFile(path: Path): boolean {
  const place = placeInHandoff(path);
  return place !== null && (place.name.endsWith('.yaml') || place.name.endsWith('.yml'));
}

function readFile(tree: Tree, path: Path): HandoffFile {
  const bytes = tree.read(path, { bytes: mostBytes, over: 'refuse' });
  if ('reason' in bytes) return { path, text: null };
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { path, text: null };
  }
}

export const mostBytes = 500_000;
