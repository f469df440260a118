import type { ProgramView } from '../../model/program.js';
import type { Site } from '../../model/touch.js';
import { perProgram } from '../per-program.js';

export interface DeclaredClass {
  readonly fields: readonly string[];
  /** Where the first of its fields stands. */
  readonly at: Site;
}

/** Classes and interfaces by name; of those with one name the fields are taken together; a form has those of the class that it says it fills (`class Meta: model = Complaint`). */
export const classFields = perProgram((program: ProgramView): ReadonlyMap<string, DeclaredClass> => {
  const found = new Map<string, { readonly fields: string[]; readonly at: Site }>();
  const forms: { readonly form: string; readonly model: string }[] = [];
  for (const { facts, id } of program.documents) {
    const classes = facts.units.map((unit) => (unit.form === 'class' && unit.name !== '' ? unit.name : null));
    if (classes.every((name) => name === null)) continue;
    for (let ref = 0; ref < facts.ops.length; ref++) {
      if (facts.ops.form(ref) !== 'write') continue;
      const op = facts.ops.at(ref);
      const unit = facts.blocks[facts.ops.block(ref)]?.unit ?? 0;
      const name = classes[unit];
      if (op.op !== 'write' || typeof name !== 'string') continue;
      const own = found.get(name) ?? { fields: [], at: program.site({ doc: id, ref }) };
      own.fields.push(op.name);
      found.set(name, own);
      const form = name === 'Meta' && op.name === 'model' ? classes[facts.units[unit]?.parent ?? 0] : null;
      const model = typeof form === 'string' ? facts.ops.at(op.value) : null;
      if (typeof form === 'string' && model?.op === 'read') forms.push({ form, model: model.name });
    }
  }
  for (const { form, model } of forms) {
    const of = found.get(model);
    if (of !== undefined) found.set(form, { at: of.at, fields: [...(found.get(form)?.fields ?? []), ...of.fields] });
  }
  return found;
});
