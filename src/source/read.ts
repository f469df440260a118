import type { Loss, Kind } from '../model/facts.js';
import type { Path } from '../model/touch.js';
import type { ReadLimit, Tree } from '../model/tree.js';
import { decode, type Encoding } from './decode.js';

export interface Source {
  readonly path: Path;
  readonly kind: Kind;
  readonly text: string;
  readonly encoding: Encoding;
  /** `head`: a data file of which only the beginning was read. */
  readonly extent: 'whole' | 'head';
  /** Read from the file. */
  readonly bytes: number;
}

export interface SourceRequest {
  readonly path: Path;
  readonly kind: Kind;
}

/** The text of a file within the limits of its kind. The size decides before anything is read. */
export function readSource(tree: Tree, request: SourceRequest): Source | Loss {
  const whole = limitOf(request.kind);
  const bytes = tree.read(request.path, whole);
  if (!('reason' in bytes)) return decoded(request, bytes, whole.over === 'head' && bytes.length === whole.bytes ? 'head' : 'whole');
  if (bytes.reason !== 'too-large' || !mayBeData.has(request.kind)) return bytes;
  const head = tree.read(request.path, headLimit);
  return 'reason' in head ? head : decoded({ ...request, kind: kindOfHead.get(request.kind) ?? 'text' }, head, 'head');
}

/**
 * The bytes of a binary data file. Of a database the first pages tell enough; the others have their index at the end, and are read
 * only where they are small.
 */
export function readBinary(tree: Tree, { path, kind }: { readonly path: Path; readonly kind: BinaryKind }): Uint8Array | Loss {
  return tree.read(path, kind === 'sqlite' ? { bytes: 1_000_000, over: 'head' } : { bytes: 2_000_000, over: 'refuse' });
}

export type BinaryKind = 'workbook' | 'parquet' | 'sqlite';

export function isBinary(kind: Kind): kind is BinaryKind {
  return kind === 'workbook' || kind === 'parquet' || kind === 'sqlite';
}

function decoded(request: SourceRequest, bytes: Uint8Array, extent: Source['extent']): Source | Loss {
  const result = decode(extent === 'head' ? bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1 || bytes.length) : bytes);
  if (typeof result === 'string') return { reason: result, span: null };
  return { path: request.path, kind: request.kind, text: result.text, encoding: result.encoding, extent, bytes: bytes.length };
}

function limitOf(kind: Kind): ReadLimit {
  if (kind === 'text' || kind === 'page' || kind === 'table' || kind === 'records') return headLimit;
  return { bytes: kind === 'notebook' ? 20_000_000 : 1_000_000, over: 'refuse' };
}

const headLimit: ReadLimit = { bytes: 256_000, over: 'head' };

/** Formats that people keep data in: beyond the limit such a file is data, and its beginning, read as text, is enough. */
const kindOfHead: ReadonlyMap<Kind, Kind> = new Map<Kind, Kind>([
  ['json', 'records'],
  ['sql', 'dump'],
]);
const mayBeData: ReadonlySet<Kind> = new Set<Kind>(['json', 'yaml', 'toml', 'markdown', 'sql', 'mcp-config']);
