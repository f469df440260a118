import type { Ref } from '../../model/facts.js';
import type { LinkedDocument } from '../documents/documents.js';
import { lookUp } from '../documents/scopes.js';
import { testsAround } from '../documents/deciding-tests.js';
import { abandonedBefore } from '../reach/left-blocks.js';

/**
 * The condition by which one of the things that a loop goes through is picked out: `for tool in tools: if tool.name == name: tool.run(…)`,
 * and where it is kept for later: `if tool.Name == name { chosen = tool }`.
 */
export function pickedBy(documents: readonly LinkedDocument[], document: LinkedDocument, name: Ref): Ref | null {
  if (document.form(name) !== 'read') return null;
  const own = testOf(documents, document, name, name);
  if (own !== null) return own;
  for (const write of lookUp(documents, document, name, document.textOf(name) ?? '')) {
    const kept = write.doc === document.id && document.form(write.ref) === 'write' ? document.valueOf(write.ref) : null;
    const test = kept === null || document.form(kept) !== 'read' ? null : testOf(documents, document, kept, write.ref);
    if (test !== null) return test;
  }
  return null;
}

/** The test around `place` that holds a part of the element that `name` stands for against something. */
function testOf(documents: readonly LinkedDocument[], document: LinkedDocument, name: Ref, place: Ref): Ref | null {
  const text = document.textOf(name);
  const kept = testsAround(document, place).filter((test) => comparesPartOf(document, test, text, same));
  const tests = kept.length > 0 ? kept : passedBefore(document, place).filter((test) => comparesPartOf(document, test, text, other));
  return tests.length > 0 && isElement(documents, document, name) ? (tests[0] ?? null) : null;
}

/** `if tool.name != name: continue` */
function passedBefore(document: LinkedDocument, place: Ref): readonly Ref[] {
  return abandonedBefore(document, place, document.blocksOf(place)).flatMap((block) => document.facts.blocks[block]?.test ?? []);
}

function comparesPartOf(document: LinkedDocument, test: Ref, name: string | null, operators: ReadonlySet<string>): boolean {
  const op = document.op(test);
  if (op.op === 'merge') return op.of.some((part) => comparesPartOf(document, part, name, operators));
  if (name === null || op.op !== 'unknown' || !operators.has(op.operator ?? '')) return false;
  return op.uses.some((use) => document.form(use) === 'get' && document.textOf(document.baseOf(use)) === name);
}

const same: ReadonlySet<string> = new Set(['==', 'in']);
const other: ReadonlySet<string> = new Set(['!=']);

/** Is the name given to the elements that a loop goes through? */
function isElement(documents: readonly LinkedDocument[], document: LinkedDocument, name: Ref): boolean {
  return lookUp(documents, document, name, document.textOf(name) ?? '').some((write) => {
    const op = write.doc === document.id && document.form(write.ref) === 'write' ? document.op(document.valueOf(write.ref)) : null;
    return op?.op === 'get' && op.key === '[]';
  });
}
