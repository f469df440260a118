import type { Failure } from '../model/failure.js';
import { parseArguments } from '../options/arguments.js';
import type { ReadFlags } from '../options/parser.js';
import { usage } from '../options/usage.js';
import { prepare, type Scan } from '../prepare.js';

/** The scan that a check of the same paths with the same configuration would make. */
export async function prepareCommand(given: ReadFlags): Promise<Scan | Failure> {
  const plain = await parseArguments([...configWords(given), '--', ...given.paths]);
  if ('answer' in plain) return usage('This is no path.', 'name a folder');
  return 'failure' in plain ? plain : prepare(plain);
}

function configWords(given: ReadFlags): readonly string[] {
  const file = given.texts('config').at(-1);
  const policy = given.texts('policy').at(-1);
  const words = given.switch('config') === 'off' ? ['--no-config'] : file === undefined ? [] : ['--config', file];
  return policy === undefined ? words : [...words, '--policy', policy];
}
