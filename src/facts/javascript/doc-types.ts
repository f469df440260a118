import type { Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';

/** Types of parameters as plain JavaScript documents them: `@param {import('probot').Probot} app`, `@param {?Client} [client]`. */
export function documentedTypes(doc: string | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of doc?.split('\n') ?? []) {
    const [, type, name] = tag.exec(line) ?? [];
    if (type !== undefined && name !== undefined) found.set(name, type);
  }
  return found;
}

/** The first named type of it as an expression; null for what names none (`string`, `{a: number}`, `Promise<T>`). */
export function lowerDocumentedType(facts: DocumentBuilder, type: string | undefined, span: Span): Ref | null {
  for (const part of type?.split('|') ?? []) {
    const [, module, path] = named.exec(part.trim()) ?? [];
    if (path === undefined) continue;
    const [first = '', ...rest] = path.split('.');
    const root = module === undefined ? facts.read(first, span) : facts.get(facts.name(`module:${module}`, span), first, span);
    return rest.reduce((ref, key) => facts.get(ref, key, span), root);
  }
  return null;
}

const tag = /^@(?:param|arg|argument)\s{1,8}\{([^{}]{1,200})\}\s{1,8}\[?([A-Za-z_$][\w$]{0,99})(?![\w$.])/;
const named = /^[?!]?(?:import\(['"]([^'"]{1,150})['"]\)\.)?([A-Z_$][\w$]*(?:\.[\w$]+)*|[a-z][\w$]*\.[\w$.]+)(?:<[^<>]{0,100}>)?=?$/;
