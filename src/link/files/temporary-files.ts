import type { Op } from '../../model/facts.js';
import type { LinkedDocument } from '../documents/documents.js';

/** What stands for the path of `"$REPORT"` after `REPORT=$(mktemp)`, which no text tells; null where it is no such file. */
export function temporaryFile(document: LinkedDocument | undefined, ref: number): string | null {
  if (document?.facts.kind !== 'shell') return null;
  const read = onlyPart(document, ref);
  return read.op === 'read' && isTemporary(document, read.name) ? `${document.id}:${read.name}` : null;
}

function isTemporary(document: LinkedDocument, name: string): boolean {
  return document.writes.some((names) => names.get(name)?.some((write) => isMade(document, document.valueOf(write))) === true);
}

/** `$(mktemp)`, not a folder of `mktemp -d`, in which files have names. */
function isMade(document: LinkedDocument, ref: number): boolean {
  const call = onlyPart(document, ref);
  const callee = call.op === 'call' && call.style === 'command' ? document.op(call.callee) : null;
  const isFolder = call.op === 'call' && call.args.some(([, arg]) => isFolderFlag(document, arg));
  return callee?.op === 'name' && callee.name === 'cli:mktemp' && !isFolder;
}

/** What a text in quotes consists of where that is one thing. */
function onlyPart(document: LinkedDocument, ref: number): Op {
  const op = document.op(ref);
  const [only] = op.op === 'template' && op.parts.length === 1 ? op.parts : [];
  return typeof only === 'number' ? document.op(only) : op;
}

function isFolderFlag(document: LinkedDocument, ref: number): boolean {
  const op = document.op(ref);
  return op.op === 'const' && (op.value === '-d' || op.value === '--directory');
}
