import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bin, commitAll, copyOf, folderOf, git, handoffLint, plainEnvironment, root, run, write, type Ran } from './program.js';
import { need } from './tools.js';

const page = readFileSync(path.join(root, 'docs/hooks.md'), 'utf8');

/** The blocks of code below a heading of docs/hooks.md. */
function recipe(heading: string, index = 0): string {
  const section = page.split('\n## ').find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const block = [...section.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)][index]?.[1];
  if (block === undefined) throw new Error(`docs/hooks.md has no such recipe: ${heading} ${index}`);
  return block;
}

/** Harmless and committed; the linter is among its packages, as npm would put it there. */
function project(): string {
  const folder = copyOf('policy/rewrites-an-announcement');
  write(folder, { 'package.json': '{ "private": true }\n', '.gitignore': 'node_modules/\n' });
  mkdirSync(path.join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(bin, path.join(folder, 'node_modules/.bin/handoff-lint'));
  commitAll(folder);
  return folder;
}

const crossing =
  'import os\nfrom jira import JIRA\nboard = JIRA("https://acme-robotics.atlassian.net", token_auth=os.environ["T"])\nboard.add_comment("OPS-1", "done")\n';
const harmless = 'print("OPS-1", "done")\n';

type Commit = (folder: string, ...words: string[]) => Ran;
const plainCommit: Commit = (folder, ...words) => run('git', ['commit', '-m', 'change', ...words], { cwd: folder });

const headOf = (folder: string): string => git(folder, 'rev-parse', 'HEAD');

/** The commits that a hook has to block, and those that it has to let through, in a repository whose last commit is harmless. */
class Gate {
  constructor(
    private readonly folder: string,
    private readonly commit: Commit = plainCommit,
  ) {}

  blocks(...words: string[]): void {
    const head = headOf(this.folder);
    const { code, out, err } = this.commit(this.folder, ...words);
    expect(code, out + err).not.toBe(0);
    expect(out + err).toMatch(/crosses? .*handoff line/);
    expect(headOf(this.folder)).toBe(head);
  }

  passes(...words: string[]): void {
    const head = headOf(this.folder);
    const { code, out, err } = this.commit(this.folder, ...words);
    expect(code, out + err).toBe(0);
    expect(headOf(this.folder)).not.toBe(head);
  }

  write(files: Record<string, string>, ...staged: string[]): void {
    write(this.folder, files);
    if (staged.length > 0) git(this.folder, 'add', ...staged);
  }
}

/** What is staged decides, and the work tree does not. */
function expectBlocking(gate: Gate): void {
  gate.write({ 'tool.py': crossing, 'other.py': harmless }, 'tool.py', 'other.py');
  gate.write({ 'tool.py': harmless });
  gate.blocks();
  gate.write({}, 'tool.py');
  gate.write({ 'tool.py': crossing });
  gate.passes();
}

/** `git commit -a` and `git commit FILE` have an index of their own. */
function expectOtherIndexes(gate: Gate): void {
  gate.blocks('-a');
  gate.write({ 'other.py': `${harmless}${harmless}` }, 'tool.py');
  gate.passes('other.py');
  gate.blocks('tool.py');
}

/** Handed off is handed off, once what is staged says so. */
function expectRecords(folder: string, gate: Gate): void {
  const record = '.handoff/bot.yaml';
  expect(handoffLint(['request', '-f', 'yaml', '-o', record], { cwd: folder }).code).toBe(0);
  gate.write({}, '-A');
  gate.blocks();
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const teams = teamsIn(readFileSync(path.join(folder, record), 'utf8')).flatMap((team) => ['--team', team]);
  const decision = ['--who', 'Grace Hopper', '--reference', 'OPS-1', '--until', day];
  expect(handoffLint(['record', 'accept', record, ...decision, ...teams], { cwd: folder })).toMatchObject({ code: 0 });
  gate.blocks();
  gate.write({}, record);
  gate.passes();
}

function teamsIn(record: string): readonly string[] {
  const { destinations }: { destinations: string[] } = parse(record);
  return destinations;
}

describe('a hook of git alone', () => {
  it('blocks and lets through', () => {
    const folder = project();
    write(folder, { '.git/hooks/pre-commit': recipe('git alone') });
    chmodSync(path.join(folder, '.git/hooks/pre-commit'), 0o755);
    const gate = new Gate(folder);
    expectBlocking(gate);
    expectOtherIndexes(gate);
    expectRecords(folder, gate);
  });

  it('does so in a linked work tree, and when git is told where to look', () => {
    const main = project();
    handoffLint(['init', '--yes', '--ci', 'none'], { cwd: main });
    const linked = path.join(folderOf(), 'linked');
    git(main, 'worktree', 'add', '-q', '-b', 'side', linked);
    mkdirSync(path.join(linked, 'node_modules/.bin'), { recursive: true });
    symlinkSync(bin, path.join(linked, 'node_modules/.bin/handoff-lint'));
    expectBlocking(new Gate(linked));
    expectOtherIndexes(new Gate(linked));
    write(main, { 'tool.py': crossing });
    git(main, 'add', 'tool.py');
    const elsewhere = run('git', ['--git-dir', path.join(main, '.git'), '--work-tree', main, 'commit', '-m', 'x'], { cwd: main });
    expect(elsewhere.code).not.toBe(0);
    const amended = run('git', ['commit', '--amend', '--no-edit'], { cwd: main });
    expect(amended.code).not.toBe(0);
  });

  it('looks at the whole repository from a folder of it', () => {
    const folder = project();
    handoffLint(['init', '--yes', '--ci', 'none'], { cwd: folder });
    write(folder, { 'tool.py': crossing, 'docs/readme.md': 'hello\n' });
    git(folder, 'add', '-A');
    expect(run('git', ['commit', '-m', 'x'], { cwd: path.join(folder, 'docs') }).code).not.toBe(0);
  });
});

describe('husky', () => {
  it('runs its script as it stands', () => {
    const folder = project();
    // What husky 9 sets up: git calls the scripts below _, which run ours with -e and the project's programs in reach.
    write(folder, {
      '.husky/pre-commit': `${recipe('husky')}echo "and the rest"\n`,
      '.husky/_/pre-commit': '#!/usr/bin/env sh\nexport PATH="node_modules/.bin:$PATH"\nsh -e .husky/pre-commit "$@"\n',
    });
    chmodSync(path.join(folder, '.husky/_/pre-commit'), 0o755);
    git(folder, 'config', 'core.hooksPath', '.husky/_');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '--no-verify', '-m', 'husky');
    expectBlocking(new Gate(folder));
  });
});

describe('lefthook', () => {
  it('runs its command as it stands', () => {
    const folder = project();
    const { 'pre-commit': hook }: { 'pre-commit': { commands: Record<string, { run: string }> } } = parse(recipe('lefthook'));
    write(folder, { '.git/hooks/pre-commit': `#!/bin/sh\nexec sh -c '${hook.commands['handoff-lint']?.run ?? 'false'}'\n` });
    chmodSync(path.join(folder, '.git/hooks/pre-commit'), 0o755);
    expectBlocking(new Gate(folder));
  });
});

describe('pre-commit', () => {
  // npm is set up as for whoever runs the tests; the environments are the test's own.
  const npmSettings =
    /^(?:npm_config_(?:registry|cache|userconfig|globalconfig|cafile|proxy|https_proxy|noproxy)|node_extra_ca_certs|ssl_cert_\w+|\w+_proxy)$/i;
  const environment = {
    ...plainEnvironment,
    ...Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (npmSettings.test(name) ? [[name, value ?? '']] : []))),
    HOME: process.env['HOME'] ?? '',
    GIT_CONFIG_GLOBAL: '/dev/null',
    PRE_COMMIT_HOME: folderOf(),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
  const commit: Commit = (folder, ...words) => run('git', ['commit', '-m', 'change', ...words], { cwd: folder, env: environment });
  const install = (folder: string, config: string): void => {
    write(folder, { '.pre-commit-config.yaml': config });
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '--no-verify', '-m', 'pre-commit');
    const { code, out, err } = run('pre-commit', ['install', '--install-hooks'], { cwd: folder, env: environment });
    expect(code, out + err).toBe(0);
  };
  beforeAll(() => need('pre-commit', 'git'));

  it('takes the hook from this repository', { timeout: 600_000 }, () => {
    const folder = project();
    const rev = git(root, 'rev-parse', 'HEAD').trim();
    const config = recipe('pre-commit', 1).replace('<the address of this repository>', root).replace('v0.1.0', rev);
    install(folder, config);
    const gate = new Gate(folder, commit);
    expectBlocking(gate);
    expectOtherIndexes(gate);
    expectRecords(folder, gate);
  });

  it('takes the hook that init writes from the package', { timeout: 600_000 }, () => {
    const folder = project();
    const packed = folderOf();
    expect(run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', packed], { env: environment }).code).toBe(0);
    const { version }: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    write(folder, { '.pre-commit-config.yaml': 'repos:\n- repo: meta\n  hooks:\n  - id: identity\n' });
    expect(handoffLint(['init', '--yes', '--ci', 'none'], { cwd: folder }).code).toBe(0);
    const written = readFileSync(path.join(folder, '.pre-commit-config.yaml'), 'utf8');
    const hooksOf = (text: string): unknown[] => {
      const { repos }: { repos: unknown[] } = parse(text);
      return repos;
    };
    expect(hooksOf(written).slice(1)).toEqual(hooksOf(recipe('pre-commit', 0)));
    install(folder, written.replace(`handoff-lint@${version}`, path.join(packed, `handoff-lint-${version}.tgz`)));
    expectBlocking(new Gate(folder, commit));
  });

  it('knows the form of the manifest', () => {
    const manifest = run('pre-commit', ['validate-manifest', '.pre-commit-hooks.yaml'], { env: environment });
    expect(manifest.code, manifest.out).toBe(0);
  });
});
