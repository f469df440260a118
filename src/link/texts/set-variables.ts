import type { Op, Ref } from '../../model/facts.js';
import type { EnvironmentKnowledge } from '../../model/environment-knowledge.js';
import { variableName } from '../../model/variables.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';
import { writtenName } from '../documents/written-name.js';

type Setter = EnvironmentKnowledge['setters'][number];
type Call = Op & { op: 'call' };
type SetVariable = readonly [name: string, value: Ref];

/** Setters by what is called. */
export type Setters = ReadonlyMap<string, readonly Setter[]>;

/**
 * Variables that code sets for what runs after it (`os.environ["STORE_URL"] = "…"`, `os.putenv("STORE_URL", "…")`), and those that a command
 * keeps for a service (`netlify env:set STORE_URL …`). What is computed says nothing.
 */
export function setVariables(document: LinkedDocument, setters: Setters, holders: ReadonlySet<string>): readonly SetVariable[] {
  if (document.role === 'test') return [];
  const assigned = [...document.sets].flatMap(([name, refs]) =>
    variableName.test(name) ? refs.flatMap((ref) => assignedAt(document, ref, holders).map((value): SetVariable => [name, value])) : [],
  );
  const called = document.calls.flatMap((ref) => {
    const op = document.op(ref);
    const rows = op.op === 'call' ? (setters.get(writtenName(document, op.callee)) ?? []) : [];
    return op.op === 'call' ? rows.flatMap((row) => setBy(document, op, row, holders)) : [];
  });
  return [...assigned, ...called];
}

/** `os.environ[…] = value`, `process.env.X ??= value`, `ENV["X"] = value` */
function assignedAt(document: LinkedDocument, ref: Ref, holders: ReadonlySet<string>): readonly Ref[] {
  const op = document.op(ref);
  return op.op === 'set' && isHolder(document, op.of, holders) ? [op.value] : [];
}

function isHolder(document: LinkedDocument, ref: Ref, holders: ReadonlySet<string>): boolean {
  const form = document.form(ref);
  return (form === 'get' || form === 'read') && holders.has(document.textOf(ref) ?? '');
}

function setBy(document: LinkedDocument, call: Call, row: Setter, holders: ReadonlySet<string>): readonly SetVariable[] {
  if (row.held && !isHeld(document, call, holders)) return [];
  if (row.value === undefined) return mapsOf(document, call);
  const words = call.args.flatMap(([key, ref]) => (typeof key === 'number' ? [ref] : []));
  const texts = words.map((ref) => literal(document.op(ref)));
  if (!row.words.every((word, index) => texts[index] === word)) return [];
  const fixed = row.variable === undefined ? undefined : valueOf(document, call, row, []);
  if (row.variable !== undefined) return fixed === undefined ? [] : [[row.variable, fixed]];
  // Options do not count, but what they are given does.
  const plain = words.slice(row.words.length).filter((ref) => literal(document.op(ref))?.startsWith('-') !== true);
  const name = plain[row.name];
  const text = name === undefined ? null : literal(document.op(name));
  const value = text === null || !variableName.test(text) ? undefined : valueOf(document, call, row, plain);
  return text === null || value === undefined ? [] : [[text, value]];
}

function isHeld(document: LinkedDocument, { callee }: Call, holders: ReadonlySet<string>): boolean {
  const op = document.op(callee);
  return op.op === 'get' && isHolder(document, op.of, holders);
}

/** `os.environ.update({ … })`, `Secret.from_dict({ … })`, `update(STORE_URL="…")` */
function mapsOf(document: LinkedDocument, { args }: Call): readonly SetVariable[] {
  return args.flatMap(([key, ref]): readonly SetVariable[] => {
    const op = document.op(ref);
    const items = op.op === 'make' && op.shape === 'map' ? op.items : [[key, ref] as const];
    return items.flatMap(([name, value]) => (typeof name === 'string' && variableName.test(name) ? [[name, value] as const] : []));
  });
}

/** A word, what stands behind an option, or what the command reads from its input. */
function valueOf(document: LinkedDocument, { args }: Call, { value }: Setter, plain: readonly Ref[]): Ref | undefined {
  if (typeof value === 'number') return plain[value];
  if (value === 'input') return inputOf(document, args);
  const words = args.flatMap(([key, ref]) => (typeof key === 'number' ? [ref] : []));
  const at = words.findIndex((ref) => value?.split(' ').includes(literal(document.op(ref)) ?? '') === true);
  return at < 0 ? undefined : words[at + 1];
}

/** `echo "…" | vercel env add STORE_URL`, `vercel env add STORE_URL <<< "…"` */
function inputOf(document: LinkedDocument, args: Call['args']): Ref | undefined {
  const written = args.find(([key]) => key === '<')?.[1];
  const piped = args.find(([key]) => key === '|')?.[1];
  const op = piped === undefined ? null : document.op(piped);
  if (op?.op !== 'call') return written;
  const printed = op.args.flatMap(([key, ref]) =>
    typeof key === 'number' && literal(document.op(ref))?.startsWith('-') !== true ? [ref] : [],
  );
  return /^(?:echo|printf)$/.test(writtenName(document, op.callee)) ? printed.at(-1) : written;
}
