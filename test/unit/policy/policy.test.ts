import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCatalog } from '../../../src/policy/compile-catalog.js';
import { compilePolicy } from '../../../src/policy/compile-policy.js';
import { compileShared } from '../../../src/policy/compile-shared.js';
import { revivePolicy, storePolicy } from '../../../src/policy/stored.js';

const folder = path.resolve(import.meta.dirname, '../../../rules');
const rules = readdirSync(folder).map((name) => ({ path: `rules/${name}`, text: readFileSync(path.join(folder, name), 'utf8') }));

/** The rules with one file changed. */
function changed(name: string, from: string, to: string) {
  expect(rules.find((file) => file.path === `rules/${name}`)?.text).toContain(from);
  return compilePolicy(rules.map((file) => (file.path === `rules/${name}` ? { ...file, text: file.text.replace(from, to) } : file)));
}

function lineOf(name: string, needle: string): number {
  const text = rules.find((file) => file.path === `rules/${name}`)?.text ?? '';
  return text.slice(0, text.indexOf(needle)).split('\n').length;
}

describe('the rules', () => {
  it('survive being stored', () => {
    const { value } = compilePolicy(rules);
    expect(value).not.toBeNull();
    if (value !== null) expect(revivePolicy(structuredClone(storePolicy(value)))).toEqual(value);
  });

  it.each([
    [
      'a trait that nobody defines',
      'production-access.yaml',
      'traits: public-read }',
      'traits: public-reed }',
      'public-reed',
      'traits: public-read }',
    ],
    ['an unknown place', 'specialized-access.yaml', 'place: [process, local]', 'place: [procces]', 'place', 'place: [process, local]'],
    [
      'a table without a last word',
      'durable-use.yaml',
      '{ because: operated, when: {}',
      '{ because: operated, when: { verb: read }',
      'last row',
      'because: operated',
    ],
    [
      'a need of an unknown signal',
      'durable-use.yaml',
      'specialized-access/fine-tuning',
      'specialized-access/tuning',
      'specialized-access/tuning',
      'any:',
    ],
    [
      'a slot that nothing fills',
      'production-access.yaml',
      '{does} tickets in {subject}[ at {target}]',
      '{did} tickets',
      '{did}',
      'because: live-tracker',
    ],
    ['an unknown key', 'general.yaml', 'version:', 'vresion:', 'vresion', 'version:'],
    ['broken syntax', 'general.yaml', "version: '2026-11'", "version: '2026-11", 'not YAML', 'version:'],
  ])('refuse %s and say where', (...[, name, from, to, message, needle]) => {
    const { value, errors } = changed(name, from, to);
    expect(value).toBeNull();
    expect(errors.map((error) => error.message).join('\n')).toContain(message);
    if (needle !== 'version:') expect(errors.map(({ place }) => place)).toContain(`rules/${name}:${lineOf(name, needle)}`);
  });

  it('refuse to miss a file', () => {
    expect(compilePolicy(rules.slice(1)).errors[0]).toMatchObject({ failure: 'config', message: 'autonomous-action.yaml is missing' });
  });
});

describe('a catalogue', () => {
  const compile = (text: string) =>
    compileCatalog(
      { path: 'detectors/x/catalog.yaml', text },
      ['production-access/ticketing'],
      new Map([['production-access/ticketing', new Map([['public-read', '']])]]),
    );

  it('has addresses of documentation with nothing behind them', () => {
    const entry = (docs: string): string => `entries:\n  - service: jira\n    title: Jira\n    docs: ${docs}\n    packages: [jira]\n`;
    expect(compile(entry('https://docs.example.com/jira')).value).not.toBeNull();
    expect(compile(entry('https://docs.example.com/jira a half of the title')).value).toBeNull();
  });

  it('becomes entries with every default filled in', () => {
    const { value } = compile(`
entries:
  - service: jira
    title: Jira
    clients: [jira.JIRA, { call: boto3.client, with: { 0: jira }, without: { region: [a, b] } }]
    target: [0, server, options.server]
    calls: { write: [jira.JIRA.create_issue], read: [jira.JIRA.issue] }
    files: [{ path: '*.jira' }]
`);
    expect(value).toMatchObject([
      {
        signal: 'production-access/ticketing',
        product: 'named',
        place: 'managed',
        auth: 'own',
        clients: [
          { name: 'jira.JIRA', with: [], without: [] },
          { name: 'boto3.client', with: [[0, ['jira']]], without: [['region', ['a', 'b']]] },
        ],
        target: [0, 'server', 'options.server'],
        calls: [
          ['write', { name: 'jira.JIRA.create_issue' }],
          ['read', { name: 'jira.JIRA.issue' }],
        ],
        files: [{ path: '*.jira', key: null, value: [], verb: 'register' }],
        hosts: [],
      },
    ]);
  });

  it('lands a generic protocol nowhere by itself', () => {
    expect(compile('entries: [{ service: postgres, title: PostgreSQL, product: generic }]').value).toMatchObject([{ place: 'unknown' }]);
  });

  it.each([
    ['entries:\n  - service: jira\n', 2],
    ['entries:\n  - { service: jira, title: Jira }\n  - { service: x, title: X, signal: production-access/iam }\n', 3],
    ['entries:\n  - { service: jira, title: Jira, cals: {} }\n', 2],
    ['entries:\n  - service: jira\n    title: Jira\n    traits: [public-reed]\n', 4],
  ])('is refused with its line: %s', (text, line) => {
    expect(compile(text).errors[0]?.place).toBe(`detectors/x/catalog.yaml:${line}`);
  });
});

describe('the shared catalogues', () => {
  it('give one row a call', () => {
    const { value } = compileShared([{ path: 'catalogs/http.yaml', text: '- { calls: [a.get, b.get], method: GET, url: [0] }' }]);
    expect(value?.http.map(({ call, method }) => [call.name, method])).toEqual([
      ['a.get', 'GET'],
      ['b.get', 'GET'],
    ]);
  });

  it('refuse a file that nothing reads', () => {
    expect(compileShared([{ path: 'catalogs/httpp.yaml', text: '' }]).errors).toHaveLength(1);
  });
});
