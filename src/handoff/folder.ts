import type { HandoffRecord } from '../model/handoff.js';
import type { Path } from '../model/touch.js';
import type { Finding } from '../model/verdict.js';

/** What stands in `.handoff/` counts for the folder that holds it, and for nothing else. */
export const handoffFolder = '.handoff';

export const dismissalsName = 'dismissals.yaml';

/** A file directly in a `.handoff` folder, in two parts; null for any other. */
export function placeInHandoff(path: Path): { readonly folder: Path; readonly name: string } | null {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  return steps.pop() === handoffFolder ? { folder: steps.join('/'), name } : null;
}

export function isBelow(path: Path, folder: Path): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** Does the record speak of the workflow, or the part of the tree, that the finding is in? */
export function isWithin({ at, workflows }: Finding, { folder, workflow }: Pick<HandoffRecord, 'folder' | 'workflow'>): boolean {
  if (!isBelow(at.path, folder)) return false;
  if (workflow === '.') return true;
  const own = folder === '' ? workflow : `${folder}/${workflow}`;
  return workflows.includes(own) || isBelow(at.path, own);
}
