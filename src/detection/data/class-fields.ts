import type { Document, Ref } from '../../model/facts.js';
import type { ProgramView } from '../../model/program.js';
import type { Site } from '../../model/touch.js';
import { perProgram } from '../per-program.js';

export interface DeclaredClass {
  readonly fields: readonly string[];
  /** What its fields are declared as. */
  readonly types: readonly string[];
  /** Where the first of its fields stands. */
  readonly at: Site;
}

/** Classes and interfaces by name; of those with one name the fields are taken together; a form has those of the class that it says it fills (`class Meta: model = Complaint`). */
export const classFields = perProgram((program: ProgramView): ReadonlyMap<string, DeclaredClass> => {
  const found = new Map<string, { readonly fields: string[]; readonly types: string[]; readonly at: Site }>();
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
      const own = found.get(name) ?? { fields: [], types: [], at: program.site({ doc: id, ref }) };
      own.fields.push(op.name);
      own.types.push(...typesNamed(facts, op.value));
      found.set(name, own);
      const form = name === 'Meta' && op.name === 'model' ? classes[facts.units[unit]?.parent ?? 0] : null;
      const model = typeof form === 'string' ? facts.ops.at(op.value) : null;
      if (typeof form === 'string' && model?.op === 'read') forms.push({ form, model: model.name });
    }
  }
  for (const { form, model } of forms) {
    const of = found.get(model);
    if (of !== undefined) found.set(form, { at: of.at, types: [...of.types], fields: [...(found.get(form)?.fields ?? []), ...of.fields] });
  }
  return found;
});

/** The same, and schemas that are built under a name: `const Intake = z.object({ email: z.string() })`. */
export const declaredShapes = perProgram((program: ProgramView): ReadonlyMap<string, DeclaredClass> => {
  const found = new Map(classFields(program));
  for (const { facts, id } of program.documents) {
    if (!facts.ops.strings.some((text) => builders.has(text))) continue;
    for (let ref = 0; ref < facts.ops.length; ref++) {
      const op = facts.ops.form(ref) === 'write' ? facts.ops.at(ref) : null;
      const fields = op?.op === 'write' && !found.has(op.name) ? builtFields(facts, op.value) : [];
      if (op?.op === 'write' && fields.length > 0) found.set(op.name, { fields, types: [], at: program.site({ doc: id, ref }) });
    }
  }
  return found;
});

function builtFields({ ops }: Document, value: Ref): readonly string[] {
  const op = ops.form(value) === 'call' ? ops.at(value) : null;
  const callee = op?.op === 'call' ? ops.at(op.callee) : null;
  const [, first] = op?.op === 'call' ? (op.args[0] ?? []) : [];
  const shape = first === undefined || callee?.op !== 'get' || !builders.has(String(callee.key)) ? null : ops.at(first);
  return shape?.op === 'make' && shape.shape === 'map' ? shape.items.flatMap(([key]) => (typeof key === 'string' ? [key] : [])) : [];
}

/** Of the libraries by which schemas are written in JavaScript. */
const builders: ReadonlySet<string> = new Set(['object', 'strictObject', 'looseObject']);

/** `Patient` of a field that is declared as one, as a list of them or as one or nothing. */
function typesNamed({ ops }: Document, value: Ref): readonly string[] {
  const found: string[] = [];
  const pending = [value];
  for (let at = 0; at < pending.length && at < mostParts; at++) {
    const op = ops.at(pending[at] ?? 0);
    if (op.op === 'read') found.push(op.name);
    if (op.op === 'call') pending.push(op.callee, ...op.args.map(([, arg]) => arg));
    if (op.op === 'index') pending.push(op.of, op.by);
    if (op.op === 'merge') pending.push(...op.of);
    if (op.op === 'make') pending.push(...op.items.map(([, item]) => item));
  }
  return found;
}

const mostParts = 12;
