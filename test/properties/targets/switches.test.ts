import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import type { Files } from './places.js';
import { commenting, switches } from './switches.js';

const rows = switches.map((own) => [own.name, own] as const);

describe('what is done to others', () => {
  it.each(rows)('waits for a switch: %s', (_, own) => {
    expect(levelsOf({ ...own.beside, ...commenting(own, own.head, own.before) })).toEqual(['approaching']);
  });

  it.each(rows)('is done by a plain start: %s', (_, own) => {
    expect(levelsOf({ ...own.beside, ...commenting(own, own.on.head, own.on.before) })).toEqual(['crossed']);
  });
});

function levelsOf(files: Files): readonly string[] {
  const found = observed(files).findings.filter(({ signal }) => signal === 'autonomous-action/output-to-action');
  return [...new Set(found.map(({ level }) => level))];
}
