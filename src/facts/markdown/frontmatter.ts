import { parseToml } from '../toml/parse.js';
import type { Tree } from '../tree/node.js';
import { parseYaml } from '../yaml/parse.js';
import { readLines } from './lines.js';

/** The mark above the frontmatter is a document start to YAML and becomes a comment for TOML, so that places stay. */
export function parseFrontmatter(text: string): Tree {
  const front = text.slice(0, frontmatterEnd(text));
  const inner = front.slice(0, Math.max(0, front.lastIndexOf('\n', front.length - 2)));
  if (inner === '') return { root: null, gaps: [] };
  if (inner.startsWith('+++')) return parseToml(`#${inner.slice(1)}`);
  const tree = parseYaml(inner);
  return tree.gaps.length === 0 ? tree : readLines(inner);
}

/** Where the text below the frontmatter begins. */
export function frontmatterEnd(text: string): number {
  const mark = text.slice(0, 3);
  if ((mark !== '---' && mark !== '+++') || !/^...[ \t]{0,20}\r?\n/.test(text.slice(0, 30))) return 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < maxFrontmatter; at = text.indexOf('\n', at + 1)) {
    if (!text.startsWith(mark, at + 1)) continue;
    const end = text.indexOf('\n', at + 1);
    return end < 0 ? text.length : end + 1;
  }
  return 0;
}

const maxFrontmatter = 100_000;
