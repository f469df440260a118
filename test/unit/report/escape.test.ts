import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeJson, shown } from '../../../src/report/escape.js';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(':', '/', '@', 'a', '\u001b', '\u202e', ' '), maxLength: 60 }),
);

describe('escaping', () => {
  it('leaves nothing that a terminal would obey or hide, on one short line', () => {
    fc.assert(
      fc.property(text, (untrusted) => {
        expect(shown(untrusted)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(shown('x'.repeat(10_000))).toHaveLength(200);
  });

  it('writes JSON that reads back as the same value', () => {
    fc.assert(
      fc.property(text, (untrusted) => {
        const written = safeJson({ value: untrusted });
        expect(JSON.parse(written)).toEqual({ value: untrusted });
        expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it.each([
    ['postgres://app:hunter2@db.acme.com/x', 'postgres://app:…@db.acme.com/x'],
    ['a://u:p@h and b://v:q@w:80/', 'a://u:…@h and b://v:…@w:80/'],
    ['https://user@host/', 'https://user@host/'],
    ['http://host:8080/a@b:c', 'http://host:8080/a@b:c'],
  ])('hides the password of %s', (given, safe) => expect(shown(given)).toBe(safe));
});
