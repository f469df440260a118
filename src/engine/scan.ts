import { extractBinary, extractOutline } from '../facts/extract.js';
import type { Document, Kind } from '../model/facts.js';
import { isProgram } from '../model/languages.js';
import type { Role } from '../model/program.js';
import type { Path } from '../model/touch.js';
import type { Tree } from '../model/tree.js';
import type { Skip } from '../model/verdict.js';
import { inflateStart } from '../source/inflate.js';
import { isBinary, readBinary, readSource, type BinaryKind } from '../source/read.js';
import { classify } from '../tree/classify.js';
import { inPlace, type Lowering } from './lowering.js';
import { byPath, type ProjectFile } from './project.js';
import { isNamedByFolder, StartedTests } from './started-tests.js';

export interface Scan {
  readonly files: readonly ProjectFile[];
  /** Every file of the tree, read or not. */
  readonly paths: readonly Path[];
  /** What was not analysed, or only in part. */
  readonly skipped: readonly Skip[];
  readonly bytes: number;
}

/** Reads and lowers every file of the tree. What goes wrong with one file stays with that file. */
export function scanTree(tree: Tree, lowering: Lowering = inPlace): Scan {
  const scanner = new Scanner(tree, lowering);
  const paths = tree.list().map(({ path }) => path);
  for (const path of paths) scanner.scan(path);
  lowering.finish();
  scanner.completeTests();
  // Whatever was lowered first, the same tree gives the same scan.
  const skipped = scanner.skipped.sort(byPath);
  return { files: [...scanner.files.values()].sort(byPath), paths, skipped: [...tree.skipped(), ...skipped], bytes: scanner.bytes };
}

class Scanner {
  readonly files = new Map<Path, ProjectFile>();
  readonly skipped: Skip[] = [];
  bytes = 0;
  private readonly tests = new StartedTests();
  /** Tests of which no more is known than what they import. */
  private readonly outlined = new Set<Path>();

  constructor(
    private readonly tree: Tree,
    private readonly lowering: Lowering,
  ) {}

  scan(path: Path): void {
    const { kind, role } = classify(path);
    if (kind !== null && isBinary(kind)) return this.scanBinary({ path, kind, role });
    const text = this.read(path);
    if (text === null) return;
    this.bytes += text.bytes;
    const outline = text.role === 'test' && !isNamedByFolder(path) ? tryOutline(text) : null;
    if (outline === null) return this.extract(text);
    this.tests.add(path);
    this.outlined.add(path);
    this.files.set(path, { path, role: text.role, facts: outline });
  }

  /** Most of a tree are tests that nothing starts; those that something may start are read again and in full. */
  completeTests(): void {
    for (const file of this.files.values()) if (!this.outlined.has(file.path)) this.tests.read(file);
    for (let started = this.tests.take(); started.length > 0; started = this.tests.take()) {
      for (const path of started) {
        const text = this.read(path);
        if (text !== null) this.extract(text);
        this.outlined.delete(path);
      }
      this.lowering.finish();
      for (const path of started) {
        const file = this.files.get(path);
        if (file !== undefined) this.tests.read(file);
      }
    }
  }

  /** One that is too large or no such file says nothing, and nothing is missed in it. */
  private scanBinary({ path, kind, role }: { readonly path: Path; readonly kind: BinaryKind; readonly role: Role }): void {
    if (role !== 'data') return;
    const bytes = readBinary(this.tree, { path, kind });
    if ('reason' in bytes) return;
    this.bytes += bytes.length;
    const facts = tryBinary(bytes, kind);
    if (facts !== null && facts.tables.length > 0) this.files.set(path, { path, role, facts });
  }

  private extract({ path, role, kind, text }: FileText): void {
    this.lowering.add({ kind, text }, (facts) => {
      if (facts === null) this.skipped.push({ path, reason: 'syntax', relevant: mayCount(role, kind) });
      else {
        this.files.set(path, { path, role, facts });
        this.skipped.push(...gapsOf(path, facts, role));
      }
    });
  }

  /** null: not read; `skipped` says why, where it should have been. */
  private read(path: Path): FileText | null {
    const { kind, role } = classify(path);
    if (kind === null) return null;
    const source = readSource(this.tree, { path, kind });
    if ('reason' in source) {
      this.skipped.push({ path, reason: source.reason, relevant: mayCount(role, kind) && source.reason !== 'binary' });
      return null;
    }
    const { text, bytes } = source;
    // Of a data file the beginning is enough, but not of a flow.
    if (source.extent === 'head' && isOwn(role) && classify(path, text).kind === 'low-code')
      this.skipped.push({ path, reason: 'too-large', relevant: true });
    const known = source.extent === 'head' ? { kind: source.kind, role: roleOfHead(role) } : classify(path, text);
    return known.kind === null ? null : { path, text, bytes, kind: known.kind, role: known.role };
  }
}

interface FileText {
  readonly path: Path;
  readonly role: Role;
  readonly kind: Kind;
  readonly text: string;
  readonly bytes: number;
}

function tryOutline({ text, kind }: Pick<FileText, 'text' | 'kind'>): Document | null {
  try {
    return extractOutline(text, kind);
  } catch {
    return null;
  }
}

function tryBinary(bytes: Uint8Array, kind: BinaryKind): Document | null {
  try {
    return extractBinary(bytes, kind, inflateStart);
  } catch {
    return null;
  }
}

/** Broken syntax keeps what could be read and is no gap of the verdict; what was cut off is. */
function gapsOf(path: Path, facts: Document, role: Role): Skip[] {
  return facts.gaps.flatMap(({ reason }) =>
    reason === 'syntax' || reason === 'stops' || reason === 'unsupported' ? [] : [{ path, reason, relevant: mayCount(role, facts.kind) }],
  );
}

/** Code that could be evidence: nobody's library, no build output, no test. */
function mayCount(role: Role, kind: Kind): boolean {
  return (isProgram(kind) || kind === 'low-code') && isOwn(role);
}

/** A file too large to be read whole is data, unless its place says that it counts for nothing. */
function roleOfHead(role: Role): Role {
  return isOwn(role) || role === 'doc' ? 'data' : role;
}

function isOwn(role: Role): boolean {
  return role === 'source' || role === 'example';
}
