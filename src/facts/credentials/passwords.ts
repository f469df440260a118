import { isRandom } from './randomness.js';

/** A password that a person chose and means: several kinds of characters, and no default of a product or a manual. */
export function isChosen(value: string, defaults: ReadonlySet<string>): boolean {
  if (
    value.length < 6 ||
    value.length > 64 ||
    !/^[\x21-\x7e]+$/.test(value) ||
    /[<>{}"'\\]|`[^`]*`|\$\(|:\/\//.test(value) ||
    /^[$%([]/.test(value) ||
    isColumnType(value)
  )
    return false;
  if (isDefault(value, defaults)) return false;
  return isRandom(value) || kinds(value) >= 3;
}

/** `hashed_password: VARCHAR(255)` */
function isColumnType(value: string): boolean {
  return /^(?:n?(?:var)?char2?|(?:var)?binary|character|text|string)\(\d{1,5}\)$/i.test(value);
}

/** Every word of it, with digits read as the letters they stand for, is one that defaults are made of. */
export function isDefault(value: string, defaults: ReadonlySet<string>): boolean {
  return [value, withoutTail(value)].some((text) => {
    const letters = [...text.toLowerCase()].map((letter) => leet.get(letter) ?? letter).join('');
    return isMadeOf(letters.replace(/[^a-z]/g, ''), defaults) || isMadeOf(text.toLowerCase().replace(/[^a-z]/g, ''), defaults);
  });
}

/** `Welcome2024!` without its digits and signs. */
function withoutTail(value: string): string {
  let end = value.length;
  while (end > 0 && !/[A-Za-z]/.test(value[end - 1] ?? 'a')) end--;
  return value.slice(0, end);
}

const leet: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
]);

export function kinds(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^\w.-]/].filter((kind) => kind.test(value)).length;
}

/** Can the text be cut into words of the list? Reachable ends, left to right. */
function isMadeOf(text: string, words: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  for (let from = 0; from < text.length; from++) {
    if (!reached.has(from)) continue;
    for (let length = 1; length <= longestWord && from + length <= text.length; length++)
      if (words.has(text.slice(from, from + length))) reached.add(from + length);
  }
  return reached.has(text.length);
}

const longestWord = 16;
