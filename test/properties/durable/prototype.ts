import { observed } from '../../unit/observed.js';

/** A small prototype: path → text. `{ask:x}` has a model work on `x`, in Python and TypeScript. */
export interface Prototype {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The levels at which a signal is found, with another concern beside it: what is durable counts only then. */
export function levelsOf({ files }: Prototype, signal: string): readonly string[] {
  const all = { ...concern, ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, filled(path, text)])) };
  const found = observed(all).findings.filter((finding) => finding.signal === signal);
  return [...new Set(found.map(({ level }) => level))];
}

const concern = {
  'triage.py': `from jira import JIRA
from openai import OpenAI
jira = JIRA(server="https://acme.atlassian.net")
for issue in jira.search_issues("project = OPS"):
    text = OpenAI().responses.create(model="gpt-5-mini", input=issue.fields.summary).output_text
    jira.add_comment(issue, text)
`,
};

function filled(path: string, text: string): string {
  const isPython = path.endsWith('.py');
  const asked = text.replace(/\{ask:((?:[^{}]|\{[^{}]*\})*)\}/g, (_, asked: string) =>
    isPython
      ? `OpenAI().responses.create(model="gpt-5-mini", input=${asked}).output_text`
      : `(await new OpenAI().responses.create({ model: 'gpt-5-mini', input: ${asked} })).output_text`,
  );
  if (asked === text) return `${text}\n`;
  const directive = /^'use (?:server|client)';\n/.exec(asked)?.[0] ?? '';
  const head = isPython
    ? 'from openai import OpenAI\n'
    : asked.includes('require(')
      ? "const OpenAI = require('openai');\n"
      : "import OpenAI from 'openai';\n";
  return `${directive}${head}${asked.slice(directive.length)}\n`;
}
