import { expect, it, vi } from 'vitest';
import { main } from '../../src/main.js';

const said: string[] = [];

vi.mock('../../src/run.js', () => ({
  run: () => {
    throw new RangeError('password=hunter2 in the scanned file');
  },
}));
vi.mock('../../src/system/output.js', () => ({
  writeStandard: (stream: string, text: string) => {
    said.push(`${stream}: ${text}`);
    return Promise.resolve('written');
  },
}));

it('a bug of the linter ends as 2, with its place and without what it stumbled over', async () => {
  expect(await main(['fixtures/policy/rewrites-an-announcement'])).toBe(2);
  expect(said.join('')).toMatch(/^stderr: handoff-lint: the linter itself failed \(RangeError\); nothing was judged\n/);
  expect(said.join('')).toContain('main.test.ts');
  expect(said.join('')).not.toContain('hunter2');
});
