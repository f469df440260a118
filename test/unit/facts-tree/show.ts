import type { Document, Op, Ref } from '../../../src/model/facts.js';

/** An op as a short expression: `cli:kubectl('apply', env:A='b')`, `"https://${HOST}/x"`. */
export function show(document: Document, ref: Ref): string {
  const op = document.ops.at(ref);
  const of = (inner: Ref): string => show(document, inner);
  switch (op.op) {
    case 'const':
      return typeof op.value === 'string' ? `'${op.value}'` : String(op.value);
    case 'template':
      return `"${op.parts.map((part) => (typeof part === 'string' ? part : `\${${of(part)}}`)).join('')}"`;
    case 'name':
    case 'read':
      return op.name;
    case 'write':
      return `${op.name} = ${of(op.value)}`;
    case 'param':
      return `param${op.index}`;
    case 'get':
      return `${of(op.of)}.${op.key}`;
    case 'make':
      return op.shape === 'list' ? `[${op.items.map(([, item]) => of(item)).join(', ')}]` : `{${pairs(op.items, of)}}`;
    case 'call':
      return `${of(op.callee)}(${pairs(op.args, of)})`;
    case 'merge':
      return `(${op.of.map(of).join(' | ')})`;
    case 'unknown':
      return `${op.operator ?? '?'}(${op.uses.map(of).join(', ')})`;
    case 'closure':
      return `unit ${document.units[op.unit]?.name}`;
    default:
      return op.op;
  }
}

/** Calls and writes in order, those of embedded documents below their parent's. */
export function lines(document: Document): string[] {
  const own: string[] = [];
  for (let ref = 0; ref < document.ops.length; ref++) {
    const { op } = document.ops.at(ref);
    if (op === 'call' || op === 'write') own.push(show(document, ref));
  }
  return [...own, ...document.children.flatMap((child) => lines(child.document))];
}

/** The value of the file; `''` without one. */
export function root(document: Document): string {
  return document.root === null ? '' : show(document, document.root);
}

export function environment(document: Document): string[] {
  return document.environment.map(({ name, value, scope }) => `${scope === null ? '' : `${scope}: `}${name}=${show(document, value)}`);
}

/** What each call, write or constant of the document and its children covers in the raw text. */
export function quotes(document: Document, text: string, op: Op['op']): string[] {
  const own: string[] = [];
  for (let ref = 0; ref < document.ops.length; ref++) if (document.ops.at(ref).op === op) own.push(text.slice(...document.ops.span(ref)));
  return [...own, ...document.children.flatMap((child) => quotes(child.document, text, op))];
}

export function gaps(document: Document): string[] {
  return [...document.gaps.map(({ reason }) => reason), ...document.children.flatMap((child) => gaps(child.document))];
}

function pairs(items: readonly (readonly [string | number, Ref])[], of: (ref: Ref) => string): string {
  return items.map(([key, value]) => (typeof key === 'number' ? of(value) : `${key}=${of(value)}`)).join(', ');
}
