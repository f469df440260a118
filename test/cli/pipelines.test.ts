import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bin, commitAll, copyOf, folderOf, git, handoffLint, plainEnvironment, root, run, write } from './program.js';

const { version }: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const crossing =
  'import os\nfrom jira import JIRA\nboard = JIRA("https://acme-robotics.atlassian.net", token_auth=os.environ["T"])\nboard.add_comment("OPS-1", "done")\n';

/** A prototype whose branch `topic` crosses a line, checked out there; `main` is harmless. */
function change(): { readonly folder: string; readonly base: string } {
  const folder = copyOf('policy/rewrites-an-announcement');
  commitAll(folder, 'first');
  const base = git(folder, 'rev-parse', 'HEAD').trim();
  git(folder, 'checkout', '-q', '-b', 'topic');
  write(folder, { 'tool.py': crossing });
  commitAll(folder, 'tool');
  return { folder, base };
}

interface Step {
  readonly run: string;
  readonly shell?: string;
  readonly env?: Record<string, string>;
}

describe('the action', () => {
  const action: {
    inputs: Record<string, { default: string; description: string }>;
    outputs: Record<string, object>;
    runs: { using: string; steps: Step[] };
  } = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
  const [step] = action.runs.steps;

  /** As a runner does: every expression of `env` is replaced, and `run` is given to bash as it stands. */
  async function act(folder: string, inputs: Record<string, string> = {}, around: Record<string, string> = {}) {
    const temp = folderOf({ output: '', summary: '' });
    const values: Record<string, string> = {
      ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, inputs[name] ?? input.default])),
      'github.event.pull_request.base.sha || github.event.merge_group.base_sha': around['base'] ?? '',
      'github.token': 'token-of-the-job',
    };
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, text]) => [
        name,
        text.replace(/^\$\{\{ (.*) \}\}$/, (whole, expression: string) => values[expression] ?? whole),
      ]),
    );
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'false'], {
      cwd: folder,
      env: {
        ...plainEnvironment,
        ...env,
        RUNNER_TEMP: temp,
        GITHUB_ACTION_PATH: root,
        GITHUB_OUTPUT: path.join(temp, 'output'),
        GITHUB_STEP_SUMMARY: path.join(temp, 'summary'),
        ...around,
      },
    });
    let out = '';
    child.stdout.on('data', (some: Buffer) => (out += some.toString()));
    child.stderr.on('data', (some: Buffer) => (out += some.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    const outputs = new Map(
      readFileSync(path.join(temp, 'output'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    return { code, out, outputs, summary: readFileSync(path.join(temp, 'summary'), 'utf8') };
  }

  it('has the inputs and outputs that it promises, each described, and no expression in a command', () => {
    expect(Object.keys(action.inputs)).toEqual(['path', 'config', 'base', 'format', 'sarif-file', 'fail-on', 'comment', 'version']);
    expect(Object.keys(action.outputs)).toEqual(['crossed', 'approaching', 'report', 'sarif']);
    for (const input of Object.values(action.inputs)) expect(input.description).not.toBe('');
    expect(action.runs.using).toBe('composite');
    for (const { run: command, shell } of action.runs.steps) {
      expect(command).not.toContain('${{');
      expect(shell).toBe('bash');
    }
  });

  it('annotates what a pull request crosses, and fails', async () => {
    const { folder, base } = change();
    const { code, out, outputs, summary } = await act(folder, {}, { base });
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=tool\.py,line=4,/m);
    expect(out).toContain('This change crosses');
    expect(outputs.get('crossed')).toBe('production-access');
    expect(outputs.get('approaching')).toBe('');
    expect(outputs.has('sarif')).toBe(false);
    expect(JSON.parse(readFileSync(outputs.get('report') ?? '', 'utf8'))).toMatchObject({ exitCode: 1, since: { base } });
    expect(summary.split('## handoff-lint').length).toBe(2);
    expect(summary).toMatch(/^## handoff-lint: This change crosses/);
  });

  it('passes what is harmless, with SARIF and text on request', async () => {
    const folder = copyOf('policy/rewrites-an-announcement');
    const { code, out, outputs, summary } = await act(folder, { format: 'text', 'sarif-file': 'out.sarif' });
    expect(code).toBe(0);
    expect(out).toContain('Still an experiment');
    expect(outputs.get('sarif')).toBe('out.sarif');
    expect(JSON.parse(readFileSync(path.join(folder, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(summary.split('## handoff-lint').length).toBe(2);
  });

  it('does what its inputs say', async () => {
    const { folder, base } = change();
    expect((await act(folder, { 'fail-on': 'none' })).code).toBe(0);
    expect((await act(folder, { path: 'announcement.md\nrewrite.py\n' })).code).toBe(0);
    expect((await act(folder, { base: 'none' }, { base })).out).not.toContain('This change');
    expect((await act(folder, { base: 'topic' }, { base })).out).toContain('This change crosses no further handoff line');
    expect(await act(folder, { config: 'none.json' })).toMatchObject({
      code: 2,
      out: expect.stringContaining('none.json: It cannot be read'),
    });
    expect(await act(folder, { format: 'pretty' })).toMatchObject({ code: 2, out: expect.stringContaining('"pretty" is not a format') });
    expect(await act(folder, { version: '1.0.0; touch owned' })).toMatchObject({ code: 2, out: expect.stringContaining('is no version') });
  });

  it('runs nothing that stands in an input', async () => {
    const { folder } = change();
    const evil = '$(touch owned)`touch owned`"; touch owned; \'--config=x';
    for (const name of ['path', 'config', 'base', 'format', 'fail-on', 'comment', 'version', 'sarif-file']) {
      const { outputs } = await act(folder, { [name]: `${evil}\ncrossed=none\n` });
      expect(existsSync(path.join(folder, 'owned')), name).toBe(false);
      expect(outputs.get('crossed') ?? 'production-access', name).toBe('production-access');
    }
    expect((await act(folder, { path: '--exit-zero' })).code).toBe(2);
  });

  it('keeps one comment up to date', async () => {
    const { folder, base } = change();
    const event = path.join(folderOf({ 'event.json': JSON.stringify({ pull_request: { number: 7 } }) }), 'event.json');
    const comments: { id: number; body: string; user: { type: string } }[] = [
      { id: 1, body: '<!-- handoff-lint -->\nquoted by somebody', user: { type: 'User' } },
    ];
    const asked: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (some: Buffer) => (body += some.toString()));
      request.on('end', () => {
        asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`);
        const sent: { body: string } = body === '' ? { body: '' } : JSON.parse(body);
        if (request.method === 'POST') comments.push({ id: 2, body: sent.body, user: { type: 'Bot' } });
        const own = comments.find(({ id }) => id === 2);
        if (request.method === 'PATCH' && own !== undefined) own.body = sent.body;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(request.method === 'GET' ? comments : {}));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const around = { base, GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_EVENT_PATH: event, GITHUB_REPOSITORY: 'acme/bot' };
    expect((await act(folder, { comment: 'true' }, around)).code).toBe(1);
    expect(comments[1]?.body).toMatch(/^<!-- handoff-lint -->\n## handoff-lint: This change crosses/);
    write(folder, { 'tool.py': 'print(1)\n' });
    expect((await act(folder, { comment: 'true' }, around)).code).toBe(0);
    expect(comments).toHaveLength(2);
    expect(comments[1]?.body).toMatch(/This change crosses no further handoff line/);
    expect(asked[1]).toBe('POST /repos/acme/bot/issues/7/comments Bearer token-of-the-job');
    server.close();
    // A token that may not write changes no verdict.
    const refused = await act(folder, { comment: 'true' }, { ...around, GITHUB_API_URL: `http://127.0.0.1:${port}` });
    expect(refused).toMatchObject({
      code: 0,
      out: expect.stringContaining('::warning title=handoff-lint::The comment could not be written'),
    });
  });

  it('says what is missing where only a part of the history is there', async () => {
    const { folder, base } = change();
    const clone = path.join(folderOf(), 'clone');
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone);
    expect(await act(clone, {}, { base })).toMatchObject({ code: 2, out: expect.stringContaining('fetch-depth: 0') });
  });
});

/** A folder whose `npx` runs the built program in place of the named version of the package. */
function withNpx(): string {
  const folder = folderOf({
    npx: `#!/bin/sh\n[ "$1" = --yes ] && [ "$2" = "handoff-lint@${version}" ] || { echo "npx $*" >&2; exit 64; }\nshift 2\nexec "${process.execPath}" "${bin}" "$@"\n`,
  });
  chmodSync(path.join(folder, 'npx'), 0o755);
  return folder;
}

/** A script of a GitLab job, as its runner gives it to a shell. */
function runScript(script: readonly string[], folder: string, env: Record<string, string>) {
  return run('sh', ['-ec', script.join('\n')], { cwd: folder, env: { PATH: `${withNpx()}:${process.env['PATH'] ?? ''}`, ...env } });
}

interface Job {
  readonly variables: Record<string, string | number>;
  readonly script: string[];
}

describe('the component for GitLab', () => {
  const documents = readFileSync(path.join(root, 'templates/handoff-lint.yml'), 'utf8').split('\n---\n');
  const { spec }: { spec: { inputs: Record<string, { default: string }> } } = parse(documents[0] ?? '');
  const { 'handoff-lint': job }: { 'handoff-lint': Job } = parse(documents[1] ?? '');
  const inputs = Object.entries(spec.inputs);

  function start(folder: string, given: Record<string, string> = {}, env: Record<string, string> = {}) {
    const values = new Map(inputs.map(([name, input]) => [name, given[name] ?? input.default]));
    const variables = Object.fromEntries(
      Object.entries(job.variables).map(([name, text]) => [
        name,
        String(text).replace(/^\$\[\[ inputs\.([\w-]+) \]\]$/, (whole, input: string) => values.get(input) ?? whole),
      ]),
    );
    return runScript(job.script, folder, { ...variables, ...env });
  }

  it('names this version, and no input in its script', () => {
    expect(Object.fromEntries(inputs)['version']?.default).toBe(version);
    expect(job.script.join('\n')).not.toContain('$[[');
    expect(job.variables['GIT_DEPTH']).toBe(0);
  });

  it('fails a merge request that crosses, and keeps its reports', () => {
    const { folder, base } = change();
    const { code, out } = start(folder, {}, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(code).toBe(1);
    expect(out).toContain('This change crosses');
    expect(JSON.parse(readFileSync(path.join(folder, 'handoff-lint.json'), 'utf8')).exitCode).toBe(1);
    expect(readFileSync(path.join(folder, 'handoff-lint.md'), 'utf8')).toMatch(/^## handoff-lint: This change crosses/);
  });

  it('does what its inputs say, and runs none of them', () => {
    const { folder } = change();
    expect(start(copyOf('policy/rewrites-an-announcement'))).toMatchObject({ code: 0 });
    expect(start(folder, { 'fail-on': 'none', 'sarif-file': 'out.sarif', base: 'main' })).toMatchObject({ code: 0 });
    expect(existsSync(path.join(folder, 'out.sarif'))).toBe(true);
    const evil = '$(touch owned)"; touch owned; \'';
    for (const name of ['path', 'config', 'base', 'fail-on', 'sarif-file']) expect(start(folder, { [name]: evil }).code, name).not.toBe(0);
    expect(existsSync(path.join(folder, 'owned'))).toBe(false);
  });
});

describe('what init writes for a pipeline', () => {
  it('runs on GitHub as it stands', () => {
    const { folder } = change();
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'main');
    handoffLint(['init', '--yes', '--ci', 'github'], { cwd: folder });
    const workflow: { jobs: { 'handoff-lint': { steps: Step[] } } } = parse(
      readFileSync(path.join(folder, '.github/workflows/handoff-lint.yml'), 'utf8'),
    );
    const script = [workflow.jobs['handoff-lint'].steps.at(-1)?.run ?? 'false'];
    expect(runScript(script, folder, { GITHUB_BASE_REF: 'main' })).toMatchObject({
      code: 1,
      out: expect.stringContaining('This change crosses'),
    });
    expect(runScript(script, folder, {}).out).toMatch(/^::error file=tool\.py,line=4/m);
    expect(runScript(script, folder, { GITHUB_BASE_REF: '$(touch owned)' }).code).toBe(2);
    expect(existsSync(path.join(folder, 'owned'))).toBe(false);
  });

  it('runs on GitLab as it stands', () => {
    const { folder, base } = change();
    handoffLint(['init', '--yes', '--ci', 'gitlab'], { cwd: folder });
    const { script }: Job = parse(readFileSync(path.join(folder, '.gitlab-ci.yml'), 'utf8'))['handoff-lint'];
    expect(runScript(script, folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toMatchObject({
      code: 1,
      out: expect.stringContaining('This change crosses'),
    });
    expect(runScript(script, folder, {}).code).toBe(1);
  });
});
