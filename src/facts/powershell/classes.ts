import type { Source } from './source.js';
import { parseExpression } from './expressions.js';
import { parseParameters, skipBrackets } from './parameters.js';
import { parseClosure } from './statements.js';
import { parseVariable } from './strings.js';
import type { Node } from './syntax.js';

/** `class Desk : Base { [string] $Name = 'x'; Desk([string] $n) { … } [int] Count() { … } }`; an enumeration is a class of fields. */
export function parseClass(source: Source, start: number): Node {
  const name = source.takeMatch(/[\w-]+/y) ?? '';
  source.skipLines();
  const bases: Node[] = [];
  if (source.take(':'))
    for (;;) {
      source.skipLines();
      const at = source.at;
      const base = source.takeMatch(/[\w.]+/y);
      if (base !== null) bases.push({ form: 'type', name: base, span: source.since(at) });
      source.skipLines();
      if (base === null || !source.take(',')) break;
    }
  source.skipLines();
  source.take('{');
  return { form: 'class', name, bases, members: parseMembers(source), span: source.since(start) };
}

function parseMembers(source: Source): Node[] {
  const members: Node[] = [];
  for (;;) {
    source.skipLines();
    if (source.take(';')) continue;
    if (source.done || source.take('}')) return members;
    const start = source.at;
    if (source.letter() === '[') skipBrackets(source);
    else if (source.letter() === '$') members.push(parseField(source, start));
    else {
      const word = source.takeMatch(/[\w-]+/y);
      if (word === null) source.broken();
      else if (source.letter() === '(') {
        const params = parseParameters(source);
        // What is handed to the base class stands before the body.
        source.takeMatch(/\s*:\s*base\([^)\r\n]*\)/y);
        source.skipLines();
        members.push({ form: 'function', name: word, params, body: bodyOf(parseClosure(source)), span: source.since(start) });
      }
    }
  }
}

function parseField(source: Source, start: number): Node {
  const variable = parseVariable(source);
  source.skipBlanks();
  const value = source.take('=') ? (source.skipLines(), parseExpression(source)) : null;
  return { form: 'field', name: variable.form === 'variable' ? variable.name : '', value, span: source.since(start) };
}

function bodyOf(node: Node): Node {
  return node.form === 'closure' ? node.body : node;
}
