import type { Alternative } from '../../model/program.js';

/** Slashes doubled by joining, and `./` before more than a way up; the two of `https://` stay. */
export function tidySlashes(text: string): string {
  const scheme = text.indexOf('://');
  const head = scheme < 0 ? '' : text.slice(0, scheme + 3);
  // `new URL('./server.js', import.meta.url)`: the folder that is read as its base says nothing more.
  const rest = text
    .slice(head.length)
    .replaceAll(/\/{2,}/g, '/')
    .replace(/(?<=[^/])\/\.$/, '');
  return head + (head === '' && rest.startsWith('./') && !rest.startsWith('./..') ? rest.slice(2) : rest);
}

/** `QUERY % account`: the text with its places; empty where none of the parts has one. */
export function filledPlaces([first = [], ...others]: readonly (readonly Alternative[])[]): readonly Alternative[] {
  const texts = others.length === 1 ? first.filter(({ text }) => text.includes('%s')) : [];
  return texts.map((own) => ({ ...own, text: own.text.replaceAll('%s', '{}') }));
}

export function join(left: Alternative, right: Alternative): Alternative {
  return {
    text: (left.text + right.text).slice(0, maxText),
    from: left.from === 'literal' ? right.from : left.from,
    placeholder: false,
    environment: [...new Set([...left.environment, ...right.environment])],
    chain: [...left.chain, ...right.chain].slice(0, 8),
  };
}

/** A text that stands between others, of which nobody needs to know where. */
export function plain(text: string): Alternative {
  return { text, from: 'literal', placeholder: false, environment: [], chain: [] };
}

/** `24 * 60 * 60`: constants that are computed with each other are a length of time nearly always. null: not all are numbers. */
export function productOf(parts: readonly (readonly Alternative[])[]): string | null {
  const numbers = parts.map(([first, ...others]) =>
    first !== undefined && others.length === 0 && /^\d{1,12}$/.test(first.text) ? Number(first.text) : NaN,
  );
  const product = numbers.reduce((left, right) => left * right, 1);
  return numbers.length < 2 || !Number.isFinite(product) ? null : String(product);
}

export function distinct(alternatives: readonly Alternative[]): readonly Alternative[] {
  const seen = new Map<string, Alternative>();
  for (const item of alternatives) {
    if (seen.size >= maxAlternatives) break;
    const key = `${item.from} ${item.text} ${item.environment.join()}`;
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

/** More possible texts of one value than this are left out. */
export const maxAlternatives = 16;
/** A text that is added to itself again and again stays of this length. */
const maxText = 4000;

/** Of what only running the code would tell. */
export const computed: Alternative = { text: '{}', from: 'computed', placeholder: false, environment: [], chain: [] };
