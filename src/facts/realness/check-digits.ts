/** The check of card numbers (ISO/IEC 7812). */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** ISO 13616: the number, its first four characters put last and its letters as numbers, leaves 1 when divided by 97. */
export function isIban(iban: string): boolean {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4))
    for (const digit of /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55)) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** A number of the kind that the words name; null where no such kind is known. */
export function isNational(words: readonly string[], value: string): boolean | null {
  const check = words.map((word) => national.get(word)).find((known) => known !== undefined);
  return check === undefined ? null : check(value.replaceAll(/[^\dA-Za-z]/g, '').toUpperCase());
}

const national: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['cpf', isCpf],
  ['dni', isDni],
  ['nif', isDni],
  ['nie', isDni],
  ['pesel', (value: string) => /^\d{11}$/.test(value) && weighted(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0],
  ['bsn', (value: string) => /^\d{9}$/.test(value) && weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0],
  ['nhs', (value: string) => /^\d{10}$/.test(value) && weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0],
  ['steuerid', (value: string) => /^\d{11}$/.test(value) && isIso7064(value)],
  ['aadhaar', (value: string) => /^[2-9]\d{11}$/.test(value) && isVerhoeff(value)],
]);

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
}

/** Brazil: two digits, each a sum modulo 11; eleven equal digits are none. */
function isCpf(value: string): boolean {
  if (!/^\d{11}$/.test(value) || /^(\d)\1+$/.test(value)) return false;
  return [9, 10].every((length) => {
    const sum = weighted(
      value,
      Array.from({ length }, (_, at) => length + 1 - at),
    );
    return ((sum * 10) % 11) % 10 === Number(value[length]);
  });
}

/** Spain: the letter is the number modulo 23. */
function isDni(value: string): boolean {
  const [, number, letter] = /^([XYZ]?\d{7,8})([A-Z])$/.exec(value) ?? [];
  if (number === undefined) return false;
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number.replace('X', '0').replace('Y', '1').replace('Z', '2')) % 23] === letter;
}

function isIso7064(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

/** The dihedral group of a pentagon; `multiply` is its table, `turn` the permutation by place. */
function isVerhoeff(digits: string): boolean {
  let check = 0;
  for (let at = 0; at < digits.length; at++) check = multiply(check, turn(at % 8, Number(digits[digits.length - 1 - at])));
  return check === 0;
}

function multiply(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5);
  return b < 5 ? 5 + ((a - 5 - b + 5) % 5) : (a - b + 5) % 5;
}

function turn(times: number, digit: number): number {
  let turned = digit;
  for (let count = 0; count < times; count++) turned = Number('1576283094'[turned]);
  return turned;
}
