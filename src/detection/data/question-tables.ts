import type { DocumentView, ProgramView, Value } from '../../model/program.js';
import type { Place, Site, Touch } from '../../model/touch.js';
import { perProgram } from '../per-program.js';
import type { Report } from '../report-matches.js';
import type { DataKind } from './data-kind.js';
import { isOfPage, openInputs, type OpenInput } from './open-inputs.js';
import { inputsOfKind, isChat, touchOfInput } from './records.js';

/** Fixed questions of a program, each with the field that its answer fills. */
interface QuestionTable {
  readonly at: Site;
  readonly names: readonly string[];
}

/**
 * A chat in which the program itself, by fixed questions, asks whoever writes for one field after the other:
 * `{ "annual_income": "What do you earn in a year?", "account_number": "Which account is it?" }`.
 */
export function reportQuestionTables(program: ProgramView, kind: DataKind, signal: Touch['signal'], report: Report): void {
  const table = questionTables(program).find(({ names }) => kind.distinct(names) >= 2 || kind.isOfPerson(names, names));
  if (table === undefined) return;
  const known = new Set(inputsOfKind(program, kind).map(({ input }) => input));
  if (known.size > 0) return;
  for (const input of openInputs(program)) {
    if (!isConversation(program, input)) continue;
    const touch = touchOfInput(program, { input, signal, subject: kind.name, traits: ['open-input'], prompt: null });
    const asked: Place = { ...table.at, note: { code: 'questions-here', details: {} } };
    report({ ...touch, chain: [asked, ...touch.chain] });
  }
}

function isConversation(program: ProgramView, input: OpenInput): boolean {
  return input.models.length > 0 && !isOfPage(input) && isChat(program, input);
}

const questionTables = perProgram((program): readonly QuestionTable[] => {
  const pages = new Set(program.calls.flatMap(({ style, document }) => (style === 'jsx' ? [document.id] : [])));
  return program.documents.flatMap((document) =>
    (document.reach === 'started' || document.reach === 'may-run') && !pages.has(document.id) ? tablesIn(program, document) : [],
  );
});

/** Maps of fields to questions, and lists of maps that hold both. */
function tablesIn(program: ProgramView, { id, path, facts: { ops } }: DocumentView): readonly QuestionTable[] {
  if (!ops.strings.some(isQuestion)) return [];
  const found: QuestionTable[] = [];
  for (let ref = 0; ref < ops.length; ref++) {
    if (ops.form(ref) !== 'make') continue;
    const names = askedFor(program, { doc: id, ref });
    if (names.length > 0) found.push({ at: { path, span: ops.span(ref) }, names });
  }
  return found;
}

function askedFor(program: ProgramView, value: Value): readonly string[] {
  const items = program.items(value).slice(0, mostFields);
  const pairs = items.flatMap(([key, item]): readonly string[] => {
    const text = program.constant(item);
    if (typeof key === 'string') return typeof text === 'string' && isQuestion(text) ? [key, text] : [];
    const parts = program.items(item).flatMap(([, part]) => {
      const own = program.constant(part);
      return typeof own === 'string' ? [own] : [];
    });
    return parts.some(isQuestion) ? parts : [];
  });
  return pairs.map((text) => text.slice(0, maxText));
}

/** `What is your annual income?`, `Which card is it? (the last four digits)` */
function isQuestion(text: string): boolean {
  return text.length < maxText && /^[^?？{}]{6,100}[?？](?:\s?[(（][^()（）]{0,80}[)）])?\s?$/.test(text);
}

const maxText = 200;
const mostFields = 60;
