import type { Span } from '../../model/facts.js';
import { runLength, runLengthBefore } from './alphabets.js';
import { nameBefore, plainName } from './names.js';
import { entropy, hasRun } from './randomness.js';
import type { TokenShape } from './shape.js';

export interface Recognised {
  /** Null for what is no secret: a publishable key, an example. It only keeps others from taking it for one. */
  readonly shape: string | null;
  readonly name: string | null;
  readonly value: string;
  readonly span: Span;
}

/** Providers' formats by their prefixes: one scan of the text for all of them. */
export class TokenFinder {
  private readonly prefixes: RegExp;
  /** For each prefix the shapes to try, its own first, then those of the prefixes that it begins with. */
  private readonly candidates = new Map<string, readonly Candidate[]>();

  constructor(
    shapes: readonly TokenShape[],
    private readonly isPlaceholder: (value: string) => boolean,
  ) {
    const all = shapes.flatMap((shape) => shape.prefix.map((prefix): Candidate => ({ prefix, shape })));
    all.sort((a, b) => b.prefix.length - a.prefix.length || (a.prefix < b.prefix ? -1 : 1));
    for (const { prefix } of all)
      this.candidates.set(
        prefix,
        all.filter((candidate) => prefix.startsWith(candidate.prefix)),
      );
    const longestFirst = [...this.candidates.keys()];
    this.prefixes = new RegExp(longestFirst.map((prefix) => prefix.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|'), 'g');
  }

  *find(text: string): Generator<Recognised> {
    this.prefixes.lastIndex = 0;
    for (let hit = this.prefixes.exec(text); hit !== null; hit = this.prefixes.exec(text)) {
      const found = this.recognise(text, hit.index, hit[0]);
      if (found !== null) yield found;
      this.prefixes.lastIndex = found === null ? hit.index + 1 : found.span[1];
    }
  }

  /** A longer prefix may fit and its body not: `sk-` is tried where `sk-proj-` failed. */
  private recognise(text: string, at: number, prefix: string): Recognised | null {
    for (const candidate of this.candidates.get(prefix) ?? []) {
      const span = spanOf(text, at, candidate);
      if (span !== null) return this.judge(text, span, candidate);
    }
    return null;
  }

  private judge(text: string, span: Span, { prefix, shape }: Candidate): Recognised | null {
    const value = text.slice(...span);
    const name = nameBefore(text, span[0])?.text ?? null;
    const known = plainName(name ?? '');
    if (shape.named.length > 0 && !shape.named.some((word) => known.includes(word))) return null;
    const body = value.slice(value.indexOf(prefix) + prefix.length);
    const dull =
      (shape.digits === 'required' && !/\d/.test(body)) || entropy(body) < (body.length < 24 ? 2.5 : 3) || hasRun(body) || isPhrase(body);
    const shown = shape.live === 'publishable' || isPublic(text, span, shape) || dull || this.isPlaceholder(body);
    return { shape: shown ? null : shape.id, name, value, span };
  }
}

/** `pat` of `pattern_that_was_caught_in_15_of_them`: words by themselves are none. */
function isPhrase(body: string): boolean {
  return /^(?:[a-z]{1,24}|\d{1,4})?(?:_(?:[a-z]{1,24}|\d{1,4})){4,40}$/.test(body);
}

interface Candidate {
  readonly prefix: string;
  readonly shape: TokenShape;
}

function spanOf(text: string, at: number, { prefix, shape }: Candidate): Span | null {
  if (shape.before === null && /^\w/.test(prefix) && continues(text, at)) return null;
  const from = at + prefix.length;
  const length = runLength(text, from, shape.alphabet, shape.max + 1);
  if (length < shape.min || length > shape.max) return null;
  if (shape.alphabet === 'uuid' && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text.slice(from, from + length))) return null;
  const { before } = shape;
  if (before === null) return [at, from + length];
  const lead = runLengthBefore(text, at, before.alphabet, before.max + 1);
  return lead < before.min || lead > before.max ? null : [at - lead, from + length];
}

/** Is the prefix the end of a longer word? A letter after a backslash (`\nsk-…` in a notebook) is none. */
function continues(text: string, at: number): boolean {
  return /[\w-]/.test(text[at - 1] ?? ' ') && !(text[at - 2] === '\\' && /[nrt]/.test(text[at - 1] ?? ''));
}

function isPublic(text: string, [start, end]: Span, shape: TokenShape): boolean {
  if (shape.publicNear.length === 0) return false;
  const around = text.slice(Math.max(0, start - nearLength), end + nearLength);
  return shape.publicNear.some((mark) => around.includes(mark));
}

const nearLength = 600;
