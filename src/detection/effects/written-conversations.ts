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
  const { ops } = document.facts;
  return document.facts.blocks.some(({ test }) => {
    const op = test === null ? null : ops.at(test);
    if (op?.op !== 'unknown' || (op.operator !== '==' && op.operator !== '!=')) return false;
    const sides = op.uses.map((ref) => ({ doc: document.id, ref }));
    return sides.some(isWritten) && sides.some((side) => isOfHandler(program, side));
  });
}

/** Texts and the names of variables of the environment: either tells one conversation. */
function textsOf(program: ProgramView, value: Value): readonly string[] {
  const texts = program.texts(value).filter(({ from }) => from !== 'computed');
  return texts
    .map(({ text, environment }) => (environment[0] === undefined ? text : `$${environment[0]}`))
    .filter((text) => text.length > 1);
}
