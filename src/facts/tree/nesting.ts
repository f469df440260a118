import { maxTreeDepth } from './node.js';

/**
 * Where a text first nests deeper than any configuration that a person wrote; null where it never does. Parsers that recurse must
 * not be given more: a stack that overflows inside a regular expression ends the whole process, and no `catch` sees it.
 * A bracket in the middle of plain text opens nothing, and one in a string or a comment neither opens nor closes.
 */
export function tooDeepAt(text: string, form: 'toml' | 'yaml'): number | null {
  const indents: number[] = [];
  let brackets = 0;
  for (let at = 0; at < text.length; at++) {
    if (form === 'yaml' && (at === 0 || text[at - 1] === '\n')) at = enterLine(text, at, indents);
    const next = text[at];
    if ((next === '[' || next === '{') && startsToken(text, at)) brackets++;
    else if ((next === ']' || next === '}') && brackets > 0) brackets--;
    else if ((next === '"' || next === "'") && brackets > 0 && startsToken(text, at)) at = stringEnd(text, at, next, form);
    else if (next === '#' && brackets > 0 && isBlank(text[at - 1])) at = commentEnd(text, at);
    if (brackets + indents.length > maxTreeDepth) return at;
  }
  return null;
}

/** Levels of blocks are indents, and each `- ` or `? ` that begins one; gives the place after them. */
function enterLine(text: string, start: number, indents: number[]): number {
  let at = start;
  while (text[at] === ' ') at++;
  if (text[at] === undefined || text[at] === '\n' || text[at] === '\r' || text[at] === '#') return at;
  while ((indents.at(-1) ?? -1) > at - start) indents.pop();
  if ((indents.at(-1) ?? -1) < at - start) indents.push(at - start);
  while ('-?:'.includes(text[at] ?? ' ') && (text[at + 1] === ' ' || text[at + 1] === '\t')) {
    at++;
    while (text[at] === ' ' || text[at] === '\t') at++;
    if (indents.length <= maxTreeDepth) indents.push(at - start);
  }
  return at;
}

/** After a sign of the format, at the start of a line, or after an anchor or a tag. */
function startsToken(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t') before--;
  if (before < 0 || ':-?,[{=\n\r'.includes(text[before] ?? '\n')) return true;
  let start = before;
  while (start > 0 && before - start < maxTagLength && !isBlank(text[start - 1])) start--;
  return before - start >= maxTagLength || /[&!,[{:]/.test(text.slice(start, before + 1));
}

function stringEnd(text: string, start: number, quote: '"' | "'", form: 'toml' | 'yaml'): number {
  const triple = form === 'toml' && text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : null;
  if (triple !== null) return endOf(text, text.indexOf(triple, start + 3), 2);
  let at = start + 1;
  while (at < text.length && text[at] !== quote) at += quote === '"' && text[at] === '\\' ? 2 : 1;
  return at;
}

function commentEnd(text: string, start: number): number {
  return endOf(text, text.indexOf('\n', start), -1);
}

function endOf(text: string, found: number, extra: number): number {
  return found < 0 ? text.length : found + extra;
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

const maxTagLength = 60;
