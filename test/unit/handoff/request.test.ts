import { describe, expect, it } from 'vitest';
import { accept, decline, retire } from '../../../src/handoff/decide.js';
import { draftHandoff, type DraftRequest } from '../../../src/handoff/draft.js';
import { mergeDraft } from '../../../src/handoff/merge-draft.js';
import { readAbout } from '../../../src/handoff/about.js';
import { readRecord, type OpenRecord } from '../../../src/handoff/read-record.js';
import { inStyleOf } from '../../../src/handoff/keep-style.js';
import { newRecord, newText } from '../../../src/handoff/write-record.js';
import type { Draft } from '../../../src/model/handoff.js';
import { renderRequestJson, renderRequestMarkdown } from '../../../src/report/request.js';
import { itemTitles } from '../../../src/report/words.js';
import { digest } from '../../../src/system/digest.js';
import { judged, policy } from '../judge/evidence.js';
import type { Seen } from '../judge/evidence.js';
import { context, recordText } from './record.js';

const closes: Seen = { signal: 'production-access/ticketing', name: 'jira', target: 'acme.atlassian.net' };
const path = '.handoff/triage.yaml';

function draftOf(seen: readonly Seen[], more: Partial<DraftRequest> = {}): Draft {
  return draftHandoff({
    id: 'triage',
    workflow: '.',
    today: '2026-11-02',
    findings: judged(seen).findings,
    uses: [{ form: 'model', name: 'gpt-5-mini at openai (chat)', at: { path: 'app.py', span: [3, 4] } }],
    about: [],
    include: 'crossed',
    policy,
    digest,
    wording: {
      says: ({ signal }) => `says ${signal}`,
      place: ({ path: file, span }) => `${file}:${span[0] + 1}`,
      clean: (text) => text,
      title: (id) => policy.destinations.get(id)?.title ?? id,
    },
    ...more,
  });
}

function open(text: string): OpenRecord {
  const record = readRecord(path, text, { ...context, ids: 'renewed' });
  if ('failure' in record) throw new Error(`${record.place ?? ''} ${record.message}`);
  return record;
}

const merged = (text: string, draft: Draft): string => inStyleOf(text, mergeDraft(open(text), draft, digest));

describe('a draft', () => {
  const draft = draftOf([closes, { signal: 'sensitive-data/confidential-material', name: 'jira', traits: ['live-source'], verb: 'read' }]);

  it('speaks of all ten items of the policy, each with places or a question', () => {
    expect(draft.items.map(({ id }) => id)).toEqual(Object.keys(itemTitles));
    for (const { found, ask } of draft.items) {
      expect(found.length > 0 || ask !== null).toBe(true);
      for (const { at } of found) expect(at).toMatch(/^app\.py:\d+$/);
      if (ask !== null) expect(ask).toMatch(/\? Asked because /);
    }
  });

  it('fills them from the evidence', () => {
    const found = new Map(draft.items.map((item) => [item.id, item.found.map(({ says }) => says)]));
    expect(found.get('production-systems')).toEqual(['says production-access/ticketing']);
    expect(found.get('resources')).toEqual(['uses the model gpt-5-mini at openai (chat)']);
    expect(found.get('access')).toContain('access to jira:acme.atlassian.net to write');
    expect(found.get('other-teams')?.[0]).toBe('Dev: production system access');
  });

  it('puts the envelope to everybody whom the rules require', () => {
    expect(draft.destinations).toEqual(['dev', 'sre-devops', 'data-governance', 'legal', 'engineering-owner', 'product-owner']);
    expect(draft.covers.map(({ signal, subject, verbs }) => [signal, subject, verbs])).toEqual([
      ['production-access/ticketing', 'jira:acme.atlassian.net', ['write']],
      ['sensitive-data/confidential-material', 'jira:?', ['read']],
    ]);
  });

  it('asks for what is only near the line where that is asked for', () => {
    const near: Seen = { ...closes, guards: ['switch-off'] };
    expect(draftOf([near]).covers).toEqual([]);
    expect(draftOf([near], { include: 'approaching' }).covers).toMatchObject([{ level: 'approaching' }]);
  });

  it('is a record that reads back', () => {
    const { record } = open(newText(newRecord(draft)));
    expect(record).toMatchObject({ id: 'triage', status: 'requested', destinations: draft.destinations, acceptances: [] });
    expect(record.covers).toEqual(
      draft.covers.map(({ id, signal, level, subject, verbs, places }) => ({ id, signal, level, subject, verbs, places })),
    );
  });

  it('is inert as Markdown and as JSON', () => {
    const odd = {
      ...draft,
      id: 'x',
      items: draft.items.map((item) => ({ ...item, found: [{ says: '<script> @everyone [x](javascript:1) | `a`', at: 'a|`b`.py:1' }] })),
    };
    const text = renderRequestMarkdown(odd, { policy, version: '0' });
    expect(text).not.toMatch(/<script>|@everyone|[^\\]\[x\]/);
    expect(text).toContain('``');
    expect(JSON.parse(renderRequestJson(odd, { policy, version: '0' }))).toMatchObject({ schemaVersion: 1, information: { length: 10 } });
  });
});

describe('a second draft', () => {
  it('changes nothing where nothing changed', () => {
    const draft = draftOf([closes]);
    const first = newText(newRecord(draft));
    expect(merged(first, draft)).toBe(first);
  });

  it('keeps answers, comments and order, and updates what the code says', () => {
    const text = recordText({ status: 'requested', teams: [] });
    const now = merged(text, draftOf([{ ...closes, at: ['moved.py', 41] }]));
    for (const kept of ['# Kept by the support team.', '# closing is a write', 'answer: Closes stale tickets.', 'answer: Ada Lovelace'])
      expect(now).toContain(kept);
    expect(now).toContain('at: moved.py:42');
    expect(now).not.toContain('src/close.py:7');
    expect(now.indexOf('owner:')).toBeLessThan(now.indexOf('risks:'));
    expect(open(now).record.information.get('summary')).toMatchObject({ answer: 'Closes stale tickets.', ask: null });
  });

  it('adds what grew so that nobody has accepted it yet', () => {
    const before = open(recordText()).record;
    const { record } = open(
      merged(
        recordText(),
        draftOf([
          { ...closes, verb: 'delete' },
          { ...closes, name: 'zendesk' },
        ]),
      ),
    );
    expect(record.status).toBe('accepted');
    expect(record.covers.map(({ subject, verbs }) => [subject, verbs])).toEqual([
      ['jira:acme.atlassian.net', ['write', 'read', 'delete']],
      ['zendesk:acme.atlassian.net', ['write']],
    ]);
    const accepted = before.acceptances.flatMap(({ subjects }) => subjects);
    for (const { id } of record.covers) expect(accepted).not.toContain(id);
  });

  it('keeps what was accepted, and drops what nobody accepted, once the code does it no more', () => {
    expect(open(merged(recordText(), draftOf([]))).record.covers).toHaveLength(1);
    expect(open(merged(recordText({ status: 'requested', teams: [] }), draftOf([]))).record.covers).toHaveLength(0);
  });

  it('gives an entry that was changed by hand its new id', () => {
    const widened = recordText().replace('verbs: [write, read]', 'verbs: [write, read, delete]');
    const { record } = open(merged(widened, draftOf([closes])));
    expect(record.covers[0]?.verbs).toContain('delete');
    expect(readRecord(path, merged(widened, draftOf([closes])), context)).not.toHaveProperty('failure');
    expect(record.acceptances[0]?.subjects).not.toContain(record.covers[0]?.id);
  });
});

describe('a decision', () => {
  const given = { who: 'Grace Hopper', on: '2026-12-01', until: '2027-06-30', reference: 'OPS-9' };

  it('is accepted when everybody required has', () => {
    const requested = recordText({ status: 'requested', teams: [] });
    const first = accept(open(requested), { ...given, teams: ['dev', 'engineering-owner', 'product-owner'] }, policy);
    expect(first).toMatchObject({ status: 'requested', missing: ['sre-devops'] });
    const second = accept(open(newText(first.document)), { ...given, teams: ['sre-devops'] }, policy);
    expect(second).toMatchObject({ status: 'accepted', missing: [] });
    expect(open(newText(second.document)).record.acceptances).toHaveLength(4);
  });

  it('leaves every other line as it is', () => {
    const text = recordText();
    const lines = inStyleOf(text, accept(open(text), { ...given, teams: ['dev'] }, policy).document).split('\n');
    const before = text.split('\n');
    expect(lines.filter((line) => !before.includes(line))).toEqual(['    on: 2026-12-01', '    until: 2027-06-30', '    reference: OPS-9']);
    expect(lines.length).toBe(before.length);
  });

  it('may be no, until the same team says yes', () => {
    const no = newText(
      decline(open(recordText()), { team: 'dev', who: 'Ada', on: '2026-12-01', reference: 'DEV-7', reason: 'too early' }).document,
    );
    expect(open(no).record).toMatchObject({ status: 'declined', declinedBy: 'dev' });
    expect(accept(open(no), { ...given, teams: ['sre-devops'] }, policy).status).toBe('declined');
    const yes = accept(open(no), { ...given, teams: ['dev'] }, policy);
    expect(yes.status).toBe('accepted');
    expect(newText(yes.document)).not.toContain('too early');
  });

  it('may be the end', () => {
    const over = newText(retire(open(recordText()), { who: 'Ada', on: '2026-12-01', reason: 'switched off' }).document);
    expect(open(over).record.status).toBe('retired');
    expect(over).toContain('# Kept by the support team.');
  });
});

describe('what the prototype says about itself', () => {
  it.each([
    ['package.json', '{\n  "description": "Closes stale tickets",\n  "author": { "name": "Ada" }\n}', ['Closes stale tickets', 'Ada']],
    ['pyproject.toml', '[project]\ndescription = "Closes stale tickets"\nauthors = [{ name = "Ada" }]\n', ['Closes stale tickets', 'Ada']],
    [
      'README.md',
      '# Triage\n\n![badge](x)\n\nCloses stale tickets of the support board.\n',
      ['Closes stale tickets of the support board.'],
    ],
    ['CODEOWNERS', '# all\n* @acme/support\n', ['@acme/support']],
    ['package.json', '{ broken', []],
  ])('%s', (name, text, says) => expect(readAbout([{ path: name, text }]).map((about) => about.says)).toEqual(says));
});

describe('the style of a record', () => {
  it.each([
    ['deeper levels', (text: string) => open(text).yaml.document.toString({ indent: 4, lineWidth: 0 })],
    ['lists at the margin', (text: string) => open(text).yaml.document.toString({ indentSeq: false, lineWidth: 0 })],
    ['Windows lines', (text: string) => text.replaceAll('\n', '\r\n')],
    ['blank lines and comments', (text: string) => text.replace('covers:', '\n\n# What we agreed on.\n\ncovers:')],
    ['quotes', (text: string) => text.replace('who: Grace Hopper', 'who: "Grace Hopper"').replace('id: triage', "id: 'triage'")],
  ])('stays: %s', (_, style) => {
    const text = style(recordText());
    const now = inStyleOf(text, retire(open(text), { who: 'Ada', on: '2026-12-01', reason: 'switched off' }).document);
    const lines = now.split('\n');
    for (const line of text.split('\n').filter((own) => !own.startsWith('status'))) expect(lines).toContain(line);
    expect(open(now).record.status).toBe('retired');
  });
});
