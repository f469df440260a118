import type { DocumentBuilder } from '../lowering/builder.js';
import type { Comment } from './syntax.js';

/** The comments of a file, found by the place of the code that follows them. */
export class Comments {
  private readonly before = new Map<number, Comment>();
  private readonly docs = new Set<Comment>();

  constructor(
    private readonly text: string,
    private readonly all: readonly Comment[],
  ) {
    for (const comment of all) if (startsLine(text, comment.start)) this.before.set(skipBlank(text, comment.end), comment);
  }

  /** The text of what stands directly above `place`, once: the first unit that asks gets it. */
  take(place: number): string | null {
    const found: Comment[] = [];
    for (let at = place, comment = this.before.get(at); comment; comment = this.before.get(at)) {
      this.before.delete(at);
      found.push(comment);
      at = comment.start;
    }
    if (found.length === 0) return null;
    for (const comment of found) this.docs.add(comment);
    return found
      .reverse()
      .map((comment) => this.words(comment))
      .join('\n');
  }

  noteAll(facts: DocumentBuilder): void {
    for (const comment of this.all) facts.note(this.docs.has(comment) ? 'doc' : 'comment', [comment.start, comment.end]);
  }

  private words(comment: Comment): string {
    const inner = this.text.slice(comment.start + 2, Math.min(comment.end - (comment.type === 'Block' ? 2 : 0), comment.start + longest));
    return inner.split('\n').map(bareLine).join('\n').trim();
  }
}

const longest = 4096;

function bareLine(line: string): string {
  const bare = line.trim();
  return bare.startsWith('*') ? bare.slice(1).trim() : bare;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** What stands behind code on its line is about that code. */
function startsLine(text: string, place: number): boolean {
  let at = place - 1;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return at < 0 || text[at] === '\n' || text[at] === '\r' || text[at] === '\uFEFF';
}
