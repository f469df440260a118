import { parseExpression } from './expressions.js';
import type { Source } from './source.js';
import { parseVariable } from './strings.js';
import type { Parameter } from './syntax.js';

/** `([Parameter(Mandatory)][string] $Name = 'x', …)` */
export function parseParameters(source: Source): Parameter[] {
  source.skipLines();
  if (!source.take('(')) return [];
  const params: Parameter[] = [];
  for (;;) {
    source.skipLines();
    if (source.done || source.take(')')) return params;
    const before = source.at;
    if (source.letter() === '[') skipBrackets(source);
    else if (source.letter() === '$') params.push(parseParameter(source));
    else source.take(',');
    if (source.at === before) source.broken();
  }
}

function parseParameter(source: Source): Parameter {
  const variable = parseVariable(source);
  source.skipLines();
  const value = source.take('=') ? parseExpression(source, 'separator') : null;
  return { name: variable.form === 'variable' ? variable.name : '', value, span: variable.span };
}

/** An attribute or a type: nothing of it is kept. */
export function skipBrackets(source: Source): void {
  let depth = 0;
  while (!source.done) {
    const letter = source.letter();
    if (letter === '"' || letter === "'") source.takeMatch(letter === '"' ? /"[^"]*/y : /'[^']*/y);
    source.at++;
    if (letter === '[') depth++;
    if (letter === ']' && --depth === 0) return;
  }
}
