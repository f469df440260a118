import type { UnitView } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal, member } from '../files/modules.js';
import { schemaKeys } from './schema-keys.js';

/**
 * What runs of a tool that its own class describes: the schema stands in a field of the class, or a method gives it back, and another method
 * of the class has the name that things are run by (`class Terminal: specification = {…}; def run(self, command)`).
 */
export function runnersBeside(document: LinkedDocument, schema: number): readonly UnitView[] {
  const around = document.classAround(schema);
  if (around === undefined || !isDescribed(document, schema)) return [];
  return document.facts.units.flatMap(({ parent, form, name }, unit) =>
    parent === around && form === 'function' && runners.has(plain(name)) ? [{ doc: document.id, unit, name }] : [],
  );
}

/** A map with a name and parameters may be an experiment's; one that describes itself, or the shape of its parameters, is for a model. */
function isDescribed(document: LinkedDocument, schema: number): boolean {
  const inner = member(document, schema, 'function') ?? schema;
  const type = member(document, schema, 'type');
  if (type !== null && literal(document.op(type)) === 'function') return true;
  const parameters = schemaKeys.map((key) => member(document, inner, key)).find((ref) => ref !== null) ?? null;
  if (parameters === null || member(document, inner, 'description') === null) return false;
  return document.form(parameters) !== 'make' || shapeKeys.some((key) => member(document, parameters, key) !== null);
}

function plain(name: string): string {
  return name
    .replaceAll('_', '')
    .toLowerCase()
    .replace(/^async|async$/, '');
}

const shapeKeys = ['properties', '$schema', '$ref'];
const runners: ReadonlySet<string> = new Set([
  'call',
  'arun',
  'acall',
  'aexecute',
  'execute',
  'func',
  'function',
  'fn',
  'handle',
  'handler',
  'invoke',
  'perform',
  'run',
  'runtool',
  'executetool',
  'calltool',
  'use',
]);
