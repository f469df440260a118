import type { AssignmentTarget, Expression, VariableDeclarator } from 'oxc-parser';
import type { Ref } from '../../model/facts.js';
import { requiredModule } from './calls.js';
import type { Lowering } from './lowering.js';
import { keyOf } from './members.js';
import { spanOf } from './syntax.js';

/** `const a = require('x')`, `const { a, b: c } = require('x')`, `const a = require('x').b` in the module itself: names as an `import` binds them. */
export function importRequired(lowering: Lowering, { id, init }: VariableDeclarator): boolean {
  if (init === null || !lowering.inModule) return false;
  const required = taken(init);
  if (required === null) return false;
  const names = localNames(id, required.name);
  if (names === null) return false;
  for (const [name, local] of names) lowering.facts.import(required.module, name, local, spanOf(init));
  return true;
}

/** `module.exports = x`, `exports.a = x`, `module.exports.a = x`. */
export function exportAssigned(lowering: Lowering, target: AssignmentTarget, value: Ref): void {
  if (target.type !== 'MemberExpression') return;
  if (isModuleExports(target)) return exportWhole(lowering, value);
  if (!isModuleExports(target.object) && !isName(target.object, 'exports')) return;
  const key = keyOf(target.property, target.computed ? 'computed' : 'written');
  if (typeof key === 'string') lowering.facts.export(key, value);
}

/** As the default export and, of an object literal, as each of its keys. */
export function exportWhole(lowering: Lowering, value: Ref): void {
  lowering.facts.export('default', value);
  const made = lowering.facts.at(value);
  if (made.op !== 'make' || made.shape !== 'map') return;
  for (const [key, item] of made.items) if (typeof key === 'string' && key !== '**' && key !== '[]') lowering.facts.export(key, item);
}

function taken(init: Expression): { module: string; name: string } | null {
  if (init.type !== 'MemberExpression') {
    const module = requiredModule(init);
    return module === null ? null : { module, name: '*' };
  }
  const module = requiredModule(init.object);
  const name = keyOf(init.property, init.computed ? 'computed' : 'written');
  return module === null || typeof name !== 'string' ? null : { module, name };
}

function localNames(id: VariableDeclarator['id'], name: string): [name: string, local: string][] | null {
  if (id.type === 'Identifier') return [[name, id.name]];
  if (id.type !== 'ObjectPattern' || name !== '*') return null;
  const names: [string, string][] = [];
  for (const property of id.properties) {
    if (property.type !== 'Property' || property.value.type !== 'Identifier') return null;
    const key = keyOf(property.key, property.computed ? 'computed' : 'written');
    if (typeof key !== 'string') return null;
    names.push([key, property.value.name]);
  }
  return names;
}

function isModuleExports(node: Expression): boolean {
  return (
    node.type === 'MemberExpression' &&
    isName(node.object, 'module') &&
    keyOf(node.property, node.computed ? 'computed' : 'written') === 'exports'
  );
}

function isName(node: Expression, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
