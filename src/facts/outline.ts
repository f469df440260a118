import type { Document, Span } from '../model/facts.js';
import { DocumentBuilder } from './lowering/builder.js';

/**
 * What a test says as long as nothing starts it: which files it imports. Found by its lines and without a parser, because most of
 * the code of a tree are tests; an import that stands in a text counts as one and does no harm.
 */
export function outlineOf(text: string, kind: 'python' | 'javascript'): Document {
  const builder = new DocumentBuilder(kind, text.length);
  const add: AddImport = (module, name, span, types) => {
    if (module.length <= maxName && name.length <= maxName) builder.import(module, name, null, span, types);
  };
  if (kind === 'python') pythonImports(text, add);
  else scriptImports(text, add);
  return builder.build();
}

type AddImport = (module: string, name: string, span: Span, types: 'types' | 'values') => void;

function pythonImports(text: string, add: AddImport): void {
  for (const match of text.matchAll(pythonImport)) {
    const start = match.index + match[0].length;
    const span: Span = [match.index, start];
    const names = listed(text, start);
    if (match[1] === undefined) for (const module of names) add(module, '*', span, 'values');
    else for (const name of names) add(match[1], name, span, 'values');
  }
}

/** `a, b as c` up to the end of the line or, in parentheses, to the other one; comments may stand between. */
function listed(text: string, start: number): string[] {
  const line = text.slice(start, Math.min(endOf(text, '\n', start), start + maxList));
  const list = line.trimStart().startsWith('(') ? text.slice(start, Math.min(endOf(text, ')', start), start + maxList)) : line;
  return list
    .replaceAll(/#[^\n]*/g, '')
    .split(',')
    .map((name) => /[\w.*]+/.exec(name)?.[0] ?? '')
    .filter((name) => name !== '');
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

function scriptImports(text: string, add: AddImport): void {
  for (const match of text.matchAll(specifier)) {
    const { index } = match;
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
    add(
      match[1] ?? '',
      '*',
      [index, index + match[0].length],
      /^\s*(?:import|export)\s+type\b/.test(line.slice(0, maxName)) ? 'types' : 'values',
    );
  }
}

const pythonImport = /^[ \t]*(?:import|from[ \t]+([\w.]{1,200})[ \t]+import)(?=[ \t(])/gm;
const specifier = /\b(?:from|import|require)[ \t(]*['"]([^'"\n]{1,200})['"]/g;
const maxName = 200;
const maxList = 5000;
