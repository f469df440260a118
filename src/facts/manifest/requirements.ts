import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import { parseRequirement } from './dependencies.js';

export function extractRequirements(text: string, kind: Kind, map?: SpanMap): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  let at = 0;
  for (const line of text.split('\n')) {
    const from = at;
    at += line.length + 1;
    const written = line
      .replace(/^\uFEFF/, '')
      .trim()
      .slice(0, 500);
    if (written.startsWith('#')) builder.note('comment', [from, from + line.length]);
    const requirement = written.replace(/^(?:-e|--editable)[ =]/, '');
    if (written === '' || written.startsWith('#') || requirement.startsWith('-') || requirement.startsWith('.')) continue;
    const parsed = parseRequirement(withoutComment(requirement));
    if (parsed === null) continue;
    const start = from + (line.length - line.trimStart().length);
    builder.dependency({ ...parsed, use: 'runtime' }, [start, start + line.trim().length]);
  }
  return builder.build();
}

/** A `#` after a blank begins a comment; one in a URL is a fragment. */
function withoutComment(line: string): string {
  const comment = line.indexOf(' #');
  return comment < 0 ? line : line.slice(0, comment);
}
