import { append } from '../../model/append.js';
import type { ModelView, ProgramView, Value } from '../../model/program.js';
import type { WordView } from '../../model/word.js';
import type { Place, Site, Touch } from '../../model/touch.js';
import { askedFields, askedTypes, offeredFields } from './asked-fields.js';
import { recordTables } from './data-files.js';
import { DataKind } from './data-kind.js';
import { declaredFields } from './declared-fields.js';
import { asksToInvent } from './invention.js';
import { keepingTools } from './kept-by-tools.js';
import { onlyNames } from './keys.js';
import { lexiconOf } from './lexicon.js';
import { perProgram } from '../per-program.js';
import { isOfPage, openInputs, type OpenInput } from './open-inputs.js';
import { isPipe } from './pipes.js';
import { isCalledIn } from './prompt-slots.js';
import { isFixedQuestion, isStatement } from './fixed-texts.js';
import { fieldsTold } from './told-fields.js';
import { isUnspacedProse, promptsGivenTo } from '../prompts.js';
import type { Report } from '../report-matches.js';

/** An input of one kind of data. */
export interface KnownInput {
  readonly input: OpenInput;
  /** The prompt that names the kind, if one does. */
  readonly prompt: WordView | null;
}

/** Open inputs that at least two indications call this kind: their names, their fields, the prompts of the models that are given them. */
export function inputsOfKind(program: ProgramView, kind: DataKind): readonly KnownInput[] {
  const keptByTools = isKeptByTools(program, kind);
  const known = openInputs(program).flatMap((input): readonly KnownInput[] => {
    if (onlyNames(program, input, kind)) return [];
    const prompts = promptsFor(program, input, kind);
    if (kind.isPublished([...input.names, ...prompts.map(({ text }) => text)])) return [];
    const prompt = prompts.find(({ text }) => kind.named([text]) === 1) ?? prompts.find(({ text }) => kind.named([text]) > 0) ?? null;
    const isTalk = input.models.length > 0 && (input.view.form === 'route' || isChat(program, input));
    if (isTalk && (keptByTools || isAskedByTools(program, input, kind))) return [{ input, prompt }];
    const own = prompts.filter(({ text }) => !input.names.includes(text));
    const texts = own.map(({ text }) => text);
    const isOf = isOfKind(program, input, kind, texts) || isCalledSo(program, input, kind, own);
    return isOf ? [{ input, prompt }] : [];
  });
  known.push(...fieldsOfForms(program, kind).filter(({ input }) => !known.some((own) => own.input === input)));
  // What a page takes in is told by its route where that is known there.
  const told = new Set(known.flatMap(({ input }) => (isOfPage(input) ? [] : input.models)));
  return known.filter(({ input }) => !isOfPage(input) || !input.models.some((model) => told.has(model)));
}

/** The first of several boxes of one form, or of several parts of one request, that together say who somebody is: each is an input of its own. */
function fieldsOfForms(program: ProgramView, kind: DataKind): readonly KnownInput[] {
  const forms = new Map<string, { readonly input: OpenInput; readonly names: ReadonlySet<string> }[]>();
  for (const input of openInputs(program)) {
    const form = input.models.length === 0 ? null : formOf(program, input);
    const names = form === null ? null : kind.identifying([...input.ownNames.map(withoutType), ...input.given]);
    if (form !== null && names !== null && names.size > 0) append(forms, form, { input, names });
  }
  return [...forms.values()].flatMap((boxes) => {
    const [first] = boxes;
    const names = new Set(boxes.flatMap((box) => [...box.names]));
    return first === undefined || boxes.length < 2 || names.size < 2 ? [] : [{ input: first.input, prompt: null }];
  });
}

/** Boxes of a page stand in one file, parts of a request are taken in one function. */
function formOf(program: ProgramView, { view: { form, at, value } }: OpenInput): string | null {
  if (form === 'text' || form === 'stdin') return `${at.path} ${form}`;
  const facts = form === 'route' ? program.document(value.doc)?.facts : undefined;
  return facts === undefined ? null : `${at.path} ${facts.blocks[facts.ops.block(value.ref)]?.unit ?? 0}`;
}

/** `email str` of a parameter. */
function withoutType(name: string): string {
  return name.replace(/ str$/, '');
}

/** What is told in a chat is kept by the fields of a tool: `registerLeave(employeeId, leaveType, from)` that inserts a row. */
function isKeptByTools(program: ProgramView, kind: DataKind): boolean {
  return keepingTools(program).some(({ units }) => {
    const params = units.flatMap(({ doc, unit }) => program.document(doc)?.facts.units[unit]?.params ?? []);
    const names = params.map(({ name }) => name);
    return kind.distinct(names) >= 2 || kind.isOfPerson(names, names);
  });
}

/** A tool that the model may use in a chat wants to know who somebody is and how to reach them. */
function isAskedByTools(program: ProgramView, { models }: OpenInput, kind: DataKind): boolean {
  if (kind.name !== 'customer-data') return false;
  const staff = new DataKind(program, 'employee-data');
  return models.some((model) =>
    offeredFields(program, model).some((fields) => kind.isOfPerson(fields, fields) && staff.distinct(fields) === 0),
  );
}

/** What the models are told that are given the input; what is put into an index comes back to those that answer. */
function promptsFor(program: ProgramView, input: OpenInput, kind: DataKind): readonly WordView[] {
  const { models, fields } = input;
  // Files are put into the tables that statements ask; a question is put to them.
  const bringsFiles = input.view.form === 'file' || input.view.form === 'folder' || isUpload(program, input);
  const isIndexed = models.length > 0 && models.every(({ task }) => task === 'embedding');
  const asked = isIndexed || (models.length === 0 && losesUploads(program)) ? program.models : models;
  // What a record goes through is told to the nodes of a graph, not to the graph.
  const isOfGraph = models.length > 0 && models.every(({ task }) => task === 'agent') && kind.fielded(fields) === 1;
  return promptsGivenTo(program, isOfGraph ? program.models : asked).filter(
    ({ text }) => !isFixedQuestion(text) && (bringsFiles || !isStatement(text)),
  );
}

/** Reports each such input for a signal of sensitive data. */
export function reportInputs(program: ProgramView, kind: DataKind, signal: Touch['signal'], report: Report): void {
  for (const { input, prompt } of inputsOfKind(program, kind)) {
    const sample = input.standIns.some((text) => isSample(program, text)) || input.defaults.some(isWrittenValue);
    const open = input.view.form === 'folder' ? ['open-input', 'read-folder'] : ['open-input'];
    const touch = touchOfInput(program, { input, signal, subject: kind.name, traits: sample ? ['sample-default'] : open, prompt });
    report({ ...touch, chain: [...touch.chain, ...declaredFields(program, kind, input)] });
  }
}

export interface InputTouch {
  readonly input: OpenInput;
  readonly signal: Touch['signal'];
  readonly subject: string;
  readonly traits: readonly string[];
  readonly prompt: WordView | null;
}

export function touchOfInput(program: ProgramView, { input, signal, subject, traits, prompt }: InputTouch): Parameters<Report>[0] {
  const { view, models, types } = input;
  const fields = types.slice(0, mostTypes).map((at): Place => ({ ...at, note: { code: 'fields-here', details: {} } }));
  return {
    signal,
    verb: 'ingest',
    subject: { kind: 'data', name: subject, target: null },
    landing: { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'computed', chain: [] },
    auth: 'none',
    traits,
    at: view.at,
    reach: view.reach,
    guards: view.guards,
    chain: [...fields, ...promptPlace(program, prompt), ...models.map(modelPlace)],
  };
}

const mostTypes = 3;

export function promptPlace(program: ProgramView, prompt: WordView | null): Place[] {
  if (prompt === null) return [];
  return [{ ...siteOf(program, prompt), note: { code: 'passes-here', details: { name: 'prompt' } } }];
}

export function siteOf(program: ProgramView, word: WordView): Site {
  return { path: program.site(word.value).path, span: word.span };
}

export function modelPlace({ call, provider }: ModelView): Place {
  return { ...call.at, note: { code: 'model-here', details: { name: provider } } };
}

/** Whatever a box is called, a prompt may say what stands in it. */
function isCalledSo(program: ProgramView, input: OpenInput, kind: DataKind, prompts: readonly WordView[]): boolean {
  const isBox = input.models.length > 0 && input.view.form !== 'chat';
  return isBox && !prompts.some(({ text }) => asksToInvent(program, text)) && isCalledIn(program, prompts, input, kind);
}

function isOfKind(program: ProgramView, input: OpenInput, kind: DataKind, prompts: readonly string[]): boolean {
  const named = kind.named(input.names);
  const fielded = kind.fielded(input.fields);
  const prompted = prompts.some((text) => asksToInvent(program, text)) ? 0 : kind.named(prompts);
  if (input.models.length === 0) {
    if (losesUploads(program) && isUpload(program, input)) return prompted === 1;
    return (
      named === 1 && bringsContent(program, input) && promptsGivenTo(program, program.models).some(({ text }) => kind.named([text]) === 1)
    );
  }
  if (saysWho(program, input, kind)) return true;
  if (prompted === 1 && isFormOfCases(program, input, kind)) return true;
  // Whatever stands in it, the model is to find there who somebody is.
  if (isRecordAsked(program, input, kind, prompts)) return true;
  // Who fills in a name and a date of birth does more than chat.
  if (fielded < 1 && isChat(program, input)) return prompted === 1 && (named === 1 || kind.named(input.fields) === 1);
  if (named + prompted + fielded >= 1.5 && Math.max(named, prompted, fielded) === 1) return true;
  if (isUpload(program, input) && ((fielded > 0 && prompted > 0) || isUploadOf(input, kind))) return true;
  return (bringsContent(program, input) || isWholeBody(program, input)) && (prompted === 1 || named === 1);
}

/** Its parts tell whoever it is about: two of them a model is given, or a name beside which the form asks how to reach that person. */
function saysWho(program: ProgramView, input: OpenInput, kind: DataKind): boolean {
  return (
    kind.identifying(input.given).size >= 2 ||
    kind.distinct(input.view.fields) >= 2 ||
    kind.distinct(fieldsTold(program, input, kind)) >= 2 ||
    (input.view.form === 'route' && kind.isOfPerson(input.given, [...input.read, ...input.declared]))
  );
}

/** The model is given a part of a form, and another part, or the address that it is sent to, says whose or which case it is. */
function isFormOfCases(program: ProgramView, { view, declared }: OpenInput, kind: DataKind): boolean {
  return view.form === 'route' && (kind.tellsWhose(declared) || kind.tellsWhose(paramsAround(program, view.value)));
}

/** `patient_id` of `def add_visit(request, patient_id)`. */
function paramsAround(program: ProgramView, { doc, ref }: Value): readonly string[] {
  const facts = program.document(doc)?.facts;
  const unit = facts === undefined ? undefined : facts.units[facts.blocks[facts.ops.block(ref)]?.unit ?? 0];
  return unit?.params.map(({ name }) => name) ?? [];
}

/** None of the files that people hand in is followed to a model: the prompts of the program tell what they are for. */
const losesUploads = perProgram((program): boolean => {
  const uploads = openInputs(program).filter((input) => isUpload(program, input));
  return uploads.length > 0 && uploads.every(({ models }) => models.length === 0);
});

/** A file in a box that is called such a record: `r.FormFile("resume")`. Another one counts where the model is told of it. */
function isUploadOf({ ownNames, fields }: OpenInput, kind: DataKind): boolean {
  return [...ownNames, ...fields].some((name) => kind.isRecord(name));
}

function isRecordAsked(program: ProgramView, input: OpenInput, kind: DataKind, prompts: readonly string[]): boolean {
  const content = bringsContent(program, input);
  return input.models.some((model) => asksForRecord(program, model, kind, prompts) || (content && asksForNamed(program, model, kind)));
}

/** What the model is to fill in is called such a record, and has a field of one: `response_model=Invoice`. */
function asksForNamed(program: ProgramView, model: ModelView, kind: DataKind): boolean {
  const types = askedTypes(program, model);
  return types.length > 0 && kind.named(types) + kind.fielded(askedFields(program, model)) >= 1.5;
}

/** The model is to fill in fields that say who somebody is. An applicant's name and telephone are no customer's. */
function asksForRecord(program: ProgramView, model: ModelView, kind: DataKind, prompts: readonly string[]): boolean {
  const asked = askedFields(program, model);
  if (kind.distinct(asked) < 2) return false;
  if (kind.name !== 'customer-data') return true;
  const staff = new DataKind(program, 'employee-data');
  return staff.named(prompts) < 1 && staff.distinct(asked) === 0;
}

/** The body of a request that goes on as it came, no field of it taken out: `classify(request.get_json())`, `alerts: list[dict]`. */
function isWholeBody(program: ProgramView, { view, given }: OpenInput): boolean {
  if (view.form !== 'route' || given.length > 0) return false;
  return view.call === null
    ? /\s(?:dict|list|any|object|jsonnode|jsonelement|jobject)\b/i.test(view.words.slice(0, 200))
    : program.vocabulary('requests.bodies').includes(view.call.method);
}

/** An upload, a file, a pipe: whole records rather than a word or a key. */
function bringsContent(program: ProgramView, input: OpenInput): boolean {
  const { view } = input;
  return view.form === 'file' || view.form === 'folder' || view.form === 'argument' || isUpload(program, input) || isPipe(program, input);
}

/** A file that somebody hands in to a service or a page. */
export function isUpload(program: ProgramView, input: OpenInput): boolean {
  return input.view.form === 'upload' || (input.view.form === 'route' && hasUpload(program, input));
}

/** A part of a route is a file by its name, or by how it is read: `form.get('scan').arrayBuffer()`. */
function hasUpload(program: ProgramView, { view, fields, methods }: OpenInput): boolean {
  const uploads = lexiconOf(program, 'uploads.fields');
  const isForm = view.call?.method === 'formData' || methods.has('formData');
  if (methods.has('arrayBuffer') || methods.has('stream') || (isForm && methods.has('text'))) return true;
  return fields.some((name) => name.length < 40 && uploads.in(name).length > 0);
}

/** A box for whatever a person types. */
export function isChat(program: ProgramView, input: OpenInput): boolean {
  const { view, fields, ownNames } = input;
  if (view.form === 'chat') return true;
  if (view.form === 'file' || view.form === 'folder' || isUpload(program, input) || isPipe(program, input)) return false;
  if (view.form === 'argument')
    return ownNames.some((name) => name.length < 60 && lexiconOf(program, 'chat.questions').in(name).length > 0);
  const histories = program.vocabulary('chat.histories');
  if (view.form === 'route' && fields.some((name) => histories.includes(name.toLowerCase()))) return true;
  const chat = lexiconOf(program, 'chat.fields');
  const said = [...fields, ...ownNames].filter((name) => name !== '' && name.length < 60);
  return said.some((name) => chat.in(name).length > 0) && fields.length <= 4;
}

/** `default="Alice Smith"`: several words that are no path, or a number: what comes in unless somebody gives another. */
function isWrittenValue(text: string): boolean {
  return /^\d+$|^\p{L}[\p{L}\p{N},'’-]*(?: [\p{L}\p{N},'’&-]+)+$/u.test(text.slice(0, 200));
}

/** A text that is written out, a path of the tree, or one that says that it holds a sample. */
function isSample(program: ProgramView, text: string): boolean {
  if (/^\S+(?:\s+\S+){4}/.test(text.slice(0, 400)) || isUnspacedProse(text.slice(0, 400))) return true;
  if (text.length > 200 || !/[/.]/.test(text)) return false;
  const path = text.replace(/^\.\//, '');
  const file = program.documents.find((document) => document.path === path || document.path.endsWith(`/${path}`));
  if (file === undefined) return lexiconOf(program, 'samples').in(path).length > 0;
  return !recordTables(program).some(({ document, looks }) => document === file && looks === 'real');
}
