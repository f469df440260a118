import type { LinkedDocument } from '../documents/documents.js';

/** What stands for the path of `"$REPORT"` after `REPORT=$(mktemp)`, which no text tells; null where it is no such file. */
export function temporaryFile(document: LinkedDocument | undefined, ref: number): string | null {
  if (document?.facts.kind !== 'shell') return null;
  const op = document.op(ref);
  const [only] = op.op === 'template' && op.parts.length === 1 ? op.parts : [];
  const read = typeof only === 'number' ? document.op(only) : op;
  return read.op === 'read' && temporariesOf(document).has(read.name) ? `${document.id}:${read.name}` : null;
}

function temporariesOf(document: LinkedDocument): ReadonlySet<string> {
  const known = memo.get(document);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const { ops } = document.facts;
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'write' ? ops.at(ref) : null;
    if (op?.op === 'write' && isMade(document, op.value)) found.add(op.name);
  }
  memo.set(document, found);
  return found;
}

const memo = new WeakMap<LinkedDocument, ReadonlySet<string>>();

/** `$(mktemp)`, not a folder of `mktemp -d`, in which files have names. */
function isMade(document: LinkedDocument, ref: number): boolean {
  const op = document.op(ref);
  const [only] = op.op === 'template' && op.parts.length === 1 ? op.parts : [];
  const call = typeof only === 'number' ? document.op(only) : op;
  const callee = call.op === 'call' && call.style === 'command' ? document.op(call.callee) : null;
  const isFolder = call.op === 'call' && call.args.some(([, arg]) => isFolderFlag(document, arg));
  return callee?.op === 'name' && callee.name === 'cli:mktemp' && !isFolder;
}

function isFolderFlag(document: LinkedDocument, ref: number): boolean {
  const op = document.op(ref);
  return op.op === 'const' && (op.value === '-d' || op.value === '--directory');
}
