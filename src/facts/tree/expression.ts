import type { Ref, Scalar, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';

/**
 * An expression of a template language (`${{ }}`, Helm, Jinja, n8n): paths become `read` and `get`, alternatives (`||`, `??`,
 * `| default`) a `merge`, and anything else an `unknown` of what it names.
 */
export function lowerExpression(builder: DocumentBuilder, text: string, offset: number, map: SpanMap): Ref {
  const whole = map([offset, offset + text.length]);
  const operands: Ref[] = [];
  const signs: string[] = [];
  for (const token of tokens(text)) {
    const span = map([offset + token.span[0], offset + token.span[1]]);
    if (token.form === 'constant') operands.push(builder.const(token.value, span));
    else if (token.form === 'path') operands.push(lowerPath(builder, token.names, span));
    else if (token.form === 'other') signs.push(text.slice(...token.span));
  }
  const [only, ...rest] = operands;
  const format = formats.test(text) && only !== undefined ? builder.at(only) : null;
  if (format?.op === 'const') return lowerFormat(builder, String(format.value), rest, whole);
  if (signs.length > 0 || only === undefined)
    return builder.unknown(operands, whole, signs.length === 1 ? comparisons.get(signs[0] ?? '') : undefined);
  return operands.length === 1 ? only : builder.merge(operands, whole);
}

/** `printf "%s:%s" a b` */
function lowerFormat(builder: DocumentBuilder, format: string, values: readonly Ref[], span: Span): Ref {
  const parts = format.split(/%[\d.]{0,6}[a-z]/).flatMap((piece, index): (string | Ref)[] => {
    const value = index === 0 ? undefined : values[index - 1];
    return [...(index === 0 ? [] : [value ?? builder.unknown([], span)]), ...(piece === '' ? [] : [piece])];
  });
  return builder.template(parts, span);
}

const comparisons: ReadonlyMap<string, string> = new Map([
  ['==', '=='],
  ['!=', '!='],
  ['!', 'not'],
  ['not', 'not'],
  ['<', '<'],
  ['>', '>'],
]);

function lowerPath(builder: DocumentBuilder, names: readonly string[], span: Span): Ref {
  const [first = '', ...rest] = withoutHolder(names);
  let ref = builder.read(first, span);
  for (const name of rest) ref = builder.get(ref, name, span);
  return ref;
}

/** `github.event.inputs.x` is `inputs.x`, `pipeline.parameters.x` is `parameters.x`. */
function withoutHolder(names: readonly string[]): readonly string[] {
  const path = names.join('.');
  return path.startsWith('github.event.inputs.') ? names.slice(2) : path.startsWith('pipeline.parameters.') ? names.slice(1) : names;
}

type Token =
  | { readonly form: 'constant'; readonly value: Scalar; readonly span: Span }
  | { readonly form: 'path'; readonly names: readonly string[]; readonly span: Span }
  | { readonly form: 'alternative' | 'other'; readonly span: Span };

/** Sticky patterns, each a single character class: linear. */
const space = /[\s-]+/y;
const string = /'[^']*'|"[^"]*"/y;
const number = /\d[\d.]*/y;
const path = /\.?[A-Za-z_$][\w$-]*(?:\.[A-Za-z_$*][\w$-]*|\['[^']*'\]|\["[^"]*"\])*/y;
const alternative = /\|\||\?\?|\|\s{0,20}default\b(?:\s{0,20}\()?|\)/y;
/** What changes how a value is written, not what it is. */
const filter = /\|\s{0,20}(?:s?quote|toString|trim|lower|upper|b64enc|int64|int|string|toYaml|toJson|n?indent\s{1,4}\d{1,3})\b/y;
/** Functions that stand before their arguments, as Helm writes them. */
const callee = /(?:default|s?quote|printf|required|coalesce|tpl|toString|trim|lower|upper)(?=\s)/y;
const formats = /^\s{0,20}\(?printf\s/;
const comparison = /[=!]==?|not\b/y;
const pathPart = /[\w$*-]+|'[^']*'|"[^"]*"/g;

function* tokens(text: string): Generator<Token> {
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    return found === '' ? null : found;
  };
  while (at < text.length && at < maxExpressionLength) {
    const blank = match(space);
    if (blank !== null) {
      at += blank.length;
      continue;
    }
    const from = at;
    const passed = match(filter) ?? match(callee);
    if (passed !== null) {
      at += passed.length;
      continue;
    }
    const word = match(alternative) ?? match(comparison) ?? match(string) ?? match(path) ?? match(number) ?? text[at] ?? '';
    at += word.length;
    yield classify(word, text[at], [from, at]);
  }
}

function classify(word: string, next: string | undefined, span: Span): Token {
  const first = word[0] ?? '';
  if (first === '|' || word === '??' || word === ')') return { form: 'alternative', span };
  if (first === '"' || first === "'") return { form: 'constant', value: word.slice(1, -1), span };
  if (first >= '0' && first <= '9') return { form: 'constant', value: Number(word), span };
  if (comparisons.has(word)) return { form: 'other', span };
  if (word === 'true' || word === 'false') return { form: 'constant', value: word === 'true', span };
  if (!/[A-Za-z_$.]/.test(first) || word === '.' || next === '(') return { form: 'other', span };
  return { form: 'path', names: (word.match(pathPart) ?? []).map(unquoted), span };
}

function unquoted(part: string): string {
  return part.startsWith("'") || part.startsWith('"') ? part.slice(1, -1) : part;
}

const maxExpressionLength = 4096;
