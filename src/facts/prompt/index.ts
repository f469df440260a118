import { frontmatterEnd, parseFrontmatter } from '../markdown/frontmatter.js';
import { configuration } from '../tree/configuration.js';

/** A prompt or a template of one: one text, and the settings above it. It counts where something hands it to a model. */
export const extractPrompt = configuration(parseFrontmatter, 'general', ({ text, builder }) => {
  const start = frontmatterEnd(text);
  const body = text.slice(start, start + maxPrompt);
  const blank = body.length - body.trimStart().length;
  if (blank < body.length) builder.const(body.trim(), [start + blank, start + body.trimEnd().length]);
});

const maxPrompt = 20_000;
