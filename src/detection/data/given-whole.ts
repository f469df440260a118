import type { Op, Ref } from '../../model/facts.js';
import type { DocumentView, ProgramView, Value } from '../../model/program.js';

/**
 * Is a model told all that came in, no part of it taken out: `f"Sum up: {intake}"`, `JSON.stringify(dto)`, `fmt.Sprintf("%+v", claim)`? What its
 * type declares is then told as well. A value that is only handed on to other code may leave parts out there.
 */
export function isGivenWhole(program: ProgramView, document: DocumentView, values: readonly Value[]): boolean {
  const { ops, blocks, units } = document.facts;
  const whole = new Set<Ref>(values.flatMap(({ doc, ref }) => (doc === document.id ? [ref] : [])));
  const names = new Set<string>();
  const unitOf = (ref: Ref): number => blocks[ops.block(ref)]?.unit ?? 0;
  const isNamed = (name: string, ref: Ref): boolean => {
    for (let unit = unitOf(ref); unit >= 0; unit = units[unit]?.parent ?? -1) if (names.has(`${unit} ${name}`)) return true;
    return false;
  };
  for (let ref = Math.min(...whole, ops.length); ref < ops.length; ref++) {
    if (!forms.has(ops.form(ref))) continue;
    const op = ops.at(ref);
    if (op.op === 'write' && whole.has(op.value)) names.add(`${unitOf(ref)} ${op.name}`);
    else if (op.op === 'read' && isNamed(op.name, ref)) whole.add(ref);
    else if (op.op === 'merge' && op.of.some((part) => whole.has(part))) whole.add(ref);
    else if (op.op === 'call' && isReading(op, whole, ops.at(op.callee))) whole.add(ref);
    else if (isText(op, whole, ops.at.bind(ops)) && program.modelsGiven({ doc: document.id, ref }).length > 0) return true;
  }
  return false;
}

function isReading(op: Extract<Op, { op: 'call' }>, whole: ReadonlySet<Ref>, callee: Op): boolean {
  return readers.has(methodOf(callee)) && (takes(op, whole) || (callee.op === 'get' && whole.has(callee.of)));
}

/** A text that is made of the whole. */
function isText(op: Op, whole: ReadonlySet<Ref>, at: (ref: Ref) => Op): boolean {
  if (op.op === 'template') return op.parts.some((part) => typeof part !== 'string' && whole.has(part));
  if (op.op !== 'call') return false;
  const callee = at(op.callee);
  if (!writers.has(methodOf(callee))) return false;
  return takes(op, whole) || (callee.op === 'get' && whole.has(callee.of));
}

function takes({ args }: Extract<Op, { op: 'call' }>, whole: ReadonlySet<Ref>): boolean {
  return args.some(([, arg]) => whole.has(arg));
}

function methodOf(callee: Op): string {
  return callee.op === 'get' ? String(callee.key) : callee.op === 'read' ? callee.name : '';
}

const forms: ReadonlySet<string> = new Set(['write', 'read', 'merge', 'call', 'template']);
/** They read or check what came in and give it back as it is. */
const readers: ReadonlySet<string> = new Set([
  'parse',
  'parseAsync',
  'model_validate',
  'validate',
  'validateSync',
  'loads',
  'NewDecoder',
  'Decode',
  'Unmarshal',
  'ReadAll',
  'fromJson',
  'readValue',
  'Deserialize',
]);
/** They write it out. */
const writers: ReadonlySet<string> = new Set([
  'stringify',
  'dumps',
  'model_dump_json',
  'model_dump',
  'dict',
  'json',
  'str',
  'repr',
  'asdict',
  'Sprintf',
  'Sprint',
  'Marshal',
  'MarshalIndent',
  'Serialize',
  'writeValueAsString',
  'toString',
  'ToString',
  'toJson',
  'encodeToString',
  'to_json',
  'to_string',
  'to_string_pretty',
  'inspect',
  'json_encode',
]);
