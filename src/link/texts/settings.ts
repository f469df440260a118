import type { Op } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Definition, Definitions } from '../names/definitions.js';
import type { Environment } from './environment.js';
import type { LinkedDocument } from '../documents/documents.js';
import { member } from '../files/modules.js';

/** What code writes for a setting: `app.config['NAME'] = …`, or `NAME = …` in a module or class; `NAME.a.b` is within a map. */
export function settingsNamed(documents: readonly LinkedDocument[], definitions: Definitions, name: string): readonly Value[] {
  const [first = '', ...keys] = name.split('.');
  const written = documents.flatMap((document) => {
    const fields = document.writes.flatMap((writes, unit) => (isModuleOrClass(document, unit) ? (writes.get(first) ?? []) : []));
    return [...(document.sets.get(first) ?? []), ...fields].map((ref) => ({ doc: document.id, ref }));
  });
  return keys.reduce<readonly Value[]>((values, key) => values.flatMap((value) => within(documents, definitions, value, key)), written);
}

function within(documents: readonly LinkedDocument[], definitions: Definitions, value: Value, key: string): readonly Value[] {
  return definitions.of(value).flatMap((definition): Value[] => {
    const document = definition.kind === 'value' ? documents[definition.doc] : undefined;
    const found = definition.kind === 'value' && document !== undefined ? member(document, definition.ref, key) : null;
    return found === null || document === undefined ? [] : [{ doc: document.id, ref: found }];
  });
}

/** `Field(default="x")`, `Field("x", alias=…)`: the default; anything else as it is. */
export function fieldValue(documents: readonly LinkedDocument[], value: Value): Value {
  const op = documents[value.doc]?.op(value.ref);
  const given = op?.op === 'call' ? op.args.find(([key]) => key === 'default' || key === 0) : undefined;
  return given === undefined ? value : { doc: value.doc, ref: given[1] };
}

/** The variable that `schema.parse(process.env).X` or a schema of the environment names, with the schema's own default for it; null for other names. */
export function parsedVariable(
  documents: readonly LinkedDocument[],
  definitions: Definitions,
  environment: Pick<Environment, 'checked' | 'isObject'>,
  name: string,
  call: { readonly doc: number; readonly op: Op & { op: 'call' } },
): { readonly name: string; readonly fallback: Value | null } | null {
  const { doc, op } = call;
  const checked = environment.checked(name);
  if (checked !== null) return { name: checked, fallback: schemaDefaultWithin(documents, definitions, call, checked) };
  const variable = /\.(?:parse|safeParse)\.(?:data\.)?(\w+)$/.exec(name)?.[1];
  const takesEnvironment = op.args.some(([, ref]) => definitions.names({ doc, ref }).some((own) => environment.isObject(own)));
  if (variable === undefined || !takesEnvironment) return null;
  const own = schemaDefault(documents, definitions, { doc, ref: op.callee }, variable);
  return { name: variable, fallback: own ?? schemaDefaultWithin(documents, definitions, call, variable) };
}

/** The default that a schema (`z.object({ NAME: z.string().default('x') })`) gives a field; `parser` is `schema.parse`. */
function schemaDefault(documents: readonly LinkedDocument[], definitions: Definitions, parser: Value, field: string): Value | null {
  const get = documents[parser.doc]?.op(parser.ref);
  if (get?.op !== 'get') return null;
  for (const definition of definitions.of({ doc: parser.doc, ref: get.of })) {
    const made = definition.kind === 'external' ? definition.call : null;
    const schema = made === null ? undefined : documents[made.doc];
    const call = made === null ? undefined : schema?.op(made.ref);
    const shape = call?.op === 'call' ? call.args.find(([key]) => key === 0)?.[1] : undefined;
    const own = schema === undefined || shape === undefined ? null : member(schema, shape, field);
    const found = schema === undefined || own === null ? null : defaultInChain(schema, own);
    if (found !== null) return found;
  }
  return null;
}

/** The default of a variable in a schema that is written out in a call: `cleanEnv(process.env, { X: url({ default: 'x' }) })`. */
function schemaDefaultWithin(
  documents: readonly LinkedDocument[],
  definitions: Definitions,
  { doc, op }: { readonly doc: number; readonly op: Op & { op: 'call' } },
  field: string,
): Value | null {
  const given = op.args.flatMap(([, ref]) => definitions.of({ doc, ref }));
  // `parse(object({ X: … }), process.env)`
  const maps = given.flatMap((item) =>
    item.kind === 'external' && item.call !== null ? argumentsOf(documents, definitions, item.call) : [item],
  );
  const nested = maps.flatMap((map) => (map.kind === 'value' ? parts.flatMap((part) => within(documents, definitions, map, part)) : []));
  const fields = [...maps.flatMap((map) => (map.kind === 'value' ? [{ doc: map.doc, ref: map.ref }] : [])), ...nested].flatMap((value) =>
    within(documents, definitions, value, field),
  );
  for (const value of fields) {
    const schema = documents[value.doc];
    const call = schema?.op(value.ref);
    const written =
      schema === undefined || call?.op !== 'call' || call.args[0] === undefined ? null : member(schema, call.args[0][1], 'default');
    const found = written !== null ? { doc: value.doc, ref: written } : schema === undefined ? null : defaultInChain(schema, value.ref);
    if (found !== null) return found;
  }
  return null;
}

/** Where schemas keep the variables of a server, a page and both. */
const parts: readonly string[] = ['server', 'client', 'shared'];

function argumentsOf(documents: readonly LinkedDocument[], definitions: Definitions, call: Value): readonly Definition[] {
  const op = documents[call.doc]?.op(call.ref);
  return op?.op === 'call' ? op.args.flatMap(([, ref]) => definitions.of({ doc: call.doc, ref })) : [];
}

function defaultInChain(schema: LinkedDocument, field: number): Value | null {
  for (let at = schema.op(field); at.op === 'call';) {
    const callee = schema.op(at.callee);
    if (callee.op !== 'get') return null;
    // `optional(string(), 'x')`
    const second = at.args[1]?.[1];
    if (callee.key === 'optional' && second !== undefined) return { doc: schema.id, ref: second };
    const given = at.args[0];
    if (callee.key === 'default' && given !== undefined) return { doc: schema.id, ref: given[1] };
    at = schema.op(callee.of);
  }
  return null;
}

function isModuleOrClass({ facts }: LinkedDocument, unit: number): boolean {
  return unit === 0 || facts.units[unit]?.form === 'class';
}
