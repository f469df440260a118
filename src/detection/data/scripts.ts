/**
 * One spelling of what a script writes in several ways, so that texts and listed words meet: letters with their marks in one piece, Arabic
 * without vowel signs and with one form of alef, yeh, kaf and teh marbuta, `ё` as `е`, the dotted and the dotless i of Turkish as `i`, and the tone
 * of a Vietnamese syllable on the same vowel (`hoá` is `hóa`).
 */
export function normalized(text: string): string {
  if (!varies.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(signs, '')
    .replace(variants, (letter) => oneOf.get(letter) ?? letter)
    .replace(tones, (syllable) => shifted.get(syllable) ?? syllable);
}

const varies = /[\u0130\u0131ЁёáàãéèýÁÀÃÉÈÝ\u1ea0-\u1ef9\p{M}\p{Script=Arabic}]/u;

/** Vowel signs of Arabic, and the stroke that only makes a word longer. */
const signs = /(?<=\p{Script=Arabic})\p{M}{1,4}|\u0640/gu;

const oneOf: ReadonlyMap<string, string> = new Map([
  ['İ', 'I'],
  ['ı', 'i'],
  ['Ё', 'Е'],
  ['ё', 'е'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ئ', 'ي'],
  ['ی', 'ي'],
  ['ؤ', 'و'],
  ['ة', 'ه'],
  ['ک', 'ك'],
]);
const variants = new RegExp(`[${[...oneOf.keys()].join('')}]`, 'g');

/** Both orders are in use: `oá` at the end of a syllable is `óa`. */
const shifted: ReadonlyMap<string, string> = new Map(
  [
    'oá óa',
    'oà òa',
    'oả ỏa',
    'oã õa',
    'oạ ọa',
    'oé óe',
    'oè òe',
    'oẻ ỏe',
    'oẽ õe',
    'oẹ ọe',
    'uý úy',
    'uỳ ùy',
    'uỷ ủy',
    'uỹ ũy',
    'uỵ ụy',
  ].map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);
const tones = new RegExp(String.raw`(?:${[...shifted.keys()].join('|')})(?!\p{Ll})`, 'gu');

/** A word without its accents, as identifiers are written. Only letters of Latin lose nothing else by it. */
export function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/giu, '$1')
    .normalize('NFC')
    .replace(/[łđß]/g, (letter) => plain.get(letter) ?? letter);
}

const plain: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['đ', 'd'],
  ['ß', 'ss'],
]);

/** Holds characters of Korean. */
export const hangul = /[\uac00-\ud7a3]/;

/** What Korean joins to a word and leaves its meaning as it is: `들` of the plural, particles, titles, "is". */
export function isParticles(rest: string): boolean {
  return particles.test(rest);
}

const particles = new RegExp(
  `^(?:${'들 님 분 씨 의 이 가 은 는 을 를 에 에게 에게서 에서 께 께서 한테 로 으로 로서 으로서 로써 로부터 으로부터 부터 까지 와 과 하고 랑 이랑 도 만 마다 별 용 이나 나 이라도 라도 이라는 라는 이란 란 이라고 라고 인 이고 이며 이다 입니다 입니까 이에요 예요 인지 인가요'.split(' ').join('|')}){0,3}$`,
);

/** Arabic joins "and", "with", "for" and "the" to the word behind: of `وللعملاء` the word alone, too. */
export function formsOf(token: string): readonly string[] {
  if (!arabic.test(token)) return [token];
  const bare = joined.flatMap((prefix) =>
    token.startsWith(prefix) && token.length - prefix.length >= leastLetters ? [token.slice(prefix.length)] : [],
  );
  return [token, ...bare];
}

const arabic = /[\u0620-\u064a]/;
const joined = ['', 'و', 'ف']
  .flatMap((and) => ['ال', 'ب', 'بال', 'ل', 'لل', 'ك', 'كال', ''].map((own) => and + own))
  .filter((own) => own !== '');
const leastLetters = 3;
