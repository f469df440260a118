import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bin, commitAll, copyOf, folderOf, git, handoffLint, plainEnvironment, run, write } from './program.js';

function repositoryOf(files: Readonly<Record<string, string>>): string {
  const folder = folderOf({ 'a.py': 'print(1)\n', ...files });
  commitAll(folder);
  return folder;
}

const text = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');
const init = (folder: string, ...words: string[]) => handoffLint(['init', '--yes', ...words], { cwd: folder });

/** On a terminal of its own, with these lines typed. */
function onTerminal(folder: string, typed: string) {
  const command = `${process.execPath} ${bin} init`;
  return run('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd: folder, input: typed, env: { TERM: 'dumb' } });
}

/** Lines of people that an edit must leave alone: each is there afterwards, in the same order. */
function expectKept(before: string, after: string): void {
  const lines = after.split('\n');
  let at = 0;
  for (const line of before.split('\n')) {
    at = lines.indexOf(line, at) + 1;
    expect(at, `the line "${line}"`).toBeGreaterThan(0);
  }
}

describe('init', () => {
  it('asks nobody where there is no terminal', () => {
    const folder = repositoryOf({});
    expect(handoffLint(['init'], { cwd: folder })).toEqual({
      code: 2,
      out: '',
      err: 'handoff-lint: init asks before it writes, and there is no terminal to ask on.\n  --yes writes without asking, --dry-run only shows what it would write\n',
    });
    expect(git(folder, 'status', '--short')).toBe('');
  });

  it('only shows what it would write, on request', () => {
    const folder = repositoryOf({});
    const { code, out, err } = handoffLint(['init', '--dry-run', '--ci', 'github'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toContain('--- /dev/null\n+++ b/handoff-lint.config.json\n@@ -0,0 +1,4 @@\n+{\n');
    expect(out).toContain('+++ b/.github/workflows/handoff-lint.yml');
    expect(err).toBe('3 files would be written.\n');
    expect(git(folder, 'status', '--short')).toBe('');
    expect(existsSync(path.join(folder, '.git/hooks/pre-commit'))).toBe(false);
  });

  it('is done once: the second time it writes nothing', () => {
    for (const files of [
      {},
      { '.pre-commit-config.yaml': 'repos:\n- repo: meta\n  hooks: [{id: identity}]\n', '.github/workflows/ci.yml': 'on: push\n' },
      { '.husky/pre-commit': 'npm test\n', '.gitlab-ci.yml': 'build:\n  script: make\n' },
      { 'lefthook.yml': 'pre-push:\n  commands:\n    test:\n      run: make\n', CODEOWNERS: '* @acme/all\n' },
    ]) {
      const folder = repositoryOf(files);
      expect(init(folder, '--owners', '@acme/leads').code).toBe(0);
      for (const [name, before] of Object.entries(files)) expectKept(before, text(folder, name));
      commitAll(folder);
      const again = init(folder, '--owners', '@acme/leads');
      expect(again).toMatchObject({ code: 0, err: 'Nothing to write: all that can be set up here is.\n' });
      expect(again.out).not.toContain('+++');
      expect(git(folder, 'status', '--short')).toBe('');
    }
  });

  it('sets up what a harmless prototype passes with', () => {
    const folder = copyOf('policy/rewrites-an-announcement');
    commitAll(folder);
    expect(init(folder, '--ci', 'github', '--owners', '@acme/leads').code).toBe(0);
    expect(handoffLint([], { cwd: folder })).toMatchObject({ code: 0, out: expect.stringContaining('Still an experiment') });
  });
});

describe('init on a terminal', () => {
  it('asks who owns the records, shows the diff, and writes when told to', () => {
    const folder = repositoryOf({});
    const { code, out } = onTerminal(folder, '@acme/leads @ada\ny\n');
    expect(code).toBe(0);
    expect(out).toMatch(/Who decides on handoffs[\s\S]*\+\+\+ b\/handoff-lint\.config\.json[\s\S]*Write 3 files\? \[y\/N\]/);
    expect(text(folder, 'CODEOWNERS')).toContain('/.handoff/ @acme/leads @ada\n');
  });

  it('writes nothing without a yes', () => {
    for (const typed of ['\n\n', '\nno\n', '\n\u0004']) {
      const folder = repositoryOf({});
      expect(onTerminal(folder, typed)).toMatchObject({ code: 0, out: expect.stringContaining('Nothing is written.') });
      expect(git(folder, 'status', '--short')).toBe('');
    }
  });

  it('ends with an interrupt as everything does', async () => {
    const folder = repositoryOf({});
    const words = ['--quiet', '--return', '--command', `${process.execPath} ${bin} init`, '/dev/null'];
    const terminal = spawn('script', words, { cwd: folder, env: { ...plainEnvironment, TERM: 'dumb' } });
    terminal.stdout.on('data', (shown: Buffer) => {
      if (shown.includes('Who decides')) terminal.stdin.write('\u0003');
    });
    const code = await new Promise((resolve) => terminal.on('close', resolve));
    expect(code).toBe(130);
    expect(git(folder, 'status', '--short')).toBe('');
  });
});

describe('the hook that init writes', () => {
  it('is one of pre-commit, beside the others', () => {
    const before = '# ours\ndefault_stages: [pre-commit]\nrepos:\n- repo: meta   # built in\n  hooks:\n  - id: identity\n\n# the end\n';
    const folder = repositoryOf({ '.pre-commit-config.yaml': before });
    init(folder);
    const after = text(folder, '.pre-commit-config.yaml');
    expectKept(before, after);
    expect(parse(after).repos[1].hooks[0]).toMatchObject({
      id: 'handoff-lint',
      entry: 'handoff-lint --staged',
      language: 'node',
      pass_filenames: false,
    });
    expect(existsSync(path.join(folder, '.git/hooks/pre-commit'))).toBe(false);
  });

  it('is one of lefthook, in the way that is used there', () => {
    const commands = repositoryOf({ 'lefthook.yml': 'pre-commit:\n  parallel: true\n  commands:\n    lint:\n      run: npm run lint\n' });
    init(commands);
    expect(parse(text(commands, 'lefthook.yml'))['pre-commit'].commands).toMatchObject({
      lint: { run: 'npm run lint' },
      'handoff-lint': { run: 'npx --no-install handoff-lint --staged' },
    });
    const jobs = repositoryOf({ 'lefthook.yml': 'pre-commit:\n  jobs:\n    - run: npm run lint\n' });
    init(jobs);
    expect(parse(text(jobs, 'lefthook.yml'))['pre-commit'].jobs[1]).toEqual({
      name: 'handoff-lint',
      run: 'npx --no-install handoff-lint --staged',
    });
  });

  it('stands before what a script of husky or git does, and keeps its rights', () => {
    const husky = repositoryOf({ '.husky/pre-commit': '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpm test\nexit 0\n' });
    chmodSync(path.join(husky, '.husky/pre-commit'), 0o755);
    init(husky);
    expect(text(husky, '.husky/pre-commit').split('\n').slice(1, 5)).toEqual([
      '. "$(dirname -- "$0")/_/husky.sh"',
      '# Blocks a commit that crosses a handoff line without a handoff record.',
      'npx --no-install handoff-lint --staged || exit $?',
      '',
    ]);
    expect(statSync(path.join(husky, '.husky/pre-commit')).mode & 0o777).toBe(0o755);
    const plain = repositoryOf({});
    init(plain);
    expect(text(plain, '.git/hooks/pre-commit')).toMatch(/^#!\/bin\/sh\n.*\nexec npx --no-install handoff-lint --staged\n$/);
    expect(statSync(path.join(plain, '.git/hooks/pre-commit')).mode & 0o111).not.toBe(0);
  });

  it('goes where git looks for it', () => {
    const folder = repositoryOf({});
    git(folder, 'config', 'core.hooksPath', 'tools/hooks');
    init(folder);
    expect(text(folder, 'tools/hooks/pre-commit')).toContain('handoff-lint --staged');
    const linked = path.join(folderOf(), 'linked');
    git(repositoryOf({}), 'worktree', 'add', '-q', linked);
    expect(init(linked).out).toContain('The hooks of this repository lie outside of this folder.');
  });

  it('is left to people where it is no shell script, or nothing can be added', () => {
    const folder = repositoryOf({});
    write(folder, { '.git/hooks/pre-commit': '#!/usr/bin/env python3\nprint("ours")\n' });
    expect(init(folder).out).toContain('.git/hooks/pre-commit is no shell script.');
    expect(text(folder, '.git/hooks/pre-commit')).toBe('#!/usr/bin/env python3\nprint("ours")\n');
    const flow = repositoryOf({ '.pre-commit-config.yaml': 'repos: []\n' });
    expect(init(flow).out).toMatch(/Add this under repos in \.pre-commit-config\.yaml:\n {4}- repo: local\n/);
    expect(init(folderOf({ 'a.py': '' })).out).toContain('There is no git repository here');
  });
});

describe('the pipeline that init writes', () => {
  it('is a workflow of its own beside those of GitHub', () => {
    const folder = repositoryOf({ '.github/workflows/ci.yml': 'on: push\n' });
    init(folder);
    const workflow = parse(text(folder, '.github/workflows/handoff-lint.yml'));
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs['handoff-lint'].steps[0].with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    // What others choose, such as the name of a branch, must reach the shell through the environment alone.
    expect(text(folder, '.github/workflows/handoff-lint.yml')).not.toContain('${{');
  });

  it('is a job among those of GitLab, in a stage that is there', () => {
    const before = 'stages:\n  - build\n  - ship\n\nbuild:\n  stage: build\n  script:\n    - make # all\n';
    const folder = repositoryOf({ '.gitlab-ci.yml': before });
    init(folder, '--owners', '@acme/leads');
    expectKept(before, text(folder, '.gitlab-ci.yml'));
    expect(parse(text(folder, '.gitlab-ci.yml'))['handoff-lint']).toMatchObject({ stage: 'build', variables: { GIT_DEPTH: 0 } });
    expect(text(folder, '.gitlab/CODEOWNERS')).toContain('/.gitlab-ci.yml @acme/leads');
    const plain = repositoryOf({ '.gitlab-ci.yml': 'build:\n  script: make\n' });
    init(plain);
    expect(parse(text(plain, '.gitlab-ci.yml'))['handoff-lint'].stage).toBeUndefined();
  });

  it('is left to people elsewhere', () => {
    expect(init(repositoryOf({ Jenkinsfile: 'node {}\n' })).out).toMatch(
      /In Jenkins \(Jenkinsfile\), with Node .*\n.*\n {4}npx --yes handoff-lint@/,
    );
    const several = repositoryOf({ '.gitlab-ci.yml': 'spec: {}\n---\nbuild:\n  script: make\n' });
    expect(init(several).out).toMatch(/Add this job to \.gitlab-ci\.yml:\n {4}# Fails/);
    expect(init(repositoryOf({}), '--ci', 'none').out).not.toContain('npx --yes');
    expect(init(repositoryOf({}), '--ci', 'gitea')).toMatchObject({ code: 2, err: expect.stringContaining('--ci gitea is not known') });
  });
});

describe('the owners that init writes', () => {
  it('come last, where they count most, in a section of their own where there are sections', () => {
    const before = '* @acme/all\n[Docs] @acme/docs\n*.md\n';
    const folder = repositoryOf({ CODEOWNERS: before });
    init(folder, '--owners', '@acme/leads,ada@example.com');
    expect(text(folder, 'CODEOWNERS')).toBe(
      `${before}\n[Handoff]\n# Who decides on handoffs owns their records and the gate.\n/.handoff/ @acme/leads ada@example.com\n/handoff-lint.config.json @acme/leads ada@example.com\n`,
    );
  });

  it('are never invented', () => {
    const { out } = init(repositoryOf({}));
    expect(out).toMatch(/Nobody is named who owns the records[\s\S]*@your-org\/specialists/);
    expect(out).not.toContain('+++ b/CODEOWNERS');
    expect(init(repositoryOf({}), '--owners', 'leads')).toMatchObject({ code: 2, err: expect.stringContaining('"leads" is no owner') });
  });
});

describe('init and links', () => {
  it('writes nothing through one', () => {
    const outside = folderOf();
    const folder = repositoryOf({});
    symlinkSync(outside, path.join(folder, '.github'));
    expect(init(folder, '--ci', 'github')).toMatchObject({
      code: 2,
      err: expect.stringContaining('.github/workflows/handoff-lint.yml could not be written'),
    });
    expect(run('ls', ['-A', outside], { env: plainEnvironment }).out).toBe('');
    const hooked = repositoryOf({});
    mkdirSync(path.join(hooked, '.git/hooks'), { recursive: true });
    symlinkSync(path.join(outside, 'hook'), path.join(hooked, '.git/hooks/pre-commit'));
    expect(init(hooked).code).toBe(2);
    expect(existsSync(path.join(outside, 'hook'))).toBe(false);
  });
});
