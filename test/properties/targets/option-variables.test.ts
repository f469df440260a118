import { describe, expect, it } from 'vitest';
import { levelsIn } from '../../unit/detectors-autonomous-action/findings-of.js';
import { optionVariables } from './option-variables.js';

describe.each(Object.entries(optionVariables))('an option or a setting that a variable fills: %s', (_way, files) => {
  it('is where the variable points', () => {
    expect(databaseOf(files, 'db.acme.com')).toEqual(['production-access/database crossed']);
    expect(databaseOf(files, 'localhost')).toEqual([]);
  });
});

function databaseOf(files: Readonly<Record<string, string>>, host: string): readonly string[] {
  const filled = Object.entries(files).map(
    ([path, text]) => [path, text.replaceAll('{address}', `postgresql://app@${host}/shop`)] as const,
  );
  return levelsIn(Object.fromEntries(filled)).filter((line) => line.startsWith('production-access/database'));
}
