import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { insertBlock } from '../../../src/adopt/insert.js';

const item = '- repo: local\n  hooks:\n    - id: handoff-lint\n';

describe('a block of YAML', () => {
  it.each([
    [
      'lists that stand at the margin',
      'repos:\n- repo: a # why\n  rev: v1\n\n# the end\n',
      'repos:\n- repo: a # why\n  rev: v1\n@\n# the end\n',
    ],
    ['lists that are indented', 'repos:\n    - repo: a\n      rev: v1\nci: {}\n', 'repos:\n    - repo: a\n      rev: v1\n@ci: {}\n'],
    ['texts that end it', 'repos:\n  - repo: a\n    args: |\n      one\n', 'repos:\n  - repo: a\n    args: |\n      one\n@'],
    ['files without a last end of line', 'repos:\n  - repo: a', 'repos:\n  - repo: a\n@'],
    ['anchors', 'x: &x {a: 1}\nrepos:\n  - *x\n', 'x: &x {a: 1}\nrepos:\n  - *x\n@'],
    ['other keys alone', 'default_stages: [pre-commit]\n', 'default_stages: [pre-commit]\nrepos:\n@'],
    ['nothing', '# ours\n', '# ours\nrepos:\n@'],
  ])('goes beside %s', (_, before, after) => {
    const text = insertBlock(before, ['repos'], item) ?? '';
    const at = after.indexOf('@');
    expect([text.slice(0, at), text.slice(text.length - (after.length - at - 1))]).toEqual([after.slice(0, at), after.slice(at + 1)]);
    const { repos }: { repos: unknown[] } = parse(text);
    expect(repos.at(-1)).toEqual({ repo: 'local', hooks: [{ id: 'handoff-lint' }] });
  });

  it('keeps the ends of lines', () => {
    const text = insertBlock('repos:\r\n- repo: a\r\n', ['repos'], item) ?? '';
    expect(text.split('\n').filter((line) => line !== '' && !line.endsWith('\r'))).toEqual([]);
  });

  it.each([
    ['lists in brackets', 'repos: []\n'],
    ['something else there', 'repos: later\n'],
    ['an empty key', 'repos:\nci: {}\n'],
    ['broken files', 'repos: [\n'],
    ['several documents', 'repos:\n- repo: a\n---\nrepos:\n- repo: b\n'],
    ['keys that stand twice', 'repos:\n- repo: a\nrepos:\n- repo: b\n'],
    [
      'aliases without end',
      `a: &a [x, x]\nb: &b [*a, *a]\n${Array.from({ length: 20 }, (_, index) => `c${index}: &c${index} [${index === 0 ? '*b, *b' : `*c${index - 1}, *c${index - 1}`}]`).join('\n')}\nrepos:\n- repo: a\n`,
    ],
  ])('leaves %s to people', (_, text) => expect(insertBlock(text, ['repos'], item)).toBeNull());

  it('changes nothing that is there', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.integer(),
      fc.boolean(),
      fc.constant('one\ntwo\n'),
      fc.array(key, { maxLength: 3 }),
    );
    const list = fc.array(fc.dictionary(key, value, { minKeys: 1, maxKeys: 3 }), { minLength: 1, maxLength: 3 });
    const file = fc.record({
      before: fc.dictionary(key, value),
      list,
      after: fc.dictionary(key, value),
      indent: fc.constantFrom(2, 4),
      indentSeq: fc.boolean(),
    });
    fc.assert(
      fc.property(file, ({ before, list: repos, after, indent, indentSeq }) => {
        const text = stringify({ ...before, repos, ...after, zz: 1 }, { indent, indentSeq });
        const next = insertBlock(text, ['repos'], item);
        expect(next).not.toBeNull();
        expect(parse(next ?? '')).toEqual({ ...parse(text), repos: [...parse(text).repos, ...parse(item)] });
        expect(isSubsequence(text.split('\n'), (next ?? '').split('\n'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function isSubsequence(lines: readonly string[], of: readonly string[]): boolean {
  let at = 0;
  for (const line of of) if (line === lines[at]) at++;
  return at === lines.length;
}
