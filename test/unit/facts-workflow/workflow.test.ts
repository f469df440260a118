import { describe, expect, it } from 'vitest';
import { extractPipelineTask } from '../../../src/facts/pipeline/task.js';
import { extractAction, extractWorkflow } from '../../../src/facts/workflow/index.js';
import { environment, lines, quotes, show } from '../facts-tree/show.js';

const text = `name: Triage
on:
  schedule:
    - cron: '0 6 * * *'
  pull_request: {types: [opened]}
permissions: {issues: write}
env:
  REGION: eu
jobs:
  triage:
    runs-on: ubuntu-latest
    environment: production
    if: github.repository == 'acme/app'
    env:
      TOKEN: \${{ secrets.JIRA_TOKEN }}
    steps:
      - uses: actions/checkout@v4
        with: {ref: main}
      - name: Close
        if: inputs.really
        working-directory: tools
        env: {MODE: live}
        run: |
          pip install -r requirements.txt
          kubectl delete pod "$POD"
      - shell: python
        run: print("hi")
  shared:
    uses: acme/ci/.github/workflows/deploy.yml@v1
    secrets: inherit
`;

describe('a workflow', () => {
  const embedded: string[] = [];
  const document = extractWorkflow(text, 'github-workflow', undefined, (language, code) => {
    embedded.push(`${language}: ${code}`);
    return null;
  });

  it('is its triggers, jobs and steps as calls', () => {
    expect(lines(document)).toEqual([
      "workflow:on('schedule', cron=['0 6 * * *'])",
      "workflow:on('pull_request', types=['opened'])",
      "workflow:job(name='triage', runs-on='ubuntu-latest', environment='production', if='github.repository == 'acme/app'', permissions={issues='write'})",
      "action:actions/checkout(ref='main')",
      "workflow:run(name='Close', working-directory='tools', env:MODE='live')",
      "workflow:run(shell='python')",
      "workflow:job(name='shared', uses='acme/ci/.github/workflows/deploy.yml@v1', secrets='inherit', permissions={issues='write'})",
      "action:acme/ci/.github/workflows/deploy.yml(secrets='inherit')",
      "cli:pip('install', '-r', 'requirements.txt')",
      "cli:kubectl('delete', 'pod', \"${POD}\")",
    ]);
    expect(embedded).toEqual(['python: print("hi")']);
  });

  it('writes the environment of all its levels', () => {
    expect(environment(document)).toEqual(["REGION='eu'", 'triage: TOKEN="${secrets.JIRA_TOKEN}"', "triage: MODE='live'"]);
  });

  it('keeps conditions as blocks', () => {
    const tests = document.blocks.flatMap(({ test }) => (test === null ? [] : [show(document, test)]));
    expect(tests).toEqual(["==(github.repository, 'acme/app')", 'inputs.really']);
  });

  it('cites scripts in their block scalars', () => {
    expect(quotes(document, text, 'name')).toContain('kubectl');
  });
});

it('lowers an action with its inputs as variables', () => {
  const document = extractAction(
    'inputs:\n  api key: {default: x}\nruns:\n  using: composite\n  main: dist/index.js\n  steps:\n    - run: gh pr merge\n      shell: bash\n',
    'github-action',
  );
  expect(environment(document)).toEqual(["INPUT_API_KEY='x'"]);
  expect(lines(document)).toEqual(["cli:node('dist/index.js')", "workflow:run(shell='bash')", "cli:gh('pr', 'merge')"]);
});

it('lowers a task of Azure Pipelines with its inputs as variables', () => {
  const text = `{
    "instanceNameFormat": "Notes",
    "inputs": [{ "name": "api key", "defaultValue": "x" }, { "name": "tone" }],
    "execution": { "Node20_1": { "target": "run.js" }, "PowerShell3": { "target": "run.ps1" } }
  }`;
  const document = extractPipelineTask(text, 'pipeline-task');
  expect(environment(document)).toEqual(["INPUT_API_KEY='x'"]);
  expect(lines(document)).toEqual(["cli:node('run.js')", "cli:pwsh('run.ps1')"]);
});
