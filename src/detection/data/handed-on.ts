import type { Ref } from '../../model/facts.js';
import type { DocumentView, ProgramView, Value } from '../../model/program.js';

/** The parameters of functions in the file that are handed something of an input: `event` of `parse(event)`. */
export function handedOn(program: ProgramView, document: DocumentView, refs: ReadonlySet<Ref>): readonly Value[] {
  const { id, facts } = document;
  const taken = new Set<string>();
  facts.units.forEach(({ form, name }, unit) => {
    if (form !== 'function') return;
    for (const caller of program.callersOf({ doc: id, unit, name }))
      for (const [key, value] of caller.document.id === id ? caller.args : [])
        if (typeof key === 'number' && value.doc === id && refs.has(value.ref)) taken.add(`${unit} ${key}`);
  });
  if (taken.size === 0) return [];
  const found: Value[] = [];
  for (let ref = 0; ref < facts.ops.length; ref++) {
    const op = facts.ops.form(ref) === 'param' ? facts.ops.at(ref) : null;
    if (op?.op === 'param' && taken.has(`${facts.blocks[facts.ops.block(ref)]?.unit ?? 0} ${op.index}`)) found.push({ doc: id, ref });
  }
  return found;
}
