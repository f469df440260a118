import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesIn } from '../../../src/facts/tables/index.js';
import { limits } from '../../../src/facts/tables/sample.js';
import type { Kind } from '../../../src/model/facts.js';

const kinds: readonly Kind[] = ['table', 'records', 'json', 'sql', 'dump'];
const cell = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'a@b.de',
    '2024-01-02T03:04:05Z',
    '10.1.2.3',
    'DE89370400440532013000',
    '4111 1111 1111 1111',
    '',
    '"',
    "'",
    '+49 30 1',
    '1e999',
    '99.95',
  ),
);
const names = fc.constantFrom(
  'id',
  'email',
  'phone',
  'name',
  'first_name',
  'iban',
  'card_number',
  'ssn',
  'cpf',
  'amount',
  'created_at',
  'city',
  'address',
  'company',
  'notes',
  'ip',
);

describe('whatever a data file holds', () => {
  it('it is read without an error', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(
          fc.oneof(cell, fc.constantFrom(',', '\n', '{', '}', '[', ']', ':', '(', ')', 'insert into t values ', 'copy t from stdin\n')),
        ),
        (kind, parts) => {
          for (const { rows } of tablesIn(parts.join(''), kind)) expect(rows).toBeLessThanOrEqual(limits.rows);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('and its values are in nothing that is kept', () => {
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 3, maxLength: 3 }), rows, (header, values) => {
        const marked = values.map((row) => row.map((value) => `${value}\u2020${value}`));
        const text = [header, ...marked].map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(JSON.stringify(tablesIn(text, 'table'))).not.toContain('\u2020');
      }),
      { numRuns: 300 },
    );
  });
});
