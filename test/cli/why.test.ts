import { describe, expect, it } from 'vitest';
import { folderOf, handoffLint } from './command-line.js';

const said = async (folder: string, place: string): Promise<string> => {
  const { code, out, error } = await handoffLint(folder, 'why', place);
  if (code !== 0) throw new Error(error);
  return out.replace(/\s+/g, ' ');
};

const tree = folderOf({
  'close.py': `import os
import psycopg2
from jira import JIRA
from openai import OpenAI
from board import FakeBoard

# A comment about jira.
board = JIRA("https://acme.atlassian.net", token_auth=os.environ["JIRA_TOKEN"])
rows = psycopg2.connect("postgres://app@localhost/orders").cursor().execute("SELECT sku FROM stock")
fake = FakeBoard()
for issue in board.search_issues("project = ARM"):
    answer = OpenAI().responses.create(
        model="gpt-4.1",
        input=f"Close? {issue.fields.summary} {rows}",
    )
    if answer.output_text == "yes":
        board.transition_issue(issue, "Done")
        fake.close_issue(issue)


def never():
    board.delete_project("ARM")


if os.getenv("NOTIFY") == "1":
    board.add_comment("ARM-1", answer.output_text)
`,
  'board.py': 'class FakeBoard:\n    def close_issue(self, issue):\n        self.last = issue\n',
  'tests/test_close.py': 'from jira import JIRA\n\n\ndef test_it():\n    JIRA("https://acme.atlassian.net").create_issue(project="ARM")\n',
  'old/close_all.py': 'from jira import JIRA\n\n\ndef close_all():\n    JIRA("https://acme.atlassian.net").create_issue(project="ARM")\n',
  'README.md': '# Closes tickets in Jira\n',
  'logo.png': 'no text',
});

describe('why', () => {
  it.each<[string, string, readonly RegExp[]]>([
    [
      'what is crossed',
      'close.py:17',
      [
        /crossed changes tickets in Jira at acme.atlassian.net \(production-access\/ticketing\)/,
        /policy “opening, closing/,
        /handoff no handoff record/,
        /lower it/,
      ],
    ],
    [
      'what another line rests on',
      'close.py:8',
      [/part of close.py:17 is crossed: .* Here: its address or name is written here; the connection is set up here/],
    ],
    ['what is local', 'close.py:9', [/clear .* \(production-access\/database, by the row local\)/, /lands on the own machine/]],
    ['an own fake', 'close.py:18', [/close_issue stands in the tree \(board.py:2\): it counts by what that does/]],
    ['a model', 'close.py:12', [/calls a model: openai \(chat\). Ordinary use of a model is no evidence/]],
    ['a line inside of a call', 'close.py:13', [/calls a model: openai/]],
    ['an import', 'close.py:3', [/takes in jira. A package alone is no evidence/]],
    ['a comment', 'close.py:7', [/Nothing begins on this line that runs/]],
    ['an empty line', 'close.py:6', [/Nothing begins on this line/]],
    ['code that nothing calls', 'close.py:22', [/Nothing that runs starts, imports or calls this code/]],
    ['a test', 'tests/test_close.py:5', [/is a test/]],
    ['prose', 'README.md:1', [/documentation/]],
    ['a file of no kind', 'logo.png:1', [/not looked at/]],
  ])('tells %s', async (_, place, parts) => {
    const text = await said(tree, place);
    for (const part of parts) expect(text).toMatch(part);
  });

  it('tells what is handed off, dismissed and locked by a policy', async () => {
    const app =
      'import requests\nfrom openai import OpenAI\n\nrows = requests.get("https://orders.prod.acme.io/open").json()\nprint(OpenAI().responses.create(model="gpt-4.1", input=str(rows)))\n';
    const folder = folderOf({ 'app.py': app });
    const report: { signals: { fingerprint: string }[] } = JSON.parse((await handoffLint(folder, '-f', 'json')).out);
    const other = folderOf({
      'app.py': app,
      '.handoff/dismissals.yaml': `dismissals:\n  - fingerprint: ${report.signals[0]?.fingerprint ?? ''}\n    reason: it is a recording\n    author: Grace\n    expires: 2099-01-01\n`,
    });
    expect(await said(other, 'app.py:4')).toMatch(/dismissed calls orders.prod.acme.io/);
    expect(await said(folder, 'app.py:4')).toMatch(/crossed calls orders.prod.acme.io/);
  });

  it.each([
    ['nothing', []],
    ['no line', ['close.py']],
    ['line 0', ['close.py:0']],
    ['a line behind the end', ['close.py:900']],
    ['a file that is not there', ['nowhere.py:3']],
    ['a folder', ['tests:3']],
    ['two places', ['close.py:1', 'close.py:2']],
  ])('refuses %s', async (_, words) => {
    const { code, out, error } = await handoffLint(tree, 'why', ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^handoff-lint: .+\n {2}.+\n$/);
  });

  it('prints no credential and nothing that a terminal obeys', async () => {
    const folder = folderOf({
      'a.py': `import openai\nopenai.OpenAI(api_key="sk-proj-${['q7Rw2Zx9Lp4V', 't8Yb3Nc6Hd1K', 'T3BlbkFJ', 'f5Jg0MsWe4Uo', 'i8Qa2Xz7Cv6B'].join('')}").responses.create(model="x", input="\\u001b[31m\u001b[31m")\n`,
    });
    const { out } = await handoffLint(folder, 'why', 'a.py:2');
    expect(out).not.toContain('Lp4V');
    expect(out).not.toContain('\u001b');
  });
});

describe('explain', () => {
  const explained = async (...words: string[]): Promise<string> => (await handoffLint(tree, 'explain', ...words)).out.replace(/\s+/g, ' ');

  it('knows every trigger, signal and destination', async () => {
    const { error } = await handoffLint(tree, 'explain');
    const known = /one of: (.+)/.exec(error)?.[1]?.split(', ') ?? [];
    expect(known.length).toBeGreaterThan(55);
    for (const id of known) {
      const { code, out } = await handoffLint(tree, 'explain', id);
      expect(code, id).toBe(0);
      expect(out, id).not.toMatch(/undefined|\{[a-z]+\}|\[object/);
      expect(out.length, id).toBeGreaterThan(100);
    }
  });

  it('tells a signal by its short name: sentence, levels, examples, cure, receivers', async () => {
    const text = await explained('ticketing');
    for (const part of [
      'production-access/ticketing',
      '“opening, closing, or modifying production tickets',
      'Crossed where it',
      'Near where it',
      'Clear where it',
      'crosses',
      'does not',
      'Lower it',
      'Goes to Dev, SRE/DevOps',
    ])
      expect(text).toContain(part);
  });

  it('tells a trigger with its signals, and a destination with what it receives', async () => {
    expect(await explained('production-access')).toMatch(/Policy “The AI workflow will read from.*ticketing Tickets and issues/);
    expect(await explained('procurement')).toMatch(/Through Dev.*Receives.*Specialized access need: External vendor/);
  });

  it('speaks in the words of the policy that is given', async () => {
    const policy = `${folderOf({ 'p.yaml': "version: acme-3\nrequestForm: https://dev.acme.io/form\ndestinations: { legal: { owner: Portia, contact: '#legal' } }\nsignals: { production-access/ticketing: { cure: use the training board, destinations: [legal] } }\n" })}/p.yaml`;
    const text = await explained('ticketing', '--policy', policy);
    for (const part of ['policy acme-3', 'use the training board', 'Legal (Portia, #legal) through Dev', 'https://dev.acme.io/form'])
      expect(text).toContain(part);
    expect(await explained('legal', '--policy', policy)).toMatch(/Answers Portia Reached by #legal/);
  });

  it('says what was meant', async () =>
    expect(await handoffLint(tree, 'explain', 'tickting')).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining('did you mean ticketing'),
    }));
});
