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
    const label = labelOf(markup, found.index, /\bid="([^"]{1,100})"/.exec(written)?.[1]);
    const args = [...attributes(out, written, span), ...(label === '' ? [] : [['label', out.const(label, span)] as const])];
    const taken = out.call(out.name(`html:${tag.toLowerCase()}`, span), args, span, 'jsx');
    return { written, taken, span };
  });
}

/** What stands in the label around a field, right before it, or for its id. */
function labelOf(markup: string, at: number, id: string | undefined): string {
  const before = markup.slice(Math.max(0, at - maxLabel), at);
  const open = before.lastIndexOf('<label');
  const near = open < 0 ? '' : before.slice(open);
  const end = near.indexOf('</label>');
  if (open >= 0 && (end < 0 || plainOf(near.slice(end)) === '')) return plainOf(end < 0 ? near : near.slice(0, end));
  const far = id === undefined ? -1 : markup.indexOf(`for="${id}"`);
  return far < 0 ? '' : plainOf(`<${markup.slice(far, far + maxLabel).split('</label>')[0] ?? ''}`);
}

function plainOf(markup: string): string {
  return markup
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
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
/** `@click="send"`, `:value="answer"`, `v-if="…"`, `(click)="send()"`, `onclick="send()"`, `on:submit={ask}`, `{{ answer }}`, `{answer}`. */
const expression =
  /(?:[@:#][\w.:-]{1,60}|(?:v-|x-on:)[\w.:-]{1,60}|\(\w{1,60}\)|\bon[a-z]{1,30})\s{0,3}=\s{0,3}(?:"[^"]{1,1000}"|'[^']{1,1000}')|\{[^{}]{1,1000}\}/g;
const identifier = /(?<![\w.$])[A-Za-z_$][\w$]{0,80}/g;
const maxNames = 2000;
const maxLabel = 400;
