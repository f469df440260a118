/**
 * Finds listed words in identifiers and texts, whatever their spelling: `bank statement` is in `bankStatement`, `BANK_STATEMENTS` and
 * "Bank statements (CSV)". `a + b` asks for both anywhere in the text. Linear in the text.
 */
export class Lexicon {
  private readonly byFirst = new Map<string, Phrase[]>();
  private readonly pairs: { readonly word: string; readonly parts: readonly Lexicon[] }[] = [];

  constructor(words: readonly string[]) {
    for (const word of words) {
      const parts = word.split(' + ');
      if (parts.length > 1) this.pairs.push({ word, parts: parts.map((part) => new Lexicon([part])) });
      else this.add(word);
    }
  }

  /** The listed words that a text contains, each once. */
  in(text: string): readonly string[] {
    const tokens = tokensOf(text);
    const found = new Set<string>();
    tokens.forEach((token, at) => {
      for (const phrase of this.byFirst.get(token) ?? [])
        if (phrase.tokens.every((part, offset) => tokens[at + offset] === part)) found.add(phrase.word);
    });
    for (const { word, parts } of this.pairs) if (parts.every((part) => part.in(text).length > 0)) found.add(word);
    return [...found];
  }

  private add(word: string): void {
    const tokens = tokensOf(word);
    const first = tokens[0];
    if (first === undefined) return;
    this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), { word, tokens }]);
  }
}

interface Phrase {
  readonly word: string;
  readonly tokens: readonly string[];
}

/** Lower-case words of an identifier or a text, in the singular. */
export function tokensOf(text: string): string[] {
  // Quadratic only in one run of capitals, and the text is cut.
  // eslint-disable-next-line regexp/no-super-linear-move
  const words = text.slice(0, maxText).match(/\p{Lu}{2,}s(?!\p{L})|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}+|\d+/gu) ?? [];
  return words.map((word) => singular(word.toLowerCase()));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const maxText = 20_000;
