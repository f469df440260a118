import { effectsOf, isReply, perProgram, type CatalogMatch, type ProgramView } from '../../src/detector-api.js';

/**
 * A bot is told of all that people write in a channel and answers none of them there: what a model makes of it is posted elsewhere, so
 * that nothing of it was addressed to the bot.
 */
export function isOverheard(program: ProgramView, { entry, document, call }: CatalogMatch): boolean {
  if (call === null || call.style === 'entry' || !entry.traits.includes('addressed-to-bot')) return false;
  if (!program.vocabulary('systems.chats').includes(entry.service) || namesMentions(document.facts)) return false;
  return postsElsewhere(program).has(entry.service);
}

/** Chats into which a model's words are posted, and never where a message came from. */
const postsElsewhere = perProgram((program): ReadonlySet<string> => {
  const effects = effectsOf(program, []);
  const sends = effects.filter(({ verb }) => verb === 'send');
  const answered = new Set(sends.filter((effect) => isReply(program, effect, effects)).map(({ subject }) => subject.name));
  const posted = sends.filter(({ call }) => program.fromModel(call) !== null).map(({ subject }) => subject.name);
  return new Set(posted.filter((name) => !answered.has(name)));
});

/** `event["type"] == "app_mention"`, `app.command("/ask")`: whoever writes that means the bot. */
function namesMentions({ ops }: CatalogMatch['document']['facts']): boolean {
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'const' ? ops.at(ref) : null;
    if (op?.op === 'const' && typeof op.value === 'string' && mention.test(op.value)) return true;
  }
  return false;
}

const mention = /^(?:app_mention|im|\/[\w-]{1,40})$/;
