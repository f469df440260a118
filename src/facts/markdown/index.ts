import { runHooks } from '../hooks/index.js';
import { mountServers } from '../mcp/mount.js';
import { configuration } from '../tree/configuration.js';
import { frontmatterEnd, parseFrontmatter } from './frontmatter.js';

/** Prose, fenced code included; the frontmatter is configuration. */
export const extractMarkdown = configuration(parseFrontmatter, 'general', mountServers, runHooks, (tree) => {
  const start = frontmatterEnd(tree.text);
  if (start < tree.text.length) tree.builder.note('markdown', [start, tree.text.length]);
});
