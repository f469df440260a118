import type { Columns } from './columns.js';
import { counted, share } from './measures.js';
import { realness } from './realness.generated.js';

/** What telephone numbers tell. */
export function phoneSigns(columns: Columns): string[] {
  const values = columns.of('phone').flatMap((column) => column.values);
  if (values.length < 3) return [];
  const signs: string[] = [];
  if (share(values, isFiction) >= 0.1) signs.push('phone-fiction');
  const formats = new Set(values.map((value) => value.replaceAll(/\d+/g, '9')));
  const extensions = share(values, (value) => /(?:x|ext\.?) ?\d{2,6}$/i.test(value.slice(-12)));
  if (values.length >= 8 && extensions >= 0.1 && formats.size >= 4) signs.push('phone-formats');
  if (signs.length > 0) return signs;
  return [...northAmerican(values), ...international(values)];
}

/** The numbers that regulators keep for films: 555 in America, 01632 960 and 07700 900 in Britain; and rows of one digit. */
function isFiction(value: string): boolean {
  const digits = value.replaceAll(/\D/g, '');
  const local = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (local.length === 10 && (local.startsWith('555') || local.slice(3, 6) === '555')) return true;
  if (local.length === 7 && local.startsWith('555')) return true;
  if (
    /^(?:44|0)?0?(?:7700900|1632960|2079460|1184960|1134960|1154960|1164960|1214960|1314960|1414960|1514960|1614960|1174960)/.test(digits)
  )
    return true;
  return /(\d)\1{6}|1234567|^0{5}|98765432/.test(digits);
}

function northAmerican(values: readonly string[]): string[] {
  const numbers = values.flatMap((value) => {
    const digits = (value.split(/x|ext/i)[0] ?? '').replaceAll(/\D/g, '');
    const local = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
    return local.length === 10 && !/^\+(?!1)/.test(value) && !local.startsWith('0') ? [local] : [];
  });
  if (numbers.length < 10 || numbers.length < values.length * 0.7) return [];
  const codes = share(numbers, (number) => areaCodes.has(number.slice(0, 3)));
  const exchanges = share(numbers, (number) => /^[2-9]/.test(number.slice(3)));
  // In other countries numbers of ten digits know no area codes.
  if (codes < 0.3 && exchanges < 0.9 && new Set(numbers.map((number) => number[0])).size < 4) return [];
  if (codes < 0.8 || exchanges < 0.92) return ['phone-unassigned'];
  return numbers.length >= 15 && codes > 0.96 && exchanges > 0.97 ? ['phone-assigned'] : [];
}

/** `+49…`: customers live in a few countries. */
function international(values: readonly string[]): string[] {
  const numbers = values.filter((value) => value.startsWith('+'));
  if (numbers.length < 10 || numbers.length < values.length * 0.7) return [];
  const countries = counted(numbers.map((value) => value.replaceAll(/\D/g, '').slice(0, 2)));
  const top = (countries[0]?.[1] ?? 0) / numbers.length;
  if (countries.length >= 8 && top < 0.25) return ['phone-world'];
  return top > 0.6 && countries[0]?.[0].startsWith('1') === false ? ['phone-country'] : [];
}

const areaCodes: ReadonlySet<string> = new Set(realness['area-codes']);
