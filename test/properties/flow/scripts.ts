/**
 * A line of a script that hands a diff to a model and posts what it wrote. `{source}` prints the diff, or the date in the twin; `{answer}` is what
 * the model wrote, or a fixed text in the twin.
 */
export interface Script {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** What stands for the model's words in the files. */
  readonly answer: string;
  /** The fixed text in their place. */
  readonly fixed: string;
}

const head = `on: { pull_request: { types: [opened] } }
jobs:
  review:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - env: { GH_TOKEN: "\${{ github.token }}", PR: "\${{ github.event.number }}" }
        run: |
`;

function workflow(...lines: readonly string[]): Record<string, string> {
  return { '.github/workflows/review.yml': `${head}${lines.map((line) => `          ${line}\n`).join('')}` };
}

const asks =
  'reply = OpenAI().chat.completions.create(model="gpt-5-mini", messages=[{"role": "user", "content": f"Review:\\n{diff}"}])\nreview = reply.choices[0].message.content\n';
const imports = 'import sys\nfrom openai import OpenAI\n';
const ofFile = `${imports}diff = open("pr.diff").read()\n${asks}`;
const ofInput = `${imports}diff = sys.stdin.read()\n${asks}`;
const ofArgument = `${imports}diff = open(sys.argv[1]).read()\n${asks}`;
const inPython = { answer: 'review', fixed: '"Reviewed."' };
const curl =
  'curl -s https://api.openai.com/v1/chat/completions -H "Authorization: Bearer $OPENAI_API_KEY" -d "{\\"model\\": \\"gpt-5-mini\\", \\"messages\\": \\"$1\\"}" | jq -r ".choices[0].message.content"';

export const scripts: readonly Script[] = [
  {
    name: 'a variable holds what a program prints',
    files: {
      ...workflow('{source} > pr.diff', 'REVIEW=$(python3 review.py)', 'gh pr comment $PR --body "$REVIEW"'),
      'review.py': `${ofFile}print({answer})\n`,
    },
    ...inPython,
  },
  {
    name: 'what a program prints stands in the command',
    files: {
      ...workflow('{source} > pr.diff', 'gh pr comment $PR --body "$(python review.py | tail -n +2)"'),
      'review.py': `${ofFile}print({answer})\n`,
    },
    ...inPython,
  },
  {
    name: 'pipes in and out of a program',
    files: { ...workflow('{source} | python review.py | gh pr comment $PR --body-file -'), 'review.py': `${ofInput}print({answer})\n` },
    ...inPython,
  },
  {
    name: 'what a program prints goes into a file',
    files: {
      ...workflow('{source} > pr.diff', 'python review.py > review.md', 'gh pr comment $PR --body-file review.md'),
      'review.py': `${ofFile}print({answer})\n`,
    },
    ...inPython,
  },
  {
    name: 'a program writes the file itself',
    files: {
      ...workflow('{source} > pr.diff', 'python review.py', 'gh pr review $PR --comment -F review.md'),
      'review.py': `${ofFile}open("review.md", "w").write({answer})\n`,
    },
    ...inPython,
  },
  {
    name: 'a program is told the file',
    files: {
      ...workflow('{source} > pr.diff', 'python review.py pr.diff > review.md', 'gh pr comment $PR --body "$(cat review.md)"'),
      'review.py': `${ofArgument}print({answer})\n`,
    },
    ...inPython,
  },
  {
    name: 'a program of Node',
    files: {
      ...workflow('{source} > diff.txt', 'node review.mjs > review.md', 'gh pr comment $PR --body-file review.md'),
      'review.mjs':
        "import fs from 'node:fs';\nimport OpenAI from 'openai';\nconst diff = fs.readFileSync('diff.txt', 'utf8');\nconst reply = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: `Review: ${diff}` });\nconsole.log({answer});\n",
    },
    answer: 'reply.output_text',
    fixed: "'Reviewed.'",
  },
  {
    name: 'an assistant writes the file',
    files: { ...workflow('{source} > pr.diff', 'claude -p "Review $(cat pr.diff)" > review.md', 'gh pr comment $PR {answer}') },
    answer: '--body-file review.md',
    fixed: '--body "Reviewed."',
  },
  {
    name: 'functions of a shell script',
    files: {
      ...workflow('bash scripts/review.sh "$PR"'),
      'scripts/review.sh': `#!/bin/bash\nset -e\nask() {\n  echo "asking" >&2\n  ${curl}\n}\npost() {\n  gh pr comment "$1" --body "$2"\n}\nmain() {\n  local diff review\n  diff=$({source})\n  review=$(ask "$diff")\n  post "$1" "{answer}"\n}\nmain "$@"\n`,
    },
    answer: '$review',
    fixed: 'Reviewed.',
  },
  {
    name: 'functions of a script that a composite action starts',
    files: {
      'action.yml':
        'name: review\ndescription: reviews\ninputs: { key: { required: true } }\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      env: { OPENAI_API_KEY: "${{ inputs.key }}" }\n      run: ${{ github.action_path }}/review.sh "${{ github.event.number }}"\n',
      'review.sh': `#!/bin/bash\nask() {\n  local response\n  response=$(${curl})\n  echo "$response"\n}\nDIFF=$({source})\nREVIEW=$(ask "$DIFF")\ngh pr comment "$1" --body "{answer}"\n`,
    },
    answer: '$REVIEW',
    fixed: 'Reviewed.',
  },
];
