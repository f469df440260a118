import { describe, expect, it } from 'vitest';
import { observed } from '../observed.js';

const rows = Array.from({ length: 14 }, (_, index) => `Lena Vogt${index},lena.vogt${index}@gmx.de,+49 30 9017${index}21`);
const csv = ['name,email,phone', ...rows].join('\n');

function script(file: string): string {
  return `import csv\nfrom openai import OpenAI\n\nrows = list(csv.DictReader(open("${file}")))\nprint(OpenAI().responses.create(model="gpt-4o", input=str(rows)))\n`;
}

describe('reads of data files', () => {
  it('are all looked at, however many there are', () => {
    const count = 80;
    const names = Array.from({ length: count }, (_, index) => `customers_${index}`);
    const files = Object.fromEntries(
      names.flatMap((name) => [[`${name}.csv`, csv] as const, [`ask_${name}.py`, script(`${name}.csv`)] as const]),
    );
    const found = observed(files).findings.filter(({ signal }) => signal === 'sensitive-data/customer-data');
    expect(new Set(found.map(({ at }) => at.path)).size).toBe(count);
  });
});
