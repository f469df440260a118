import { extract } from '../facts/extract.js';
import type { Document, Kind } from '../model/facts.js';
import type { Role } from '../model/program.js';
import type { Path } from '../model/touch.js';
import type { Tree } from '../model/tree.js';
import type { Skip } from '../model/verdict.js';
import { readSource } from '../source/read.js';
import { classify } from '../tree/classify.js';
import type { ProjectFile } from './project.js';

export interface Scan {
  readonly files: readonly ProjectFile[];
  /** What was not analysed, or only in part. */
  readonly skipped: readonly Skip[];
  readonly bytes: number;
}

/** Reads and lowers every file of the tree. What goes wrong with one file stays with that file. */
export function scanTree(tree: Tree): Scan {
  const files: ProjectFile[] = [];
  const skipped: Skip[] = [...tree.skipped()];
  let bytes = 0;
  for (const { path } of tree.list()) {
    const { kind, role } = classify(path);
    if (kind === null) continue;
    const source = readSource(tree, { path, kind });
    if ('reason' in source) {
      skipped.push({ path, reason: source.reason, relevant: mayCount(role, kind) && source.reason !== 'binary' });
      continue;
    }
    bytes += source.bytes;
    // Of a data file the beginning is enough, but not of a flow.
    if (source.extent === 'head' && isOwn(role) && classify(path, source.text).kind === 'low-code')
      skipped.push({ path, reason: 'too-large', relevant: true });
    const known = source.extent === 'head' ? { kind: source.kind, role: roleOfHead(role) } : classify(path, source.text);
    if (known.kind === null) continue;
    const facts = tryExtract(source.text, known.kind);
    if (facts === null) skipped.push({ path, reason: 'syntax', relevant: mayCount(known.role, known.kind) });
    else {
      files.push({ path, role: known.role, facts });
      skipped.push(...gapsOf(path, facts, known.role));
    }
  }
  return { files, skipped, bytes };
}

/** A front end must not throw; if one does, its file is a gap and the others stand. */
function tryExtract(text: string, kind: Kind): Document | null {
  try {
    return extract(text, kind);
  } catch {
    return null;
  }
}

/** Broken syntax keeps what could be read and is no gap of the verdict; what was cut off is. */
function gapsOf(path: Path, facts: Document, role: Role): Skip[] {
  const cut = facts.gaps.filter(({ reason }) => reason !== 'syntax' && reason !== 'unsupported');
  return cut.map(({ reason }) => ({ path, reason, relevant: mayCount(role, facts.kind) }));
}

/** Code that could be evidence: nobody's library, no build output, no test. */
function mayCount(role: Role, kind: Kind): boolean {
  return codeKinds.has(kind) && isOwn(role);
}

/** A file too large to be read whole is data, unless its place says that it counts for nothing. */
function roleOfHead(role: Role): Role {
  return isOwn(role) || role === 'doc' ? 'data' : role;
}

function isOwn(role: Role): boolean {
  return role === 'source' || role === 'example';
}

const codeKinds: ReadonlySet<Kind> = new Set(['python', 'javascript', 'notebook', 'low-code', 'java']);
