import { append } from '../model/append.js';
import type { ProgramView } from '../model/program.js';
import { perProgram } from './per-program.js';

/** Fields of classes and interfaces by name. */
export const classFields = perProgram((program: ProgramView): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { facts } of program.documents) {
    const classes = facts.units.map((unit) => (unit.form === 'class' && unit.name !== '' ? unit.name : null));
    if (classes.every((name) => name === null)) continue;
    for (let ref = 0; ref < facts.ops.length; ref++) {
      if (facts.ops.form(ref) !== 'write') continue;
      const op = facts.ops.at(ref);
      const name = op.op === 'write' ? classes[facts.blocks[facts.ops.block(ref)]?.unit ?? 0] : null;
      if (op.op === 'write' && typeof name === 'string') append(found, name, op.name);
    }
  }
  return found;
});
