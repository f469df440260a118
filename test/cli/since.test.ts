import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, copyOf, folderOf, git, handoffLint, run, write } from './program.js';

const asking =
  'import os\nfrom jira import JIRA\nboard = JIRA(os.environ["JIRA_URL"], token_auth=os.environ["T"])\nboard.add_comment("OPS-1", "seen")\n';
const database = 'import os, psycopg2\nrows = psycopg2.connect(os.environ["DATABASE_URL"]).cursor().execute("SELECT 1")\nprint(rows)\n';
const remote = database.replace('os.environ["DATABASE_URL"]', '"postgres://app@db.acme.com/orders"');

interface Since {
  readonly triggers: readonly {
    readonly id: string;
    readonly before: string;
    readonly after: string;
    readonly because: readonly { readonly path: string }[];
  }[];
  readonly new: readonly unknown[];
  readonly gone: readonly unknown[];
  readonly weakened: readonly { readonly code: string; readonly path: string }[];
}

function since(folder: string, ...words: string[]): Since {
  const { out, err } = handoffLint(['-f', 'json', '--since', 'main', ...words], { cwd: folder });
  if (out === '') throw new Error(err);
  const report: { since: Since } = JSON.parse(out);
  return report.since;
}

const moved = ({ triggers }: Since): string[] => triggers.map(({ id, before, after }) => `${id}: ${before} → ${after}`);

/** On a branch off main, where a prototype is near one line. */
function branch(files: Readonly<Record<string, string>> = {}): string {
  const folder = copyOf('policy/rewrites-an-announcement');
  write(folder, { 'orders.py': database, ...files });
  commitAll(folder, 'first');
  git(folder, 'checkout', '-q', '-b', 'topic');
  return folder;
}

describe('--since', () => {
  it('says which line a change crosses, and because of what', () => {
    const folder = branch();
    write(folder, { 'orders.py': remote });
    commitAll(folder, 'the real one');
    const { code, out } = handoffLint(['--since', 'main'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/^Since main \([0-9a-f]{10}\) {2}This change crosses a handoff line\.$/m);
    expect(out).toMatch(/^ {2}Production system access {2}near → crossed\n {4}because {2}orders\.py:2 {2}/m);
    expect(moved(since(folder))).toEqual(['production-access: approaching → crossed']);
  });

  it('takes in what is dirty, and with --staged only what is staged', () => {
    const folder = branch();
    write(folder, { 'orders.py': remote });
    expect(moved(since(folder))).toEqual(['production-access: approaching → crossed']);
    expect(moved(since(folder, '--staged'))).toEqual([]);
    git(folder, 'add', 'orders.py');
    write(folder, { 'orders.py': database });
    expect(moved(since(folder))).toEqual([]);
    expect(moved(since(folder, '--staged'))).toEqual(['production-access: approaching → crossed']);
    write(folder, { 'orders.py': database, 'new.py': asking });
    expect(moved(since(folder))).toContainEqual(expect.stringMatching(/^production-access: approaching → crossed$/));
  });

  it('finds nothing new in what is moved, renamed or shifted', () => {
    const folder = branch({ 'tool.py': asking });
    renameSync(path.join(folder, 'tool.py'), path.join(folder, 'moved.py'));
    write(folder, { 'lib/orders.py': `# one\n\n\n${database.replaceAll('rows', 'found')}` });
    rmSync(path.join(folder, 'orders.py'));
    expect(since(folder)).toMatchObject({ triggers: [], new: [], gone: [] });
  });

  it('compares with where the branch left, not with what main has become', () => {
    const folder = branch();
    git(folder, 'checkout', '-q', 'main');
    write(folder, { 'main-only.py': asking });
    commitAll(folder, 'on main');
    git(folder, 'checkout', '-q', 'topic');
    expect(since(folder)).toMatchObject({ triggers: [], new: [], gone: [] });
  });

  it('works in a linked work tree, from a folder and for a part', () => {
    const folder = branch();
    const linked = path.join(folderOf(), 'linked');
    git(folder, 'worktree', 'add', '-q', linked, '-b', 'other');
    write(linked, { 'orders.py': remote, 'docs/a.md': '' });
    expect(moved(since(linked))).toEqual(['production-access: approaching → crossed']);
    expect(moved(since(path.join(linked, 'docs'), '..'))).toEqual(['production-access: approaching → crossed']);
    expect(moved(since(linked, 'announcement.md'))).toEqual([]);
    expect(moved(since(folder))).toEqual([]);
  });

  it('tells that a change takes its own gate away', () => {
    const workflow = 'on: push\njobs:\n  lint:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npx handoff-lint\n';
    const folder = branch({
      '.github/workflows/lint.yml': workflow,
      'handoff-lint.config.json': '{ "failOn": "approaching" }\n',
      CODEOWNERS: '/.handoff/ @acme/leads\n',
    });
    write(folder, {
      '.github/workflows/lint.yml': workflow.replace('npx handoff-lint', 'npx handoff-lint || true'),
      'handoff-lint.config.json': '{ "failOn": "crossed" }\n',
      CODEOWNERS: '* @acme/all\n',
    });
    expect(
      since(folder)
        .weakened.map((own) => `${own.code} ${own.path}`)
        .sort(),
    ).toEqual(['owner-removed CODEOWNERS', 'setting-lowered handoff-lint.config.json', 'step-changed .github/workflows/lint.yml']);
  });

  it('tells that a change lets its gate pass by a line beside it', () => {
    const action = 'on: pull_request\njobs:\n  lint:\n    steps:\n      - uses: acme/handoff-lint@v1\n        with:\n          path: .\n';
    const hook = 'npx --no-install handoff-lint --staged || exit $?\nnpm test\n';
    const folder = branch({ '.github/workflows/lint.yml': action, '.husky/pre-commit': hook });
    write(folder, { '.github/workflows/lint.yml': `${action}          fail-on: none\n`, '.husky/pre-commit': `exit 0\n${hook}` });
    expect(
      since(folder)
        .weakened.map((own) => `${own.code} ${own.path}`)
        .sort(),
    ).toEqual(['step-softened .github/workflows/lint.yml', 'step-softened .husky/pre-commit']);
    write(folder, {
      '.github/workflows/lint.yml': action.replace('  lint:', '  gate:'),
      '.husky/pre-commit': `${hook}echo done\n`,
    });
    expect(since(folder).weakened).toEqual([]);
  });

  it('starts no git, whatever the repository is set up to run', () => {
    const folder = branch();
    write(folder, { 'orders.py': remote, evil: '#!/bin/sh\ntouch "$(dirname "$0")/started"\n' });
    run('chmod', ['+x', path.join(folder, 'evil')]);
    for (const name of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external', 'filter.x.clean', 'filter.x.smudge'])
      git(folder, 'config', name, path.join(folder, 'evil'));
    // No program but Node is in reach.
    expect(handoffLint(['--since', 'main', '--staged'], { cwd: folder, env: { PATH: '' } }).code).toBe(0);
    expect(handoffLint(['--since', 'main'], { cwd: folder, env: { PATH: '' } }).code).toBe(1);
    expect(run('ls', [folder]).out).not.toContain('started');
  });
});
