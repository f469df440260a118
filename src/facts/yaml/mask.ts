/**
 * Helm and Jinja templates are not YAML. Their marks are replaced, length by length, by letters that YAML reads as plain text,
 * so that places stay; lines that hold nothing but a mark become empty. `unmask` gives a scalar its own text back.
 */
export function maskTemplates(text: string): string {
  let masked = '';
  let at = 0;
  while (at < text.length) {
    const next = nextMark(text, at);
    if (next === null) break;
    const end = markEnd(text, next);
    const mark = text.slice(next, end);
    masked += text.slice(at, next);
    masked += aloneOnLine(text, next, end) ? blank(mark) : letters(mark);
    at = end;
  }
  return masked + text.slice(at);
}

export function unmask(value: string): string {
  if (!value.includes(open)) return value;
  return [...value].map((character) => written.get(character) ?? character).join('');
}

/** A mark of a template language outside of `${{ }}`, which is plain text to YAML. */
export function hasTemplates(text: string): boolean {
  return nextMark(text, 0) !== null;
}

/** A line that begins with a mark is YAML in no file. */
export function hasTemplateLines(text: string): boolean {
  return /^[ \t]{0,200}\{[{%#]/m.test(text);
}

const open = '\uE000';
const letterOf = new Map([
  ['{', open],
  ['}', '\uE001'],
  [':', '\uE002'],
  ['#', '\uE003'],
  ['"', '\uE004'],
  ["'", '\uE005'],
  ['%', '\uE006'],
  ['|', '\uE007'],
  [',', '\uE008'],
  ['[', '\uE009'],
  [']', '\uE00A'],
]);
const written = new Map([...letterOf].map(([character, letter]) => [letter, character]));

function nextMark(text: string, from: number): number | null {
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
    const second = text[at + 1];
    if ((second === '{' || second === '%' || second === '#') && text[at - 1] !== '$') return at;
    if (second === '{') at++;
  }
  return null;
}

function markEnd(text: string, start: number): number {
  const close = text[start + 1] === '{' ? '}}' : `${text[start + 1] ?? ''}}`;
  const found = text.slice(start + 2, start + 2 + maxMarkLength).indexOf(close);
  return found < 0 ? start + 2 : start + found + 4;
}

function aloneOnLine(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (text[before] === ' ' || text[before] === '\t') before--;
  let after = end;
  while (text[after] === ' ' || text[after] === '\t' || text[after] === '\r') after++;
  return (before < 0 || text[before] === '\n') && (after >= text.length || text[after] === '\n');
}

function blank(mark: string): string {
  return mark.replace(/[^\r\n]/g, ' ');
}

function letters(mark: string): string {
  return mark.replace(/[{}:#"'%|,[\]]/g, (character) => letterOf.get(character) ?? character);
}

const maxMarkLength = 4096;
