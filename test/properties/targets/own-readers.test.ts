import { describe, expect, it } from 'vitest';
import { levelsIn } from '../../unit/detectors-autonomous-action/findings-of.js';
import { ownReaders } from './own-readers.js';

describe.each(Object.entries(ownReaders))('the variable that is asked of %s', (_reader, files) => {
  it('is where the file of variables points', () => {
    expect(databaseOf(files, 'db.prod.contoso.com')).toEqual(['production-access/database crossed']);
    expect(databaseOf(files, 'localhost')).toEqual([]);
  });
});

function databaseOf(files: Readonly<Record<string, string>>, host: string): readonly string[] {
  const filled = Object.entries(files).map(([path, text]) => [path, text.replaceAll('{host}', host)] as const);
  return levelsIn(Object.fromEntries(filled)).filter((line) => line.startsWith('production-access/database'));
}
