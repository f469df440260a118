import { cellOf, limits, withHeader, type Sample } from './sample.js';
import { Archive, type Inflate } from './zip.js';

/** The first rows of the sheets of an Office Open XML workbook. */
export function readWorkbook(bytes: Uint8Array, inflate: Inflate): Sample[] {
  const archive = new Archive(bytes, inflate);
  const sheets = archive.names.filter((name) => /^xl\/worksheets\/sheet\d{1,4}\.xml$/.test(name)).sort(byNumber);
  const names = sheetNames(archive.text('xl/workbook.xml', 64_000) ?? '');
  const shared = sharedStrings(archive.text('xl/sharedStrings.xml', mostShared) ?? '');
  return sheets.slice(0, mostSheets).flatMap((sheet, index) => {
    const rows = rowsOf(archive.text(sheet, mostSheet) ?? '', shared);
    return rows.length < 2 ? [] : [withHeader(names[index] ?? null, rows)];
  });
}

/** `sheet10.xml` comes behind `sheet9.xml`. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function sheetNames(xml: string): string[] {
  return [...elements(xml, 'sheet')].map(({ attributes }) => entities(attribute(attributes, 'name') ?? '').slice(0, 80));
}

function sharedStrings(xml: string): string[] {
  const found: string[] = [];
  for (const { content } of elements(xml, 'si')) found.push(textOf(content));
  return found;
}

function rowsOf(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const { content } of elements(xml, 'row')) {
    if (rows.length > limits.rows) break;
    const row: string[] = [];
    for (const cell of elements(content, 'c')) {
      const at = columnOf(attribute(cell.attributes, 'r') ?? '') ?? row.length;
      if (at >= limits.columns) break;
      while (row.length < at) row.push('');
      row[at] = valueOf(cell, shared);
    }
    if (row.some((cell) => cell !== '')) rows.push(row);
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function valueOf({ attributes, content }: Element, shared: readonly string[]): string {
  const form = attribute(attributes, 't');
  if (form === 'inlineStr') return cellOf(textOf(content));
  const [value] = elements(content, 'v');
  const text = entities(value?.content ?? '');
  return cellOf(form === 's' ? (shared[Number(text)] ?? '') : text);
}

/** `BC12` is column 54, counted from 0. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

interface Element {
  readonly attributes: string;
  readonly content: string;
}

/** Elements of one name that do not stand in one another, which these never do. */
function* elements(xml: string, name: string): Generator<Element> {
  const open = `<${name}`;
  const close = `</${name}>`;
  for (let at = xml.indexOf(open); at >= 0;) {
    const end = xml.indexOf('>', at);
    const next = xml[at + open.length];
    if (end < 0) return;
    if (next !== ' ' && next !== '>' && next !== '/' && next !== '\n') at = xml.indexOf(open, at + 1);
    else if (xml[end - 1] === '/') {
      yield { attributes: xml.slice(at + open.length, end - 1), content: '' };
      at = xml.indexOf(open, end);
    } else {
      const stop = xml.indexOf(close, end);
      if (stop < 0) return;
      yield { attributes: xml.slice(at + open.length, end), content: xml.slice(end + 1, stop) };
      at = xml.indexOf(open, stop);
    }
  }
}

function attribute(attributes: string, name: string): string | null {
  const start = attributes.indexOf(` ${name}="`);
  if (start < 0) return null;
  const from = start + name.length + 3;
  return attributes.slice(from, attributes.indexOf('"', from));
}

function textOf(content: string): string {
  const parts: string[] = [];
  for (const { content: part } of elements(content, 't')) parts.push(entities(part));
  return parts.join('');
}

function entities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

const mostSheets = 6;
const mostSheet = 400_000;
const mostShared = 400_000;
