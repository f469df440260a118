import type { Key } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';

/** The fields of what a request carries, also where it is sent as JSON text. */
export function fieldsOfBody(body: Value | null, calls: Calls): readonly (readonly [Key, Value])[] {
  if (body === null) return [];
  const texts = calls.makers(body).filter(({ names }) => names.some((name) => serializers.has(name)));
  return [body, ...texts.map((call) => call.argument(0)).filter((value) => value !== null)].flatMap((own) => calls.items(own));
}

/** What a body that is sent as JSON text is the text of; null where it is none. */
export function textOfBody(body: Value, calls: Calls): Value | null {
  const text = calls.makers(body).find(({ names }) => names.some((name) => serializers.has(name)));
  return text?.argument(0) ?? null;
}

const serializers: ReadonlySet<string> = new Set(['JSON.stringify', 'json.dumps', 'json_encode', 'encoding/json.Marshal']);
