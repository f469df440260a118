import { append } from '../../model/append.js';
import type { CallView, ModelView, ProgramView, Value } from '../../model/program.js';
import { classFields } from './class-fields.js';
import { returnedBy } from '../effects/returned.js';
import { asksToInvent } from './invention.js';
import { lexiconOf } from './lexicon.js';
import { perProgram } from '../per-program.js';
import { isProse } from '../prompts.js';

/**
 * The fields that a model is asked to fill from what it is given: of the schema of its answer (`response_format=Booking`,
 * `z.object({ email: … })`), and those that its prompt lists ("return JSON with guest_name, phone and e-mail").
 */
export function askedFields(program: ProgramView, model: ModelView): readonly string[] {
  const known = memo(program).get(model);
  if (known !== undefined) return known;
  const prompts = program.promptsOf(model).filter(isProse);
  const isInvented = prompts.some(({ text }) => asksToInvent(program, text));
  const fields = isInvented ? [] : [...schemaFields(program, model), ...prompts.flatMap(({ text }) => listedFields(program, text))];
  const found = [...new Set(fields)];
  memo(program).set(model, found);
  return found;
}

const memo = perProgram(() => new WeakMap<ModelView, readonly string[]>());

/** What each tool that a model is offered wants to be told, by the fields of its schema: `tools=[{ parameters: { properties: { email } } }]`. */
export function offeredFields(program: ProgramView, { call }: ModelView): readonly (readonly string[])[] {
  const keys = program.vocabulary('answers.tools');
  const lists = [call, ...call.clients].flatMap((own) => keys.flatMap((key) => own.argument(key) ?? []));
  return lists.flatMap((list) => program.items(list).map(([, tool]) => fieldsOf(program, tool, maxDepth)));
}

/** The fields of the model's answer: of its schema, of the tool that it has to call, and the keys of the JSON that its prompt shows. */
export function answerFields(program: ProgramView, model: ModelView): readonly string[] {
  const known = memoAnswers(program).get(model);
  if (known !== undefined) return known;
  const { call } = model;
  const tools = call.argument('tool_choice') === null ? null : call.argument('tools');
  const forced = tools === null ? [] : fieldsOf(program, tools, maxDepth);
  const shown = program.promptsOf(model).flatMap(({ text }) => [...text.slice(0, maxText).matchAll(key)].map(([, name = '']) => name));
  const found = [...new Set([...schemaFields(program, model), ...forced, ...shown])];
  memoAnswers(program).set(model, found);
  return found;
}

const memoAnswers = perProgram(() => new WeakMap<ModelView, readonly string[]>());
/** `"approved": true` */
const key = /["'`]([a-z]\w{2,38})["'`]\s{0,3}:/gi;

function schemaFields(program: ProgramView, { call, declared }: ModelView): readonly string[] {
  const returned = returnedBy(program, declared).flatMap((value) => fieldsOf(program, value, maxDepth));
  return [...returned, ...schemasAround(program, call).flatMap((value) => fieldsOf(program, value, maxDepth))];
}

/** What the record is called that a model is asked to fill from what it is given: `response_model=Invoice`, `schema: resumeSchema`. */
export function askedTypes(program: ProgramView, model: ModelView): readonly string[] {
  if (program.promptsOf(model).some((prompt) => isProse(prompt) && asksToInvent(program, prompt.text))) return [];
  return schemasAround(program, model.call).flatMap((value) => typesOf(program, value, maxDepth));
}

function typesOf(program: ProgramView, { doc, ref }: Value, depth: number): readonly string[] {
  const facts = program.document(doc)?.facts;
  const op = facts?.ops.at(ref);
  if (facts === undefined || op === undefined || depth === 0) return [];
  const inner = (refs: readonly number[]): readonly string[] => refs.flatMap((own) => typesOf(program, { doc, ref: own }, depth - 1));
  if (op.op === 'read') return [op.name];
  if (op.op === 'get') return typeof op.key === 'string' ? [op.key] : [];
  if (op.op === 'merge') return inner(op.of);
  if (op.op === 'index') return inner([op.by]);
  if (op.op === 'make') return inner(op.items.flatMap(([key, item]) => (op.shape === 'list' || containers.has(String(key)) ? [item] : [])));
  // `zodResponseFormat(Invoice, "invoice")`
  return op.op === 'call' ? inner(op.args.slice(0, 1).map(([, arg]) => arg)) : [];
}

/** The schemas that a call, what it is called on and what stands beside it are given. */
function schemasAround(program: ProgramView, call: CallView): readonly Value[] {
  const makers = new Set(program.vocabulary('answers.makers'));
  const parsers = callsWithParser(program).get(call.document.id) ?? [];
  const keys = [...program.vocabulary('answers.schemas'), ...program.vocabulary('answers.parsers')];
  // `Runner.run(Agent(output_type=Answer), text)`
  const given = call.args.flatMap(([, value]) => program.makers(value));
  const around = [call, ...call.clients, ...parsers, ...given].flatMap((own) =>
    makers.has(own.method) ? own.args.map(([, value]) => value) : keys.flatMap((key) => own.argument(key) ?? []),
  );
  const readers = answerReaders(program).get(`${call.value.doc}:${call.value.ref}`) ?? [];
  return [...around, ...readers.flatMap(({ args }) => args.map(([, value]) => value))];
}

/** What an answer is read as: `.call().entity(Invoice.class)`, by the place of the call. */
const answerReaders = perProgram((program): ReadonlyMap<string, readonly CallView[]> => {
  const methods = new Set(program.vocabulary('answers.readers'));
  const found = new Map<string, CallView[]>();
  for (const call of program.calls)
    if (methods.has(call.method) && call.receiver !== null) append(found, `${call.receiver.doc}:${call.receiver.ref}`, call);
  return found;
});

/** What parses an answer stands beside the call: `PydanticOutputParser(pydantic_object=Booking)`. */
const callsWithParser = perProgram((program): ReadonlyMap<number, readonly CallView[]> => {
  const keys = new Set(program.vocabulary('answers.parsers'));
  const found = new Map<number, CallView[]>();
  for (const call of program.calls) if (call.args.some(([key]) => keys.has(String(key)))) append(found, call.document.id, call);
  return found;
});

/** Of a class by its name, of a schema that is built or written out, and of what wraps one: `list[Booking]`, `z.array(z.object({…}))`. */
function fieldsOf(program: ProgramView, value: Value, depth: number): readonly string[] {
  if (depth === 0) return [];
  const inner = (of: Value): readonly string[] => fieldsOf(program, of, depth - 1);
  const op = program.document(value.doc)?.facts.ops.at(value.ref);
  const name = op?.op === 'read' ? op.name : op?.op === 'get' ? String(op.key) : '';
  const ofClass = classFields(program).get(name)?.fields ?? [];
  if (ofClass.length > 0) return ofClass;
  if (op?.op === 'merge') return op.of.flatMap((ref) => inner({ doc: value.doc, ref }));
  if (op?.op === 'index') return inner({ doc: value.doc, ref: op.by });
  // `Answer.model_json_schema()`
  const callee = op?.op === 'call' ? program.document(value.doc)?.facts.ops.at(op.callee) : undefined;
  if (callee?.op === 'get' && op?.op === 'call' && op.args.length === 0) return inner({ doc: value.doc, ref: callee.of });
  const items = program.items(value);
  const properties = items.find(([key]) => key === 'properties');
  if (properties !== undefined)
    return program.items(properties[1]).flatMap(([key, own]) => (typeof key === 'string' ? [key, ...inner(own)] : []));
  if (items.length > 0) return items.flatMap(([key, own]) => (typeof key === 'string' && !containers.has(key) ? [] : inner(own)));
  return program.makers(value).flatMap((maker) => {
    const [first] = maker.args;
    const written = first === undefined ? [] : program.items(first[1]);
    const keys = builders.has(maker.method) ? written.flatMap(([key, own]) => (typeof key === 'string' ? [key, ...inner(own)] : [])) : [];
    return keys.length > 0 ? keys : maker.args.flatMap(([, arg]) => inner(arg));
  });
}

/** Names that a prompt which asks for parts of a text sets apart: `"email":`, `- phone: …`, `guest_name`, and what stands between commas. */
function listedFields(program: ProgramView, text: string): readonly string[] {
  const asking = lexiconOf(program, 'answers.extracts');
  const start = text.slice(0, maxText);
  if (asking.in(start).length === 0 || wantsQuery.test(start)) return [];
  const marked = [...start.matchAll(compound)].map(([, name = '']) => name);
  const lines = start.split('\n').flatMap(keyedPart);
  const sentences = start.split(/[.!?。！？\n]/).filter((sentence) => asking.in(sentence).length > 0);
  const items = [...lines, ...sentences].flatMap((sentence) =>
    sentence.split(/[,，、;:：(（)）/|"]|\s(?:and|or|und|oder|et|ou|[yoeia\-]|en|of)\s/),
  );
  const names = items.map((item) => item.replace(/^[\s\-*•・{"'`]{0,20}/, '').trim());
  return [...marked, ...names.filter((name) => name !== '' && name.split(/\s+/).length <= mostWords)];
}

/** Of a line that begins with a key, what can be keys: one behind which a sentence stands is the only one there. */
function keyedPart(line: string): readonly string[] {
  const [own] = keyed.exec(line) ?? [];
  if (own === undefined) return [];
  const rest = line.slice(own.length);
  return [/["'`{[]/.test(line) || rest.split(/\s+/, mostWords * 2).length < mostWords * 2 ? line : own];
}

/** What is answered with a query is no record: the columns that such a prompt lists are those of the tables. */
const wantsQuery = /\bcreate\s{1,9}table\b|\b(?:sql|cypher|soql|kql|dax)\s{1,4}(?:quer|statement|select\b)/i;

/** `- guest_name: who books`, `"email": "…"` */
const keyed = /^\s{0,20}(?:[-*•・{,]\s{0,4}|\d{1,2}[.)]\s{0,4})?["'`*“]{0,3}\p{L}[\p{L}\d_ -]{1,38}["'`*”]{0,3}\s{0,4}[:：]/u;
const compound = /\b([a-z]{2,20}(?:_[a-z]{2,20}){1,3})\b/g;
/** Of a JSON Schema, where the fields stand deeper. */
const containers: ReadonlySet<string> = new Set([
  'response_schema',
  'responseSchema',
  'responseJsonSchema',
  'schema',
  'json_schema',
  'items',
  'parameters',
  'input_schema',
  'inputSchema',
  'function',
  'anyOf',
]);
/** Calls of schema libraries whose map is the object's fields. */
const builders: ReadonlySet<string> = new Set(['object', 'Object', 'strictObject', 'looseObject', 'interface']);
const maxDepth = 6;
const maxText = 8000;
const mostWords = 4;
