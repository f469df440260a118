import { deflateRawSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/facts/tables/delimited.js';
import { readDump } from '../../../src/facts/tables/dump.js';
import { readParquet } from '../../../src/facts/tables/parquet.js';
import { readJson, readLines } from '../../../src/facts/tables/records.js';
import { limits } from '../../../src/facts/tables/sample.js';
import { readSqlite } from '../../../src/facts/tables/sqlite.js';
import { readWorkbook } from '../../../src/facts/tables/workbook.js';
import { inflateStart } from '../../../src/source/inflate.js';
import { sqliteFile, zipOf } from './binary.js';

describe('tables of text', () => {
  it.each([
    [',', 'id,name\n1,"Ann, of ""Old"" House"\n2,Bo'],
    [';', 'id;name\n1;"Ann, of ""Old"" House"\n2;Bo'],
    ['tab', 'id\tname\r\n1\t"Ann, of ""Old"" House"\r\n2\tBo\r\n'],
    ['|', 'id|name\n1|"Ann, of ""Old"" House"\n2|Bo'],
  ])('are read whatever divides their cells: %s', (_, text) => {
    expect(readDelimited(text)).toEqual({
      name: null,
      header: ['id', 'name'],
      rows: [
        ['1', 'Ann, of "Old" House'],
        ['2', 'Bo'],
      ],
    });
  });

  it('take a first row like the others for no header', () => {
    expect(readDelimited('17,Ann Lee,ann@lee.org\n18,Bo Ray,bo@ray.org').header).toBeNull();
    expect(readDelimited('Smith,Columbus,Plumber\nMiller,Toledo,Teacher').header).toBeNull();
    expect(readDelimited('Name,Age\nAnn,31\nBo,44').header).toEqual(['Name', 'Age']);
  });

  it('stop at a bounded number of rows, columns and signs', () => {
    const wide = Array.from({ length: 5000 }, (_, at) => `c_${at}`).join(',');
    const { header, rows } = readDelimited(`${wide}\n${`${'x'.repeat(9000)},1\n`.repeat(3000)}`);
    expect(header).toHaveLength(limits.columns);
    expect(rows.length).toBeLessThanOrEqual(limits.rows);
    expect(rows[0]?.[0]).toHaveLength(limits.cell);
  });

  it('end with the text inside a quote', () => {
    expect(readDelimited('id,name\n1,"Ann').rows).toEqual([['1', 'Ann']]);
  });
});

describe('records in JSON', () => {
  it('are the objects of lists, with what stands inside them', () => {
    const text = JSON.stringify({ version: 2, customers: [{ id: 1, at: { city: 'Ulm' } }, { id: 2 }, { id: 3, tags: ['a', 'b'] }] });
    expect(readJson(text)).toEqual([
      {
        name: 'customers',
        header: ['id', 'at.city', 'tags'],
        rows: [
          ['1', 'Ulm', ''],
          ['2', '', ''],
          ['3', '', ''],
        ],
      },
    ]);
  });

  it('are read as far as a text goes that is cut off', () => {
    const text = JSON.stringify(Array.from({ length: 50 }, (_, id) => ({ id, name: `n"${id}}` })));
    expect(readJson(text.slice(0, 400))[0]?.rows.length).toBeGreaterThan(5);
  });

  it('end where lists nest without end', () => {
    expect(readJson('['.repeat(100_000))).toEqual([]);
    expect(readJson(`[${'{"a":'.repeat(100_000)}`)).toEqual([]);
  });

  it('stand a line each, broken ones left out', () => {
    expect(readLines('{"a":1}\nnot json\n{"a":2,"b":"x"}\n')).toEqual([
      {
        name: null,
        header: ['a', 'b'],
        rows: [
          ['1', ''],
          ['2', 'x'],
        ],
      },
    ]);
  });
});

describe('rows of a dump', () => {
  it('are what it inserts and copies', () => {
    const text = `CREATE TABLE people (id int);
INSERT INTO people (id, name) VALUES (1, 'O''Hara'), (2, NULL);
INSERT INTO people (id, name) VALUES (3, lower('X'));
COPY public.orders (id, total) FROM stdin;
7\t12.50
8\t\\N
\\.
`;
    expect(readDump(text)).toEqual([
      {
        name: 'people',
        header: ['id', 'name'],
        rows: [
          ['1', "O'Hara"],
          ['2', ''],
          ['3', "lower('X')"],
        ],
      },
      {
        name: 'public.orders',
        header: ['id', 'total'],
        rows: [
          ['7', '12.50'],
          ['8', ''],
        ],
      },
    ]);
  });

  it('end with a statement that is cut off', () => {
    expect(readDump("INSERT INTO people (id, name) VALUES (1, 'Ann'), (2, 'B")[0]?.rows).toEqual([['1', 'Ann']]);
    expect(readDump('INSERT INTO people VALUES ('.repeat(5000))).toEqual([]);
  });
});

describe('a SQLite file', () => {
  it('gives its tables by their schema', () => {
    expect(readSqlite(sqliteFile())).toEqual([
      {
        name: 'people',
        header: ['id', 'full name', 'age'],
        rows: [
          ['1', 'Ann Lee', '31'],
          ['2', 'Bo Ray', '-2'],
        ],
      },
    ]);
  });

  it('is followed once where its pages point at themselves, and read no further than it goes', () => {
    const looped = sqliteFile();
    // An interior page whose children are itself.
    looped[512] = 5;
    new DataView(looped.buffer).setUint32(520, 2);
    expect(readSqlite(looped).flatMap(({ rows }) => rows)).toEqual([]);
    for (let length = 0; length < 1024; length += 7) expect(() => readSqlite(sqliteFile().subarray(0, length))).not.toThrow();
  });

  it('may hold any bytes', () => {
    for (let seed = 1; seed < 400; seed++) {
      const bytes = sqliteFile();
      for (let count = 0; count < 6; count++) bytes[16 + ((seed * 7919 + count * 104_729) % 1000)] = (seed * 31 + count * 17) % 256;
      expect(readSqlite(bytes).length).toBeLessThanOrEqual(limits.tables);
    }
  });
});

describe('a workbook', () => {
  const sheet = (cells: string): string => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;

  it('gives its sheets with shared and inline texts', () => {
    const bytes = zipOf({
      'xl/workbook.xml': '<workbook><sheets><sheet name="Staff &amp; pay" sheetId="1"/></sheets></workbook>',
      'xl/sharedStrings.xml': '<sst><si><t>name</t></si><si><r><t>An</t></r><r><t>n</t></r></si></sst>',
      'xl/worksheets/sheet1.xml': sheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>salary</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>41000</v></c></row>',
      ),
    });
    expect(readWorkbook(bytes, inflateStart)).toEqual([
      { name: 'Staff & pay', header: ['name', '', 'salary'], rows: [['Ann', '', '41000']] },
    ]);
  });

  it('is unpacked no further than is looked at', () => {
    const bomb = deflateRawSync(Buffer.alloc(200_000_000, '<row><c><v>1</v></c></row>'));
    const before = process.memoryUsage().arrayBuffers;
    const tables = readWorkbook(zipOf({ 'xl/worksheets/sheet1.xml': bomb }), inflateStart);
    expect(tables.every(({ rows }) => rows.length <= limits.rows)).toBe(true);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it('may lie about everything', () => {
    const good = zipOf({ 'xl/worksheets/sheet1.xml': sheet('<row><c><v>1</v></c></row><row><c><v>2</v></c></row>') });
    for (let at = 0; at < good.length; at++) {
      const bytes = Uint8Array.from(good);
      bytes[at] = 255;
      expect(() => readWorkbook(bytes, inflateStart)).not.toThrow();
    }
  });
});

describe('a Parquet file', () => {
  const columns = [
    { name: 'id', data: [7, 8, 9], type: 'INT32' as const },
    { name: 'name', data: ['Ann Lee', null, 'Bo Ray'], type: 'STRING' as const },
    { name: 'city', data: ['Ulm', 'Ulm', 'Köln'], type: 'STRING' as const },
    { name: 'paid', data: [1.5, 2.25, 3], type: 'DOUBLE' as const },
  ];
  const expected = [
    ['7', 'Ann Lee', 'Ulm', '1.5'],
    ['8', '', 'Ulm', '2.25'],
    ['9', 'Bo Ray', 'Köln', '3'],
  ];

  it.each(['UNCOMPRESSED', 'SNAPPY'] as const)('gives the first rows of its columns: %s', (codec) => {
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData: columns, codec }));
    expect(readParquet(bytes, inflateStart)).toEqual([{ name: null, header: ['id', 'name', 'city', 'paid'], rows: expected }]);
  });

  it('gives as many as are looked at of many', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `name ${at % 90}`);
    const [table] = readParquet(
      new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'name', data: many, type: 'STRING' }] })),
      inflateStart,
    );
    expect(table?.rows).toHaveLength(limits.rows);
    expect(table?.rows[91]).toEqual(['name 1']);
  });

  it('may lie about everything', () => {
    const good = new Uint8Array(parquetWriteBuffer({ columnData: columns }));
    for (let at = 0; at < good.length; at++)
      for (const byte of [0, 127, 255]) {
        const bytes = Uint8Array.from(good);
        bytes[at] = byte;
        try {
          for (const { rows } of readParquet(bytes, inflateStart)) expect(rows.length).toBeLessThanOrEqual(limits.rows);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }
  });
});
