import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { type HandedWay, handedWays, notHanded } from './handed-ways.js';
import type { Landing } from './landings.js';
import { type Files, variable } from './places.js';
import { python } from './python.js';

const hosts: readonly Pick<Landing, 'host' | 'level'>[] = [
  { host: 'localhost', level: 'clear' },
  { host: 'shop.abc1.eu-west-1.rds.amazonaws.com', level: 'crossed' },
  { host: '10.20.3.4', level: 'approaching' },
];
const address = (host: string | null): string => `postgresql://reader@${host ?? ''}:5432/shop`;

describe('a program that reads orders where a variable says that it is handed', () => {
  const rows = handedWays.flatMap(([id, files]) =>
    hosts.map(({ host, level }) => [`${id}: ${host ?? ''}`, files, address(host), level] as const),
  );

  it.each(rows)('by %s', (_, files, at, level) => {
    expect(levelOf(files, at)).toBe(level);
  });
});

describe('a program that reads orders where only its environment says', () => {
  const rows = notHanded.flatMap(([id, files]) => hosts.map(({ host }) => [`${id}: ${host ?? ''}`, files, address(host)] as const));

  it.each(rows)('is told nothing by %s', (_, files, at) => {
    expect(levelOf(files, at)).toBe('approaching');
  });
});

/** What the program's read of the store comes to; rolling something out is judged by itself. */
function levelOf(files: HandedWay[1], at: string): string {
  const program: Files = python.program('postgres', 'environment', at) ?? {};
  const found = observed({ ...program, ...files(variable, at) }).findings.find(({ signal }) => signal === 'production-access/database');
  return found?.level ?? 'clear';
}
