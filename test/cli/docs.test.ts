import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { folderOf, handoffLint, write } from './command-line.js';

const root = path.resolve(import.meta.dirname, '../..');

interface Block {
  /** What stands behind the fence: `console`, `ts src/on-call.ts`. */
  readonly info: string;
  readonly text: string;
}

function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(path.join(root, 'docs', page), 'utf8');
  return [...text.matchAll(/^```(\w[^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({ info: match[1] ?? '', text: match[2] ?? '' }));
}

interface Step {
  readonly words: readonly string[];
  readonly shown: readonly string[];
}

function stepsOf({ text }: Block): readonly Step[] {
  return text
    .split(/^\$ /m)
    .filter((part) => part !== '')
    .map((part) => {
      const [command = '', ...shown] = part.trimEnd().split('\n');
      const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
      return { words, shown };
    });
}

/** The lines that are shown, in order, with anything where `…` stands. */
function expectShown(output: string, shown: readonly string[]): void {
  const lines = output.trimEnd().split('\n');
  let from = 0;
  let free = false;
  for (const line of shown) {
    if (line === '…') {
      free = true;
      continue;
    }
    const at = free ? lines.indexOf(line, from) : from;
    expect(lines[at] ?? output, output).toBe(line);
    from = at + 1;
    free = false;
  }
  if (!free) expect(lines.length).toBe(Math.max(1, from));
}

describe('docs/handoff.md', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T12:00:00Z') }));
  afterEach(() => vi.useRealTimers());

  it('says what happens', async () => {
    const folder = path.join(folderOf({}), 'bug-filer');
    cpSync(path.join(root, 'fixtures/policy/opens-tickets-from-model-output'), folder, { recursive: true });
    rmSync(path.join(folder, 'expect.yaml'));
    let commands = 0;
    for (const block of blocksOf('handoff.md')) {
      const [kind, file] = block.info.split(' ');
      if (kind === 'console')
        for (const { words, shown } of stepsOf(block)) {
          const [program, ...rest] = words;
          expect(program).toBe('handoff-lint');
          const { out, error } = await handoffLint(folder, ...rest);
          expectShown(out + error, shown);
          commands++;
        }
      else if (file !== undefined) write(folder, { [file]: block.text });
    }
    expect(commands).toBe(15);
  });
});

describe('docs/configuration.md', () => {
  it('shows a policy that is accepted', async () => {
    const [policy] = blocksOf('configuration.md').filter(({ info }) => info.startsWith('yaml policy'));
    const folder = folderOf({ 'policy.yaml': policy?.text ?? 'missing: true', 'app.py': 'print(1)\n' });
    expect(await handoffLint(folder, '--policy', 'policy.yaml')).toMatchObject({ code: 0, error: '' });
    expect((await handoffLint(folder, 'explain', 'ticketing', '--policy', 'policy.yaml')).out).toContain('use the training board');
  });
});
