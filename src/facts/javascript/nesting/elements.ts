import { at, blank, chain, closer, kindOf, letter, opener, quote } from './characters.js';
import type { Scan } from './nesting.js';
import { skipComment } from './skip.js';
import { chainWeight, levelWeight } from './weights.js';
import { beforeOperand, longestWord, perhapsName } from './words.js';

/** Whether the `<` at `place`, where an operand is expected, starts an element and not the type parameters of an arrow function. */
export function startsElement(text: string, place: number): boolean {
  const name = behindWord(text, behindBlank(text, place + 1));
  const next = behindBlank(text, name);
  if (text.charAt(next) === ',' || text.charAt(next) === '=') return false;
  if (!text.startsWith('extends', next)) return true;
  return '=>/'.includes(text.charAt(behindBlank(text, behindWord(text, next))));
}

/** One token of a tag. What opens here counts for good: where the tag is none, this is code. */
export function scanTag(scan: Scan): void {
  const { text, weights, place } = scan;
  const code = text.charCodeAt(place);
  const kind = kindOf(code);
  const comment = code === at('/') ? skipComment(text, place) : place;
  scan.place = Math.max(comment, place + 1);
  if (comment > place) return;
  if (kind === letter) scan.place = behindWord(text, place);
  if (code === at('{')) {
    weights.enter('brace');
    scan.follow('operator');
  } else if (kind === quote) skipAttribute(scan, text.charAt(place));
  else if (code === at('>')) weights.form = 'text';
  else if (code === at('/') && text.charCodeAt(place + 1) === at('>')) {
    scan.place++;
    endElement(scan);
  } else if (code === at('<')) scan.distrust();
  else if (kind === opener) weights.keep(levelWeight);
  else if (kind !== blank) weights.chain(kind === chain ? chainWeight : 1);
}

/** One token of what stands between two tags. */
export function scanText(scan: Scan): void {
  const { text, weights, place } = scan;
  const code = text.charCodeAt(place);
  const kind = kindOf(code);
  scan.place++;
  if (kind === letter) scan.place = behindWord(text, place);
  if (code === at('{')) {
    weights.enter('brace');
    scan.follow('operator');
  } else if (code === at('<')) {
    if (text.charCodeAt(place + 1) === at('/')) return closeElement(scan);
    weights.enter('tag');
  } else if (kind === opener) weights.keep(levelWeight);
  else if (kind !== blank) weights.keep(kind === chain ? chainWeight : 1);
}

function closeElement(scan: Scan): void {
  const end = scan.text.indexOf('>', scan.place);
  if (end < 0 || end - scan.place > longestName) return scan.distrust();
  scan.place = end + 1;
  endElement(scan);
}

function endElement(scan: Scan): void {
  scan.weights.leave();
  scan.follow('operand');
}

function skipAttribute(scan: Scan, mark: string): void {
  const end = mark === '`' ? -1 : scan.text.indexOf(mark, scan.place);
  if (end < 0) return scan.distrust();
  scan.weights.keep(levelWeight * leftOpen(scan.text.slice(scan.place, end)));
  scan.place = end + 1;
}

/**
 * How many brackets a text leaves open, were it code: `text-[var(--muted)]` none. Behind what could begin a string, a comment or a
 * regular expression nothing that closes is believed, and a text that nests by itself counts with all that it opens.
 */
function leftOpen(text: string): number {
  let [opened, depth, deepest] = [0, 0, 0];
  let believed = true;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    const kind = kindOf(code);
    if (kind === quote || code === at('\\') || (code === at('/') && !isDivision(text, place))) believed = false;
    if (kind === closer && believed) depth = Math.max(0, depth - 1);
    if (kind !== opener) continue;
    opened++;
    deepest = Math.max(deepest, ++depth);
  }
  return deepest > ordinary ? opened : depth;
}

/** `bg-black/50`: behind a name or a number a slash divides. */
function isDivision(text: string, slash: number): boolean {
  let start = slash;
  while (start > 0 && slash - start <= longestWord && kindOf(text.charCodeAt(start - 1)) === letter) start--;
  const word = text.slice(start, slash);
  const next = text.charAt(slash + 1);
  return word !== '' && next !== '/' && next !== '*' && !beforeOperand.has(word) && !perhapsName.has(word);
}

/** Levels within the value of one attribute. */
const ordinary = 8;

const longestName = 200;

function behindBlank(text: string, from: number): number {
  let place = from;
  while (place < text.length && kindOf(text.charCodeAt(place)) === blank) place++;
  return place;
}

function behindWord(text: string, from: number): number {
  let place = from;
  while (place < text.length && kindOf(text.charCodeAt(place)) === letter) place++;
  return place;
}
