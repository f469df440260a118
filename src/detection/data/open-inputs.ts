import type { DocumentView, InputView, ModelView, ProgramView, Value } from '../../model/program.js';
import type { Key, Ref } from '../../model/facts.js';
import type { Site } from '../../model/touch.js';
import { declaredShapes, type DeclaredClass } from './class-fields.js';
import { isCounted } from './counted.js';
import { handedOn } from './handed-on.js';
import { isGivenWhole } from './given-whole.js';
import { derivedFrom, type Derived } from '../effects/derived.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { modelsOfPages, stemOf } from '../places/pages.js';
import { perProgram } from '../per-program.js';
import { fieldsRead } from './table-reads.js';
import { onlyChooses } from '../effects/choosers.js';
import { takersOf } from '../effects/takers.js';

/** An input with all that the program says about what comes in there. */
export interface OpenInput {
  readonly view: InputView;
  /** The input, and where an argument is taken by its name. */
  readonly values: readonly Value[];
  /** Label, parameter, type and variable names; of types also those that it is read as: `c.ShouldBindJSON(&patient)`. */
  readonly names: readonly string[];
  /** Of these, what is said where it comes in. */
  readonly ownNames: readonly string[];
  /** Parts that are taken out of it or that its type has; those that reach a model where that can be told. */
  readonly fields: readonly string[];
  /** All parts that are taken out of it, whatever becomes of them. */
  readonly read: readonly string[];
  /** All parts that its type has, whatever becomes of them. */
  readonly declared: readonly string[];
  /** Where its types say what parts they have. */
  readonly types: readonly Site[];
  /** Of the parts, those that a model is given. */
  readonly given: readonly string[];
  /** What is called on it and its parts. */
  readonly methods: ReadonlySet<string>;
  readonly models: readonly ModelView[];
  /** Texts that stand in for it where nothing is given. */
  readonly standIns: readonly string[];
  /** Values that its own declaration writes for a start without it. */
  readonly defaults: readonly string[];
}

/** The inputs that can bring content: switches, numbers and choices are left out. What a page takes in reaches the models of its route. */
export const openInputs = perProgram((program): readonly OpenInput[] => {
  const pages = modelsByPage(program);
  return separateInputs(program).map((input) =>
    input.models.length > 0 || !isOfPage(input) ? input : { ...input, models: pages.get(stemOf(input.view.at.path)) ?? [] },
  );
});

/** The models that work on what a page takes in, by the page's path without its ending. */
export const modelsByPage = perProgram((program) => {
  const inputs = separateInputs(program);
  const routes = inputs.filter((input) => (input.view.form === 'route' || input.view.form === 'upload') && !isOfPage(input));
  return modelsOfPages(
    program,
    routes.map(({ view, models }) => ({ value: view.value, models })),
  );
});

/** A field of a page. */
export function isOfPage({ view: { call } }: OpenInput): boolean {
  return call?.names.some((name) => name.startsWith('html:')) === true;
}

const separateInputs = perProgram((program): readonly OpenInput[] => {
  const documents = new Map(program.documents.map((document) => [document.path, document]));
  const classes = declaredShapes(program);
  const answers = program.models.map(({ call }) => call.value);
  const harmless = harmlessLists.map((list) => lexiconOf(program, list));
  const asks = new Set(program.inputs.flatMap(({ form, call }) => (form === 'stdin' && call !== null ? [call.document.id] : [])));
  return (
    program.inputs
      .filter((view) => (view.reach === 'started' || view.reach === 'may-run') && !isSetting(program, view) && !isCounted(program, view))
      // The stream that questions are asked on is no input beside them.
      .filter(({ form, call, value }) => form !== 'stdin' || call !== null || !asks.has(value.doc))
      .filter((view) => !isChoice(program, view))
      .filter(({ form, words }) => form !== 'folder' || !harmless.some((lexicon) => lexicon.in(words).length > 0))
      .map((view) => openInput(program, view, { classes, answers }, program.document(view.value.doc) ?? documents.get(view.at.path)))
  );
});

/** Words of a path that say its records are made up or published. */
export const harmlessLists: readonly string[] = ['samples', 'files.invented', 'public.files'];

function openInput(
  program: ProgramView,
  view: InputView,
  { classes, answers }: { readonly classes: ReadonlyMap<string, DeclaredClass>; readonly answers: readonly Value[] },
  document: DocumentView | undefined,
): OpenInput {
  const values = document === undefined ? [view.value] : [view.value, ...argumentValues(program, view, document)];
  const opened = program.models.filter(({ task, call }) => (task === 'conversation' || view.form === 'chat') && call === view.call);
  const models = [...new Set([...opened, ...values.flatMap((value) => program.modelsGiven(value))])];
  const fieldsOf = (name: string): readonly string[] => fieldsOfClass(classes, name);
  const typeNames = view.words.split(' ');
  const ofTypes = typeNames.flatMap(fieldsOf);
  // What a type declares says more than what functions make of it that it is handed on to.
  const isHandedOn = view.form === 'route' && ofTypes.length === 0;
  const derived =
    document === undefined ? empty : isHandedOn ? derivedIn(program, document, values, answers) : derivedFrom(document, values, answers);
  const given = derived.fields.filter(({ value }) => program.modelsGiven(value).length > 0);
  const defaults = defaultOf(program, view);
  const holder = document === undefined || view.form !== 'text' ? [] : holderOf(document, view);
  const kept =
    document === undefined || models.length === 0 || derived.fields.length > 0 ? [] : columnsFilled(program, document, derived.refs);
  const taken = given.length > 0 || ofTypes.length === 0 ? (given.length > 0 ? given : derived.fields).map(({ name }) => name) : ofTypes;
  const typed = [...ofTypes, ...derived.types.flatMap(fieldsOf)];
  const isWhole = document !== undefined && given.length === 0 && typed.length > 0 && view.form === 'route';
  const whole = isWhole && isGivenWhole(program, document, [view.value]) ? withoutRepeats(typed) : [];
  return {
    view,
    values,
    names: [view.words, ...holder, ...derived.names, ...derived.types.filter((name) => classes.has(name))],
    ownNames: [view.words, ...holder, ...derived.firstNames],
    fields: withoutRepeats([...taken, ...kept, ...derived.types.flatMap(fieldsOf), ...view.fields, ...listedFields(view.words)]),
    read: derived.fields.map(({ name }) => name),
    declared: withoutRepeats(ofTypes),
    types: [...new Set([...typeNames, ...derived.types])].flatMap((name) => classes.get(name)?.at ?? []),
    given: [...given.map(({ name }) => name), ...kept, ...whole],
    methods: derived.methods,
    models,
    standIns: [...derived.standIns, ...defaults],
    defaults,
  };
}

/** Its own, and those of the classes that its fields are declared as. */
function fieldsOfClass(classes: ReadonlyMap<string, DeclaredClass>, name: string): readonly string[] {
  const own = classes.get(name);
  if (own === undefined) return [];
  return [...own.fields, ...own.types.flatMap((type) => (type === name ? [] : (classes.get(type)?.fields ?? [])))];
}

/** What the file makes of it; where that only hands it on, what the functions make of it that are handed it. */
function derivedIn(program: ProgramView, document: DocumentView, values: readonly Value[], answers: readonly Value[]): Derived {
  const own = derivedFrom(document, values, answers);
  const further = own.fields.length > 0 ? [] : handedOn(program, document, own.refs);
  return further.length === 0 ? own : derivedFrom(document, [...values, ...further], answers);
}

/** The columns of a table that is filled with something as a whole: `prisma.complaint.create({ data: req.body })`, `new Complaint(req.body).save()`. */
function columnsFilled(program: ProgramView, { id }: DocumentView, refs: ReadonlySet<Ref>): readonly string[] {
  const isIt = (value: Value): boolean => value.doc === id && refs.has(value.ref);
  return program.matches('database').flatMap(({ call, verb }) => {
    if (call === null || verb !== 'write' || call.document.id !== id) return [];
    const handed = call.args.flatMap(([, value]) => [value, ...program.items(value).map(([, item]) => item)]);
    const isFilled = handed.some(isIt) || (call.receiver !== null && call.args.length === 0 && isIt(call.receiver));
    return isFilled ? fieldsRead(program, call).flat() : [];
  });
}

/** `letter` of `letter.get()` and `this.letter.Text`: the box by its name. */
function holderOf({ id, facts: { ops } }: DocumentView, { call, value }: InputView): readonly string[] {
  const own = ops.at(value.ref);
  const receiver = call?.receiver ?? null;
  const of = receiver === null ? (own.op === 'get' ? own.of : null) : receiver.doc === id ? receiver.ref : null;
  const holder = of === null ? null : ops.at(of);
  return holder?.op === 'read' ? [holder.name] : holder?.op === 'get' && typeof holder.key === 'string' ? [holder.key] : [];
}

const empty: Derived = { names: [], firstNames: [], fields: [], methods: new Set(), types: [], standIns: [], refs: new Set() };

/** A box is labelled `Complaint` and kept as `complaint`. */
function withoutRepeats(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

/** A label that lists its columns: "Conversations (CSV: name, email, message)". */
function listedFields(words: string): readonly string[] {
  const parts = words.slice(0, 400).split(/[,:;()、，：；（）]/);
  return parts.length < 4 ? [] : parts.map((part) => part.trim()).filter((part) => part !== '' && part.length < 30);
}

/** `args.file` for `add_argument("file")`. */
function argumentValues(program: ProgramView, view: InputView, document: DocumentView): Value[] {
  const wanted = view.call === null ? null : argumentName(program, view);
  if (wanted === null) return [];
  const camel = wanted.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return refsOf(document, (key) => key === wanted || key === camel).map((ref) => ({ doc: document.id, ref }));
}

/** `max_tokens` of `--max-tokens <number>`; the name of a command's parameter; null for what is no argument. */
function argumentName(program: ProgramView, { form, call, words }: InputView): string | null {
  if (form !== 'argument') return null;
  if (call === null) return words.split(' ')[0] ?? null;
  const names = call.args.filter(([key]) => typeof key === 'number').map(([, value]) => program.constant(value));
  const options = names.filter((text) => typeof text === 'string');
  const long = options.find((text) => text.startsWith('--')) ?? options.find((text) => !text.startsWith('-') && !text.includes(' '));
  const name = long?.replace(/^-+/, '').split(/[ =<[]/)[0];
  return name?.replaceAll('-', '_') ?? null;
}

function refsOf(document: DocumentView, fits: (key: Key) => boolean): Ref[] {
  const { ops } = document.facts;
  const found: Ref[] = [];
  for (let ref = 0; ref < ops.length; ref++) {
    if (ops.form(ref) !== 'get') continue;
    const op = ops.at(ref);
    if (op.op === 'get' && fits(op.key)) found.push(ref);
  }
  return found;
}

/** A number, a switch, one of given choices: nothing comes in that the tree does not know. */
function isSetting(program: ProgramView, view: InputView): boolean {
  const { form, call, words } = view;
  // `candidate_id: int` of a route picks a record and brings none in.
  if ((form === 'route' || call === null) && /^\w{1,60} (?:int|float|bool|UUID|date|datetime)$/.test(words)) return true;
  const name = argumentName(program, view);
  const settings = lexiconOf(program, 'settings.arguments');
  if (name !== null && settings.in(name).length > 0) return true;
  if (form === 'argument' && words === '' && isTakenAs(program, view, settings)) return true;
  if (form !== 'argument' || call === null) return false;
  if (call.argument('choices') !== null || call.argument('action') !== null) return true;
  const type = call.argument('type');
  return type !== null && program.names(type).some((name) => name === 'int' || name === 'float' || name === 'bool');
}

/** An argument that picks among what the tree holds. */
function isChoice(program: ProgramView, view: InputView): boolean {
  const document = view.form === 'argument' && view.call !== null ? program.document(view.value.doc) : undefined;
  return (
    document !== undefined &&
    onlyChooses(
      document.facts,
      argumentValues(program, view, document).map(({ ref }) => ref),
    )
  );
}

/** `run(llm=sys.argv[2])`: an argument without a name of its own is what it is given as. */
function isTakenAs(program: ProgramView, { value }: InputView, settings: Lexicon): boolean {
  const document = program.document(value.doc);
  const names = document === undefined ? [] : takersOf(document.facts, value.ref);
  return names.length > 0 && names.every((name) => settings.in(name).length > 0);
}

/** `default="samples/report.json"` */
function defaultOf(program: ProgramView, { form, call }: InputView): string[] {
  const value = form === 'argument' ? (call?.argument('default') ?? null) : null;
  return value === null ? [] : program.texts(value).map(({ text }) => text);
}
