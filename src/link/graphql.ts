import type { Alternative, Value } from '../model/program.js';
import type { Calls } from './calls.js';

/** The GraphQL document that a body carries: `{ query, variables }`, or the same as JSON text. */
export function carriedDocument(body: Value | null, calls: Calls): Value | null {
  if (body === null) return null;
  const texts = calls.makers(body).filter(({ names }) => names.some((name) => serializers.has(name)));
  const bodies = [body, ...texts.map((call) => call.argument(0)).filter((value) => value !== null)];
  return bodies.flatMap((own) => calls.items(own)).find(([key]) => key === 'query')?.[1] ?? null;
}

/** Are these documents of queries alone? What is no such document says nothing. */
export function onlyAsks(documents: readonly Alternative[]): boolean {
  return documents.length > 0 && documents.every(({ text }) => isQuery(text));
}

function isQuery(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.find((line) => line !== '' && !line.startsWith('#')) ?? '';
  // A hole at the beginning may be anything.
  return asking.test(first) && !first.startsWith('{}') && !lines.some((line) => changing.test(line));
}

const serializers: ReadonlySet<string> = new Set(['JSON.stringify', 'json.dumps']);
const asking = /^(?:\{|(?:query|fragment|subscription)\b.{0,300}[({]|(?:query|fragment)\s{0,9}$)/;
const changing = /^(?:\}\s{0,9})?mutation\b/;
