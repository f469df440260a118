import type { Alternative, Value } from '../../model/program.js';
import type { Verb } from '../../model/touch.js';
import { fieldsOfBody } from './bodies.js';
import type { Calls } from '../calls/calls.js';

/** The GraphQL document that a body carries: `{ query, variables }`, or the same as JSON text. */
export function carriedDocument(body: Value | null, calls: Calls): Value | null {
  return fieldsOfBody(body, calls).find(([key]) => key === 'query')?.[1] ?? null;
}

/** Are these documents of queries alone? What is no such document says nothing. */
export function onlyAsks(documents: readonly Alternative[]): boolean {
  return documents.length > 0 && documents.every(({ text }) => isQuery(text));
}

/** What documents do: they only ask, or one of them changes something; null for what is no such document. */
export function verbOfDocuments(documents: readonly Alternative[]): Verb | null {
  if (onlyAsks(documents)) return 'read';
  return documents.some(({ text }) => text.split('\n').some((line) => changing.test(line.trim()))) ? 'write' : null;
}

function isQuery(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
  // A hole at the beginning may be anything.
  return asking.test(first) && !first.startsWith('{}') && !lines.some((line) => changing.test(line));
}

const asking = /^(?:\{|(?:query|fragment|subscription)\b.{0,300}[({]|(?:query|fragment)\s{0,9}$)/;
const changing = /^(?:\}\s{0,9})?mutation\b.{0,300}[({]|^(?:\}\s{0,9})?mutation\s{0,9}\w{0,99}$/;
