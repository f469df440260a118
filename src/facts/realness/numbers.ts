import { isIban, isLuhn, isNational } from './check-digits.js';
import type { Columns } from './columns.js';
import { counted, share } from './measures.js';
import { realness } from './realness.generated.js';

/** What numbers tell that somebody gives out: cards, accounts, people, rows. */
export function numberSigns(columns: Columns): string[] {
  return [...cardSigns(columns), ...ibanSigns(columns), ...socialSigns(columns), ...nationalSigns(columns), ...idSigns(columns)];
}

function cardSigns(columns: Columns): string[] {
  const cards = columns
    .of('card')
    .flatMap(({ values }) =>
      values.map((value) => value.replaceAll(/\D/g, '')).filter((digits) => digits.length >= 12 && digits.length <= 19),
    );
  if (cards.length < 3) return [];
  if (share(cards, (card) => realness['test-cards'].includes(card)) >= 0.1) return ['card-test'];
  if (share(cards, isLuhn) < 0.85) return ['card-broken'];
  const common = share(cards, (card) => card.length === 16 && /^(?:4|5[1-5]|2[2-7])/.test(card));
  return cards.length >= 8 && common < 0.6 ? ['card-brands'] : ['card-valid'];
}

function ibanSigns(columns: Columns): string[] {
  const ibans = columns.of('iban').flatMap(({ values }) => values.map((value) => value.replaceAll(' ', '').toUpperCase()));
  if (ibans.length < 3) return [];
  if (share(ibans, (iban) => realness['known-ibans'].includes(iban)) >= 0.1) return ['iban-known'];
  if (share(ibans, isIban) < 0.9) return ['iban-broken'];
  const countries = counted(ibans.map((iban) => iban.slice(0, 2)));
  const top = (countries[0]?.[1] ?? 0) / ibans.length;
  if (ibans.length >= 6 && countries.length >= 5 && top < 0.35) return ['iban-world'];
  return ibans.length >= 6 ? ['iban-valid'] : [];
}

function socialSigns(columns: Columns): string[] {
  const numbers = columns
    .of('ssn')
    .flatMap(({ values }) => values.map((value) => value.replaceAll(/\D/g, '')).filter((digits) => digits.length === 9));
  if (numbers.length < 4) return [];
  const bad = share(numbers, (number) => realness['known-ssns'].includes(number) || /^(?:000|666|9)|^...00|0000$/.test(number));
  // Clerks err too, but hardly ever so.
  if (bad > 0.02) return ['ssn-impossible'];
  return numbers.length >= 30 ? ['ssn-possible'] : [];
}

function nationalSigns(columns: Columns): string[] {
  const checks = columns
    .of('national')
    .flatMap(({ words, values }) => values.map((value) => isNational(words, value)))
    .filter((check) => check !== null);
  if (checks.length < 4) return [];
  const right = share(checks, (check) => check);
  return right < 0.8 ? ['national-broken'] : right > 0.95 ? ['national-valid'] : [];
}

function idSigns(columns: Columns): string[] {
  const ids =
    columns.all.find(
      ({ form, words, values }) =>
        form === 'id' && words.some((word) => word === 'id' || word === 'no' || word === 'number') && values.length >= 5,
    )?.values ?? [];
  const numbers = ids.flatMap((id) => {
    const digits = /^(\D{0,12})(\d{1,12})$/.exec(id);
    return digits === null ? [] : [{ prefix: digits[1] ?? '', digits: digits[2] ?? '', number: Number(digits[2]) }];
  });
  if (numbers.length < 5 || numbers.length < ids.length * 0.9) return [];
  const steps = numbers.slice(1).map(({ number }, at) => number - (numbers[at]?.number ?? 0));
  const first = numbers[0];
  if (first === undefined) return [];
  const isUnbroken = share(steps, (step) => step === 1) > 0.97;
  const startsAtOne = [0, 1, 101, 1001, 1000, 10_001, 100].includes(first.number);
  if (isUnbroken && startsAtOne) return first.prefix !== '' ? ['id-padded'] : ['id-sequence'];
  const isRising = share(steps, (step) => step > 0) > 0.97;
  return isRising && !isUnbroken && numbers.length >= 12 && share(steps, (step) => step === 1) < 0.9 ? ['id-gaps'] : [];
}
