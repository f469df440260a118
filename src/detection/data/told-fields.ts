import type { CallView, ProgramView, Value } from '../../model/program.js';
import type { DataKind } from './data-kind.js';
import { calledIn } from '../effects/derived.js';
import type { OpenInput } from './open-inputs.js';
import { perProgram } from '../per-program.js';

/**
 * Fields of a kind that a model is told and that come out of an input, however often what came in was given another name or put into an
 * object on the way: `for _, row := range rows { p := Patient{row[0], row[1]}; ask(p.Diagnosis) }`.
 */
export function fieldsTold(program: ProgramView, { view, values, models }: OpenInput, kind: DataKind): readonly string[] {
  const documents = new Set([view.value.doc, ...models.map(({ call }) => call.document.id)]);
  const parts = [...documents].flatMap((doc) => partsOf(program, doc));
  const names = kind.identifying(parts.map(({ name }) => name));
  if (kind.distinct([...names]) < 2) return [];
  const told = parts.filter(({ name, value }) => names.has(name) && program.modelsGiven(value).some((model) => models.includes(model)));
  if (kind.distinct(told.map(({ name }) => name)) < 2) return [];
  return told.filter(({ value }) => program.flows(values, value) !== null).map(({ name }) => name);
}

interface Part {
  readonly name: string;
  readonly value: Value;
}

/** What a document takes out of something by a name, and calls nothing; what a text that is filled from it has places for. */
function partsOf(program: ProgramView, doc: number): readonly Part[] {
  const known = memo(program).get(doc);
  if (known !== undefined) return known;
  const facts = program.document(doc)?.facts;
  const parts: Part[] = [];
  for (let ref = 0; facts !== undefined && ref < facts.ops.length; ref++) {
    const op = facts.ops.form(ref) === 'get' && !calledIn(facts).has(ref) ? facts.ops.at(ref) : null;
    if (op?.op === 'get' && typeof op.key === 'string') parts.push({ name: op.key, value: { doc, ref } });
  }
  for (const call of program.calls) if (call.document.id === doc) parts.push(...placesFilled(program, call));
  memo(program).set(doc, parts);
  return parts;
}

/** `PROMPT.format(**row)`, `Template(PROMPT).substitute(row)` */
function placesFilled(program: ProgramView, call: CallView): readonly Part[] {
  const given = fillers.has(call.method) ? call.args.find(([key]) => key === '**' || (key === 0 && call.method !== 'format')) : undefined;
  if (given === undefined || call.receiver === null) return [];
  const texts = [call.receiver, ...program.makers(call.receiver).flatMap((maker) => maker.args.map(([, value]) => value))];
  return texts
    .flatMap((value) => program.texts(value))
    .flatMap(({ text }) => [...text.slice(0, maxText).matchAll(/[{$]{1,2}([A-Za-z_]\w{0,40})/g)])
    .map(([, name = '']): Part => ({ name, value: given[1] }));
}

const fillers: ReadonlySet<string> = new Set(['format', 'format_map', 'substitute', 'safe_substitute']);
const maxText = 20_000;

const memo = perProgram(() => new Map<number, readonly Part[]>());
