import type { Block, Document, Ref } from '../../model/facts.js';
import type { CallView, ProgramView, Value } from '../../model/program.js';
import { isOfHandler } from './handler-objects.js';

/**
 * A conversation that is written out and the only one that is listened to: the channel of the trigger that starts a low-code flow, or what
 * a handler compares the message's own conversation with (`if event["channel"] != DESK: return`).
 */
export function isListenedTo(program: ProgramView, recipient: Value, call: CallView): boolean {
  const written = textsOf(program, recipient);
  if (written.length === 0) return false;
  const isWritten = (value: Value): boolean => {
    const own = textsOf(program, value);
    return own.length > 0 && own.every((text) => written.includes(text));
  };
  const watched = triggersBeside(program, call).flatMap((trigger) => trigger.args.map(([, value]) => value));
  return watched.some(isWritten) || isCompared(program, call, isWritten);
}

/** What starts the flow that an entry stands in, where that is the same service. */
function triggersBeside(program: ProgramView, { style, document, names }: CallView): readonly CallView[] {
  if (style !== 'entry') return [];
  const services = names.map(serviceOf);
  return program.calls.filter(
    (own) => own.document.id === document.id && own.method === 'watch' && own.names.some((name) => services.includes(serviceOf(name))),
  );
}

/** `n8n:n8n-nodes-base.slack` of `n8n:n8n-nodes-base.slack.watch`. */
function serviceOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}

function isCompared(program: ProgramView, { document }: CallView, isWritten: (value: Value) => boolean): boolean {
  const { ops, blocks } = document.facts;
  const leftFor = new Set(blocks.flatMap((block) => (block.form === 'then' && block.leaves ? operandsOf(document.facts, block.test) : [])));
  return blocks.some((block) => {
    const op = block.test === null ? null : ops.at(block.test);
    if (op?.op !== 'unknown' || block.test === null || !isForIt(op.operator, block, leftFor.has(block.test))) return false;
    const sides = op.uses.map((ref) => ({ doc: document.id, ref }));
    return sides.some(isWritten) && sides.some((side) => isOfHandler(program, side));
  });
}

/** `if channel != DESK: return` heeds that channel, `if channel == DESK or is_bot: return` every other one. */
function isForIt(operator: string | undefined, { form, leaves }: Block, isLeft: boolean): boolean {
  if (operator === '==') return form === 'then' ? !isLeft : leaves;
  return operator === '!=' && (isLeft || form !== 'then');
}

/** A condition and, of `a or b`, both. */
function operandsOf({ ops }: Document, test: Ref | null): readonly Ref[] {
  const op = test === null ? null : ops.at(test);
  if (test === null) return [];
  return op?.op === 'merge' ? [test, ...op.of] : [test];
}

/** Texts and the names of variables of the environment: either tells one conversation. */
function textsOf(program: ProgramView, value: Value): readonly string[] {
  const texts = program.texts(value).filter(({ from }) => from !== 'computed');
  return texts
    .map(({ text, environment }) => (environment[0] === undefined ? text : `$${environment[0]}`))
    .filter((text) => text.length > 1);
}
