import type { Path } from '../model/touch.js';
import { readRegularFile } from '../system/files.js';
import { joinPath, pathBelow, resolvePath } from '../system/paths.js';
import type { Repository } from './repository.js';

/** Where git looks for the repository's hooks, from its top; `elsewhere`: outside, as for a linked work tree or by a setting. */
export function hooksFolder({ top, common }: Repository): { readonly folder: Path } | 'elsewhere' {
  const set = hooksPath(joinPath(common, 'config'));
  const folder = pathBelow(top, set === null ? joinPath(common, 'hooks') : resolvePath(top, set));
  return folder === null ? 'elsewhere' : { folder };
}

/** `core.hooksPath` as the repository itself sets it. */
function hooksPath(config: string): string | null {
  const bytes = readRegularFile(config, { bytes: 1 << 20, over: 'refuse' });
  if (typeof bytes === 'string') return null;
  let section = '';
  for (const line of Buffer.from(bytes).toString('utf8').split('\n')) {
    const text = line.trim();
    if (text.startsWith('[')) section = text.toLowerCase();
    const [key = '', ...value] = text.split('=');
    if (section === '[core]' && key.trim().toLowerCase() === 'hookspath') return value.join('=').trim();
  }
  return null;
}
