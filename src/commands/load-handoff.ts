import { placeInHandoff } from '../handoff/folder.js';
import type { HandoffFile } from '../handoff/read.js';
import type { RecordContext } from '../handoff/read-record.js';
import type { ConfigError } from '../model/failure.js';
import type { Handoff } from '../model/handoff.js';
import type { Policy } from '../model/policy.js';
import type { Path } from '../model/touch.js';
import type { Tree } from '../model/tree.js';
import { readRegularFile } from '../system/files.js';

/** What stands in every `.handoff/` of the tree. */
export async function loadHandoff(tree: Tree, policy: Policy, ids: RecordContext['ids'] = 'checked'): Promise<Handoff | ConfigError> {
  const paths = tree
    .list()
    .map(({ path }) => path)
    .filter(isHandoffFile);
  if (paths.length === 0) return { records: [], dismissals: [] };
  // Loaded here, so that a tree without records does not wait for it.
  const [{ readHandoff }, { recordContext }] = await Promise.all([import('../handoff/read.js'), import('./record-context.js')]);
  return readHandoff(
    paths.map((path) => readHandoffFile(tree, path)),
    recordContext(policy, ids),
  );
}

export function readHandoffFile(tree: Tree, path: Path): HandoffFile {
  const bytes = tree.read(path, limit);
  return { path, text: 'reason' in bytes ? null : decoded(bytes) };
}

/** null: not there, too large, or no text. */
export function readTextFile(path: string): string | null {
  const bytes = readRegularFile(path, limit);
  return typeof bytes === 'string' ? null : decoded(bytes);
}

const limit = { bytes: 500_000, over: 'refuse' } as const;

function isHandoffFile(path: Path): boolean {
  const place = placeInHandoff(path);
  return place !== null && (place.name.endsWith('.yaml') || place.name.endsWith('.yml'));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
