import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderOf, handoffLint, write } from './command-line.js';
import { commit, repositoryOf } from './repository.js';

const app = `import requests
from openai import OpenAI

rows = requests.get("https://orders.prod.acme.io/v1/open").json()
print(OpenAI().responses.create(model="gpt-4.1", input=f"Sum up: {rows}").output_text)
`;
const dismissal = (fingerprint: string, expires: string): string =>
  `dismissals:\n  - fingerprint: ${fingerprint}\n    reason: the host is a recording\n    author: Grace Hopper\n    expires: ${expires}\n`;

interface Report {
  readonly exitCode: number;
  readonly signals: readonly { readonly fingerprint: string; readonly level: string }[];
  readonly handoff: {
    readonly dismissed: readonly { reason: string; author: string; expires: string; at: string }[];
    readonly staleDismissals: readonly { at: string; because: string }[];
  };
  readonly since: { readonly weakened: readonly { code: string; path: string; line: number | null; message: string }[] } | null;
}
const reportOf = async (folder: string, ...words: string[]): Promise<Report> => {
  const { out, error } = await handoffLint(folder, '-f', 'json', ...words);
  if (out === '') throw new Error(error);
  const report: Report = JSON.parse(out);
  return report;
};
const formats = ['text', 'json', 'markdown', 'github', 'sarif'];

describe('a comment beside the code', () => {
  it.each([
    'handoff-lint-disable-line',
    'handoff-lint-ignore',
    'handoff-lint: ignore',
    'handoff-lint-disable-next-line',
    'noqa',
    'nosec',
    'type: ignore',
    'eslint-disable-line',
    'nosemgrep',
    'pragma: no cover',
    'gitleaks:allow',
  ])('silences nothing: %s', async (words) => {
    const loud = app.replace('json()\n', `json()  # ${words}\n`).replace('rows =', `# ${words}\nrows =`);
    const report = await reportOf(folderOf({ 'app.py': `# ${words}\n${loud}` }));
    expect(report).toMatchObject({ exitCode: 1, signals: [{ level: 'crossed' }] });
  });
});

describe('a dismissal', () => {
  it('lets a false alarm pass, and every report names it with reason, author and end', async () => {
    const folder = folderOf({ 'app.py': app });
    const { signals } = await reportOf(folder);
    write(folder, { '.handoff/dismissals.yaml': dismissal(signals[0]?.fingerprint ?? '', '2099-01-01') });
    expect(await reportOf(folder)).toMatchObject({
      exitCode: 0,
      signals: [],
      handoff: {
        dismissed: [{ reason: 'the host is a recording', author: 'Grace Hopper', expires: '2099-01-01', at: '.handoff/dismissals.yaml:2' }],
      },
    });
    for (const format of formats) {
      const { out, code } = await handoffLint(folder, '-f', format);
      expect(code).toBe(0);
      for (const part of ['the host is a recording', 'Grace Hopper', '2099-01-01']) expect(out, format).toContain(part);
    }
  });

  it('passes nothing once it is over, and is told', async () => {
    const folder = folderOf({ 'app.py': app });
    const { signals } = await reportOf(folder);
    write(folder, { '.handoff/dismissals.yaml': dismissal(signals[0]?.fingerprint ?? '', '2026-01-01') });
    expect(await reportOf(folder)).toMatchObject({ exitCode: 1, handoff: { staleDismissals: [{ because: 'expired' }] } });
    for (const format of formats) expect((await handoffLint(folder, '-f', format)).out, format).toMatch(/expired/);
  });

  it('is told where nothing has its fingerprint, and follows no greater effect', async () => {
    const folder = folderOf({ 'app.py': app });
    const { signals } = await reportOf(folder);
    write(folder, {
      '.handoff/dismissals.yaml': dismissal(signals[0]?.fingerprint ?? '', '2099-01-01'),
      'app.py': app.replace('requests.get', 'requests.delete'),
    });
    expect(await reportOf(folder)).toMatchObject({ exitCode: 1, handoff: { dismissed: [], staleDismissals: [{ because: 'gone' }] } });
    for (const format of formats) expect((await handoffLint(folder, '-f', format)).out, format).toMatch(/gone|no longer|any more/);
  });

  it.each([
    ['no reason', /\n\s*reason: .*/, '', /reason/],
    ['a reason of one word', /reason: .*/, 'reason: fake', /reason/],
    ['no author', /\n\s*author: .*/, '', /author/],
    ['no end', /\n\s*expires: .*/, '', /expires/],
    ['a day that is none', /expires: .*/, 'expires: never', /YYYY-MM-DD/],
    ['everything', /fingerprint: .*/, "fingerprint: '*'", /fingerprint/],
  ])('without its parts is none: %s', async (_, part, instead, message) => {
    const text = dismissal('0123456789abcdef', '2099-01-01').replace(part, instead);
    const { code, error, out } = await handoffLint(folderOf({ 'app.py': app, '.handoff/dismissals.yaml': text }));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/\.handoff\/dismissals\.yaml:\d+/);
    expect(error).toMatch(message);
  });
});

describe('a change that weakens its own gate', () => {
  const files = {
    'app.py': app,
    'handoff-lint.config.yaml': 'failOn: approaching\npolicy: policy.yaml\n',
    'policy.yaml': "hosts: { company: ['*.acme.io'], sandbox: [old.acme.io] }\nunapproved: fails\nvendors: { blocked: [tavily] }\n",
    '.github/workflows/ci.yml': 'on: push\njobs:\n  gate:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npx handoff-lint\n',
    '.github/CODEOWNERS': '/.handoff/ @acme/specialists\n',
    '.pre-commit-config.yaml': 'repos:\n  - repo: https://example.com/handoff-lint\n    rev: v1\n    hooks: [{ id: handoff-lint }]\n',
    '.husky/pre-commit': 'npx handoff-lint --staged\n',
  };

  it('is not reported where it changes nothing of it', async () => {
    const folder = repositoryOf(files);
    write(folder, { 'app.py': app.replace('Sum up', 'Count') });
    expect((await reportOf(folder, '--since', 'HEAD')).since?.weakened).toEqual([]);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['a lower level', { 'handoff-lint.config.yaml': 'policy: policy.yaml\n' }, 'setting-lowered', 'failOn'],
    ['another policy', { 'handoff-lint.config.yaml': 'failOn: approaching\n' }, 'setting-lowered', 'policy'],
    [
      'requests that cover',
      { 'handoff-lint.config.yaml': `${files['handoff-lint.config.yaml']}allowRequestedUntil: 2099-01-01\n` },
      'setting-lowered',
      'allowRequestedUntil',
    ],
    [
      'a sandbox more',
      { 'policy.yaml': files['policy.yaml'].replace('old.acme.io', "old.acme.io, '*'") },
      'setting-lowered',
      'hosts.sandbox',
    ],
    ['a company host less', { 'policy.yaml': files['policy.yaml'].replace("'*.acme.io'", '') }, 'setting-lowered', 'hosts.company'],
    ['a blocked vendor less', { 'policy.yaml': files['policy.yaml'].replace('tavily', '') }, 'setting-lowered', 'vendors.blocked'],
    ['accounts that only are told', { 'policy.yaml': files['policy.yaml'].replace('fails', 'told') }, 'setting-lowered', 'unapproved'],
    ['a dismissal', { '.handoff/dismissals.yaml': dismissal('0123456789abcdef', '2099-01-01') }, 'dismissal-added', 'Grace Hopper'],
    ['no step of the pipeline', { '.github/workflows/ci.yml': 'on: push\njobs: {}\n' }, 'step-removed', 'npx handoff-lint'],
    [
      'another step',
      { '.github/workflows/ci.yml': files['.github/workflows/ci.yml'].replace('lint\n', 'lint --exit-zero\n') },
      'step-changed',
      '--exit-zero',
    ],
    [
      'a step that may fail',
      { '.github/workflows/ci.yml': `${files['.github/workflows/ci.yml']}        continue-on-error: true\n` },
      'step-softened',
      'continue-on-error',
    ],
    ['no hook', { '.husky/pre-commit': 'true\n' }, 'step-removed', '--staged'],
    ['no pre-commit', { '.pre-commit-config.yaml': 'repos: []\n' }, 'step-removed', 'handoff-lint'],
    ['no owner', { '.github/CODEOWNERS': '/src/ @acme/all\n' }, 'owner-removed', 'specialists'],
  ])('is reported: %s', async (_, changed, code, named) => {
    const folder = repositoryOf(files);
    write(folder, changed);
    const { since } = await reportOf(folder, '--since', 'HEAD');
    expect(since?.weakened.map((one) => [one.code, one.path])).toContainEqual([code, Object.keys(changed)[0]]);
    expect(since?.weakened.map(({ message }) => message).join('\n')).toContain(named);
    for (const format of ['text', 'markdown', 'github'])
      expect((await handoffLint(folder, '-f', format, '--since', 'HEAD')).out.replace(/\s+/g, ' '), format).toContain(named);
  });

  it('is reported where it accepts for itself, lasts longer or covers more', async () => {
    const folder = repositoryOf({ 'app.py': app });
    await handoffLint(folder, 'request', '--save');
    const [record = ''] = readdirSync(`${folder}/.handoff`);
    commit(folder);
    const teams = ['dev', 'sre-devops', 'engineering-owner', 'product-owner'].flatMap((team) => ['--team', team]);
    const accept = async (day: string): Promise<number> =>
      (
        await handoffLint(
          folder,
          'record',
          'accept',
          `.handoff/${record}`,
          ...teams,
          '--who',
          'Ada',
          '--reference',
          'OPS-1',
          '--until',
          day,
        )
      ).code;
    expect(await accept('2027-06-30')).toBe(0);
    const told = await reportOf(folder, '--since', 'HEAD');
    expect(told.exitCode).toBe(0);
    expect(told.since?.weakened.map(({ code }) => code)).toEqual([
      'record-accepted',
      'record-accepted',
      'record-accepted',
      'record-accepted',
    ]);
    commit(folder);
    expect(await accept('2027-07-31')).toBe(0);
    expect((await reportOf(folder, '--since', 'HEAD')).since?.weakened[0]).toMatchObject({ code: 'record-extended' });
    write(folder, { 'app.py': app.replace('requests.get', 'requests.delete') });
    await handoffLint(folder, 'request', '--save');
    expect((await reportOf(folder, '--since', 'HEAD')).since?.weakened.map(({ code }) => code)).toContain('record-widened');
  });
});
