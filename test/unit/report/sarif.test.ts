import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/model/change.js';
import type { Note } from '../../../src/model/touch.js';
import type { Verdict } from '../../../src/model/verdict.js';
import type { ReportContext } from '../../../src/report/context.js';
import { renderSarif } from '../../../src/report/sarif.js';
import type { SarifLog, SarifResult } from '../../../src/report/sarif-types.js';
import { policy } from '../judge/evidence.js';
import { context, seen, siteOf, sourcesOf, verdictOf } from './reported.js';
import { sarifErrors } from '../../sarif-schema.js';

const files = {
  '.env': 'JIRA_URL=https://acme.atlassian.net\nOPENAI_API_KEY=sk-live-0123456789\n',
  'src/a b/cl%se.py': ['from jira import JIRA', 'jira = JIRA(server=URL)', 'jira.transition_issue(', '    issue,', ')', ''].join('\n'),
};
const code = 'src/a b/cl%se.py';
const sources = sourcesOf(files, 'sk-live-0123456789');
const note = (named: Note['code'], name: string): Note => ({ code: named, details: { name } });
const closes = seen(
  siteOf(files, code, 'jira.transition_issue(\n    issue,\n)'),
  { signal: 'production-access/ticketing', name: 'jira', target: 'acme.atlassian.net' },
  [
    { ...siteOf(files, '.env', 'JIRA_URL'), note: note('written-here', 'JIRA_URL') },
    { ...siteOf(files, code, 'JIRA(server=URL)'), note: note('client-here', 'JIRA') },
  ],
);
const key = seen(siteOf(files, '.env', 'sk-live-0123456789'), {
  signal: 'sensitive-data/secrets',
  verb: 'read',
  name: 'openai-key',
  traits: ['live-shape'],
});
const gated = seen(siteOf(files, code, 'from jira'), { signal: 'specialized-access/gated-model', name: 'llama' });

function sarif(verdict: Verdict, more: Partial<ReportContext> = {}): SarifLog {
  const log: SarifLog = JSON.parse(renderSarif(verdict, { ...context(sources, 1), ...more }));
  expect(sarifErrors(log)).toEqual([]);
  return log;
}

const resultsOf = (log: SarifLog): readonly SarifResult[] => log.runs[0]?.results ?? [];

describe('SARIF', () => {
  it('declares every rule on every run, in the form that GitHub requires', () => {
    const [run] = sarif(verdictOf([])).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(policy.triggers.flatMap(({ signals }) => signals.map(({ id }) => id)));
    for (const rule of rules) {
      expect(rule.shortDescription.text).toMatch(/^\S.{0,1023}$/);
      expect(rule.fullDescription.text).toMatch(/^\S[\s\S]{0,1023}$/);
      expect(rule.help.text).not.toBe('');
      expect(rule.name.length).toBeLessThanOrEqual(255);
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
    }
    expect(run).toMatchObject({ results: [], automationDetails: { id: 'handoff-lint/' }, tool: { driver: { semanticVersion: '0.1.0' } } });
  });

  it('gives each finding its rule, level, place and fingerprint', () => {
    const verdict = verdictOf([closes, key, gated]);
    const results = resultsOf(sarif(verdict));
    expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      'error sensitive-data/secrets',
      'error production-access/ticketing',
      'warning specialized-access/gated-model',
    ]);
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints['handoff/v1'])).size).toBe(3);
    const rules = sarif(verdict).runs[0]?.tool.driver.rules ?? [];
    for (const { ruleId, ruleIndex, message } of results) {
      expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
      expect(message.text).toMatch(/^[A-Z].*\. Goes to \S.*\.$/);
    }
  });

  it('keeps a place to one line, by a path that is a reference from the top of the repository', () => {
    const result = resultsOf(sarif(verdictOf([closes]), { below: 'prototypes/one' }))[0];
    expect(result?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'prototypes/one/src/a%20b/cl%25se.py', uriBaseId: 'SRCROOT' },
      region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 23 },
    });
  });

  it('tells from where it comes to where it lands as a flow', () => {
    const flow = resultsOf(sarif(verdictOf([closes])))[0]?.codeFlows?.[0]?.threadFlows[0].locations ?? [];
    expect(flow.map(({ location }) => [location.physicalLocation.region.startLine, location.message?.text])).toEqual([
      [1, 'JIRA_URL is written here'],
      [2, 'the connection is set up here (JIRA)'],
      [3, 'here it lands'],
    ]);
    expect(resultsOf(sarif(verdictOf([gated])))[0]).not.toHaveProperty('codeFlows');
  });

  it('leaves out what is handed off or in the baseline', () => {
    const verdict = verdictOf([closes, key]);
    const settled = verdict.findings.map((finding, index) =>
      index === 0 ? { ...finding, coveredBy: '.handoff/a.yaml' } : { ...finding, baselined: true },
    );
    expect(resultsOf(sarif({ ...verdict, findings: settled }))).toEqual([]);
  });

  it('tells what is new from what was there', () => {
    const verdict = verdictOf([closes, gated]);
    const [first] = verdict.findings;
    if (first === undefined) throw new Error('no finding');
    const change: Change = {
      since: 'main',
      base: 'a'.repeat(40),
      triggers: [],
      signals: [],
      fresh: [{ finding: first, was: null }],
      gone: [],
      unchanged: [],
      weakened: [],
    };
    const states = resultsOf(sarif(verdict, { since: { change, before: sources } })).map(({ partialFingerprints, baselineState }) => [
      partialFingerprints['handoff/v1'] === first.fingerprint,
      baselineState,
    ]);
    expect(states.sort()).toEqual([
      [false, 'unchanged'],
      [true, 'new'],
    ]);
  });

  it('stays below what GitHub refuses, what is crossed first, and says what it left out', () => {
    const many = Array.from({ length: 5200 }, (_, index) =>
      seen(siteOf(files, code, 'from jira'), { signal: 'specialized-access/gated-model', name: `model-${index}` }),
    );
    const long = Array.from({ length: 300 }, (_, index) => ({
      path: code,
      span: [index % 20, (index % 20) + 1] as const,
      note: note('passes-here', `f${index}`),
    }));
    const log = sarif(verdictOf([...many, { ...closes, chain: long }]));
    const results = resultsOf(log);
    expect(results).toHaveLength(5000);
    expect(results[0]?.ruleId).toBe('production-access/ticketing');
    expect(results[0]?.codeFlows?.[0]?.threadFlows[0].locations.length).toBeLessThanOrEqual(51);
    expect(log.runs[0]?.invocations[0].toolExecutionNotifications[0]?.message.text).toBe(
      '201 more findings left out: no more than 5000 are shown.',
    );
  });

  it('names what it could not read', () => {
    const log = sarif(verdictOf([], { complete: false, skipped: [{ path: 'agent.py', reason: 'too-large', relevant: true }] }));
    expect(log.runs[0]?.invocations[0].toolExecutionNotifications[0]?.message.text).toBe('agent.py could not be analysed (too-large).');
  });

  it('never holds a credential, nor a name that a terminal would obey', () => {
    const odd = seen(
      { path: 'x\u001b[2J\u202e.py', span: [0, 1] },
      { signal: 'production-access/iam', name: 'n\u001b[1m', target: 'https://u:hunter22@a.example.org' },
    );
    const text = renderSarif(verdictOf([key, odd]), context(sources, 1));
    expect(text).not.toContain('0123456789');
    expect(text).not.toContain('hunter22');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
