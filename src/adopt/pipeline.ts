import { parse } from 'yaml';
import type { Path } from '../model/touch.js';
import { insertBlock } from './insert.js';
import type { Snapshot, Step, Wishes } from './plan.js';

export const forges = ['github', 'gitlab'] as const;

export type Forge = (typeof forges)[number];

/** A step for each pipeline that the repository has, or that is asked for. */
export function planPipeline(snapshot: Snapshot, { forge, version }: Wishes): readonly Step[] {
  if (forge === 'none') return [];
  const wanted = forge === 'found' ? forgesOf(snapshot) : [forge];
  if (wanted.length === 0) return [byHand(snapshot, version)];
  return wanted.map((own) => (own === 'github' ? onGithub(snapshot, version) : onGitlab(snapshot, version)));
}

export const githubWorkflow = '.github/workflows/handoff-lint.yml';

/** Those that the repository has files of. */
export function forgesOf(snapshot: Snapshot): readonly Forge[] {
  return forges.filter((forge) => (forge === 'github' ? workflowsOf(snapshot).length > 0 : snapshot.text(gitlabPath) !== null));
}

const gitlabPath = '.gitlab-ci.yml';

function workflowsOf(snapshot: Snapshot): readonly Path[] {
  const folder = '.github/workflows';
  return snapshot
    .names(folder)
    .filter((name) => name.endsWith('.yml') || name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
}

function onGithub(snapshot: Snapshot, version: string): Step {
  const part = 'pipeline';
  const present = workflowsOf(snapshot).find((path) => (snapshot.text(path) ?? '').includes('handoff-lint'));
  if (present !== undefined) return { present: { part, path: present } };
  return { edit: { part, path: githubWorkflow, before: null, after: workflow(version), mode: 'plain' } };
}

function onGitlab(snapshot: Snapshot, version: string): Step {
  const part = 'pipeline';
  const text = snapshot.text(gitlabPath);
  if (text?.includes('handoff-lint') === true) return { present: { part, path: gitlabPath } };
  const job = gitlabJob(version, stageOf(text));
  const after = text === null ? job : insertBlock(text, [], `\n${job}`);
  if (after === null) return { left: { part, says: `Add this job to ${gitlabPath}:`, lines: job.trimEnd().split('\n') } };
  return { edit: { part, path: gitlabPath, before: text, after, mode: 'plain' } };
}

/** null: the stage that a job has without saying so. */
function stageOf(text: string | null): string | null {
  const stages = text === null ? undefined : stagesOf(text);
  const first: unknown = stages?.[0];
  return stages === undefined || stages.includes('test') || typeof first !== 'string' ? null : first;
}

function stagesOf(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = parse(text);
    const stages: unknown = typeof value === 'object' && value !== null && 'stages' in value ? value.stages : undefined;
    return Array.isArray(stages) ? stages : undefined;
  } catch {
    return undefined;
  }
}

function byHand(snapshot: Snapshot, version: string): Step {
  const found = others.find(([path]) => snapshot.text(path) !== null || snapshot.names(path).length > 0);
  const where = found === undefined ? 'Where your changes are tested' : `In ${found[1]} (${found[0]})`;
  const lines = [`npx --yes handoff-lint@${version} --since origin/main`];
  const more = found === undefined ? ' --ci github or --ci gitlab writes the step.' : '';
  return {
    left: { part: 'pipeline', says: `${where}, with Node 20.19 or newer and the whole history, run this and let it fail.${more}`, lines },
  };
}

const others: readonly (readonly [path: Path, name: string])[] = [
  ['.circleci', 'CircleCI'],
  ['azure-pipelines.yml', 'Azure Pipelines'],
  ['bitbucket-pipelines.yml', 'Bitbucket Pipelines'],
  ['Jenkinsfile', 'Jenkins'],
  ['.buildkite', 'Buildkite'],
  ['.travis.yml', 'Travis CI'],
];

const comment = '# Fails while a handoff line is crossed that no record in .handoff/ covers.';

/** Names that others choose, such as that of a branch, reach the shell through the environment alone. */
function workflow(version: string): string {
  return `${comment}
name: handoff-lint
on:
  pull_request:
  push:
    branches: [main, master]
permissions:
  contents: read
jobs:
  handoff-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # The whole history, to tell what a pull request changes.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - run: |
          if [ -n "$GITHUB_BASE_REF" ]; then
            npx --yes handoff-lint@${version} --format github --since "origin/$GITHUB_BASE_REF"
          else
            npx --yes handoff-lint@${version} --format github
          fi
`;
}

function gitlabJob(version: string, stage: string | null): string {
  return `${comment}
handoff-lint:
${stage === null ? '' : `  stage: ${JSON.stringify(stage)}\n`}  image: node:22
  variables:
    # The whole history, to tell what a merge request changes.
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - |
      if [ -n "\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}" ]; then
        npx --yes handoff-lint@${version} --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
      else
        npx --yes handoff-lint@${version}
      fi
`;
}
