import type { Document, Kind, Span } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { composeMaps, identityMap, type SpanMap } from '../lowering/span-map.js';
import { extractShell } from '../shell/index.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';

/** A Jenkinsfile: its stages' scripts as shell, its variables, and what starts it. The Groovy around them is not read. */
export function extractJenkinsfile(text: string, kind: Kind, map: SpanMap = identityMap, embed: EmbedCode = embedNothing): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  for (const { word, value, span } of stringsAfterWords(text)) {
    if (scripts.has(word)) {
      builder.enterUnit({ name: word, form: 'job', span });
      builder.embed(
        extractShell(
          value,
          'shell',
          composeMaps(map, ([start, end]) => [start + span[0], end + span[0]]),
          embed,
        ),
      );
      builder.leaveUnit();
    } else if (word === 'cron' || word === 'pollSCM') {
      const event = builder.const(word === 'cron' ? 'schedule' : 'push', span);
      builder.call(
        builder.name('workflow:on', span),
        [
          [0, event],
          ['cron', builder.const(value, span)],
        ],
        span,
        'entry',
      );
    } else if (word === 'withEnv') {
      const name = /^[A-Z][A-Z0-9_]{1,80}(?==)/.exec(value)?.[0];
      if (name !== undefined) builder.setEnvironment(name, builder.const(value.slice(name.length + 1), span), null, span);
    } else if (/^[A-Z][A-Z0-9_]{1,80}$/.test(word)) builder.setEnvironment(word, builder.const(value, span), null, span);
  }
  return builder.build();
}

const scripts: ReadonlySet<string> = new Set(['sh', 'bat', 'powershell', 'pwsh', 'script']);

interface Written {
  readonly word: string;
  readonly value: string;
  /** Of the text inside the quotes. */
  readonly span: Span;
}

/** Each string with the word before it: `sh '...'`, `script: """..."""`, `NAME = '...'`. Comments are left out. */
function stringsAfterWords(text: string): Written[] {
  const found: Written[] = [];
  let word = '';
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (text.startsWith('//', at)) at = endOf(text, '\n', at);
    else if (text.startsWith('/*', at)) at = endOf(text, '*/', at);
    else if (character === '"' || character === "'") {
      const quote = text.startsWith(character.repeat(3), at) ? character.repeat(3) : character;
      const start = at + quote.length;
      const end = closing(text, quote, start);
      if (word !== '') found.push({ word, value: text.slice(start, end), span: [start, end] });
      word = '';
      at = end + quote.length;
    } else if (/[A-Za-z_]/.test(character)) {
      name.lastIndex = at;
      word = name.exec(text)?.[0] ?? character;
      at += word.length;
    } else {
      if (!/[\s(:=[]/.test(character)) word = '';
      at++;
    }
  }
  return found;
}

const name = /\w+/y;

function closing(text: string, quote: string, start: number): number {
  let at = start;
  while (at < text.length && !text.startsWith(quote, at)) {
    if (quote.length === 1 && text[at] === '\n') return at;
    at += text[at] === '\\' ? 2 : 1;
  }
  return Math.min(at, text.length);
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
