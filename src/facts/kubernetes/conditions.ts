import type { Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { lowerExpression } from '../tree/expression.js';

/** A stretch of a template that is there only under a condition. */
export interface Region {
  readonly span: Span;
  readonly condition: string;
  /** Where the condition is written. */
  readonly at: number;
}

/** What stands between `{{ if x }}` and its `else` or `end`, outer before inner. */
export function regionsOf(text: string): readonly Region[] {
  const found: Region[] = [];
  const open: { readonly condition: string | null; readonly at: number; readonly start: number }[] = [];
  for (let at = text.indexOf('{{'), count = 0; at >= 0 && count < maxMarks; at = text.indexOf('{{', at + 2), count++) {
    const end = text.slice(at, at + maxMark).indexOf('}}');
    if (end < 0) continue;
    const inner = text.slice(at + 2, at + end);
    const [head = '', word = ''] = /^-?\s{0,20}(if|else|end|with|range|define|block)\b\s{0,20}/.exec(inner) ?? [];
    if (word === '') continue;
    if (word === 'else' || word === 'end') {
      const last = open.pop();
      if (last !== undefined && last.condition !== null) found.push({ span: [last.start, at], condition: last.condition, at: last.at });
      // What stands behind an `else` runs otherwise: nothing is said about it.
      if (word === 'else' && last !== undefined) open.push({ condition: null, at: 0, start: at });
    } else {
      const condition = word === 'if' ? withoutTrim(inner.slice(head.length)) : null;
      open.push({ condition, at: at + 2 + head.length, start: at + end + 2 });
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** `-}}` takes the blanks behind it away. */
function withoutTrim(text: string): string {
  const end = text.trimEnd();
  return end.endsWith('-') ? end.slice(0, -1) : end;
}

/** Functions stand before their arguments: `and .Values.a (not .Values.b)`, `eq .Values.kind "gpu"`. */
export function lowerCondition(builder: DocumentBuilder, { condition, at }: Pick<Region, 'condition' | 'at'>, depth = 0): Ref {
  const text = unwrapped(condition);
  const from = at + condition.indexOf(text);
  const span: Span = [from, from + text.length];
  const [head = '', name = ''] = /^(and|or|not|eq|ne)\s+/.exec(text) ?? [];
  if (name === '' || depth > maxDepth) return lowerExpression(builder, text, from, (own) => own);
  const args = argumentsIn(text.slice(head.length), from + head.length);
  return builder.unknown(
    args.map((arg) => lowerCondition(builder, arg, depth + 1)),
    span,
    operators.get(name),
  );
}

const operators: ReadonlyMap<string, string> = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
  ['eq', '=='],
  ['ne', '!='],
]);

function unwrapped(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith('(') && trimmed.endsWith(')') && closing(trimmed, 0) === trimmed.length - 1
    ? trimmed.slice(1, -1).trim()
    : trimmed;
}

/** Words, quoted texts and what stands in parentheses. */
function argumentsIn(text: string, offset: number): Pick<Region, 'condition' | 'at'>[] {
  const found: Pick<Region, 'condition' | 'at'>[] = [];
  for (let at = 0; at < text.length && found.length < maxArguments;) {
    const first = text[at] ?? '';
    if (/\s/.test(first)) {
      at++;
      continue;
    }
    const quoted = first === '"' || first === "'" ? text.indexOf(first, at + 1) + 1 : 0;
    const space = text.slice(at).search(/\s/);
    const end = first === '(' ? closing(text, at) + 1 : quoted > 0 ? quoted : space < 0 ? text.length : at + space;
    found.push({ condition: text.slice(at, end), at: offset + at });
    at = Math.max(end, at + 1);
  }
  return found;
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length - 1;
}

const maxMarks = 5000;
const maxMark = 4096;
const maxDepth = 6;
const maxArguments = 20;
