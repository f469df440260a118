import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/model/touch.js';
import { exitCodeOf } from '../../../src/report/exit-code.js';
import { reportSchema } from '../../../src/report/report-schema.js';
import type { JsonReport } from '../../../src/report/report-schema.js';
import { ansi, choosePaint, unpainted } from '../../../src/report/style.js';
import { json, seen, siteOf, sourcesOf, terminal, verdictOf } from './reported.js';

const files = {
  '.env': '# local settings\nJIRA_URL=https://acme.atlassian.net\nOPENAI_API_KEY=sk-live-0123456789\n',
  'src/close.py': [
    'from jira import JIRA',
    'jira = JIRA(server=URL)',
    '',
    'def handle(issue):',
    '\tanswer = ask(issue.description)',
    '\tif answer.startswith("CLOSE"):',
    '\t\tjira.transition_issue(issue, "Done")',
    '\treturn answer',
    '',
  ].join('\n'),
};
const sources = sourcesOf(files, 'sk-live-0123456789');
/** Read back through the published schema's own source. */
const parsed = (text: string): JsonReport => reportSchema.parse(JSON.parse(text));
const note = (code: Note['code'], name: string): Note => ({ code, details: { name } });
const closes = seen(
  siteOf(files, 'src/close.py', 'jira.transition_issue'),
  { signal: 'production-access/ticketing', name: 'jira', target: 'acme.atlassian.net' },
  [{ ...siteOf(files, '.env', 'JIRA_URL'), note: note('written-here', 'JIRA_URL') }],
);
const key = seen(siteOf(files, '.env', 'sk-live-0123456789'), {
  signal: 'sensitive-data/secrets',
  verb: 'read',
  name: 'openai-key',
  traits: ['live-shape'],
});
const gated = seen(siteOf(files, 'src/close.py', 'JIRA(server=URL)'), { signal: 'specialized-access/gated-model', name: 'llama' });

describe('the terminal report', () => {
  it('says in one friendly line that all is clear', () => {
    expect(terminal(verdictOf([]), sources)).toBe(
      'handoff-lint · ticket-closer · 3 files, 1 workflow · policy 2026-11\n✔ Still an experiment: no handoff line is crossed or near. Explore on.\n',
    );
  });

  it('answers, shows the evidence and says what to do', () => {
    expect(terminal(verdictOf([closes]), sources)).toMatchInlineSnapshot(`
      "handoff-lint · ticket-closer · 3 files, 1 workflow · policy 2026-11

      ✖ This prototype crosses 1 handoff line. That makes it real work that needs specialist owners, not a
        mistake.

        crossed    Production system access   → Dev, SRE/DevOps
        clear      Sensitive data use · Real-world impact · Durable or operational use ·
                   Autonomous or semi-autonomous action · Specialized access need

      Production system access  crossed
        Others rely on these systems: a mistake of an experiment reaches them.
        Policy: “opening, closing, or modifying production tickets based on AI output”

        src/close.py:7   changes tickets in Jira at acme.atlassian.net
            6 │ if answer.startswith("CLOSE"):
            7 │   jira.transition_issue(issue, "Done")
              │   ─────────────────────
            8 │ return answer
          why       .env:2  JIRA_URL is written here
          lower it  point it at a fake or a test project, or print the decision instead of applying it

      Next
        1  Draft the handoff: handoff-lint request fills in what the files say. It need not be perfect.
        2  Bring it to Dev through the official Dev request form, with what it is for and who uses it.
        3  Who takes part: Dev, SRE/DevOps, Dev leadership or the relevant engineering owner.
        4  Or keep it an experiment: what would lower each line stands under it.
        You keep the product idea and the business goals; the specialists bring security, reliability and
        operations.

      exit 1 · 1 crossed, none handed off
      "
    `);
  });

  it('keeps what is near short, and calls nothing a failure', () => {
    const text = terminal(verdictOf([gated]), sources);
    expect(text).toContain('▲ No handoff line is crossed, and it may go on as an experiment. One is near: look before it grows.');
    expect(text).toContain('near       Specialized access need   would go to Dev; through Dev: Procurement');
    expect(text).toContain('Before it grows into one of these, ask Dev through the official Dev request form.');
    expect(text).not.toMatch(/exit|Next/);
  });

  it('never prints a credential', () => {
    const text = terminal(verdictOf([key, closes]), sources);
    expect(text).toContain('OPENAI_API_KEY=••••');
    expect(text).not.toContain('0123456789');
  });

  it('says nothing twice: one excerpt a place, one cure a signal', () => {
    const account = seen(closes.at, { signal: 'autonomous-action/output-to-action', name: 'jira', target: 'acme.atlassian.net' });
    const again = seen(siteOf(files, 'src/close.py', 'ask('), { signal: 'autonomous-action/output-to-action', name: 'zendesk' });
    const text = terminal(verdictOf([account, again]), sources);
    expect(text.split('print the proposal, and let a person carry it out')).toHaveLength(2);
  });

  it('counts what it does not show', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      seen(siteOf(files, 'src/close.py', 'ask('), { signal: 'production-access/iam', name: `tenant-${index}` }),
    );
    const text = terminal(verdictOf(many), sources);
    expect(text).toContain('and 25 more: ');
    expect(text.split('\n').length).toBeLessThan(70);
  });

  it('names what it could not read', () => {
    const skipped = [
      { path: 'agent.py', reason: 'too-large', relevant: true } as const,
      { path: 'logo.png', reason: 'binary', relevant: false } as const,
    ];
    const text = terminal(verdictOf([], { skipped, complete: false }), sources);
    expect(text).toContain('○ No handoff line is crossed or near in what could be read.');
    expect(text).toContain('agent.py: it is too large');
    expect(text).not.toContain('logo.png');
    expect(text).toContain('exit 3');
  });

  it('shows what a terminal would obey', () => {
    const evil = '\u001b[2Jclear\u202e\u200b\nall.py';
    const text = terminal(
      verdictOf([seen({ path: evil, span: [0, 3] }, { signal: 'production-access/iam', name: 'x\u001b[1m', target: 'a\rb' })]),
      sourcesOf({ [evil]: 'a\u009bb' }),
    );
    expect(text).toContain('\\u{1b}[2Jclear\\u{202e}\\u{200b}\\u{a}all.py');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('keeps to the width of the terminal', () => {
    const long = { 'a.py': `client.call("${'x'.repeat(5000)}")` };
    const text = terminal(verdictOf([seen({ path: 'a.py', span: [0, 4000] }, { signal: 'production-access/iam' })]), sourcesOf(long), {
      width: 60,
    });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('is silent on request when nothing is crossed', () => {
    expect(terminal(verdictOf([gated]), sources, { detail: 'quiet' })).toBe('');
    expect(terminal(verdictOf([gated, closes]), sources, { detail: 'quiet' })).not.toContain('Specialized access');
  });
});

describe('colour', () => {
  it.each([
    ['a terminal', 'auto', {}, 'terminal', ansi],
    ['a pipe', 'auto', {}, 'other', unpainted],
    ['NO_COLOR', 'auto', { NO_COLOR: '1' }, 'terminal', unpainted],
    ['an empty NO_COLOR', 'auto', { NO_COLOR: '' }, 'terminal', ansi],
    ['FORCE_COLOR before NO_COLOR', 'auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, 'other', ansi],
    ['FORCE_COLOR=0', 'auto', { FORCE_COLOR: '0' }, 'terminal', unpainted],
    ['a dumb terminal', 'auto', { TERM: 'dumb' }, 'terminal', unpainted],
    ['the flag before all', 'never', { FORCE_COLOR: '1' }, 'terminal', unpainted],
  ] as const)('%s', (_, flag, environment, output, paint) => expect(choosePaint(flag, environment, output)).toBe(paint));

  it('changes no text', () => {
    const verdict = verdictOf([closes, key, gated]);
    const codes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    expect(terminal(verdict, sources, { paint: ansi }).replace(codes, '')).toBe(terminal(verdict, sources));
  });
});

describe('the JSON report', () => {
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../schemas/report.schema.json'), 'utf8')),
  );

  it.each([
    ['clear', verdictOf([])],
    ['crossed', verdictOf([closes, key, gated])],
    ['incomplete', verdictOf([], { complete: false, skipped: [{ path: 'a', reason: 'syntax', relevant: true }] })],
  ])('fits its schema: %s', (_, verdict) => {
    expect(validate(JSON.parse(json(verdict, sources))) ? [] : validate.errors).toEqual([]);
  });

  it('gives places, words and the chain', () => {
    const report = parsed(json(verdictOf([closes]), sources));
    expect(report.triggers).toHaveLength(6);
    expect(report.triggers[0]).toEqual({
      id: 'production-access',
      title: 'Production system access',
      level: 'crossed',
      covered: false,
      baselined: false,
      destinations: ['dev', 'sre-devops', 'engineering-owner', 'product-owner'],
      signals: ['ticketing'],
    });
    expect(report.signals).toMatchObject([
      {
        trigger: 'production-access',
        signal: 'ticketing',
        because: 'live-tracker',
        subject: 'jira:acme.atlassian.net',
        path: 'src/close.py',
        line: 7,
        column: 3,
        endLine: 7,
        endColumn: 24,
        message: 'changes tickets in Jira at acme.atlassian.net',
        chain: [{ path: '.env', line: 2, column: 1, note: 'JIRA_URL is written here' }],
        coveredBy: null,
        baselined: false,
      },
    ]);
  });

  it('reads back as the same names and holds no raw control or direction character', () => {
    const odd = '\u202ea\u0007\u{e0041}.py';
    const text = json(verdictOf([seen({ path: odd, span: [0, 1] }, { signal: 'production-access/iam' })]), sourcesOf({}));
    expect(parsed(text).signals[0]?.path).toBe(odd);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('hides passwords in addresses', () => {
    const text = json(
      verdictOf([seen(closes.at, { signal: 'production-access/database', target: 'postgres://app:hunter22@db.acme.com/x' })]),
      sources,
    );
    expect(text).toContain('postgres://app:…@db.acme.com/x');
    expect(text).not.toContain('hunter22');
  });

  it.each([
    ['\r\n', 2],
    ['\r', 2],
    ['\n', 2],
    ['\u2028', 1],
  ])('counts lines as editors do: %j', (end, line) => {
    const text = { 'a.py': `x = 1${end}call()` };
    const report = parsed(json(verdictOf([seen(siteOf(text, 'a.py', 'call'), { signal: 'production-access/iam' })]), sourcesOf(text)));
    expect(report.signals[0]?.line).toBe(line);
  });
});

describe('the exit code', () => {
  const covered = (verdict: ReturnType<typeof verdictOf>) => ({
    ...verdict,
    triggers: verdict.triggers.map((trigger) => ({ ...trigger, covered: true })),
  });

  it.each([
    ['clear', verdictOf([]), 'crossed', 0],
    ['near', verdictOf([gated]), 'crossed', 0],
    ['near, when asked for', verdictOf([gated]), 'approaching', 1],
    ['crossed', verdictOf([closes]), 'crossed', 1],
    ['crossed and handed off', covered(verdictOf([closes])), 'crossed', 0],
    ['crossed and incomplete', verdictOf([closes], { complete: false }), 'crossed', 1],
    ['handed off and incomplete', covered(verdictOf([closes], { complete: false })), 'crossed', 3],
    ['incomplete', verdictOf([], { complete: false }), 'crossed', 3],
    ['nothing scanned', verdictOf([], { stats: { files: 0, bytes: 0, calls: 0 } }), 'crossed', 3],
  ] as const)('%s', (_, verdict, failOn, code) => expect(exitCodeOf(verdict, { failOn, exit: 'by-verdict' })).toBe(code));

  it('is 0 on request', () => expect(exitCodeOf(verdictOf([closes]), { failOn: 'crossed', exit: 'zero' })).toBe(0));
});
