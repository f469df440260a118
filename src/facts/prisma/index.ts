import type { Argument, Document, Kind, Ref, Span } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';

/** `datasource`, `generator` and `model` blocks, one entry each. */
export function extractPrisma(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  let block: Block | null = null;
  let at = 0;
  for (const line of text.split('\n')) {
    const from = at;
    at += line.length + 1;
    const written = line.slice(0, maxLine);
    if (block === null) block = openBlock(written, from);
    else if (written.trim() === '}') {
      lowerBlock(builder, block, [block.start, from + line.length]);
      block = null;
    } else block.lines.push({ text: written, start: from });
  }
  if (block !== null) builder.gap('syntax', [block.start, block.start + 1]);
  return builder.build();
}

interface Block {
  readonly form: string;
  readonly name: string;
  readonly nameSpan: Span;
  readonly start: number;
  readonly lines: { readonly text: string; readonly start: number }[];
}

function openBlock(line: string, from: number): Block | null {
  const found = /^\s{0,50}(datasource|generator|model|enum|view|type)\s{1,50}(\w+)\s{0,50}\{/.exec(line);
  const [, form, name] = found ?? [];
  if (form === undefined || name === undefined) return null;
  const start = from + line.indexOf(form);
  const nameAt = from + line.indexOf(name, line.indexOf(form) + form.length);
  return { form, name, nameSpan: [nameAt, nameAt + name.length], start, lines: [] };
}

function lowerBlock(builder: DocumentBuilder, block: Block, span: Span): void {
  const name: Argument = ['name', builder.const(block.name, block.nameSpan)];
  const settings = block.form === 'datasource' || block.form === 'generator';
  const args = settings ? lowerSettings(builder, block) : lowerFields(builder, block);
  builder.call(builder.name(`prisma:${block.form}`, block.nameSpan), [name, ...args], span, 'entry');
}

/** `provider = "postgresql"`, `url = env("DATABASE_URL")` */
function lowerSettings(builder: DocumentBuilder, block: Block): Argument[] {
  const args: Argument[] = [];
  for (const { text, start } of block.lines) {
    const found = /^\s*(\w+)\s*=\s*(env\()?"([^"]*)"/.exec(text);
    const [whole, key, reader, value] = found ?? [];
    if (whole === undefined || key === undefined || value === undefined) continue;
    const from = start + whole.length - value.length - 1;
    const literal = builder.const(value, [from, from + value.length]);
    const called = start + whole.indexOf('env(');
    args.push([
      key,
      reader === undefined
        ? literal
        : builder.call(builder.read('env', [called, called + 3]), [[0, literal]], [called, start + whole.length + 1]),
    ]);
  }
  return args;
}

function lowerFields(builder: DocumentBuilder, block: Block): Argument[] {
  const columns: Ref[] = [];
  for (const { text, start } of block.lines) {
    const name = /^\s*([A-Za-z_]\w*)(?:\s|$)/.exec(text)?.[1];
    if (name === undefined) continue;
    const from = start + text.indexOf(name);
    columns.push(builder.const(name, [from, from + name.length]));
  }
  return columns.length === 0
    ? []
    : [
        [
          'columns',
          builder.make(
            'list',
            columns.map((ref, index) => [index, ref]),
            block.nameSpan,
          ),
        ],
      ];
}

const maxLine = 2000;
