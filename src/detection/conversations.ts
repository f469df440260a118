import type { CallView, ProgramView, Value } from '../model/program.js';
import type { Effect } from './effects.js';

/** A message into the conversation that the model's input came from: a reply, or one that is addressed to whoever wrote. */
export function isReply(program: ProgramView, effect: Effect, effects: readonly Effect[]): boolean {
  if (effect.verb !== 'send' || effect.match === null || !isChat(effect)) return false;
  const recipients = recipientsOf(program, effect);
  if (recipients.length > 0) return recipients.some((value) => comesFromThere(program, value, effect, effects));
  return isHandedOver(effect.call) || answers.some((word) => effect.call.method.toLowerCase().startsWith(word));
}

/** Messengers, as opposed to mail, calls and posts, whose answers go to somebody's address. */
function isChat({ subject }: Effect): boolean {
  return chats.has(subject.name);
}

const chats: ReadonlySet<string> = new Set(['slack', 'telegram', 'discord', 'whatsapp', 'line', 'teams', 'mattermost', 'twilio']);

/** Methods that by themselves go back to where the message came from. */
const answers = ['say', 'respond', 'reply', 'answer', 'followup', 'editreply', 'edit_', 'sendactivity', 'send_activity'];

/** The object that a framework hands to a handler stands for the conversation: `context.send`, `message.channel.send`. */
function isHandedOver({ names }: CallView): boolean {
  return names.some((name) => name.includes('.$'));
}

function recipientsOf(program: ProgramView, { call, match }: Effect): Value[] {
  const given = [...(match?.entry.recipient ?? []), ...recipientKeys].map((key) => call.argument(key));
  const body = match?.request?.body ?? null;
  const items = [body, call.argument(0)].flatMap((value) => (value === null ? [] : program.items(value)));
  const named = items.filter(([key]) => recipientKeys.includes(String(key))).map(([, value]) => value);
  const told = [...given.filter((value) => value !== null), ...named];
  // A node of a low-code flow answers the message that it is handed.
  const handed = told.length === 0 && call.style === 'entry' ? call.argument('input') : null;
  return handed === null ? told : [handed];
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

/** A handler's own object, an input of the program, or what was read from the same service. */
function comesFromThere(program: ProgramView, value: Value, effect: Effect, effects: readonly Effect[]): boolean {
  if (program.names(value).some((name) => name.includes('.$'))) return true;
  const inputs = program.inputs.map((input) => input.value);
  const reads = effects.filter(
    ({ verb, subject }) => verb === 'read' && (subject.name === effect.subject.name || subject.target === effect.subject.target),
  );
  return program.flows([...inputs, ...reads.map(({ call }) => call.value)], value) !== null;
}
