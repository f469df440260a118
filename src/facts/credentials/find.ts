import type { Credential } from '../../model/facts.js';
import { findAddresses } from './addresses.js';
import { AssignmentFinder } from './assignments.js';
import { digestOf } from './digest.js';
import { findPrivateKeys, findWebTokens } from './keys.js';
import { PairFinder } from './pairs.js';
import { hasRun } from './randomness.js';
import type { CredentialShapes } from './shape.js';
import { type Recognised, TokenFinder } from './tokens.js';

/**
 * Strings of a raw file that look like live credentials, in order. Formats that tell what they are come first; what they have
 * recognised, secret or not, no weaker rule takes again. A value leaves this function only as its length and a digest.
 */
export function findCredentials(text: string, shapes: CredentialShapes): Credential[] {
  const finders = findersOf(shapes);
  let taken: readonly Recognised[] = [];
  for (const find of finders) taken = withNew(taken, [...find(text)].sort(byStart));
  const credentials: Credential[] = [];
  for (const { shape, name, value, span } of taken)
    if (shape !== null) credentials.push({ shape, name, length: value.length, digest: digestOf(value), span });
  return credentials.slice(0, maxCredentials);
}

/** Both in order, in one walk. */
function withNew(taken: readonly Recognised[], found: readonly Recognised[]): readonly Recognised[] {
  const merged: Recognised[] = [];
  let next = 0;
  for (const each of found) {
    for (let old = taken[next]; old !== undefined && old.span[1] <= each.span[0]; old = taken[++next]) merged.push(old);
    const after = taken[next];
    const free = (merged.at(-1)?.span[1] ?? 0) <= each.span[0] && (after === undefined || each.span[1] <= after.span[0]);
    if (free) merged.push(each);
  }
  return [...merged, ...taken.slice(next)];
}

function byStart(a: Recognised, b: Recognised): number {
  return a.span[0] - b.span[0];
}

type Find = (text: string) => Iterable<Recognised>;

/** Built once for a catalogue. */
const built = new WeakMap<CredentialShapes, readonly Find[]>();

function findersOf(shapes: CredentialShapes): readonly Find[] {
  const known = built.get(shapes);
  if (known !== undefined) return known;
  const isPlaceholder = placeholderTest(shapes);
  const defaults = new Set(shapes.placeholders.passwords);
  const addresses = { localHosts: new Set(shapes.addresses.localHosts), defaults, isPlaceholder };
  const tokens = new TokenFinder(shapes.tokens, isPlaceholder);
  const assignments = new AssignmentFinder(shapes, defaults, isPlaceholder);
  const pairs = new PairFinder({ named: shapes.pairs, defaults, isPlaceholder });
  const finders: readonly Find[] = [
    findPrivateKeys,
    (text) => findWebTokens(text, isPlaceholder),
    (text) => tokens.find(text),
    (text) => findAddresses(text, addresses),
    (text) => assignments.find(text),
    (text) => pairs.find(text),
  ];
  built.set(shapes, finders);
  return finders;
}

function placeholderTest({ placeholders }: CredentialShapes): (value: string) => boolean {
  const parts = placeholders.parts.map((part) => part.toLowerCase());
  return (value) => {
    const lower = value.toLowerCase();
    if (/[<>{}…]|\$\(|\.\.\.|\*\*\*/.test(value) || hasRun(value)) return true;
    return parts.some((part) => lower.includes(part)) || placeholders.values.some((known) => value.includes(known));
  };
}

/** A file of leaked keys says the same with its first hundred. */
const maxCredentials = 200;
