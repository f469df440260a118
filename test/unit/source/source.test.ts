import { describe, expect, it } from 'vitest';
import type { Loss } from '../../../src/model/facts.js';
import type { ReadLimit, Tree } from '../../../src/model/tree.js';
import { decode } from '../../../src/source/decode.js';
import { lineColumn, lineStarts } from '../../../src/source/lines.js';
import { readSource } from '../../../src/source/read.js';

const text = 'token = "é"\nprint(token)\n';

/** A tree of one file, and what was asked of it. */
function treeOf(bytes: Uint8Array): Tree & { readonly asked: ReadLimit[] } {
  const asked: ReadLimit[] = [];
  const read = (_: string, limit: ReadLimit): Uint8Array | Loss => {
    asked.push(limit);
    return bytes.length > limit.bytes && limit.over === 'refuse' ? { reason: 'too-large', span: null } : bytes.subarray(0, limit.bytes);
  };
  return { root: '/', form: 'folder', asked, read, list: () => [], skipped: () => [] };
}

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16BE', Buffer.from(text, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(text, 'latin1')],
  ])('%s says the same', (_, bytes) => {
    expect(decode(bytes)).toMatchObject({ text });
  });

  it('takes a NUL in the first 8,192 bytes for binary, a later one for a character', () => {
    expect(decode(Buffer.from('a\0b = 1'))).toBe('binary');
    expect(decode(Buffer.from(`${'x'.repeat(8191)}\0`))).toBe('binary');
    expect(decode(Buffer.from(`${'x'.repeat(8192)}\0`))).toMatchObject({ encoding: 'utf-8' });
    expect(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))).toBe('binary');
  });

  it('names UTF-32 rather than misreading it', () => {
    expect(decode(Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]))).toBe('encoding');
  });
});

describe('readSource', () => {
  it('lets the size decide, to the byte', () => {
    expect(readSource(treeOf(Buffer.alloc(1_000_000, 'a')), { path: 'a.py', kind: 'python' })).toMatchObject({
      extent: 'whole',
      bytes: 1_000_000,
    });
    expect(readSource(treeOf(Buffer.alloc(1_000_001, 'a')), { path: 'a.py', kind: 'python' })).toEqual({ reason: 'too-large', span: null });
    expect(treeOf(Buffer.alloc(0)).asked).toEqual([]);
  });

  it('reads notebooks up to 20 MB', () => {
    expect(readSource(treeOf(Buffer.alloc(19_000_000, ' ')), { path: 'a.ipynb', kind: 'notebook' })).toMatchObject({ extent: 'whole' });
  });

  it('reads the beginning of data, in whole lines', () => {
    const row = 'né,12\n';
    const source = readSource(treeOf(Buffer.from(row.repeat(400_000))), { path: 'a.csv', kind: 'text' });
    expect(source).toMatchObject({ extent: 'head', encoding: 'utf-8' });
    expect('text' in source && source.text.endsWith(row)).toBe(true);
  });

  it('takes a very large JSON for data', () => {
    expect(readSource(treeOf(Buffer.alloc(2_000_000, '[]\n')), { path: 'a.json', kind: 'json' })).toMatchObject({
      extent: 'head',
      kind: 'records',
    });
  });
});

describe('lines', () => {
  it('count from 1 after every kind of line end', () => {
    const starts = lineStarts('a\nbc\r\nd\re\u2028f\n');
    expect([...starts]).toEqual([0, 2, 6, 8, 12]);
    expect(lineColumn(starts, 0)).toEqual({ line: 1, column: 1 });
    expect(lineColumn(starts, 3)).toEqual({ line: 2, column: 2 });
    expect(lineColumn(starts, 10)).toEqual({ line: 4, column: 3 });
    expect(lineColumn(starts, 12)).toEqual({ line: 5, column: 1 });
  });
});
