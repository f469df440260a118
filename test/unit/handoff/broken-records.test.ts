import { describe, expect, it } from 'vitest';
import { acceptance, handoffOf, idOf, jira, read, recordText } from './record.js';

const path = '.handoff/triage.yaml';
const whole = recordText();
const lineOf = (text: string, needle: string): number => text.slice(0, text.indexOf(needle)).split('\n').length;

/** The text with one thing changed, and the line on which the mistake then stands. */
function changed(from: string, to: string, at = to): readonly [text: string, line: number] {
  if (!whole.includes(from)) throw new Error(`${from} is not in the record`);
  const text = whole.replace(from, to);
  return [text, lineOf(text, at)];
}

const entry = `  - id: ${idOf(jira)}\n    signal: production-access/ticketing\n    subject: jira:acme.atlassian.net\n    verbs: [write, read]\n    places: [managed]\n`;

const broken: readonly (readonly [name: string, text: readonly [string, number], message: RegExp, cure: RegExp])[] = [
  ['another id than its name', changed('id: triage', 'id: triag'), /id is triag/, /write id: triage/],
  ['an id that is no name', changed('id: triage', 'id: Triage Bot'), /lower-case words/, /schema/],
  [
    'an unknown key',
    changed('status: accepted', 'status: accepted\napproved: true', 'approved'),
    /"approved" is not a key/,
    /acceptances|one of/,
  ],
  ['a mistyped key', changed('workflow: .', 'worklfow: .'), /"worklfow" is not a key/, /did you mean workflow/],
  [
    'an unknown key in an entry',
    changed('    places: [managed]', '    places: [managed]\n    until: 2027-01-01', 'until: 2027-01-01'),
    /"until" is not a key/,
    /use one of: id, signal/,
  ],
  [
    'a prototype key',
    changed('status: accepted', '__proto__: { status: accepted }\nstatus: accepted'),
    /"__proto__" is not a key/,
    /use one of/,
  ],
  ['a day that does not exist', changed('on: 2026-11-20', 'on: 2026-02-30'), /"acceptances.0.on"/, /YYYY-MM-DD/],
  ['a day in words', changed('requested: 2026-11-02', 'requested: last week'), /"requested"/, /YYYY-MM-DD/],
  ['a time instead of a day', changed('until: 2027-03-31', 'until: 2027-03-31T10:00:00Z'), /"acceptances.0.until"/, /YYYY-MM-DD/],
  ['an end before its beginning', changed('until: 2027-03-31', 'until: 2026-01-01'), /ends on 2026-01-01/, /later day/],
  ['no end in sight', changed('until: 2027-03-31', 'until: 9999-12-31'), /more than two years/, /2028-11-20/],
  ['an acceptance without an end', changed('    until: 2027-03-31\n', '', 'team: dev\n'), /"acceptances.0.until" is missing/, /add it/],
  ['nobody who accepted', changed('who: Grace Hopper', 'who: "  "'), /"acceptances.0.who"/, /schema/],
  ['no reference', changed('reference: OPS-1234', 'reference: ""'), /"acceptances.0.reference"/, /schema/],
  ['a reference that is a number', changed('reference: OPS-1234', 'reference: 1234'), /must be a string/, /quotes/],
  ['an unknown team', changed('team: dev\n', 'team: devs\n'), /"acceptances.0.team"/, /did you mean dev/],
  ['an unknown status', changed('status: accepted', 'status: acepted'), /"status"/, /did you mean accepted/],
  [
    'an unknown signal',
    changed('signal: production-access/ticketing', 'signal: production-access/tickets'),
    /"covers.0.signal"/,
    /did you mean production-access\/ticketing/,
  ],
  ['an unknown verb', changed('verbs: [write, read]', 'verbs: [write, "*"]', '"*"'), /"covers.0.verbs.1"/, /use one of/],
  ['no verb', changed('verbs: [write, read]', 'verbs: []'), /"covers.0.verbs"/, /schema/],
  ['a claim on everything', changed('subject: jira:acme.atlassian.net', "subject: '*'"), /cannot cover everything/, /schema/],
  ['a claim on every address', changed('subject: jira:acme.atlassian.net', "subject: 'jira:*'"), /cannot cover everything/, /schema/],
  ['a claim on every place', changed('places: [managed]', 'places: all'), /must be a list/, /schema/],
  [
    'an entry that was widened',
    changed('verbs: [write, read]', 'verbs: [write, read, delete]', `id: ${idOf(jira)}`),
    /was changed after it was given the id/,
    /request/,
  ],
  [
    'an entry that was pointed elsewhere',
    changed('subject: jira:acme.atlassian.net', 'subject: jira:other.atlassian.net', `id: ${idOf(jira)}`),
    /was changed/,
    /request/,
  ],
  ['an entry twice', changed('acceptances:', `${entry}acceptances:`, `${entry}acceptances:`), /stands twice/, /keep one/],
  ['a key twice', changed('status: accepted', 'status: accepted\nstatus: retired', 'status: retired'), /"status" stands twice/, /keep one/],
  ['a team that accepts twice', [whole + acceptance('dev'), lineOf(`${whole}@`, '@')], /dev accepts twice/, /later one/],
  ['a way out of the folder', changed('workflow: .', 'workflow: ../other'), /no folder below/, /agents/],
  ['an absolute folder', changed('workflow: .', 'workflow: /srv'), /no folder below/, /agents/],
  ['an item that the policy does not have', changed('  risks:', '  risk:'), /"risk" is not a key/, /did you mean risks/],
  ['a newer format', changed('schema: 1', 'schema: 2'), /"schema"/, /1/],
  ['a decline by nobody', changed('status: accepted', 'status: declined'), /declined by nobody/, /record decline/],
  ['broken syntax', changed('destinations: [dev,', 'destinations: [dev]]', 'destinations'), /not plain YAML/, /syntax/],
  ['a tab as indent', changed('  owner:', '\towner:'), /not plain YAML/, /syntax/],
  ['a list for a file', ['- triage\n', 1], /the file must be a map/, /schema/],
  ['an empty file', ['', 1], /the file must be a map/, /schema/],
  ['two documents', [`${whole}---\n${whole}`, lineOf(`${whole}@`, '@')], /multiple documents/, /syntax/],
  ['a directive', [`%YAML 1.1\n---\n${whole}`, 1], /directive/, /leave/],
  ['an alias', changed('who: Grace Hopper', 'who: &grace Grace Hopper'), /anchor or alias/, /write the value out/],
  ['a tag', changed('who: Grace Hopper', 'who: !!js/function "() => 1"'), /not plain YAML|tag/, /plain|syntax/],
  ['a merge key', changed('status: accepted', '<<: { status: accepted }\nstatus: accepted'), /"<<" is not a key/, /./],
];

describe('a broken record', () => {
  it('is broken only by what the table says', () => expect(handoffOf([path, whole]).records).toHaveLength(1));

  it.each(broken)('%s', (_, [text, line], message, cure) => {
    const failure = read([path, text]);
    expect(failure).toMatchObject({ failure: 'config', message: expect.stringMatching(message), cure: expect.stringMatching(cure) });
    expect(failure).toMatchObject({ place: `${path}:${line}` });
  });

  it('stands beside another of the same workflow', () => {
    const other = whole.replace('id: triage', 'id: other');
    expect(read([path, whole], ['.handoff/other.yaml', other])).toMatchObject({
      place: '.handoff/other.yaml:4',
      message: expect.stringContaining(path),
    });
    expect(read([path, whole], ['agents/.handoff/other.yaml', other])).not.toHaveProperty('failure');
    expect(
      read(
        [path, whole],
        [
          '.handoff/other.yaml',
          other.replace('status: accepted', 'status: retired\nretired: { who: Ada, on: 2026-11-20, reason: replaced }'),
        ],
      ),
    ).not.toHaveProperty('failure');
  });

  it('has a name that is not read', () =>
    expect(read(['.handoff/triage.yml', whole])).toMatchObject({ place: '.handoff/triage.yml:1', cure: 'rename it to triage.yaml' }));

  it('is too large or no text', () =>
    expect(read([path, null])).toMatchObject({ place: `${path}:1`, message: expect.stringContaining('larger') }));

  it.each([
    ['more entries than a record may have', whole.replace('acceptances:', `${entry.repeat(2_400)}acceptances:`)],
    [
      'an alias bomb',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
        .split('')
        .map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]}, `.repeat(9)}]`)
        .join('\n')}\n`,
    ],
    ['nested brackets', `a: ${'['.repeat(100_000)}`],
    ['nested dashes', '- '.repeat(100_000)],
    ['nested maps', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['a flow of keys', `{${Array.from({ length: 30_000 }, (_, at) => `k${at}: 1`).join(',')}}`],
    ['questions', '? '.repeat(100_000)],
    ['a long scalar', `schema: ${'x'.repeat(480_000)}`],
  ])('costs little however large it is: %s', (_, text) => {
    const start = performance.now();
    expect(read([path, text])).toMatchObject({ failure: 'config', place: expect.stringMatching(/^\.handoff\/triage\.yaml:\d+$/) });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
