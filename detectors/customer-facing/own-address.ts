import {
  isOfHandler,
  lastWrite,
  type Alternative,
  type CallView,
  type CatalogMatch,
  type Document,
  type ProgramView,
  type Ref,
  type Value,
} from '../../src/detector-api.js';

/** The channel leads to one's own devices, or every written or configured recipient is one fixed address; of a tool's message none that the model could name. */
export function isOwnAddress(program: ProgramView, match: CatalogMatch): boolean {
  const { call, entry } = match;
  if (call === null || program.vocabulary('systems.rooms').includes(entry.service)) return false;
  if (program.vocabulary('systems.own-devices').includes(entry.service)) return true;
  const direct = eachOf(program, directOf(program, match)).map((value) => addressIn(program, value));
  const posted = eachOf(program, postedOf(program, match));
  const isChosen = program.tool(call) !== null;
  return (
    direct.length + posted.length > 0 &&
    direct.every((value) => (!isChosen || isTold(program, call, value)) && isFixed(program, value)) &&
    posted.every((value) => isTold(program, call, value) && isFixed(program, value))
  );
}

function directOf(program: ProgramView, match: CatalogMatch): readonly Value[] {
  const { call, entry } = match;
  if (call === null) return [];
  const given = entry.recipient.map((key) => call.argument(key)).filter((value) => value !== null);
  const known = program.vocabulary('systems.mail-headers').filter((header) => header.startsWith(`${entry.service} `));
  const isHeader = (text: string): boolean => known.includes(`${entry.service} ${text}`);
  const headers = known.length === 0 ? [] : program.words(call.document).filter(({ text, form }) => form === 'field' && isHeader(text));
  return [...given, ...headers.map(({ value }) => setTo(program, value)), ...madeWith(program, match)];
}

/** `address` of `message["To"] = address`. */
function setTo(program: ProgramView, value: Value): Value {
  const op = program.document(value.doc)?.facts.ops.at(value.ref);
  return op?.op === 'set' || op?.op === 'write' ? { doc: value.doc, ref: op.value } : value;
}

/** `mail = Mail(sender, recipient, subject, body)`, `post(request_body=mail.get())`: what is sent says itself whom it is for. */
function madeWith(program: ProgramView, { call, entry }: CatalogMatch): readonly Value[] {
  const sent = call?.argument(0) ?? call?.argument('request_body') ?? null;
  const makers = sent === null ? [] : program.makers(sent);
  const packages = new Set((call?.names ?? []).map(packageOf));
  const own = [...makers, ...makers.flatMap(({ clients }) => clients)].filter(({ names }) =>
    names.some((name) => packages.has(packageOf(name))),
  );
  return own.flatMap(({ args }) => args.flatMap(([key, value]) => (entry.recipient.includes(key) ? [value] : [])));
}

function packageOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

/** `To("me@corp.com")`: an address that a class of the package holds. */
function addressIn(program: ProgramView, value: Value): Value {
  const maker = program.makers(value).find(({ names }) => names.some((name) => /\.(?:To|Email)$/.test(name)));
  return maker?.argument(0) ?? maker?.argument('email') ?? value;
}

/** A chat with a bot is begun by whoever reads it, while anybody's number may be written to. */
function postedOf(program: ProgramView, { request }: CatalogMatch): readonly Value[] {
  const fields = request?.body === undefined || request.body === null ? [] : program.fields(request.body);
  return fields.filter(([key]) => key === 'chat_id' || key === 'chatId').map(([, value]) => value);
}

/** `to: [owner]` */
function eachOf(program: ProgramView, values: readonly Value[]): readonly Value[] {
  return values.flatMap((value) => {
    const listed = program.items(value).flatMap(([key, item]) => (typeof key === 'number' ? [item] : []));
    return listed.length > 0 ? listed : [value];
  });
}

/** One text, which no caller brings along: of several callers some may bring what nothing tells. */
function isTold(program: ProgramView, { unit }: CallView, value: Value): boolean {
  const facts = program.document(value.doc)?.facts;
  const params = value.doc === unit.doc ? (facts?.units[unit.unit]?.params.map(({ name }) => name) ?? []) : [];
  const isGiven = facts !== undefined && namesBehind(facts, value.ref).some((name) => params.includes(name));
  return !isGiven && new Set(program.texts(value).map(({ text, environment }) => text + environment.join())).size === 1;
}

/** `address` of `recipient`, where `recipient = address` stands before. */
function namesBehind(facts: Document, value: Ref): readonly string[] {
  const names: string[] = [];
  for (let ref: Ref | null = value; ref !== null && names.length < maxNames && facts.ops.form(ref) === 'read';) {
    const name = facts.ops.text(ref);
    if (name === null) break;
    names.push(name);
    ref = lastWrite(facts, name, ref);
  }
  return names;
}

const maxNames = 8;

function isFixed(program: ProgramView, value: Value): boolean {
  // What is only tidied up, `str(recipient or "")`, says an empty text beside what comes in.
  const isWritten = ({ from, text }: Alternative): boolean => from !== 'computed' && !isRoom(text) && (from !== 'literal' || text !== '');
  return !isOfHandler(program, value) && program.texts(value).every(isWritten);
}

/** `@news`, `-1001234567890`: a channel or a group has readers. */
function isRoom(text: string): boolean {
  return /^(?:@\w|-\d)/.test(text);
}
