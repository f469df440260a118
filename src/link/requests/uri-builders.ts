import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { writtenName } from '../documents/written-name.js';

/** The path that a function builds an address with, where that is given in place of the address: `uri(builder -> builder.path(PATH).build())`. */
export function builtPath(documents: readonly LinkedDocument[], given: Value): Value {
  const document = documents[given.doc];
  const op = document?.op(given.ref);
  if (document === undefined || op?.op !== 'closure') return given;
  for (const ref of document.calls) {
    const call = document.unitOf(ref) === op.unit ? document.op(ref) : null;
    const [first] = call?.op === 'call' && steps.has(writtenName(document, call.callee)) ? call.args : [];
    if (first !== undefined) return { doc: document.id, ref: first[1] };
  }
  return given;
}

const steps: ReadonlySet<string> = new Set(['path', 'replacePath', 'pathSegment']);
