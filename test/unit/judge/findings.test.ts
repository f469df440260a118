import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.js';
import { digest, judged, policy, touch } from './evidence.js';
import type { Seen } from './evidence.js';

const ticketing = (more: Partial<Seen> = {}): Seen => ({
  signal: 'production-access/ticketing',
  name: 'jira',
  target: 'acme.atlassian.net',
  ...more,
});

describe('findings', () => {
  it('group one subject in one file at the greatest effect', () => {
    const { findings } = judged([
      ticketing({ verb: 'read', at: ['app.py', 0] }),
      ticketing({ verb: 'delete', at: ['app.py', 50] }),
      ticketing({ at: ['app.py', 90] }),
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ verb: 'delete', at: { span: [50, 60] } });
    expect(findings[0]?.chain.map(({ span, note }) => [span[0], note.code])).toEqual([
      [0, 'also-here'],
      [90, 'also-here'],
    ]);
  });

  it('prefer the highest level to the greatest effect', () => {
    const { findings } = judged([
      ticketing({ verb: 'read', at: ['app.py', 0] }),
      ticketing({ verb: 'delete', guards: ['switch-off'], at: ['app.py', 50] }),
    ]);
    expect(findings).toMatchObject([{ level: 'crossed', verb: 'read' }]);
  });

  it('keep subjects and files apart', () => {
    const { findings } = judged([
      ticketing(),
      ticketing({ target: 'other.atlassian.net', at: ['app.py', 50] }),
      ticketing({ at: ['more.py', 0] }),
    ]);
    expect(findings.map(({ at, subject }) => [at.path, subject.target])).toEqual([
      ['app.py', 'acme.atlassian.net'],
      ['app.py', 'other.atlassian.net'],
      ['more.py', 'acme.atlassian.net'],
    ]);
  });

  it('take a call without an address for one on the only address of its file', () => {
    expect(judged([ticketing({ verb: 'read' }), ticketing({ target: null, at: ['app.py', 50] })]).findings).toMatchObject([
      { subject: { target: 'acme.atlassian.net' }, verb: 'write' },
    ]);
  });

  it('name the row and the general rules that decided', () => {
    const { findings } = judged([ticketing({ guards: ['switch-off', 'asked'] })]);
    expect(findings[0]?.because).toBe('live-tracker+switch-off');
  });

  it('point from durable use to the concern that makes it count', () => {
    const { findings } = judged([ticketing(), { signal: 'durable-use/schedule', at: ['cron.yaml', 0] }]);
    expect(findings.find(({ signal }) => signal === 'durable-use/schedule')?.chain).toMatchObject([
      { path: 'app.py', note: { code: 'concern-here' } },
    ]);
  });

  it('show the way of a lesser effect to the model where the greatest has none', () => {
    const model = { path: 'ask.py', span: [5, 9], note: { code: 'model-here', details: {} } } as const;
    const read = ticketing({ verb: 'read', at: ['app.py', 0], chain: [model] });
    const withWay = judged([read, ticketing({ verb: 'delete', at: ['app.py', 50] })]).findings[0]?.chain;
    expect(withWay?.map(({ path, note }) => [path, note.code])).toEqual([
      ['app.py', 'input-here'],
      ['ask.py', 'model-here'],
    ]);
    const own = { ...model, path: 'own.py' };
    expect(judged([read, ticketing({ verb: 'delete', at: ['app.py', 50], chain: [own] })]).findings[0]?.chain).toMatchObject([
      { path: 'own.py' },
      { path: 'app.py', note: { code: 'also-here' } },
    ]);
  });

  it('keep their fingerprint wherever they move, and lose it when more is done', () => {
    const fingerprint = (seen: Seen): string | undefined => judged([seen]).findings[0]?.fingerprint;
    expect(fingerprint(ticketing())).toBe(fingerprint(ticketing({ at: ['app.py', 900] })));
    expect(fingerprint(ticketing())).toBe(fingerprint(ticketing({ at: ['more.py', 0] })));
    expect(fingerprint(ticketing())).not.toBe(fingerprint(ticketing({ verb: 'read' })));
    expect(fingerprint(ticketing())).not.toBe(fingerprint(ticketing({ guards: ['switch-off'] })));
    expect(fingerprint(ticketing())).not.toBe(fingerprint(ticketing({ target: 'other.atlassian.net' })));
  });

  it('have fingerprints of their own where several files do the same', () => {
    const prints = (paths: readonly string[]) =>
      judged(paths.map((path) => ticketing({ at: [path, 0] }))).findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints(['a.py', 'b.py', 'c.py'])).size).toBe(3);
    expect(prints(['a.py', 'b.py'])).toEqual(prints(['src/x.py', 'z.py']));
  });

  it('are the same in any order of touches', () => {
    const seen = [
      ticketing(),
      ticketing({ verb: 'read', at: ['app.py', 50] }),
      ticketing({ name: 'zendesk', at: ['app.py', 50] }),
      ticketing({ at: ['b.py', 0] }),
    ];
    expect(judged([...seen].reverse())).toEqual(judged(seen));
  });
});

describe('workflows', () => {
  const scope = (id: string, documents: readonly string[], closed = false) => ({ id, documents: new Set(documents), closed });

  it('do not lend each other their concerns', () => {
    const touches = [touch(ticketing()), touch({ signal: 'durable-use/schedule', at: ['cron.yaml', 0] })];
    const apart = judge({ touches, workflows: [scope('a', ['app.py']), scope('b', ['cron.yaml'])] }, policy, digest);
    expect(apart.findings.map(({ level }) => level)).toEqual(['crossed', 'approaching']);
  });

  it('share a file at its highest level', () => {
    const touches = [touch(ticketing())];
    const { findings } = judge(
      { touches, workflows: [scope('b', ['app.py']), scope('a', ['app.py']), scope('mock', ['app.py'], true)] },
      policy,
      digest,
    );
    expect(findings).toMatchObject([{ level: 'crossed', workflows: ['a', 'b'] }]);
  });

  it('leave out what belongs to none, but for credentials', () => {
    const touches = [touch(ticketing()), touch({ signal: 'sensitive-data/secrets', traits: ['live-shape'], at: ['notes.md', 0] })];
    expect(judge({ touches, workflows: [scope('a', ['main.py'])] }, policy, digest).findings.map(({ signal }) => signal)).toEqual([
      'sensitive-data/secrets',
    ]);
  });
});

describe('triggers', () => {
  it('are always six, in the order of the policy', () => {
    expect(judged([]).triggers.map(({ id, level }) => [id, level])).toEqual(policy.triggers.map(({ id }) => [id, 'clear']));
  });

  it.each([
    ['production-access/ticketing', {}, ['dev', 'sre-devops']],
    ['production-access/database', {}, ['dev', 'sre-devops', 'data-governance']],
    ['production-access/cloud-data', {}, ['dev', 'sre-devops', 'data-governance']],
    ['sensitive-data/customer-data', { verb: 'read' }, ['data-governance', 'privacy']],
    ['sensitive-data/employee-data', { verb: 'read' }, ['data-governance', 'privacy', 'hr']],
    ['sensitive-data/financial-data', { verb: 'read' }, ['data-governance', 'finance']],
    ['sensitive-data/secrets', { traits: ['live-shape'] }, ['dev', 'data-governance']],
    ['sensitive-data/security-findings', { verb: 'read' }, ['dev', 'data-governance']],
    ['sensitive-data/source-code', { verb: 'read' }, ['dev', 'data-governance']],
    ['sensitive-data/production-logs', { verb: 'read' }, ['sre-devops', 'data-governance']],
    ['sensitive-data/confidential-material', { verb: 'read' }, ['data-governance', 'legal']],
    ['real-world-impact/customer-facing', { verb: 'send' }, ['legal', 'compliance']],
    ['real-world-impact/employee-impacting', {}, ['hr', 'legal', 'compliance']],
    ['real-world-impact/financial-decision', {}, ['finance', 'legal', 'compliance']],
    ['real-world-impact/operational-decision', {}, ['sre-devops', 'legal', 'compliance']],
    ['real-world-impact/security-action', {}, ['dev', 'legal', 'compliance']],
    ['autonomous-action/tool-use', {}, ['dev', 'sre-devops']],
    ['specialized-access/gpu-capacity', {}, ['dev', 'sre-devops']],
    ['specialized-access/persistent-storage', {}, ['dev']],
    ['specialized-access/external-vendor', { traits: ['blocked'] }, ['dev', 'legal', 'procurement']],
  ] as const)('%s goes to its own owners', (signal, seen, destinations) => {
    const found = judged([{ signal, ...seen }]).triggers.find(({ level }) => level === 'crossed');
    expect(found?.destinations).toEqual([...destinations, 'engineering-owner', 'product-owner']);
  });

  it('name receivers of what is near, but no owners yet', () => {
    const { triggers } = judged([{ signal: 'specialized-access/gated-model' }]);
    expect(triggers.at(-1)).toMatchObject({
      level: 'approaching',
      destinations: ['dev', 'procurement'],
      signals: ['specialized-access/gated-model'],
    });
  });

  it('ask only those who own what crossed', () => {
    const { triggers } = judged([
      { signal: 'production-access/database', place: 'unknown', known: 'environment-only' },
      ticketing({ at: ['b.py', 0] }),
    ]);
    expect(triggers[0]?.destinations).not.toContain('data-governance');
  });
});
