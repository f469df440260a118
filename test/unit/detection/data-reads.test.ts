import { describe, expect, it } from 'vitest';
import { dataReads } from '../../../src/detection/data-reads.js';
import { programOf } from '../link/program-of.js';

describe('the reads of data files', () => {
  it('are as many whoever asks, first or later', () => {
    const records = Array.from({ length: 20 }, (_, row) => `${row},Jane Roe ${row},jane${row}@acme-robotics.com,+49 30 12345${row}`);
    const reads = Array.from({ length: 90 }, (_, index) => `rows_${index} = open("data/customers.csv").read()`);
    const program = programOf({
      'data/customers.csv': ['customer_id,customer_name,email,phone', ...records, ''].join('\n'),
      'main.py': `${reads.join('\n')}\nprint(rows_0)\n`,
    });
    const first = dataReads(program).length;
    expect(first).toBeGreaterThan(0);
    expect(dataReads(program).length).toBe(first);
  });
});
