import type { Argument, Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';

/** Fields that take something in, and the names of the script that the template uses. */
export function lowerTemplate(out: DocumentBuilder, text: string, without: readonly Span[]): void {
  const names = new Map<string, Span>();
  let from = 0;
  for (const [start, end] of [...without].sort((a, b) => a[0] - b[0])) {
    if (start > from) lowerMarkup(out, text, [from, start], names);
    from = Math.max(from, end);
  }
  lowerMarkup(out, text, [from, text.length], names);
  const uses = [...names].map(([name, span]) => out.read(name, span));
  if (uses.length > 0) out.unknown(uses, [0, text.length]);
}

function lowerMarkup(out: DocumentBuilder, text: string, [start, end]: Span, names: Map<string, Span>): void {
  const markup = text.slice(start, end);
  for (const { written, taken, span } of lowerFields(out, markup, start)) bind(out, written, taken, span);
  for (const found of markup.matchAll(expression))
    for (const name of found[0].matchAll(identifier)) {
      const at = start + found.index + name.index;
      if (names.size < maxNames && !names.has(name[0])) names.set(name[0], [at, at + name[0].length]);
    }
}

interface TakenField {
  /** Its attributes as they are written. */
  readonly written: string;
  readonly taken: Ref;
  readonly span: Span;
}

/** The fields of a form in markup that begins at `start`: each takes something in. */
export function lowerFields(out: DocumentBuilder, markup: string, start: number): TakenField[] {
  return [...markup.matchAll(field)].map((found) => {
    const [whole, tag = '', written = ''] = found;
    const at = start + found.index;
    const span: Span = [at, at + whole.length];
    const taken = out.call(out.name(`html:${tag.toLowerCase()}`, span), attributes(out, written, span), span, 'jsx');
    return { written, taken, span };
  });
}

/** `v-model="letter"` fills `letter.value`, `bind:value={letter}` the variable itself. */
function bind(out: DocumentBuilder, written: string, taken: Ref, span: Span): void {
  const model = /\bv-model(?:\.\w+)*="(\w+)"/.exec(written)?.[1];
  const bound = /\bbind:(?:value|files)=\{(\w+)\}/.exec(written)?.[1];
  if (model !== undefined) out.set(out.read(model, span), 'value', taken, span);
  if (bound !== undefined) out.write(bound, taken, span);
}

function attributes(out: DocumentBuilder, written: string, span: Span): Argument[] {
  return [...written.matchAll(attribute)].map(([, name = '', value = '']): Argument => [name, out.const(value, span)]);
}

const field = /<(input|textarea)\b([^<>]{0,1000})>/gi;
const attribute = /(?<![\w:@-])(type|name|placeholder|accept|aria-label|label)="([^"]{0,300})"/g;
/** `@click="send"`, `:value="answer"`, `v-if="…"`, `on:submit={ask}`, `{{ answer }}`, `{answer}`. */
const expression = /(?:[@:#][\w.:-]{1,60}|v-[\w.:-]{1,60})="[^"]{1,1000}"|\{[^{}]{1,1000}\}/g;
const identifier = /(?<![\w.$])[A-Za-z_$][\w$]{0,80}/g;
const maxNames = 2000;
