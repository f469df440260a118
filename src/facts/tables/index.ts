import type { DataTable, Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { profile } from '../realness/profile.js';
import { readDelimited } from './delimited.js';
import { readDump } from './dump.js';
import { readParquet } from './parquet.js';
import { readJson, readLines } from './records.js';
import type { Sample } from './sample.js';
import { readSqlite } from './sqlite.js';
import { readWorkbook } from './workbook.js';
import type { Inflate } from './zip.js';

export type { Inflate } from './zip.js';

/** The tables in a text of this kind; most kinds have none. */
export function tablesIn(text: string, kind: Kind): readonly DataTable[] {
  return profiled(samplesIn(text, kind));
}

/** A binary data file: its tables and nothing else. Of another format than its name says it has none. */
export function extractBinary(bytes: Uint8Array, kind: 'workbook' | 'parquet' | 'sqlite', inflate: Inflate): Document {
  const samples = kind === 'sqlite' ? readSqlite(bytes) : kind === 'parquet' ? readParquet(bytes, inflate) : readWorkbook(bytes, inflate);
  return { ...new DocumentBuilder(kind, 0).build(), tables: profiled(samples) };
}

function samplesIn(text: string, kind: Kind): readonly Sample[] {
  switch (kind) {
    case 'table':
      return [readDelimited(text)];
    case 'records':
      return linesOrLists(text);
    case 'json':
      return readJson(text);
    case 'sql':
    case 'dump':
      return readDump(text);
    default:
      return [];
  }
}

/** Of a large JSON file, whose kind is that of records too, the beginning is read. */
function linesOrLists(text: string): readonly Sample[] {
  const lines = readLines(text);
  return (lines[0]?.rows.length ?? 0) > 1 ? lines : readJson(text);
}

function profiled(samples: readonly Sample[]): readonly DataTable[] {
  return samples.filter(({ rows }) => rows.length > 0).map((sample) => profile(sample));
}
