import type { ProgramView, UnitView, Value } from '../../model/program.js';

/** What functions give back; the type of one that is only declared. */
export function returnedBy(program: ProgramView, units: readonly UnitView[]): readonly Value[] {
  const wanted = new Set(units.map(({ doc, unit }) => `${doc}:${unit}`));
  return [...new Set(units.map(({ doc }) => doc))].flatMap((doc) => {
    const facts = program.document(doc)?.facts;
    const returned: Value[] = [];
    for (let ref = 0; facts !== undefined && ref < facts.ops.length; ref++) {
      const op = facts.ops.form(ref) === 'return' ? facts.ops.at(ref) : null;
      if (op?.op === 'return' && wanted.has(`${doc}:${facts.blocks[facts.ops.block(ref)]?.unit ?? 0}`))
        returned.push({ doc, ref: op.value });
    }
    return returned;
  });
}
