import { readPages, type ColumnChunk } from './parquet-pages.js';
import { limits, type Sample } from './sample.js';
import { ThriftReader, type Thrift, type ThriftStruct } from './thrift.js';
import type { Inflate } from './zip.js';

/** The first rows of a Parquet file by its footer (https://parquet.apache.org/docs/file-format/): flat columns of its first row group. */
export function readParquet(bytes: Uint8Array, inflate: Inflate): Sample[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(bytes.length - 4, true) !== magic) return [];
  const length = view.getUint32(bytes.length - 8, true);
  if (length > bytes.length - 12) return [];
  const footer = new ThriftReader(bytes.subarray(0, bytes.length - 8), bytes.length - 8 - length).struct();
  const columns = columnsOf(listOf(footer.get(2)), listOf(footer.get(4))[0]).slice(0, limits.columns);
  const cells = columns.map(({ chunk }) => (chunk === null ? [] : readPages(bytes, chunk, inflate)));
  const rows = Math.max(0, ...cells.map((column) => column.length));
  if (columns.length === 0) return [];
  return [
    {
      name: null,
      header: columns.map(({ name }) => name),
      rows: Array.from({ length: Math.max(1, rows) }, (_, row) => cells.map((column) => column[row] ?? '')),
    },
  ];
}

interface Column {
  readonly name: string;
  readonly chunk: ColumnChunk | null;
}

/** The leaves of the schema, each with its stretch of the first row group; of nested ones only the name is read. */
function columnsOf(schema: readonly Thrift[], group: Thrift | undefined): Column[] {
  const chunks = new Map<string, ThriftStruct>();
  for (const chunk of listOf(isStruct(group) ? group.get(1) : undefined)) {
    const meta = isStruct(chunk) ? chunk.get(3) : undefined;
    if (!isStruct(meta)) continue;
    const path = listOf(meta.get(3)).map((part) => (part instanceof Uint8Array ? decode(part) : ''));
    chunks.set(path.join('.'), meta);
  }
  return schema.slice(1, 400).flatMap((element): Column[] => {
    if (!isStruct(element) || numberOf(element.get(5)) > 0) return [];
    const raw = element.get(4);
    const name = raw instanceof Uint8Array ? decode(raw).slice(0, 80) : '';
    const meta = chunks.get(name);
    const repetition = numberOf(element.get(3));
    if (meta === undefined || repetition === 2) return [{ name, chunk: null }];
    const start = meta.get(11) ?? meta.get(9);
    const at = numberOf(meta.get(9));
    return [
      {
        name,
        chunk: {
          type: numberOf(element.get(1)),
          converted: numberOf(element.get(6), -1),
          isOptional: repetition === 1,
          codec: numberOf(meta.get(4)),
          count: numberOf(meta.get(5)),
          at: numberOf(start) > 0 ? Math.min(numberOf(start), at) : at,
        },
      },
    ];
  });
}

function listOf(value: Thrift | undefined): readonly Thrift[] {
  return isList(value) ? value : [];
}

function isList(value: Thrift | undefined): value is readonly Thrift[] {
  return Array.isArray(value);
}

function isStruct(value: Thrift | undefined): value is ThriftStruct {
  return value instanceof Map;
}

function numberOf(value: Thrift | undefined, otherwise = 0): number {
  return typeof value === 'number' ? value : otherwise;
}

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** `PAR1` */
const magic = 0x31524150;
const decoder = new TextDecoder();
