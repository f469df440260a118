import type { Alternative, Value } from '../../model/program.js';
import type { Verb } from '../../model/touch.js';
import { fieldsOfBody } from './bodies.js';
import type { Calls } from '../calls/calls.js';
import type { Texts } from '../texts/texts.js';

/** The GraphQL document that a body carries: `{ query, variables }`, the same as JSON text, or what a client of GraphQL is handed. */
export function carriedDocument(body: Value | null, calls: Calls, texts: Texts): Value | null {
  const carried = fieldsOfBody(body, calls).find(([key]) => key === 'query')?.[1] ?? null;
  return carried ?? (body !== null && texts.of(body).some(({ text }) => document.test(text)) ? body : null);
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

/** Unlike JSON, which names its fields in quotes. */
const document = /^\s{0,99}(?:(?:query|mutation|subscription|fragment)\b|\{\s{0,99}\w{1,99}\s{0,9}[({])/;
const asking = /^(?:\{|(?:query|fragment|subscription)\b.{0,300}[({]|(?:query|fragment)\s{0,9}$)/;
const changing = /^(?:\}\s{0,9})?mutation\b.{0,300}[({]|^(?:\}\s{0,9})?mutation\s{0,9}\w{0,99}$/;
