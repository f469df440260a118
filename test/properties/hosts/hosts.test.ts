import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import type { Guest } from './guest.js';
import { phpGuests } from './guests-php.js';
import { pythonGuests } from './guests-python.js';
import { scriptGuests } from './guests-scripts.js';

describe.each([
  ['PHP', phpGuests],
  ['Python', pythonGuests],
  ['JavaScript and TypeScript', scriptGuests],
] as const)('programs inside another application, in %s', (_, guests) => {
  it.each(guests.map((guest) => [guest.name, guest] as const))('%s', (__, guest) => {
    expect(crossedIn(guest, guest.files)).toEqual(guest.crossed.toSorted());
    expect(crossedIn(guest, guest.harmless)).toEqual([]);
  });
});

function crossedIn({ ask }: Guest, files: Readonly<Record<string, string>>): readonly string[] {
  const filled = Object.entries(files).map(([path, text]) => [
    path,
    text.replace(/\{ask:((?:[^{}]|\{[^{}]*\})*)\}/g, (_, asked: string) => ask.replace('{}', () => asked)),
  ]);
  const crossed = observed(Object.fromEntries(filled)).findings.filter(({ level }) => level === 'crossed');
  return [...new Set(crossed.map(({ signal }) => signal))].toSorted();
}
