import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, commitAll, copyOf, folderOf, git, handoffLint, plainEnvironment, run, write } from './program.js';

const crossed = copyOf('policy/closes-jira-tickets');
const clear = copyOf('policy/rewrites-an-announcement');
const near = copyOf('policy/acts-through-tools-on-a-fake-folder');
write(near, { 'lookup.py': 'import os, psycopg2\nprint(psycopg2.connect(os.environ["DATABASE_URL"]).cursor().execute("SELECT 1"))\n' });

describe('the exit code', () => {
  it('is 0 where nothing is crossed', () => {
    expect(handoffLint([clear])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Still an experiment') });
  });

  it('is 1 where a line is crossed, and 0 on request', () => {
    expect(handoffLint([crossed])).toMatchObject({ code: 1, err: '' });
    expect(handoffLint([crossed, '--exit-zero']).code).toBe(0);
  });

  it('is the same in every format', () => {
    for (const format of ['text', 'json', 'markdown', 'github', 'sarif']) expect(handoffLint([crossed, '-f', format]).code).toBe(1);
  });

  it('is 1 for what is near where the caller asks for it', () => {
    expect(handoffLint([near]).code).toBe(0);
    expect(handoffLint([near, '--fail-on', 'approaching']).code).toBe(1);
  });

  it('is 3 where nothing was scanned', () => {
    expect(handoffLint([folderOf()])).toMatchObject({ code: 3, out: expect.stringContaining('Nothing was scanned') });
  });

  it('is 3 where something that may matter could not be opened, and 1 where something is crossed besides', () => {
    for (const [fixture, code] of [
      ['policy/rewrites-an-announcement', 3],
      ['policy/closes-jira-tickets', 1],
    ] as const) {
      const folder = copyOf(fixture);
      write(folder, { 'locked.py': 'import openai\n' });
      chmodSync(path.join(folder, 'locked.py'), 0);
      expect(withoutPrivileges(folder)).toMatchObject({ code, out: expect.stringContaining('locked.py') });
    }
  });

  it('is 130 in the shell where it is interrupted', () => {
    const folder = folderOf(
      Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`m${index}.py`, 'def f():\n    return 1\n'.repeat(300)])),
    );
    const script = '"$1" "$2" "$3" >/dev/null & sleep 0.5; kill -INT $!; wait $!; echo $?';
    // A shell that is not interactive lets what it starts behind ignore the interrupt, but for job control.
    expect(run('bash', ['-mc', script, 'bash', process.execPath, bin, folder]).out).toBe('130\n');
  });

  it('is that of the verdict where nobody reads on', () => {
    const script = 'set -o pipefail; "$1" "$2" "$3" | true';
    expect(run('bash', ['-c', script, 'bash', process.execPath, bin, crossed])).toMatchObject({ code: 1, err: '' });
  });

  it('is 0 for help and version, of every command', () => {
    for (const words of [['--version'], ['-v'], ['--help'], ['-h'], ['request', '--help'], ['record', '--help'], ['inventory', '-h']])
      expect(handoffLint(words)).toMatchObject({ code: 0, err: '' });
  });
});

/** Root reads every file, unless it may not. */
function withoutPrivileges(folder: string) {
  const root = process.getuid?.() === 0;
  const words = [process.execPath, bin, folder];
  return root ? run('setpriv', ['--bounding-set=-dac_override,-dac_read_search', ...words]) : run('env', words);
}

describe('a mistake', () => {
  const outside = folderOf({ 'a.py': '' });
  const repository = folderOf({ 'a.py': 'print(1)\n' });
  commitAll(repository);

  it.each([
    ['a path that is not there', ['nowhere'], /Cannot scan nowhere: there is no such file or folder\.\n {2}check the spelling/],
    ['a mistyped command', ['inventori'], /did you mean the command inventory\?/],
    ['an unknown flag', ['--fromat', 'json'], /--fromat is not a flag\.\n {2}did you mean --format\?/],
    ['an unknown short flag', ['-x'], /-x is not a flag\.\n {2}handoff-lint --help lists them/],
    ['an unknown flag of a command', ['inventory', '--staged'], /--staged is not a flag/],
    ['an unknown format', ['-f', 'sarfi'], /"sarfi" is not a format\.\n {2}did you mean sarif\?/],
    ['a flag without its value', ['--since'], /since/],
    ['an unknown level', ['--fail-on', 'near'], /--fail-on near is not a level/],
    ['two reports for the screen', ['-f', 'json', '-f', 'text'], /Only one report can go to the screen/],
    [
      'a report that cannot be written',
      ['-f', 'json', '-o', 'no/such/folder/report.json'],
      /could not be written to no\/such\/folder\/report\.json/,
    ],
    ['a configuration that is not there', ['--config', 'none.json'], /none\.json: It cannot be read/],
    ['a base outside a repository', ['--since', 'main'], /There is no git repository at .*\n {2}leave --staged and --since out/],
    ['an index outside a repository', ['--staged'], /There is no git repository/],
  ])('%s gives 2 and says what to do', (_, words, message) => {
    const { code, out, err } = handoffLint(words, { cwd: outside });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).toMatch(/^handoff-lint: .+\n {2}\S.*\n$/);
  });

  it('in a configuration names its line', () => {
    const folder = folderOf({ 'handoff-lint.config.json': '{\n  "failOn": "crossed",\n  "quite": true\n}\n', 'a.py': '' });
    expect(handoffLint([], { cwd: folder })).toMatchObject({
      code: 2,
      err: 'handoff-lint: handoff-lint.config.json:3: "quite" is not a key.\n  did you mean quiet?\n',
    });
    write(folder, { 'handoff-lint.config.json': '{\n  "failOn": "red"\n}\n' });
    expect(handoffLint([], { cwd: folder }).err).toMatch(/^handoff-lint: handoff-lint\.config\.json:2: "failOn" does not fit/);
    write(folder, { 'handoff-lint.config.json': '{\n  "exitZero": true\n}\n' });
    expect(handoffLint([], { cwd: folder }).err).toMatch(/:2: "exitZero" may not be set by a file of the scanned tree/);
    write(folder, { 'handoff-lint.config.json': '{', '.handoff-lint.yaml': '' });
    expect(handoffLint([], { cwd: folder }).err).toMatch(/It stands beside another configuration/);
  });

  it.each([
    ['an unknown base', ['--since', 'no-such-branch'], /Cannot compare with no-such-branch: there is no such branch/],
    ['a base in a form of its own', ['--since', ':/fix'], /form that is not known here/],
    ['a base that looks like a flag', ['--since=--output=x'], /Cannot compare with --output=x/],
  ])('%s gives 2', (_, words, message) => {
    const { code, err } = handoffLint(words, { cwd: repository });
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('in the repository gives 2 and its cure', () => {
    const folder = folderOf({ 'a.py': 'print(1)\n' });
    commitAll(folder);
    git(folder, 'update-index', '--split-index');
    expect(handoffLint([], { cwd: folder })).toMatchObject({ code: 2, err: expect.stringContaining('git update-index --no-split-index') });
    writeFileSync(path.join(folder, '.git/index'), 'rubbish');
    expect(handoffLint([], { cwd: folder })).toMatchObject({ code: 2, err: expect.stringContaining('its index is broken') });
  });

  it('writes no report through a link, and none of its files beside', () => {
    const folder = folderOf({ 'a.py': 'print(1)\n', 'target.txt': 'mine' });
    symlinkSync('target.txt', path.join(folder, 'link.json'));
    mkdirSync(path.join(folder, 'taken'));
    for (const file of ['link.json', 'taken']) {
      const { code, err } = handoffLint(['-f', 'json', '-o', file], { cwd: folder });
      expect(code).toBe(2);
      expect(err).toContain(`could not be written to ${file}`);
    }
    expect(run('ls', [folder], { env: plainEnvironment }).out).toBe('a.py\nlink.json\ntaken\ntarget.txt\n');
  });
});
