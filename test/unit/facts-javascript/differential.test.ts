import { parse } from '@typescript-eslint/parser';
import { expect, test } from 'vitest';
import type { Document, Ref } from '../../../src/model/facts.js';
import { facts } from './facts.js';
import { samples } from './samples.js';

test.each(Object.entries(samples))('calls and imports of the %s are those of the reference parser', (_, text) => {
  const reference = readReference(text);
  const document = facts(text);
  expect(callsIn(document, text)).toEqual(reference.calls.sort());
  expect(document.imports.map(({ module, local }) => `${module} ${local}`).sort()).toEqual(reference.imports.sort());
});

function callsIn({ ops }: Document, text: string): string[] {
  const name = (ref: Ref): string => {
    const op = ops.at(ref);
    if (op.op === 'read' || op.op === 'name') return op.name;
    return op.op === 'get' ? `${name(op.of)}.${op.key}` : '?';
  };
  const calls: string[] = [];
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.at(ref);
    const [start] = ops.span(ref);
    // A field with a type alone is a call too, of which the reference knows nothing.
    if (op.op === 'call' && (op.style !== 'new' || text.startsWith('new', start))) calls.push(`${start} ${op.style} ${name(op.callee)}`);
  }
  return calls.sort();
}

interface Node {
  readonly type: string;
  readonly range: readonly [number, number];
  readonly [field: string]: unknown;
}

function readReference(text: string): { calls: string[]; imports: string[] } {
  const calls: string[] = [];
  const imports: string[] = [];
  const pending: unknown[] = [parse(text, { range: true, sourceType: 'module', ecmaFeatures: { jsx: true } })];
  while (pending.length > 0) {
    const value = pending.pop();
    if (Array.isArray(value)) pending.push(...value);
    if (!isNode(value) || value.type === 'TSTypeAnnotation') continue;
    const call = styles.get(value.type);
    const bound = boundModule(value);
    if (bound !== null) {
      imports.push(...bound);
      continue;
    }
    const module = moduleOf(value);
    if (module !== null) imports.push(`${module} null`);
    else if (call) calls.push(`${value.range[0]} ${call.style} ${nameOf(call.callee(value))}`);
    for (const [field, child] of Object.entries(value)) if (!apart.has(field)) pending.push(child);
  }
  return { calls, imports };
}

/** The samples bind what they require at the top only, as an import would. */
function boundModule(node: Node): string[] | null {
  const source = node.type === 'ImportDeclaration' ? node : node.type === 'VariableDeclarator' ? node['init'] : null;
  if (!isNode(source)) return null;
  const module = moduleOf(source) ?? (isNode(source['object']) ? moduleOf(source['object']) : null);
  if (module === null) return null;
  const names =
    node.type === 'ImportDeclaration' ? node['specifiers'] : isNode(node['id']) ? (node['id']['properties'] ?? [node['id']]) : [];
  const locals = Array.isArray(names) ? names.filter(isNode).map((name) => nameOf(name['local'] ?? name['value'] ?? name)) : [];
  return (locals.length === 0 ? ['null'] : locals).map((local) => `${module} ${local}`);
}

const apart = new Set(['parent', 'tokens', 'comments', 'closingElement']);

const styles = new Map<string, { style: string; callee: (node: Node) => unknown }>([
  ['CallExpression', { style: 'call', callee: (node) => node['callee'] }],
  ['ImportExpression', { style: 'call', callee: () => ({ type: 'Identifier', name: 'import', range: [0, 0] }) }],
  ['NewExpression', { style: 'new', callee: (node) => node['callee'] }],
  ['TaggedTemplateExpression', { style: 'tag', callee: (node) => node['tag'] }],
  ['JSXElement', { style: 'jsx', callee: (node) => (isNode(node['openingElement']) ? node['openingElement']['name'] : null) }],
]);

function nameOf(value: unknown): string {
  if (!isNode(value)) return '?';
  const name = (field: string): string => nameOf(value[field]);
  const module = moduleOf(value);
  if (module !== null) return `module:${module}`;
  switch (value.type) {
    case 'Identifier':
      return String(value['name']);
    case 'PrivateIdentifier':
      return `#${String(value['name'])}`;
    case 'JSXIdentifier':
      return /^[a-z]/.test(String(value['name'])) ? `html:${String(value['name'])}` : String(value['name']);
    case 'JSXNamespacedName':
      return `${name('namespace')}:${name('name').replace('html:', '')}`;
    case 'JSXMemberExpression':
      return `${name('object')}.${name('property')}`;
    case 'ThisExpression':
      return 'this';
    case 'Super':
      return 'super';
    case 'MemberExpression':
      return value['computed'] === true && !isLiteral(value['property']) ? '?' : `${name('object')}.${name('property')}`;
    case 'Literal':
      return String(value['value']);
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return name('expression');
    case 'AwaitExpression':
      return name('argument');
    default:
      return '?';
  }
}

/** The module that an import, a `require` or an `import()` names as text. */
function moduleOf(node: Node): string | null {
  const { callee, source, arguments: args } = node;
  const isRequire = node.type === 'CallExpression' && isNode(callee) && callee['name'] === 'require';
  if (!isRequire && node.type !== 'ImportDeclaration' && node.type !== 'ImportExpression') return null;
  const module: unknown = isRequire && Array.isArray(args) ? args[0] : source;
  return isLiteral(module) ? String(module['value']) : null;
}

function isLiteral(value: unknown): value is Node {
  return isNode(value) && value.type === 'Literal';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
