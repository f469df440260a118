import type { Key } from '../model/facts.js';
import type { CallView, ProgramView, Value } from '../model/program.js';
import type { Effect } from './effects.js';
import { perProgram } from './per-program.js';

/** A message into the conversation that the model's input came from: a reply, or one that is addressed to whoever wrote. */
export function isReply(program: ProgramView, effect: Effect, effects: readonly Effect[]): boolean {
  if (effect.verb !== 'send' || effect.match === null || !program.vocabulary('systems.chats').includes(effect.subject.name)) return false;
  if (effect.match.entry.traits.includes('answers-caller')) return true;
  const recipients = recipientsOf(program, effect);
  if (recipients.length > 0)
    return recipients.some((value) => toldBy(program, value, effect.call).every((own) => comesFromThere(program, own, effect, effects)));
  return isHandedOver(program, effect.call) || answers.some((word) => effect.call.method.toLowerCase().startsWith(word));
}

/** Methods that by themselves go back to where the message came from. */
const answers = ['say', 'respond', 'reply', 'answer', 'followup', 'editreply', 'edit_', 'sendactivity', 'send_activity'];

/**
 * The object that a framework hands to a handler stands for the conversation: `context.send`, `message.channel.send`; so does what is
 * fetched by its number: `client.get_channel(message.channel.id).send`.
 */
function isHandedOver(program: ProgramView, { names, clients }: CallView): boolean {
  return names.some((name) => name.includes('.$')) || clients.some(({ args }) => args.some(([, value]) => isOfHandler(program, value)));
}

function recipientsOf(program: ProgramView, { call, match }: Effect): Value[] {
  const given = [...(match?.entry.recipient ?? []), ...recipientKeys].map((key) => call.argument(key) ?? partOfMade(program, call, key));
  const body = match?.request?.body ?? null;
  const first = call.argument(0);
  const items = [...(body === null ? [] : program.fields(body)), ...(first === null ? [] : program.items(first))];
  const named = items.filter(([key]) => recipientKeys.includes(String(key))).map(([, value]) => value);
  const told = [...given.filter((value) => value !== null), ...named];
  // A node of a low-code flow answers the message that it is handed.
  const handed = told.length === 0 && call.style === 'entry' ? call.argument('input') : null;
  return handed === null ? told : [handed];
}

/** `Send(NewMessage(chat, text))`: `0.0` is the chat. */
function partOfMade(program: ProgramView, call: CallView, key: Key): Value | null {
  const [, whole, part] = /^(\d)\.(\d)$/.exec(String(key)) ?? [];
  const value = whole === undefined ? null : call.argument(Number(whole));
  const [maker] = value === null ? [] : program.makers(value);
  return maker === undefined ? null : maker.argument(Number(part));
}

const recipientKeys = [
  'channel',
  'channel_id',
  'channelId',
  'chat_id',
  'chatId',
  'to',
  'recipient',
  'recipient_id',
  'conversation_id',
  'room_id',
  'reply_token',
  'replyToken',
];

/**
 * Of a function that is told whom to write to (`send_long(chat, text)`), whom those who give it a model's words say, else the value itself:
 * all of them have to mean whoever asked.
 */
function toldBy(program: ProgramView, value: Value, call: CallView): readonly Value[] {
  const document = program.document(value.doc);
  const name = document?.facts.ops.form(value.ref) === 'read' ? document.facts.ops.text(value.ref) : null;
  const params = document?.facts.units[call.unit.unit]?.params ?? [];
  const own = /^(?:self|cls)$/.test(params[0]?.name ?? '') ? params.slice(1) : params;
  const position = own.findIndex((param) => param.name === name);
  const callers = position < 0 ? [] : program.callersOf(call.unit).filter((caller) => program.fromModel(caller) !== null);
  const told = callers.flatMap((caller) => caller.argument(position) ?? (name === null ? null : caller.argument(name)) ?? []);
  return told.length > 0 ? told : [value];
}

/** A handler's own object, an input that somebody sent, or what was read from the same service. */
function comesFromThere(program: ProgramView, value: Value, effect: Effect, effects: readonly Effect[]): boolean {
  if ((isOfHandler(program, value) || isPutAside(program, value)) && !isOfEach(program, value)) return true;
  const inputs = program.inputs.filter(({ form }) => form !== 'argument').map((input) => input.value);
  const reads = effects.filter(
    ({ verb, subject }) => verb === 'read' && (subject.name === effect.subject.name || subject.target === effect.subject.target),
  );
  return program.flows([...inputs, ...reads.map(({ call }) => call.value)], value) !== null;
}

function isOfHandler(program: ProgramView, value: Value): boolean {
  return program.names(value).some((name) => name.includes('.$'));
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
          args.flatMap(([key, value]) => (recipientKeys.includes(String(key)) && isOfHandler(program, value) ? [String(key)] : [])),
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
