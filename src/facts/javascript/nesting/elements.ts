import { at, blank, chain, kindOf, letter, opener, quote } from './characters.js';
import type { Scan } from './nesting.js';
import { skipComment } from './skip.js';
import { chainWeight, levelWeight } from './weights.js';

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
  for (; scan.place < end; scan.place++) if (kindOf(scan.text.charCodeAt(scan.place)) === opener) scan.weights.keep(levelWeight);
  scan.place = end + 1;
}

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
