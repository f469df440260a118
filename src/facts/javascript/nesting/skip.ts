import { at, isLineEnd } from './characters.js';

/** Behind the string that starts at `start`; -1 where its line ends first. */
export function skipString(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let place = start + 1; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === quote) return place + 1;
    if (code === 10 || code === 13) return -1;
    if (code === at('\\')) place += text.startsWith('\r\n', place + 1) ? 2 : 1;
  }
  return -1;
}

/** Behind the regular expression that starts at `start`; -1 where its line ends first. */
export function skipExpression(text: string, start: number): number {
  let inClass = false;
  for (let place = start + 1; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (isLineEnd(code)) return -1;
    if (code === at('\\')) place++;
    else if (code === at('[')) inClass = true;
    else if (code === at(']')) inClass = false;
    else if (code === at('/') && !inClass) return place + 1;
  }
  return -1;
}

/** Behind the comment that starts at `start`, or `start` where none does. */
export function skipComment(text: string, start: number): number {
  const second = text.charCodeAt(start + 1);
  if (second === at('*')) {
    const end = text.indexOf('*/', start + 2);
    return end < 0 ? text.length : end + 2;
  }
  if (second !== at('/')) return start;
  let place = start + 2;
  while (place < text.length && !isLineEnd(text.charCodeAt(place))) place++;
  return place;
}

/** Behind the part of a template that starts at `start`: behind its `${`, or behind the closing backtick. */
export function skipTemplate(text: string, start: number): { readonly end: number; readonly stop: 'substitution' | 'end' } {
  for (let place = start; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === at('\\')) place++;
    else if (code === at('`')) return { end: place + 1, stop: 'end' };
    else if (code === at('$') && text.charCodeAt(place + 1) === at('{')) return { end: place + 2, stop: 'substitution' };
  }
  return { end: text.length, stop: 'end' };
}
