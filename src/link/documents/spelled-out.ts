import type { Document, Kind, Ref } from '../../model/facts.js';
import type { Guard } from '../../model/touch.js';
import type { LinkedDocument } from './documents.js';
import { writtenName } from './written-name.js';

/** Is a block only entered where its condition holds? A case is, where none before it can fall through to it. */
export function decides({ facts }: LinkedDocument, index: number): boolean {
  const { form, test } = facts.blocks[index] ?? { form: 'body', test: null };
  if (form === 'then' || form === 'else') return true;
  const compared = form === 'case' && test !== null && switches.has(facts.kind) ? facts.ops.at(test) : null;
  if (compared?.op !== 'unknown' || compared.uses.length !== 2) return false;
  return alone.has(facts.kind) || !fallsThrough(facts, index, compared.uses[0]);
}

/** Does the case before it run on into this one? */
function fallsThrough({ blocks, ops }: Document, index: number, subject: Ref | undefined): boolean {
  const before = blocks.findLastIndex(({ form, parent, test }, at) => {
    const op = at < index && form === 'case' && parent === blocks[index]?.parent && test !== null ? ops.at(test) : null;
    return op?.op === 'unknown' && op.uses[0] === subject;
  });
  return before >= 0 && blocks[before]?.leaves !== true;
}

/** Kinds whose `case` compares what is switched on. */
const switches: ReadonlySet<Kind> = new Set<Kind>(['python', 'notebook', 'javascript', 'component', 'java', 'csharp']);
/** Kinds in which each case runs alone. */
const alone: ReadonlySet<Kind> = new Set<Kind>(['python', 'notebook', 'csharp']);

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
