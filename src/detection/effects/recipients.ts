import { append } from '../../model/append.js';
import type { Key } from '../../model/facts.js';
import type { CallView, ProgramView, Value } from '../../model/program.js';
import { perProgram } from '../per-program.js';
import type { Effect } from './effects.js';
import { lastWrite } from './ops-behind.js';

/** Whom a message is for, as far as the call or what it sends says so. */
export function recipientsOf(program: ProgramView, { call, match }: Effect): readonly Value[] {
  const requested = requestedOf(program, call);
  if (requested.length > 0) return requested;
  const given = [...(match?.entry.recipient ?? []), ...recipientKeys].map((key) => call.argument(key) ?? partOfMade(program, call, key));
  const body = match?.request?.body ?? null;
  const first = call.argument(0);
  const items = [...(body === null ? [] : program.fields(body)), ...(first === null ? [] : program.items(first))];
  const named = items.filter(([key]) => isRecipientKey(String(key))).map(([, value]) => value);
  const put = body === null ? [] : putInto(program, body).flatMap(([key, value]) => (isRecipientKey(key) ? [value] : []));
  const told = [...given.filter((value) => value !== null), ...named, ...put, ...toldByStep(program, first)];
  // A node of a low-code flow answers the message that it is handed.
  const handed = told.length === 0 && call.style === 'entry' ? call.argument('input') : null;
  return handed === null ? told : [handed];
}

/** `push_message(PushMessageRequest(to=group, messages=[…]))`: what is handed over is a request that says whom it is for. */
function requestedOf(program: ProgramView, call: CallView): readonly Value[] {
  const first = call.argument(0);
  const makers = first === null ? [] : program.makers(first).filter(({ value }) => value.doc === first.doc && value.ref === first.ref);
  return makers.flatMap((maker) => recipientKeys.flatMap((key) => maker.argument(key) ?? []));
}

/** `reply_to_message_id`: a message that names the one which it answers. */
export function saysWhatItAnswers(program: ProgramView, { call, match }: Effect): boolean {
  if (answering(program).has(call)) return true;
  const body = match?.request?.body ?? null;
  const keys = program.vocabulary('chat.reply-keys');
  if (body === null) return keys.some((key) => call.argument(key) !== null);
  const fields = [...program.fields(body).map(([key]) => String(key)), ...putInto(program, body).map(([key]) => key)];
  return fields.some((key) => keys.includes(key));
}

/** Messages that are told afterwards which one they answer: `bot.send_message(chat, text).reply_parameters(…)`. */
const answering = perProgram((program): ReadonlySet<CallView> => {
  const keys = new Set(program.vocabulary('chat.reply-keys'));
  return new Set(program.calls.flatMap((call) => (keys.has(call.method) ? call.clients : [])));
});

/** The fields of a form that is filled step by step: `form.append('chat_id', chat)`. */
function putInto(program: ProgramView, form: Value): readonly (readonly [string, Value])[] {
  return program.makers(form).flatMap((maker) => parts(program).get(maker) ?? []);
}

const parts = perProgram((program): ReadonlyMap<CallView, readonly (readonly [string, Value])[]> => {
  const found = new Map<CallView, (readonly [string, Value])[]>();
  for (const call of program.calls) {
    if (call.receiver === null || (call.method !== 'append' && call.method !== 'set') || call.args.length < 2) continue;
    const [key, value] = [call.argument(0), call.argument(1)];
    const name = key === null ? null : program.constant(key);
    if (typeof name !== 'string' || value === null) continue;
    for (const maker of program.makers(call.receiver)) append(found, maker, [name, value] as const);
  }
  return found;
});

/** `https://discord.com/api/channels/${channel}/messages`: the conversation is part of the address, whatever else is. */
export function partsOfAddress(program: ProgramView, call: CallView): readonly Value[] {
  const address = call.argument(0) ?? call.argument('url');
  const facts = address === null ? undefined : program.document(address.doc)?.facts;
  if (address === null || facts === undefined) return [];
  const { ops } = facts;
  const written = ops.form(address.ref) === 'read' ? lastWrite(facts, ops.text(address.ref), address.ref) : address.ref;
  const op = written === null ? null : ops.at(written);
  if (op?.op !== 'template') return [];
  return op.parts.flatMap((ref) => (typeof ref === 'string' ? [] : [{ doc: address.doc, ref }]));
}

/** `Send(NewMessage(chat, text))`: `0.0` is the chat. */
function partOfMade(program: ProgramView, call: CallView, key: Key): Value | null {
  const [, whole, part] = /^(\d)\.(\d)$/.exec(String(key)) ?? [];
  const value = whole === undefined ? null : call.argument(Number(whole));
  const [maker] = value === null ? [] : program.makers(value);
  return maker === undefined ? null : maker.argument(Number(part));
}

/** `SendMessageParams::builder().chat_id(chat)`, `message.setChatId(chat)`: a message that is made step by step. */
function toldByStep(program: ProgramView, message: Value | null): Value[] {
  const makers = message === null ? [] : program.makers(message);
  const steps = makers.flatMap((maker) => [
    ...maker.clients.filter(({ method }) => isRecipientKey(method)),
    ...(setters(program).get(maker) ?? []),
  ]);
  return steps.flatMap((step) => step.argument(0) ?? []);
}

/** The calls that tell an object whom it is for, by the call that made it. */
const setters = perProgram((program): ReadonlyMap<CallView, readonly CallView[]> => {
  const found = new Map<CallView, CallView[]>();
  for (const call of program.calls) {
    const key = /^set([A-Z]\w*)$/.exec(call.method)?.[1] ?? '';
    if (call.receiver === null || !isRecipientKey(key.charAt(0).toLowerCase() + key.slice(1))) continue;
    for (const maker of program.makers(call.receiver)) append(found, maker, call);
  }
  return found;
});

/** Fields of Go and C# begin with a capital. */
export function isRecipientKey(key: string): boolean {
  return recipientKeys.includes(key) || recipientKeys.includes(key.charAt(0).toLowerCase() + key.slice(1));
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
  'phone',
  'number',
  'remoteJid',
  'conversation_id',
  'room_id',
  'peer_id',
  'peerId',
  'user_id',
  'reply_token',
  'replyToken',
];
