import type { Failure } from '../model/failure.js';
import { formOf } from '../system/files.js';
import { makeFolder, writeReport, writeStandard } from '../system/output.js';
import { parentOf } from '../system/paths.js';
import { shown } from '../report/escape.js';

export interface Target {
  /** As messages name it. */
  readonly shown: string;
  readonly path: string;
}

/** Writes a file and its folder, never through a link, and says on the error output what it did. */
export async function saveText(target: Target, text: string, says: string): Promise<0 | Failure> {
  const folder = parentOf(target.path);
  const form = formOf(folder);
  const ready = form === 'folder' || (form === 'missing' && makeFolder(folder) === 'written');
  if (!ready || writeReport(target.path, text) !== 'written') return cannotWrite(target);
  await writeStandard('stderr', `${shown(target.shown)} ${says}\n`);
  return 0;
}

function cannotWrite({ shown: name }: Target): Failure {
  return {
    failure: 'usage',
    message: `${shown(name)} could not be written.`,
    place: null,
    cure: 'name a file, not a link, in a folder that you may write to',
  };
}
