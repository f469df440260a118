import type { Argument, Document, Kind, Ref, Span } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { columnsOf } from './columns.js';
import { statements, type SqlToken } from './tokens.js';

/** A call per statement: what it does, on which table, with which columns. */
export function extractSql(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  let count = 0;
  for (const tokens of statements(text)) {
    if (count++ >= maxStatements) break;
    lowerStatement(builder, tokens);
    lowerSchedule(builder, tokens, text);
  }
  return builder.build();
}

/** Statements by their first words; the table follows the last word, or the given word. */
const forms: readonly {
  readonly words: readonly string[];
  readonly name: string;
  readonly table: 'next' | 'from' | 'on' | 'to' | 'into';
}[] = [
  { words: ['create', 'table'], name: 'create-table', table: 'next' },
  { words: ['create', 'view'], name: 'create-view', table: 'next' },
  { words: ['create', 'index'], name: 'create-index', table: 'on' },
  { words: ['create', 'policy'], name: 'create-policy', table: 'on' },
  { words: ['create', 'trigger'], name: 'create-trigger', table: 'on' },
  { words: ['create', 'function'], name: 'create-function', table: 'next' },
  { words: ['create', 'extension'], name: 'create-extension', table: 'next' },
  { words: ['create', 'type'], name: 'create-type', table: 'next' },
  { words: ['create', 'event'], name: 'create-event', table: 'next' },
  { words: ['create', 'database'], name: 'create-database', table: 'next' },
  { words: ['create', 'role'], name: 'create-role', table: 'next' },
  { words: ['create', 'user'], name: 'create-role', table: 'next' },
  { words: ['alter', 'table'], name: 'alter-table', table: 'next' },
  { words: ['drop', 'table'], name: 'drop-table', table: 'next' },
  { words: ['drop', 'database'], name: 'drop-database', table: 'next' },
  { words: ['truncate'], name: 'truncate', table: 'next' },
  { words: ['insert', 'into'], name: 'insert', table: 'next' },
  { words: ['replace', 'into'], name: 'insert', table: 'next' },
  { words: ['merge', 'into'], name: 'merge', table: 'next' },
  { words: ['update'], name: 'update', table: 'next' },
  { words: ['delete', 'from'], name: 'delete', table: 'next' },
  { words: ['copy'], name: 'copy', table: 'next' },
  { words: ['load', 'data'], name: 'load', table: 'into' },
  { words: ['source'], name: 'source', table: 'next' },
  { words: ['grant'], name: 'grant', table: 'on' },
  { words: ['revoke'], name: 'revoke', table: 'on' },
  { words: ['call'], name: 'call', table: 'next' },
  { words: ['select'], name: 'select', table: 'from' },
  { words: ['with'], name: 'select', table: 'from' },
];

/** Words between the verb and the name that say how, not what. */
const fillers: ReadonlySet<string> = new Set(
  'if not exists or replace temporary temp unlogged global local external materialized unique concurrently only table recursive ignore low_priority'.split(
    ' ',
  ),
);

function lowerStatement(builder: DocumentBuilder, tokens: readonly SqlToken[]): void {
  const words = tokens.slice(0, 12).flatMap((token) => (token.form === 'word' && !fillers.has(token.text) ? [token.text] : []));
  const asked = tokens.some(({ form, text }) => form === 'word' && text === 'table') ? withTable(words) : words;
  const form = forms.find((candidate) => candidate.words.every((word, index) => asked[index] === word));
  const first = tokens[0];
  const last = tokens.at(-1);
  if (form === undefined || first === undefined || last === undefined) return;
  const at = form.table === 'next' ? afterWord(tokens, form.words.at(-1) ?? '') : afterWord(tokens, form.table);
  const table = at === null ? null : nameAt(tokens, at);
  const args: Argument[] = table === null ? [] : [[0, builder.const(table.text, table.span)]];
  const columns = columnsOf(form.name, tokens, table?.next ?? 0);
  if (columns.length > 0) args.push(['columns', lowerNames(builder, columns)]);
  builder.call(builder.name(`sql:${form.name}`, first.span), args, [first.span[0], last.span[1]]);
}

/** `cron.schedule('name', '0 5 * * *', $$ … $$)` of pg_cron, with the whole statement as what it runs. */
function lowerSchedule(builder: DocumentBuilder, tokens: readonly SqlToken[], text: string): void {
  const at = tokens.findIndex(
    ({ form, text: word }, index) => form === 'word' && word === 'schedule' && tokens[index - 2]?.text === 'cron',
  );
  const first = tokens[at - 2];
  const last = tokens.at(-1);
  if (at < 2 || first === undefined || last === undefined) return;
  const span: Span = [first.span[0], last.span[1]];
  const statement = builder.const(text.slice(first.span[0], Math.min(last.span[1], first.span[0] + maxStatement)), span);
  builder.call(builder.name('sql:cron.schedule', first.span), [['statement', statement]], span, 'entry');
}

/** `table` is a filler of `truncate table`, but names what `create` creates. */
function withTable(words: readonly string[]): readonly string[] {
  const [verb, ...rest] = words;
  return verb === 'create' || verb === 'alter' || verb === 'drop' ? [verb, 'table', ...rest] : words;
}

function afterWord(tokens: readonly SqlToken[], word: string): number | null {
  const found = tokens.findIndex((token) => token.form === 'word' && token.text === word);
  if (found < 0) return null;
  let at = found + 1;
  while (tokens[at]?.form === 'word' && fillers.has(tokens[at]?.text ?? '')) at++;
  return at;
}

/** `schema.table`, quoted or not. */
function nameAt(tokens: readonly SqlToken[], from: number): { text: string; span: readonly [number, number]; next: number } | null {
  const first = tokens[from];
  if (first === undefined || first.form === 'sign' || first.form === 'string') return null;
  let at = from;
  let text = first.text;
  while (tokens[at + 1]?.text === '.' && tokens[at + 2] !== undefined) {
    at += 2;
    text += `.${tokens[at]?.text ?? ''}`;
  }
  return { text, span: [first.span[0], tokens[at]?.span[1] ?? first.span[1]], next: at + 1 };
}

function lowerNames(builder: DocumentBuilder, names: readonly SqlToken[]): Ref {
  const span = [names[0]?.span[0] ?? 0, names.at(-1)?.span[1] ?? 0] as const;
  return builder.make(
    'list',
    names.map(({ text, span: at }, index) => [index, builder.const(text, at)]),
    span,
  );
}

const maxStatements = 5000;
const maxStatement = 2000;
