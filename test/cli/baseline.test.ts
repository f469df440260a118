import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, handoffLint, write } from './program.js';

const baselinePath = '.handoff/baseline.json';
const code = 'close_stale.py';

function adopted(): string {
  const folder = copyOf('policy/closes-jira-tickets');
  expect(handoffLint(['baseline'], { cwd: folder })).toMatchObject({ code: 0, err: expect.stringMatching(/holds \d+ findings\./) });
  return folder;
}

const text = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');
const gate = (folder: string) => handoffLint(['--baseline'], { cwd: folder });

describe('a baseline', () => {
  it('lets pass what was there, where it is asked for', () => {
    const folder = adopted();
    expect(gate(folder).code).toBe(0);
    expect(handoffLint([], { cwd: folder }).code).toBe(1);
  });

  it('lets it pass when it is moved, renamed and reformatted', () => {
    const folder = adopted();
    mkdirSync(path.join(folder, 'bot'));
    for (const name of [code, 'board.py']) renameSync(path.join(folder, name), path.join(folder, 'bot', name));
    write(folder, { [`bot/${code}`]: `# Moved.\n\n\n${text(folder, `bot/${code}`).replaceAll('verdict', 'ruling')}` });
    expect(gate(folder)).toMatchObject({ code: 0 });
  });

  it.each([
    ['another system in its place', 'board.py', (was: string) => was.replace('acme-robotics', 'acme-payroll')],
    ['one more system', 'pay.py', () => 'import stripe, os\nstripe.api_key = os.environ["K"]\nstripe.Refund.create(charge="x")\n'],
    [
      'a greater effect',
      code,
      (was: string) => was.replace('board.transition_issue(issue, "Done", comment=verdict["reason"])', 'issue.delete()'),
    ],
    ['the same in one more file', 'again.py', (_: string, folder: string) => text(folder, code)],
  ])('does not let pass %s', (_, name, change) => {
    const folder = adopted();
    const was = name === code || name === 'board.py' ? text(folder, name) : '';
    write(folder, { [name]: change(was, folder) });
    expect(text(folder, name)).not.toBe(was);
    expect(gate(folder)).toMatchObject({ code: 1 });
  });

  it('only shrinks, unless told to take in what is new', () => {
    const folder = adopted();
    const before = text(folder, baselinePath);
    write(folder, { 'pay.py': 'import stripe, os\nstripe.api_key = os.environ["K"]\nstripe.Refund.create(charge="x")\n' });
    expect(handoffLint(['baseline'], { cwd: folder }).err).toMatch(/that came new .* not in it \(--add takes (?:it|them) in\)/);
    expect(text(folder, baselinePath)).toBe(before);
    expect(gate(folder).code).toBe(1);
    handoffLint(['baseline', '--add'], { cwd: folder });
    expect(gate(folder).code).toBe(0);
    write(folder, { 'pay.py': '', [code]: 'print(1)\n' });
    expect(handoffLint(['baseline'], { cwd: folder }).err).toMatch(/\d+ went out/);
    expect(JSON.parse(text(folder, baselinePath)).findings.length).toBeLessThan(JSON.parse(before).findings.length);
  });

  it('is told in every report where the tree itself applies it', () => {
    const folder = adopted();
    write(folder, { 'handoff-lint.config.json': '{ "baseline": true }\n' });
    const { code: exit, out } = handoffLint(['-f', 'json'], { cwd: folder });
    expect(exit).toBe(0);
    expect(JSON.parse(out).handoff).toMatchObject({ lowered: ['baseline'], baseline: { path: baselinePath, gone: 0 } });
  });

  it('that cannot be read covers nothing', () => {
    const folder = adopted();
    for (const broken of ['{', '[]', '{"schemaVersion":1,"findings":[{"fingerprint":"*"}]}']) {
      write(folder, { [baselinePath]: broken });
      expect(gate(folder)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('write it anew: handoff-lint baseline') });
    }
    expect(handoffLint(['--baseline'], { cwd: copyOf('policy/closes-jira-tickets') })).toMatchObject({
      code: 2,
      err: expect.stringContaining('handoff-lint baseline'),
    });
  });
});
