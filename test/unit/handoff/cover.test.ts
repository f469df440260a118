import { describe, expect, it } from 'vitest';
import { cover } from '../../../src/handoff/cover.js';
import { toTriggers } from '../../../src/judge/triggers.js';
import type { CoverRules, Handoff } from '../../../src/model/handoff.js';
import { Describer } from '../../../src/report/describe.js';
import { driftSentence } from '../../../src/report/drift.js';
import { judged, policy } from '../judge/evidence.js';
import type { Seen } from '../judge/evidence.js';
import { acceptance, handoffOf, recordText } from './record.js';

const closes: Seen = { signal: 'production-access/ticketing', name: 'jira', target: 'acme.atlassian.net' };
const rules: CoverRules = { today: '2026-12-01', requestsCoverUntil: null, lowered: [], refused: [] };
const path = '.handoff/triage.yaml';
const describer = new Describer(policy, new Map(), (text) => text);

/** Level of exit, record and reason for each finding. */
function covered(seen: readonly Seen[], handoff: Handoff, more: Partial<CoverRules> = {}) {
  const result = cover(judged(seen).findings, handoff, { ...rules, ...more }, policy);
  const reasons = result.findings.map((finding) =>
    finding.drift === null ? finding.coveredBy : `${finding.drift.form}: ${driftSentence(finding, finding.drift, describer)}`,
  );
  return {
    ...result,
    reasons,
    passes: toTriggers(result.findings, policy).every((trigger) => trigger.level !== 'crossed' || trigger.covered),
  };
}

describe('an accepted record', () => {
  const handoff = handoffOf([path, recordText()]);

  it('covers what it names, wherever that stands', () => {
    expect(covered([closes], handoff)).toMatchObject({ reasons: [path], passes: true });
    expect(
      covered(
        [
          { ...closes, at: ['deep/below/other.py', 900] },
          { ...closes, verb: 'read' },
        ],
        handoff,
      ),
    ).toMatchObject({ passes: true });
  });

  it.each<[string, Seen, RegExp]>([
    [
      'another address',
      { ...closes, target: 'other.atlassian.net' },
      /^new-subject: a new address, jira:other.atlassian.net: .*covers jira:acme.atlassian.net only/,
    ],
    ['an address that is not written', { ...closes, target: null }, /^new-subject: a new address, jira:\?/],
    ['another system', { ...closes, name: 'zendesk' }, /^new-subject: a new system, zendesk:acme/],
    [
      'another signal of the trigger',
      { ...closes, signal: 'production-access/incident', name: 'pagerduty' },
      /^new-signal: a new system, pagerduty/,
    ],
    [
      'another trigger',
      { signal: 'sensitive-data/confidential-material', name: 'jira', target: 'acme.atlassian.net', traits: ['live-source'] },
      /^new-trigger: a new kind or source of data/,
    ],
    ['a tool', { signal: 'autonomous-action/tool-use', name: 'slack' }, /^new-trigger: a new tool or action, slack:\?/],
    [
      'more than it may',
      { ...closes, verb: 'delete' },
      /^wider: it now also deletes jira:acme.atlassian.net: .*covers that it changes and reads it/,
    ],
    ['another place', { ...closes, place: 'remote' }, /^elsewhere: jira:acme.atlassian.net is now on a remote host: .*at its vendor/],
  ])('does not cover %s', (_, seen, reason) => {
    const { reasons, passes } = covered([closes, { ...seen, at: ['z.py', 0] }], handoff);
    expect(passes).toBe(false);
    expect(reasons[0]).toBe(path);
    expect(reasons[1]).toMatch(reason);
  });

  it('does not cover what was only near when it was accepted', () => {
    const text = recordText().replace('    subject:', '    level: approaching\n    subject:');
    const id = /changed after it was given the id (s[0-9a-f]{8})/;
    expect(() => handoffOf([path, text])).toThrow(id);
  });

  it.each([
    ['the day it ends', '2027-03-31', true],
    ['the day after', '2027-04-01', false],
  ])('ends on its day: %s', (_, today, passes) => expect(covered([closes], handoff, { today }).passes).toBe(passes));

  it('ends with its first acceptance, and says whose', () => {
    const text = recordText({ teams: ['dev', 'engineering-owner', 'product-owner'] }) + acceptance('sre-devops', '2026-11-25');
    expect(covered([closes], handoffOf([path, text])).reasons).toEqual([
      `expired: in ${path} the acceptance by SRE/DevOps expired on 2026-11-25`,
    ]);
  });

  it('ends altogether on its own day', () => {
    const text = recordText().replace('destinations:', 'expires: 2026-11-30\ndestinations:');
    expect(covered([closes], handoffOf([path, text])).reasons[0]).toBe(`expired: ${path} expired on 2026-11-30`);
  });

  it('needs everybody whom the rules require', () => {
    for (const absent of ['dev', 'sre-devops', 'engineering-owner', 'product-owner']) {
      const teams = ['dev', 'sre-devops', 'engineering-owner', 'product-owner'].filter((team) => team !== absent);
      expect(covered([closes], handoffOf([path, recordText({ teams })])).reasons[0]).toMatch(/^not-accepted: .* holds no acceptance by /);
    }
  });

  it('says who is required only since', () => {
    const text = recordText({ teams: ['dev', 'engineering-owner', 'product-owner'] }).replace('[dev, sre-devops,', '[dev,');
    expect(covered([closes], handoffOf([path, text])).reasons[0]).toBe(
      `new-destination: SRE/DevOps must accept it now, and ${path} was not put to them`,
    );
  });

  it('covers for nobody what was added after they accepted', () => {
    const text =
      recordText({ teams: ['dev', 'engineering-owner', 'product-owner'] }) + acceptance('sre-devops', '2027-03-31', ['s00000000']);
    expect(covered([closes], handoffOf([path, text])).reasons[0]).toMatch(/^added-later: .* after SRE\/DevOps accepted it$/);
  });

  it('covers nothing outside its folder and workflow', () => {
    const inside: Seen = { ...closes, at: ['agents/triage/app.py', 0] };
    const nested = handoffOf(['agents/.handoff/triage.yaml', recordText()]);
    expect(covered([inside], nested).passes).toBe(true);
    expect(covered([{ ...closes, at: ['other/app.py', 0] }], nested).reasons[0]).toMatch(/^no-record/);
    const part = handoffOf([path, recordText().replace('workflow: .', 'workflow: agents/triage')]);
    expect(covered([inside], part).passes).toBe(true);
    expect(covered([{ ...closes, at: ['agents/triage-2/app.py', 0] }], part).reasons[0]).toMatch(/^no-record/);
  });

  it('tells what it does not know and what the code does not do any more', () => {
    const { records } = covered([{ ...closes, target: 'other.atlassian.net' }], handoff).handoff;
    expect(records).toMatchObject([
      {
        covers: 0,
        unused: ['jira:acme.atlassian.net'],
        missing: ['affected', 'data', 'resources', 'actions', 'access', 'risks', 'other-teams'],
      },
    ]);
  });
});

describe('a record that is not accepted', () => {
  const requested = handoffOf([path, recordText({ status: 'requested', teams: [] })]);

  it('covers nothing', () =>
    expect(covered([closes], requested).reasons[0]).toBe(`requested: ${path} asks for it, and nobody has accepted it yet`));

  it('covers until the day that the configuration allows', () => {
    expect(covered([closes], requested, { requestsCoverUntil: '2026-12-01' }).passes).toBe(true);
    expect(covered([closes], requested, { requestsCoverUntil: '2026-11-30' }).passes).toBe(false);
    expect(covered([{ ...closes, verb: 'delete' }], requested, { requestsCoverUntil: '2026-12-31' }).passes).toBe(false);
  });

  it.each(['declined', 'retired'])('covers nothing when it is %s', (status) => {
    const end =
      status === 'declined'
        ? 'declined: { team: dev, who: Ada, on: 2026-11-20, reference: DEV-7, reason: too early }'
        : 'retired: { who: Ada, on: 2026-11-20, reason: switched off }';
    const handoff = handoffOf([path, recordText().replace('status: accepted', `status: ${status}\n${end}`)]);
    expect(covered([closes], handoff, { requestsCoverUntil: '2027-01-01' }).reasons[0]).toBe(
      `${status}: ${path}, which named it, was ${status}`,
    );
  });
});

describe('a dismissal', () => {
  const [finding] = judged([closes]).findings;
  const fingerprint = finding?.fingerprint.slice(0, 64) ?? '';
  const text = (expires: string, print = fingerprint) =>
    `dismissals:\n  - fingerprint: ${print}\n    reason: This is the sandbox of the vendor.\n    author: Ada Lovelace\n    expires: ${expires}\n`;

  it('takes its finding out of the verdict and stays in sight', () => {
    const result = covered([closes], handoffOf(['.handoff/dismissals.yaml', text('2027-01-01')]));
    expect(result).toMatchObject({ findings: [], passes: true });
    expect(result.handoff.dismissed).toMatchObject([
      { finding: { fingerprint }, dismissal: { author: 'Ada Lovelace', at: '.handoff/dismissals.yaml:2' } },
    ]);
  });

  it('takes out nothing once the finding does more', () =>
    expect(covered([{ ...closes, verb: 'delete' }], handoffOf(['.handoff/dismissals.yaml', text('2027-01-01')])).passes).toBe(false));

  it('is told when it has no effect', () => {
    expect(covered([closes], handoffOf(['.handoff/dismissals.yaml', text('2026-11-30')])).handoff.stale).toMatchObject([
      { because: 'expired' },
    ]);
    expect(covered([closes], handoffOf(['.handoff/dismissals.yaml', text('2027-01-01', 'a'.repeat(16))])).handoff.stale).toMatchObject([
      { because: 'gone' },
    ]);
    expect(covered([closes], handoffOf(['other/.handoff/dismissals.yaml', text('2027-01-01')])).passes).toBe(false);
  });

  it.each([
    ['no reason', text('2027-01-01').replace(/ {4}reason.*\n/, '')],
    ['hardly a reason', text('2027-01-01').replace(/reason: .*/, 'reason: false')],
    ['no author', text('2027-01-01').replace(/ {4}author.*\n/, '')],
    ['no end', text('2027-01-01').replace(/ {4}expires.*\n/, '')],
    ['a pattern', text('2027-01-01', "'*'")],
    ['itself twice', text('2027-01-01') + text('2027-01-01').replace('dismissals:\n', '')],
  ])('is refused with %s', (_, broken) =>
    expect(() => handoffOf(['.handoff/dismissals.yaml', broken])).toThrow(/^\.handoff\/dismissals\.yaml:\d/),
  );
});
