import type { Sample } from '../tables/sample.js';
import { realness } from './realness.generated.js';

/** What the values of a column are. */
export type Form =
  | 'mail'
  | 'person'
  | 'first-name'
  | 'last-name'
  | 'phone'
  | 'street'
  | 'city'
  | 'company'
  | 'job'
  | 'card'
  | 'iban'
  | 'ssn'
  | 'national'
  | 'network'
  | 'time'
  | 'amount'
  | 'id'
  | 'text'
  | 'category'
  | 'other';

export interface Column {
  readonly name: string;
  /** Lower-case words of the name. */
  readonly words: readonly string[];
  readonly form: Form;
  /** By row; empty where a cell is. */
  readonly cells: readonly string[];
  /** The cells that are not empty. */
  readonly values: readonly string[];
}

export class Columns {
  readonly all: readonly Column[];

  constructor(readonly sample: Sample) {
    const width = Math.max(sample.header?.length ?? 0, ...sample.rows.map((row) => row.length));
    this.all = Array.from({ length: width }, (_, at) =>
      toColumn(
        sample.header?.[at] ?? '',
        sample.rows.map((row) => row[at] ?? ''),
      ),
    );
  }

  get rows(): number {
    return this.sample.rows.length;
  }

  of(...forms: readonly Form[]): readonly Column[] {
    return this.all.filter(({ form, values }) => forms.includes(form) && values.length > 0);
  }

  /** The full names of the rows, from one column or two; empty where there are none. */
  get persons(): readonly string[] {
    const [whole] = this.of('person');
    if (whole !== undefined) return whole.cells;
    const [first] = this.of('first-name');
    const [last] = this.of('last-name');
    return first === undefined || last === undefined ? [] : first.cells.map((cell, row) => `${cell} ${last.cells[row] ?? ''}`.trim());
  }
}

function toColumn(name: string, cells: readonly string[]): Column {
  const values = cells.filter((cell) => cell !== '');
  const words = wordsOf(name);
  return { name, words, cells, values, form: values.length === 0 ? 'other' : (formOfValues(values, words) ?? formOfName(words, values)) };
}

/** `firstName`, `FIRST_NAME` and `first name` are two words. */
export function wordsOf(name: string): string[] {
  const spaced = name.slice(0, 120).replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return (spaced.match(/\p{L}+|\d+/gu) ?? []).map((word) => word.toLowerCase());
}

/** What the values alone tell. */
function formOfValues(values: readonly string[], words: readonly string[]): Form | null {
  const some = values.slice(0, 60);
  const most = (test: (value: string) => boolean, share = 0.8): boolean => some.filter(test).length >= some.length * share;
  if (most(isMail, 0.6)) return 'mail';
  if (most(isIban)) return 'iban';
  if (most(isNetwork)) return 'network';
  if (most((value) => /^\d{3}-\d{2}-\d{4}$/.test(value))) return 'ssn';
  if (most(isTime)) return 'time';
  if (words.length === 0 && most((value) => /^(?:\d[ -]?){13,19}$/.test(value)) && some.length > 2) return 'card';
  if (words.length === 0 && most((value) => /^\+?[\d ().-]{9,20}$/.test(value) && /[ ().+-]/.test(value))) return 'phone';
  return null;
}

export function isMail(value: string): boolean {
  return value.length < 120 && /^<?[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+>?$/.test(value);
}

function isIban(value: string): boolean {
  return value.length < 45 && /^[A-Z]{2}\d{2}[A-Z0-9]{8,32}$/.test(value.replaceAll(' ', ''));
}

export function isNetwork(value: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?$/.test(value) || (value.length < 40 && /^[\da-f]{0,4}(?::[\da-f]{0,4}){3,7}$/i.test(value));
}

export function isTime(value: string): boolean {
  return /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ]\d{1,2}:\d{2}.{0,20})?$|^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?: \d{1,2}:\d{2}.{0,10})?$/.test(
    value.slice(0, 60),
  );
}

/** What the name says where the values do not contradict it. */
function formOfName(words: readonly string[], values: readonly string[]): Form {
  const has = (...wanted: readonly string[]): boolean => wanted.some((word) => words.includes(word));
  const named = realness.columns.find(
    ({ any, all, without }) => has(...any) && all.every((word) => words.includes(word)) && !has(...without),
  );
  const form = named?.form ?? null;
  if (form !== null && fits(form, values)) return form;
  return formOfContent(values);
}

function fits(form: Form, values: readonly string[]): boolean {
  const some = values.slice(0, 60);
  const share = (test: RegExp): number => some.filter((value) => test.test(value)).length / some.length;
  if (form === 'mail') return false;
  if (form === 'amount') return share(/^[-+(]?[$€£¥]? ?[\d.,']{1,20}\)?(?: ?(?:[€$£]|[A-Z]{3}))?$/) > 0.8;
  if (form === 'phone' || form === 'card' || form === 'ssn' || form === 'national') return share(/\d{2}/) > 0.8;
  if (form === 'id') return share(/\d/) > 0.8;
  if (form === 'person' || form === 'first-name' || form === 'last-name' || form === 'city') return share(/^\p{L}[^\d@]{0,60}$/u) > 0.75;
  return share(/\p{L}/u) > 0.5;
}

function formOfContent(values: readonly string[]): Form {
  const distinct = new Set(values).size;
  const words = values.slice(0, 60).reduce((sum, value) => sum + value.split(' ').length, 0) / Math.min(60, values.length);
  if (words > 4.5) return 'text';
  return distinct > 1 && distinct <= 12 && values.length >= distinct * 6 ? 'category' : 'other';
}
