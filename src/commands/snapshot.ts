import type { Snapshot } from '../adopt/plan.js';
import type { Path } from '../model/touch.js';
import { formOf, readFolder, readRegularFile } from '../system/files.js';
import { joinPath } from '../system/paths.js';

/** The files below a folder as they stand there; what lies behind a link is not seen. */
export function snapshotOf(top: string): Snapshot {
  return {
    text: (path) => {
      const bytes = isBehindLink(top, path) ? 'link' : readRegularFile(joinPath(top, path), { bytes: 1_000_000, over: 'refuse' });
      return typeof bytes === 'string' ? null : new TextDecoder().decode(bytes);
    },
    names: (folder) => {
      const entries = isBehindLink(top, `${folder}/.`) ? 'link' : readFolder(Buffer.from(joinPath(top, folder)));
      return typeof entries === 'string' ? [] : entries.map(({ name }) => name).sort();
    },
  };
}

function isBehindLink(top: string, path: Path): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((_, depth) => formOf(joinPath(top, ...folders.slice(0, depth + 1))) === 'link');
}
