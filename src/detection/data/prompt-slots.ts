import type { ProgramView, Value } from '../../model/program.js';
import type { WordView } from '../../model/word.js';
import type { DataKind } from './data-kind.js';
import { lexiconOf } from './lexicon.js';
import type { OpenInput } from './open-inputs.js';

/** A place of a prompt that is filled in. */
export interface Slot {
  /** What stands before it, since the slot before. */
  readonly before: string;
  /** What fills it, or the name by which it is filled: `note` of `{note}`. */
  readonly filled: Value | string | null;
}

/** Does a prompt call what an input fills in there that kind of data: `Clinical note: {note}`, `Summarize the patient record ${text}`? */
export function isCalledIn(program: ProgramView, prompts: readonly WordView[], input: OpenInput, kind: DataKind): boolean {
  return prompts.some((prompt) =>
    slotsOf(program, prompt).some(({ before, filled }) => isLabelled(program, before, kind) && isFilledBy(program, filled, input)),
  );
}

function isFilledBy(program: ProgramView, filled: Slot['filled'], input: OpenInput): boolean {
  if (filled === null) return false;
  return typeof filled === 'string' ? isName(input, filled) : program.flows(input.values, filled)?.certainty === 'proven';
}

function isLabelled(program: ProgramView, before: string, kind: DataKind): boolean {
  const label = labelOf(before);
  const words = label.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (words.length === 0 || words.length > maxWords) return false;
  // `Patient: {message}` says who speaks.
  if (words.length === 1 && lexiconOf(program, 'prompt.speakers').in(label).length > 0) return false;
  // What a slot is stands right before it: in "Which passport do travellers need for {place}?" it is no passport.
  if (kind.named([words.slice(-nearWords).join(' ')]) === 1) return true;
  // "… from the clinical note. Note: {note}"
  const last = words.at(-1)?.toLowerCase() ?? '';
  return words.length === 1 && kind.subjectsIn(before).some((subject) => subject.includes(' ') && subject.endsWith(` ${last}`));
}

/** The last line of words before a slot, without marks around it. */
function labelOf(before: string): string {
  const lines = before.slice(-400).split(/\n|[.!?](?=\s)/);
  return lines.findLast((line) => /\p{L}/u.test(line))?.trim() ?? '';
}

function isName({ names, fields }: OpenInput, name: string): boolean {
  return [...names, ...fields].some((own) =>
    own
      .toLowerCase()
      .split(/[^\p{L}\p{N}_]+/u)
      .includes(name.toLowerCase()),
  );
}

/** The places of a prompt that are filled in, in their order. */
export function slotsOf(program: ProgramView, { text, value }: WordView): readonly Slot[] {
  const facts = program.document(value.doc)?.facts;
  const op = facts?.ops.at(value.ref);
  if (facts !== undefined && op?.op === 'template') {
    const slots: Slot[] = [];
    let before = '';
    for (const part of op.parts) {
      if (typeof part === 'string') before += part;
      else {
        slots.push({ before, filled: { doc: value.doc, ref: part } });
        before = '';
      }
    }
    return slots;
  }
  const written = [...text.slice(0, maxText).matchAll(/\{{1,2}\$?\s?([A-Za-z_]\w{0,40})?\s?\}{1,2}/g)];
  return written.map((match, at) => {
    const last = written[at - 1];
    const from = last === undefined ? 0 : last.index + last[0].length;
    return { before: text.slice(from, match.index), filled: match[1] ?? null };
  });
}

const maxText = 20_000;
/** A longer line is an instruction, which may name what it is not about. */
const maxWords = 12;
const nearWords = 5;
