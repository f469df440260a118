import { append } from '../../model/append.js';
import type { ProgramView } from '../../model/program.js';
import { perProgram } from '../per-program.js';

/** Fields of classes and interfaces by name; a form has those of the class that it says it fills (`class Meta: model = Complaint`). */
export const classFields = perProgram((program: ProgramView): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const forms: { readonly form: string; readonly model: string }[] = [];
  for (const { facts } of program.documents) {
    const classes = facts.units.map((unit) => (unit.form === 'class' && unit.name !== '' ? unit.name : null));
    if (classes.every((name) => name === null)) continue;
    for (let ref = 0; ref < facts.ops.length; ref++) {
      if (facts.ops.form(ref) !== 'write') continue;
      const op = facts.ops.at(ref);
      const unit = facts.blocks[facts.ops.block(ref)]?.unit ?? 0;
      const name = classes[unit];
      if (op.op !== 'write' || typeof name !== 'string') continue;
      append(found, name, op.name);
      const form = name === 'Meta' && op.name === 'model' ? classes[facts.units[unit]?.parent ?? 0] : null;
      const model = typeof form === 'string' ? facts.ops.at(op.value) : null;
      if (typeof form === 'string' && model?.op === 'read') forms.push({ form, model: model.name });
    }
  }
  for (const { form, model } of forms) for (const field of found.get(model) ?? []) append(found, form, field);
  return found;
});
