import { extractJavaScript, loadJavaScript } from '../../../src/facts/javascript/index.js';
import type { Argument, Document, Ref } from '../../../src/model/facts.js';
import { asset } from '../../../src/system/assets.js';

await loadJavaScript(asset);

export function facts(text: string): Document {
  return extractJavaScript(text, 'javascript');
}

/** What the code does, one line per effect: writes, returns, and calls whose value nothing else uses; in front of it the blocks it stands in. */
export function effects(text: string): string[] {
  return effectsOf(facts(text));
}

export function effectsOf(document: Document): string[] {
  const { ops, blocks, units } = document;
  const used = usedRefs(document);
  const lines: string[] = [];
  for (let ref = 0; ref < ops.length; ref++) {
    const effect = effectOf(document, ref, used);
    if (effect === null) continue;
    let where = '';
    let block = blocks[ops.block(ref)];
    for (; block && block.form !== 'body'; block = blocks[block.parent]) {
      where = `${block.form}${block.test === null ? '' : `(${show(document, block.test)})`} ${where}`;
    }
    const unit = units[block?.unit ?? 0];
    lines.push(`${unit && unit.parent >= 0 ? `${unit.name || 'λ'}: ` : ''}${where}${effect}`);
  }
  return lines;
}

function effectOf(document: Document, ref: Ref, used: ReadonlySet<Ref>): string | null {
  const op = document.ops.at(ref);
  switch (op.op) {
    case 'write':
      return `${op.name} = ${show(document, op.value)}`;
    case 'set':
      return `${show(document, op.of)}.${op.key} = ${show(document, op.value)}`;
    case 'return':
    case 'yield':
      return `${op.op} ${show(document, op.value)}`;
    default:
      return op.op === 'call' && !used.has(ref) ? show(document, ref) : null;
  }
}

function usedRefs({ ops, units, exports, blocks }: Document): Set<Ref> {
  const used = new Set<Ref>();
  const use = (refs: readonly (Ref | string | null)[]): void => refs.forEach((ref) => typeof ref === 'number' && used.add(ref));
  for (const unit of units) use([...unit.decorators, ...unit.bases, ...unit.params.flatMap((param) => [param.default, param.type])]);
  use(exports.map((row) => row.value));
  use(blocks.map((block) => block.test));
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.at(ref);
    if (op.op === 'template') use(op.parts);
    else if (op.op === 'merge') use(op.of);
    else if (op.op === 'unknown') use(op.uses);
    else if (op.op === 'make') use(op.items.map(([, item]) => item));
    else if (op.op === 'call') use([op.callee, ...op.args.map(([, arg]) => arg)]);
    else if (op.op === 'index') use([op.of, op.by]);
    else {
      if ('of' in op) use([op.of]);
      if ('value' in op && op.op !== 'const') use([op.value]);
    }
  }
  return used;
}

export function show(document: Document, ref: Ref): string {
  const op = document.ops.at(ref);
  const value = (inner: Ref): string => show(document, inner);
  const pair = ([key, item]: Argument): string => (typeof key === 'number' ? value(item) : `${key}: ${value(item)}`);
  switch (op.op) {
    case 'const':
      return JSON.stringify(op.value);
    case 'template':
      return `\`${op.parts.map((part) => (typeof part === 'string' ? part : `\${${value(part)}}`)).join('')}\``;
    case 'name':
      return `<${op.name}>`;
    case 'read':
      return op.name;
    case 'param':
      return `param${op.index}`;
    case 'get':
      return `${value(op.of)}.${op.key}`;
    case 'index':
      return `${value(op.of)}[${value(op.by)}]`;
    case 'make':
      return op.shape === 'list' ? `[${op.items.map(pair).join(', ')}]` : `{${op.items.map(pair).join(', ')}}`;
    case 'closure':
      return `λ${document.units[op.unit]?.name}`;
    case 'call':
      return `${op.style === 'call' ? '' : `${op.style} `}${value(op.callee)}(${op.args.map(pair).join(', ')})`;
    case 'merge':
      return `(${op.of.map(value).join(' | ')})`;
    case 'unknown':
      return `${op.operator ?? '?'}(${op.uses.map(value).join(', ')})`;
    default:
      return op.op;
  }
}
