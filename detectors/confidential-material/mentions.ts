import {
  lastWrite,
  perProgram,
  type CallView,
  type CatalogMatch,
  type Document,
  type ProgramView,
  type Ref,
} from '../../src/detector-api.js';

/** Of a thread that is read, only what mentions the bot goes on: `messages.filter((message) => message.text.startsWith("<@"))`. */
export function keepsMentions(program: ProgramView, { call, verb, entry }: CatalogMatch): boolean {
  if (call === null || verb !== 'read' || !program.vocabulary('systems.chats').includes(entry.service)) return false;
  return asksForMention(program).some(({ receiver }) => receiver !== null && program.flows([call.value], receiver) !== null);
}

/** Calls that ask whether a text mentions somebody, `<@U0123ABC>`, where nothing but the message itself decides beside them. */
const asksForMention = perProgram((program): readonly CallView[] =>
  program.calls.filter((call) => {
    const [first] = call.args;
    const text = first === undefined || !finders.has(call.method) ? null : program.texts(first[1])[0]?.text;
    return text?.startsWith('<@') === true && !isExempted(call);
  }),
);

const finders: ReadonlySet<string> = new Set([
  'startsWith',
  'startswith',
  'includes',
  'start_with?',
  'include?',
  'contains',
  'StartsWith',
  'Contains',
]);

/** `!isSummary && !text.includes("<@bot>")`: whoever asks for a summary has everything read. */
function isExempted({ document: { facts }, value }: CallView): boolean {
  const own = unitOf(facts, value.ref);
  for (let at = facts.ops.block(value.ref); at >= 0; at = facts.blocks[at]?.parent ?? -1) {
    const block = facts.blocks[at];
    if (block?.unit !== own) return false;
    const parts = block.test === null ? [] : [...partsOf(facts, block.test)];
    if (parts.some((ref) => facts.ops.form(ref) === 'read' && unitOf(facts, ref) !== writtenIn(facts, ref))) return true;
  }
  return false;
}

/** What a condition is made of by `not`, `and` and `or`, through names. */
function* partsOf(facts: Document, test: Ref): Iterable<Ref> {
  const pending = [test];
  for (let at = 0; at < pending.length && at < maxParts; at++) {
    const ref = pending[at] ?? test;
    const op = facts.ops.at(ref);
    const written = op.op === 'read' && unitOf(facts, ref) === writtenIn(facts, ref) ? lastWrite(facts, op.name, ref) : null;
    if (written !== null) pending.push(written);
    else if (op.op === 'merge') pending.push(...op.of);
    else if (op.op === 'unknown' && (op.operator === undefined || joining.has(op.operator))) pending.push(...op.uses);
    else yield ref;
  }
}

const joining: ReadonlySet<string> = new Set(['not', 'and', 'or']);
const maxParts = 40;

function writtenIn(facts: Document, read: Ref): number | null {
  const written = lastWrite(facts, facts.ops.text(read), read);
  return written === null ? null : unitOf(facts, written);
}

function unitOf(facts: Document, ref: Ref): number {
  return facts.blocks[facts.ops.block(ref)]?.unit ?? 0;
}
