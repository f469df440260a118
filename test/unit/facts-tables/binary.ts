import { deflateRawSync } from 'node:zlib';

/** A zip archive of these files; bytes are taken as deflated already. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = Buffer.from(typeof content === 'string' ? deflateRawSync(Buffer.from(content)) : content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(at, 16);
  return Uint8Array.from(Buffer.concat([...parts, ...directory, end]));
}

/** A database of two pages: the schema, and one table with two rows. */
export function sqliteFile(): Uint8Array {
  const bytes = Buffer.alloc(1024);
  bytes.write('SQLite format 3\0', 0, 'latin1');
  bytes.writeUInt16BE(512, 16);
  const sql = 'CREATE TABLE people (id INTEGER PRIMARY KEY, "full name" TEXT, age INT, CHECK (age < 200))';
  writeLeaf(bytes, 0, 100, [{ id: 1, cells: ['table', 'people', 'people', 2, sql] }]);
  writeLeaf(bytes, 512, 512, [
    { id: 1, cells: [null, 'Ann Lee', 31] },
    { id: 2, cells: [null, 'Bo Ray', -2] },
  ]);
  return Uint8Array.from(bytes);
}

interface Row {
  readonly id: number;
  readonly cells: readonly (string | number | null)[];
}

function writeLeaf(bytes: Buffer, page: number, header: number, rows: readonly Row[]): void {
  bytes[header] = 13;
  bytes.writeUInt16BE(rows.length, header + 3);
  let end = 512;
  rows.forEach(({ id, cells }, index) => {
    const body = Buffer.concat(
      cells.map((cell) => (cell === null ? Buffer.alloc(0) : typeof cell === 'number' ? Buffer.from([cell & 255]) : Buffer.from(cell))),
    );
    const types = cells.flatMap((cell) => (cell === null ? [0] : typeof cell === 'number' ? [1] : varint(cell.length * 2 + 13)));
    const record = Buffer.concat([Buffer.from([types.length + 1, ...types]), body]);
    const cell = Buffer.concat([Buffer.from([...varint(record.length), id]), record]);
    end -= cell.length;
    cell.copy(bytes, page + end);
    bytes.writeUInt16BE(end, header + 8 + index * 2);
  });
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value >> 7) | 128, value & 127];
}
