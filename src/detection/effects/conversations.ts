import type { Document, Op, Ref } from '../../model/facts.js';
import { languageOf } from '../../model/languages.js';
import type { CallView, ProgramView, Value } from '../../model/program.js';
import { lastWrite, opsBehind } from './ops-behind.js';
import type { Effect } from './effects.js';
import { isOfHandler } from './handler-objects.js';
import { lexiconOf } from '../data/lexicon.js';
import { perProgram } from '../per-program.js';
import { isInternalNote } from './internal-notes.js';
import { isRecipientKey, partsOfAddress, recipientsOf, saysWhatItAnswers } from './recipients.js';
import { resumedWith } from './resumed-conversations.js';
import { isListenedTo } from './written-conversations.js';

/** A message into the conversation that the model's input came from: a reply, or one that is addressed to whoever wrote. */
export function isReply(program: ProgramView, effect: Effect, effects: readonly Effect[]): boolean {
  if (answersWhereTold(program, effect)) return true;
  if (effect.verb !== 'send' || effect.match === null || !program.vocabulary('systems.chats').includes(effect.subject.name)) return false;
  if (effect.match.entry.traits.includes('answers-caller')) return true;
  if (isInternalNote(program, effect.match)) return false;
  if (saysWhatItAnswers(program, effect)) return true;
  const resumed = resumedWith(program, effect.call);
  if (resumed !== null) return resumed.some((value) => isOfMessage(program, value, effect.call));
  const recipients = recipientsOf(program, effect);
  // Whom a tool writes to, the model chooses.
  if (program.tool(effect.call) !== null && recipients.some((value) => program.ofModel(value) !== null)) return false;
  const isWhoAsked = (value: Value): boolean =>
    toldBy(program, value, effect.call).every((own) => comesFromThere(program, own, effect, effects));
  if (recipients.length > 0) return recipients.some(isWhoAsked);
  if (partsOfAddress(program, effect.call).some(isWhoAsked)) return true;
  return isHandedOver(program, effect.call) || answers.some((word) => effect.call.method.toLowerCase().startsWith(word));
}

/** What a handler of the same package was given, unlike that of a page of the program. */
function isOfMessage(program: ProgramView, value: Value, { names }: CallView): boolean {
  const packages = new Set(names.map((name) => name.split('.', 1)[0]));
  const isOfPackage = program.names(value).some((name) => name.includes('.$') && packages.has(name.split('.', 1)[0]));
  return isOfPackage || isOfCallback(program, value);
}

/** A messenger that sends a command says at which address it is answered: `fetch(payload.response_url, …)`. */
function answersWhereTold(program: ProgramView, { call, match }: Effect): boolean {
  const address = match === null ? (call.argument(0) ?? call.argument('url')) : null;
  const written = address === null || address.doc !== call.document.id ? [] : [...opsBehind(call.document, address.ref, maxBehind)];
  const names = written.flatMap((op) =>
    op.op === 'get' ? String(op.key) : op.op === 'read' ? op.name : op.op === 'const' ? String(op.value) : [],
  );
  const told = lexiconOf(program, 'chat.answers-at');
  return names.some((name) => name.length < 40 && told.in(name).length > 0);
}

/** Methods that by themselves go back to where the message came from. */
const answers = ['say', 'respond', 'reply', 'answer', 'followup', 'edit', 'sendactivity', 'send_activity'];

/**
 * The object that a framework hands to a handler stands for the conversation: `context.send`, `message.channel.send`; so does what is
 * fetched by its number: `client.get_channel(message.channel.id).send`.
 */
function isHandedOver(program: ProgramView, call: CallView): boolean {
  if (call.names.some((name) => name.includes('.$'))) return true;
  if (call.clients.some(({ args }) => args.some(([, value]) => isOfHandler(program, value)))) return true;
  return call.receiver !== null && isOfCallback(program, call.receiver);
}

/**
 * `message.channel_id` in a method that a framework asks a class for and that nothing in the tree calls, `message.chat.id` in a block whose
 * receiver the framework is: nothing in the file says what `message` is.
 */
function isOfCallback(program: ProgramView, { doc, ref }: Value): boolean {
  const facts = program.document(doc)?.facts;
  const taken = facts === undefined ? null : paramBehind(facts, ref);
  if (facts !== undefined && taken !== null) return isAskedFor(program, facts, { doc, ref: taken });
  const unit = facts?.blocks[facts.ops.block(ref)]?.unit;
  const own = unit === undefined ? undefined : facts?.units[unit];
  if (facts === undefined || unit === undefined || own === undefined) return false;
  const names = new Set(own.params.map(({ name }) => name).filter((name) => !/^(?:self|this)$/.test(name)));
  const root = rootOf(facts, ref, names);
  if (root === null) return false;
  if (names.has(root)) return (facts.units[own.parent]?.bases ?? []).length > 0 && !program.isCalled({ doc, unit, name: own.name });
  // `HttpClient()` makes an object of its own.
  return facts.kind === 'kotlin' && !/^\p{Lu}/u.test(root) && !isDeclared(facts, root);
}

/** `message` of `message.getChat().id`, and of `channel` after `const { channel } = message`. */
function rootOf(facts: Document, value: Ref, known: ReadonlySet<string>): string | null {
  const { ops } = facts;
  let ref = value;
  for (let depth = 0; depth < maxDepth && ref < ops.length; depth++) {
    const op = ops.at(ref);
    if (op.op === 'read') {
      const written = known.has(op.name) ? null : lastWrite(facts, op.name, ref);
      const from = written === null ? null : ops.at(written);
      if (written === null || from?.op !== 'get') return op.name;
      ref = written;
    } else if (op.op === 'get') ref = op.of;
    else if (op.op === 'call') ref = op.callee;
    else return null;
  }
  return null;
}

/** The parameter is one of a method that a framework asks a class for, and that nothing in the tree calls. */
function isAskedFor(program: ProgramView, facts: Document, { doc, ref }: Value): boolean {
  const { unit = 0 } = facts.blocks[facts.ops.block(ref)] ?? {};
  const { parent = 0, name = '' } = facts.units[unit] ?? {};
  return (facts.units[parent]?.bases ?? []).length > 0 && !program.isCalled({ doc, unit, name });
}

/** Where a language takes a parameter apart as it comes in, `%{"channel" => channel}`: the parameter, also from a function within. */
function paramBehind(facts: Document, value: Ref): Ref | null {
  const { ops, kind } = facts;
  if (languageOf(kind) !== 'elixir') return null;
  let ref: Ref | null = value;
  for (let depth = 0; depth < maxDepth && ref !== null; depth++) {
    const op: Op = ops.at(ref);
    if (op.op === 'param') return ref;
    ref = op.op === 'get' ? op.of : op.op === 'read' ? lastWrite(facts, op.name, ref) : null;
  }
  return null;
}

const maxDepth = 12;
const maxBehind = 12;

function isDeclared({ imports, units, ops }: Document, name: string): boolean {
  if (imports.some(({ local }) => local === name) || units.some(({ params }) => params.some((param) => param.name === name))) return true;
  for (let ref = 0; ref < ops.length; ref++) if (ops.form(ref) === 'write' && ops.text(ref) === name) return true;
  return false;
}

/**
 * Of a function that is told whom to write to (`send_long(chat, text)`), whom those who give it a model's words say, else whom all of its callers say:
 * all of them have to mean whoever asked. They may have been told themselves.
 */
function toldBy(program: ProgramView, value: Value, call: CallView): readonly Value[] {
  const all = given(program, value, call.unit);
  const carrying = all.filter(({ caller }) => program.fromModel(caller) !== null);
  // A function that asks the model itself sends whatever any of its callers wants to have sent.
  const told = carrying.length > 0 ? carrying : all;
  return told.length > 0 ? told.flatMap((own) => toldFurther(program, own)) : [value];
}

/** Of `summarise(chat)`, which sends to `chat`, every chat that it is asked for. */
function toldFurther(program: ProgramView, { value, caller }: Told): readonly Value[] {
  const told = given(program, value, caller.unit);
  return told.length > 0 ? told.map((own) => own.value) : [value];
}

interface Told {
  readonly value: Value;
  readonly caller: CallView;
}

/** What callers of the function give for a parameter; nothing for what is none. */
function given(program: ProgramView, value: Value, unit: CallView['unit']): readonly Told[] {
  const document = program.document(value.doc);
  const name = document?.facts.ops.form(value.ref) === 'read' ? document.facts.ops.text(value.ref) : null;
  const params = document?.facts.units[unit.unit]?.params ?? [];
  const own = /^(?:self|cls)$/.test(params[0]?.name ?? '') ? params.slice(1) : params;
  const position = own.findIndex((param) => param.name === name);
  const callers = position < 0 ? [] : program.callersOf(unit);
  return callers.flatMap((caller) => {
    const told = caller.argument(position) ?? (name === null ? null : caller.argument(name));
    return told === null ? [] : [{ value: told, caller }];
  });
}

/** A handler's own object, an input that somebody sent, or what was read from the same service. */
function comesFromThere(program: ProgramView, value: Value, effect: Effect, effects: readonly Effect[]): boolean {
  const handed = [value, ...wrappedIn(program, value)].some(
    (own) => isOfHandler(program, own) || isPutAside(program, own) || isOfCallback(program, own),
  );
  if ((handed && !isOfEach(program, value)) || isListenedTo(program, value, effect.call)) return true;
  if (opensBelowMessage(program, value)) return true;
  const inputs = program.inputs.filter(({ form }) => form !== 'argument').map((input) => input.value);
  const reads = effects.filter(
    ({ verb, subject }) => verb === 'read' && (subject.name === effect.subject.name || subject.target === effect.subject.target),
  );
  return program.flows([...inputs, ...reads.map(({ call }) => call.value)], value) !== null;
}

/** `MessageThreadStart(channel, message).ID`: a thread below the message that is answered. */
function opensBelowMessage(program: ProgramView, value: Value): boolean {
  return threads(program).some((thread) => program.flows([thread], value) !== null);
}

const threads = perProgram((program): readonly Value[] =>
  program.calls.filter(({ method }) => /^message_?thread_?start/i.test(method)).map(({ value }) => value),
);

/** `ChatId.fromId(chat)`: the number that nothing but an address is made of. */
function wrappedIn(program: ProgramView, { doc, ref }: Value): readonly Value[] {
  const ops = program.document(doc)?.facts.ops;
  const op = ops === undefined || ref >= ops.length ? null : ops.at(ref);
  return op?.op === 'call' && op.args.length === 1 ? op.args.map(([, own]) => ({ doc, ref: own })) : [];
}

/** `job.chat_id`, of a job that a handler has put aside. */
function isPutAside(program: ProgramView, { doc, ref }: Value): boolean {
  const ops = program.document(doc)?.facts.ops;
  const op = ops === undefined || ref >= ops.length ? null : ops.at(ref);
  return op?.op === 'get' && putAside(program).has(String(op.key));
}

/** `subscriber.chat_id` of each of a list of people that the program has kept, as opposed to each of the messages that a handler is given. */
function isOfEach(program: ProgramView, { doc, ref }: Value): boolean {
  const ops = program.document(doc)?.facts.ops;
  const op = ops === undefined || ref >= ops.length ? null : ops.at(ref);
  const base = ops === undefined || op?.op !== 'get' ? null : ops.at(op.of);
  if (op?.op !== 'get' || base?.op !== 'read') return false;
  return isElement(program, doc, base.name) && !isOfHandler(program, { doc, ref: op.of });
}

/** What handlers give to functions and classes of the tree under the name of a recipient: `Job(chat_id=update.effective_chat.id)`. */
const putAside = perProgram(
  (program): ReadonlySet<string> =>
    new Set(
      program.calls
        .filter(({ names, style }) => names.length === 0 && (style === 'call' || style === 'new'))
        .flatMap(({ args }) =>
          args.flatMap(([key, value]) => (isRecipientKey(String(key)) && isOfHandler(program, value) ? [String(key)] : [])),
        ),
    ),
);

/** Is the name given to the elements of a loop? */
function isElement(program: ProgramView, doc: number, name: string): boolean {
  const ops = program.document(doc)?.facts.ops;
  if (ops === undefined) return false;
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'write' ? ops.at(ref) : null;
    if (op?.op !== 'write' || op.name !== name) continue;
    const from = ops.at(op.value);
    if (from.op === 'get' && from.key === '[]') return true;
  }
  return false;
}
