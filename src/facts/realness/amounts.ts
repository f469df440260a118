import type { Column, Columns } from './columns.js';
import { counted, share } from './measures.js';

/** What sums, categories and empty cells tell. */
export function amountSigns(columns: Columns): string[] {
  const signs = new Set<string>();
  for (const column of columns.of('amount')) for (const sign of signsOf(column)) signs.add(sign);
  return [...signs, ...categorySigns(columns), ...cellSigns(columns)];
}

function signsOf({ values }: Column): string[] {
  const plain = values.map((value) => value.replaceAll(/[^\d.,]/g, '')).filter((value) => /\d/.test(value));
  const numbers = plain.map((value) => Number(value.replaceAll(',', ''))).filter((number) => number > 0);
  if (numbers.length < 25) return [];
  if (share(plain, (value) => /\.\d{5}/.test(value)) > 0.5) return ['amount-fractions'];
  const cents = plain.flatMap((value) => /[.,](\d{2})$/.exec(value)?.[1] ?? []);
  const signs: string[] = [];
  // Exports of data frames write one digit where the second is a nought.
  if (cents.length >= plain.length * 0.8) {
    const usual = share(cents, (cent) => usualCents.has(cent));
    if (usual >= 0.3) signs.push('amount-prices');
  }
  const sorted = numbers.toSorted((a, b) => a - b);
  const spread = (sorted[Math.floor(sorted.length * 0.9)] ?? 1) / (sorted[Math.floor(sorted.length * 0.1)] ?? 1);
  const low = share(numbers, (number) => /^[0.]*[123]/.test(String(number)));
  // Benford's law: six of ten sums begin with 1, 2 or 3. Evenly spread ones do not, and lie closer together.
  if (spread >= 20 && low >= 0.48 && low <= 0.76) signs.push('amount-digits');
  else if (numbers.length >= 40 && isEven(sorted)) signs.push('amount-flat');
  return signs;
}

/** The quarters of what lies between the ends hold about equally many. */
function isEven(sorted: readonly number[]): boolean {
  const [from = 0] = sorted;
  const to = sorted.at(-1) ?? 0;
  const quarters = [0, 1, 2, 3].map((quarter) =>
    share(sorted, (number) => Math.min(3, Math.floor(((number - from) / (to - from || 1)) * 4)) === quarter),
  );
  return Math.min(...quarters) > 0.16 && Math.max(...quarters) < 0.36 && new Set(sorted).size > sorted.length * 0.5;
}

function categorySigns(columns: Columns): string[] {
  const kinds = columns.of('category').filter(({ values }) => values.length >= 60);
  const ratios = kinds.map(({ values }) => {
    const counts = counted(values);
    return (counts[0]?.[1] ?? 1) / (counts.at(-1)?.[1] ?? 1);
  });
  if (ratios.length < 2) return [];
  if (ratios.every((ratio) => ratio < 2.2)) return ['shares-flat'];
  return share(ratios, (ratio) => ratio > 4) > 0.5 ? ['shares-skewed'] : [];
}

/** What people fill in is not complete, and not spelled alike. */
function cellSigns(columns: Columns): string[] {
  if (columns.rows < 20) return [];
  const partly = columns.all.filter(({ values }) => values.length < columns.rows * 0.995 && values.length > columns.rows * 0.3);
  const signs = partly.length >= Math.max(1, columns.all.length * 0.1) ? ['cells-empty'] : [];
  const spellings = columns.of('city', 'company', 'street', 'person').some(({ values }) => {
    const lower = share(values, (value) => /^\p{Ll}/u.test(value));
    const upper = share(values, (value) => value.length > 4 && value === value.toUpperCase());
    return (lower > 0.01 && lower < 0.6) || (upper > 0.01 && upper < 0.6);
  });
  return spellings ? [...signs, 'cells-untidy'] : signs;
}

const usualCents: ReadonlySet<string> = new Set(['00', '50', '99', '95', '90', '25', '75', '49']);
