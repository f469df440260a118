import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Argument, Document, Op, Ref } from '../../../src/model/facts.js';

const require = createRequire(import.meta.url);

export function readAsset(name: string): Uint8Array {
  const grammar = join(dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm', name);
  return readFileSync(name === 'web-tree-sitter.wasm' ? require.resolve('web-tree-sitter/web-tree-sitter.wasm') : grammar);
}

/** Everything that a document does, one line an effect, in order: `then(x): jira.create(0: "a")`. */
export function show(document: Document): string[] {
  const lines: string[] = [];
  const used = usedRefs(document);
  for (let ref = 0; ref < document.ops.length; ref++) {
    const { op } = document.ops.at(ref);
    const effect = op === 'write' || op === 'set' || op === 'return' || op === 'yield' || (op === 'call' && !used.has(ref));
    if (effect) lines.push(where(document, ref) + print(document, ref));
  }
  return lines;
}

/** The value that the last write of the name has. */
export function valueOf(document: Document, name: string): string {
  for (let ref = document.ops.length - 1; ref >= 0; ref--) {
    const op = document.ops.at(ref);
    if (op.op === 'write' && op.name === name) return print(document, op.value);
  }
  return 'not written';
}

export function print(document: Document, ref: Ref): string {
  const p = (other: Ref): string => print(document, other);
  const op = document.ops.at(ref);
  switch (op.op) {
    case 'const':
      return JSON.stringify(op.value);
    case 'template':
      return `\`${op.parts.map((part) => (typeof part === 'string' ? part : `{${p(part)}}`)).join('')}\``;
    case 'name':
      return `<${op.name}>`;
    case 'read':
      return op.name;
    case 'write':
      return `${op.name} = ${p(op.value)}`;
    case 'param':
      return `param${op.index}`;
    case 'get':
      return p(op.of) + (typeof op.key === 'string' && /^\w+$/.test(op.key) ? `.${op.key}` : `[${op.key}]`);
    case 'index':
      return `${p(op.of)}[=${p(op.by)}]`;
    case 'set':
      return `${p(op.of)}.${op.key} := ${p(op.value)}`;
    case 'closure':
      return `${document.units[op.unit]?.form} ${document.units[op.unit]?.name}`.trim();
    case 'merge':
      return `merge(${op.of.map(p).join(', ')})`;
    default:
      return printOther(op, p);
  }
}

function printOther(op: Op, p: (ref: Ref) => string): string {
  const pairs = (list: readonly Argument[]): string => list.map(([key, value]) => `${key}: ${p(value)}`).join(', ');
  if (op.op === 'make') return `${op.shape}(${pairs(op.items)})`;
  if (op.op === 'call') return `${op.style === 'new' ? 'new ' : ''}${p(op.callee)}(${pairs(op.args)})`;
  if (op.op === 'return' || op.op === 'yield') return `${op.op} ${p(op.value)}`;
  return op.op === 'unknown' ? `?(${op.uses.map(p).join(', ')})` : op.op;
}

function where(document: Document, ref: Ref): string {
  const parts: string[] = [];
  let block = document.blocks[document.ops.block(ref)];
  const unit = block === undefined ? undefined : document.units[block.unit];
  while (block !== undefined && block.form !== 'body') {
    parts.unshift(block.test === null ? block.form : `${block.form}(${print(document, block.test)})`);
    block = document.blocks[block.parent];
  }
  if (unit !== undefined && unit.parent >= 0) parts.unshift(`in ${unit.name || 'lambda'}`);
  return parts.map((part) => `${part}: `).join('');
}

function usedRefs(document: Document): Set<Ref> {
  return new Set(Array.from({ length: document.ops.length }, (_, ref) => refsOf(document.ops.at(ref))).flat());
}

function refsOf(op: Op): readonly Ref[] {
  switch (op.op) {
    case 'call':
      return [op.callee, ...op.args.map(([, value]) => value)];
    case 'make':
      return op.items.map(([, value]) => value);
    case 'template':
      return op.parts.filter((part) => typeof part === 'number');
    case 'unknown':
      return op.uses;
    case 'merge':
      return op.of;
    case 'get':
      return [op.of];
    case 'index':
      return [op.of, op.by];
    case 'set':
      return [op.of, op.value];
    default:
      return 'value' in op && op.op !== 'const' ? [op.value] : [];
  }
}
