import type { Block } from '../../model/facts.js';
import type { Guard } from '../../model/touch.js';
import type { LinkedDocument } from './documents.js';
import { writtenName } from './written-name.js';

/** A case of Python runs alone; elsewhere one may fall through to the next. */
export function decides({ facts }: LinkedDocument, { form, test }: Block): boolean {
  const compared = form === 'case' && facts.kind === 'python' && test !== null ? facts.ops.at(test) : null;
  return form === 'then' || form === 'else' || (compared?.op === 'unknown' && compared.uses.length === 2);
}

/** `strtobool(getenv("SEND", "no"))`, `JSON.parse(process.env.SEND ?? 'false')`, `bool(int("0"))`: the text that is read as a number or a yes. */
export function spelledOut(document: LinkedDocument, ref: number): number | null {
  const op = document.op(ref);
  const [first, ...others] = op.op === 'call' && op.style === 'call' ? op.args : [];
  if (op.op !== 'call' || first === undefined || others.length > 0) return null;
  const name = writtenName(document, op.callee);
  const callee = document.op(op.callee);
  const holder = callee.op === 'get' ? `${document.textOf(callee.of) ?? ''}.` : '';
  if (readers.has(name) || readers.has(holder + name)) return first[1];
  // A text that says no is still a text.
  return wholes.has(name) && spelledOut(document, first[1]) !== null ? first[1] : null;
}

const readers: ReadonlySet<string> = new Set([
  'int',
  'strtobool',
  'str2bool',
  'str_to_bool',
  'json.loads',
  'JSON.parse',
  'Number',
  'parseInt',
  'parseBoolean',
]);
const wholes: ReadonlySet<string> = new Set(['bool', 'Boolean']);

export function switchedOff(document: LinkedDocument, test: number): Guard {
  return { form: 'switch-off', at: { path: document.path, span: document.span(test) } };
}
