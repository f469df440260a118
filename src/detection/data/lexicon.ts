import type { ProgramView } from '../../model/program.js';
import { formsOf, hangul, isParticles, normalized, withoutAccents } from './scripts.js';

/**
 * Finds listed words in identifiers and texts, whatever their spelling: `bank statement` is in `bankStatement`, `BANK_STATEMENTS` and
 * "Bank statements (CSV)". `pacjent*` stands for every word that begins so; `a ~ b` lets articles stand between: `dados ~ cliente` is in "dados
 * dos seus clientes"; `a + b` asks for both anywhere in the text. Accents may be left out, as identifiers do, unless a word begins with `=`.
 * Japanese and Chinese, which leave no space between words, are found within a run of characters; Korean at the beginning of one, particles
 * behind it, with or without the spaces of a phrase; Arabic behind what it joins to a word. Linear in the text.
 */
export class Lexicon {
  private readonly byFirst = new Map<string, Phrase[]>();
  private readonly unspaced = new Map<string, string[]>();
  /** Parts of pairs count for nothing alone. */
  private readonly alone = new Set<string>();
  /** One prompt is asked about for every input that it stands beside. */
  private readonly memo = new Map<string, readonly string[]>();
  private readonly pairs: { readonly word: string; readonly parts: readonly string[] }[] = [];
  /** What says that a word of two meanings has its other one. */
  private readonly others = new Map<string, readonly string[]>();

  /** `ambiguous`: `cv - cross validation`, a word and what says that it has its other meaning. */
  constructor(words: readonly string[], ambiguous: readonly string[] = []) {
    const added = new Set<string>();
    const addOnce = (parts: readonly string[]): void => {
      for (const part of parts.filter((own) => !added.has(own))) this.add(part);
      for (const part of parts) added.add(part);
    };
    for (const word of words) {
      const parts = word.split(' + ');
      if (parts.length > 1) this.pairs.push({ word, parts });
      else this.alone.add(word);
      addOnce(parts);
    }
    for (const entry of ambiguous) {
      const [word = '', ...others] = entry.split(' - ');
      if (!added.has(word)) continue;
      this.others.set(word, others);
      addOnce(others);
    }
  }

  /** The listed words that a text contains, each once. */
  in(text: string): readonly string[] {
    const known = this.memo.get(text);
    if (known !== undefined) return known;
    const found = this.find(text);
    if (this.memo.size >= maxRemembered) this.memo.clear();
    this.memo.set(text, found);
    return found;
  }

  private find(text: string): readonly string[] {
    const met = new Set<string>();
    const tokens = tokensOf(text);
    tokens.forEach((token, at) => {
      for (const form of formsOf(token))
        for (const phrases of [this.byFirst.get(form), this.byFirst.get(stemKey(form))])
          for (const { word, parts } of phrases ?? []) if (isAt(parts, tokens, at)) met.add(word);
    });
    if (this.unspaced.size > 0 && ideographs.test(text)) this.addWithin(text.slice(0, maxText).toLowerCase(), met);
    for (const [word, others] of this.others) if (others.some((other) => met.has(other))) met.delete(word);
    const paired = this.pairs.filter(({ parts }) => parts.every((part) => met.has(part)));
    return [...[...met].filter((word) => this.alone.has(word)), ...paired.map(({ word }) => word)];
  }

  private addWithin(text: string, met: Set<string>): void {
    for (let at = 0; at < text.length; at++)
      for (const word of this.unspaced.get(text[at] ?? '') ?? [])
        if (text.startsWith(word.toLowerCase(), at) && isApart(text, at, word)) met.add(word);
  }

  private add(word: string): void {
    if (ideographs.test(word)) {
      const first = word[0]?.toLowerCase() ?? '';
      this.unspaced.set(first, [...(this.unspaced.get(first) ?? []), word]);
      return;
    }
    for (const spelling of spellingsOf(word)) this.addPhrase(word, phraseOf(spelling));
  }

  private addPhrase(word: string, parts: readonly Part[]): void {
    const [first] = parts;
    if (first === undefined) return;
    const key = first.rest === 'none' ? first.text : stemKey(first.text);
    this.byFirst.set(key, [...(this.byFirst.get(key) ?? []), { word, parts }]);
  }
}

/** The lexicon of a list of `catalogs/words`, made once. */
export function lexiconOf(program: ProgramView, list: string): Lexicon {
  const words = program.vocabulary(list);
  const known = memo.get(words);
  if (known !== undefined) return known;
  const made = new Lexicon(words, program.vocabulary('ambiguous'));
  memo.set(words, made);
  return made;
}

const memo = new WeakMap<readonly string[], Lexicon>();

interface Phrase {
  readonly word: string;
  readonly parts: readonly Part[];
}

interface Part {
  readonly text: string;
  /** What may stand behind it in the same word. */
  readonly rest: 'none' | 'any' | 'particles';
  /** Articles and the like may stand before it. */
  readonly loose: boolean;
}

/** Lower-case words of an identifier or a text, in the singular. */
export function tokensOf(text: string): string[] {
  // Quadratic only in one run of capitals, and the text is cut.
  const words =
    normalized(text.slice(0, maxText)).match(
      // eslint-disable-next-line regexp/no-super-linear-move
      /\p{Lu}{2,}s(?!\p{L})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Script=Hangul}+|\p{Script=Arabic}+|\p{L}+|\d+/gu,
    ) ?? [];
  return words.map((word) => singular(word.toLowerCase()));
}

/** Holds characters of Japanese or Chinese. */
export const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** As it is listed, without its accents, and with `ae` for `ä`; Korean without spaces. */
function spellingsOf(word: string): ReadonlySet<string> {
  if (word.startsWith('=')) return new Set([word.slice(1)]);
  if (hangul.test(word)) return new Set([word, word.replaceAll(' ', '')]);
  const umlauts = word.replace(/[äöüß]/g, (letter) => digraphs.get(letter) ?? letter);
  return new Set([word, umlauts, withoutAccents(word)]);
}

const digraphs: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);

function phraseOf(word: string): Part[] {
  const words = word.split(' ');
  return words.flatMap((own, at) => (own === '~' ? [] : partsOf(own, words[at - 1] === '~')));
}

function partsOf(word: string, loose: boolean): Part[] {
  if (word.endsWith('*')) return [{ text: normalized(word.slice(0, -1)).toLowerCase(), rest: 'any', loose }];
  return tokensOf(word).map((text, at) => ({ text, rest: hangul.test(text) ? 'particles' : 'none', loose: loose && at === 0 }));
}

function isAt(parts: readonly Part[], tokens: readonly string[], at: number): boolean {
  let here = at;
  for (const part of parts) {
    const last = part.loose ? here + mostLinks : here;
    while (here < last && !isToken(part, tokens[here]) && links.has(tokens[here] ?? '')) here++;
    if (!isToken(part, tokens[here])) return false;
    here++;
  }
  return true;
}

/** Articles, "of" and "your" of German and the Romance languages, as `tokensOf` leaves them. */
const links: ReadonlySet<string> = new Set(
  [
    'der die das des dem den von vom eine einer einem einen ein ihrer ihre ihren seine seiner unserer unsere meiner meine deiner deine',
    'de du des d l le la les un une mon ma mes ton ta tes son sa ses notre nos votre vos leur',
    'del el los las lo una al mi mis tu tus su sus nuestro nuestra',
    'do da dos das o a os as um uma meu minha seu sua nosso nossa',
    'di dei degli dello della delle dell il i gli uno mio mia tuo tua suo nostro nostra vostro',
  ].flatMap((words) => words.split(' ')),
);
const mostLinks = 3;

function isToken({ text, rest }: Part, token: string | undefined): boolean {
  if (token === undefined) return false;
  if (rest === 'none') return formsOf(token).includes(text);
  return formsOf(token).some((form) => form.startsWith(text) && (rest === 'any' || isParticles(form.slice(text.length))));
}

/** Stems are looked up by their beginning; no token is spelled like the key. */
function stemKey(text: string): string {
  return `${text.slice(0, hangul.test(text) ? 1 : 3)}*`;
}

/** A word in katakana is a word of its own: `ログ` is not in `プログラム`. */
function isApart(text: string, at: number, word: string): boolean {
  const end = at + word.length;
  const joinsBefore = isKatakana(word[0]) && isKatakana(text[at - 1]);
  return !joinsBefore && !(isKatakana(word[word.length - 1]) && isKatakana(text[end]));
}

function isKatakana(character: string | undefined): boolean {
  return character !== undefined && character >= '\u30a1' && character <= '\u30fc' && character !== '\u30fb';
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Texts of one list. */
const maxRemembered = 1000;
const maxText = 20_000;
