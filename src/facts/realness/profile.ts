import type { DataTable } from '../../model/facts.js';
import { mayBeName, type Sample } from '../tables/sample.js';
import { amountSigns } from './amounts.js';
import { Columns, type Form } from './columns.js';
import { mailSigns } from './mails.js';
import { gibberishSigns, nameSigns } from './names.js';
import { networkSigns } from './networks.js';
import { numberSigns } from './numbers.js';
import { phoneSigns } from './phones.js';
import { placeSigns } from './places.js';
import { realness } from './realness.generated.js';
import { timeSigns } from './times.js';

/** What a sample says about the records it was taken from: columns and signs, and no value. */
export function profile(sample: Sample): DataTable {
  const columns = new Columns(sample);
  const signs = [...new Set(readers.flatMap((read) => read(columns)))];
  if (columns.rows < fewRows) signs.push('few-rows');
  const shown = signs.flatMap((id) => realness.signs[id] ?? []);
  const weight = shown.reduce((sum, sign) => sum + sign.weight, 0);
  const looks = weight >= realness.limits.real ? 'real' : weight <= realness.limits.synthetic ? 'synthetic' : 'unclear';
  return {
    name: sample.name !== null && mayBeName(sample.name) ? sample.name : null,
    columns: columns.all.map(({ name, form }) => (name !== '' && mayBeName(name) ? name : (spoken.get(form) ?? ''))),
    rows: columns.rows,
    looks,
    signs,
    because: looks === 'unclear' ? [] : strongest(shown, looks === 'real' ? 1 : -1),
  };
}

function strongest(signs: readonly { readonly weight: number; readonly says: string }[], side: 1 | -1): string[] {
  const sorted = signs.filter(({ weight }) => weight * side > 0).toSorted((a, b) => (b.weight - a.weight) * side);
  return sorted.slice(0, 3).map(({ says }) => says);
}

const readers: readonly ((columns: Columns) => readonly string[])[] = [
  mailSigns,
  nameSigns,
  gibberishSigns,
  phoneSigns,
  placeSigns,
  numberSigns,
  networkSigns,
  timeSigns,
  amountSigns,
];

/** What a column without a name holds, in words of `catalogs/words.yaml`. */
const spoken: ReadonlyMap<Form, string> = new Map([
  ['mail', 'email'],
  ['iban', 'iban'],
  ['network', 'ip'],
  ['ssn', 'ssn'],
  ['card', 'card number'],
  ['phone', 'phone'],
  ['time', 'date'],
]);

const fewRows = 12;
