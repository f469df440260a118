import type { Ref } from '../../model/facts.js';
import type { LinkedDocument } from './documents.js';
import { isPresence } from './presence.js';

/** Conditions around an op; how often a loop runs chooses nothing. */
export function testsAround(document: LinkedDocument, ref: Ref): readonly Ref[] {
  return document.blocksOf(ref).flatMap((index) => {
    const block = document.facts.blocks[index];
    return block === undefined || block.form === 'loop' ? [] : document.testsOf(index);
  });
}

/** Conditions on whether an op runs that do more than ask whether there is something. */
export function decidingTests(document: LinkedDocument, ref: Ref): readonly Ref[] {
  return testsAround(document, ref).filter((test) => !isPresence(document, test));
}

/** Which literal an expression is: `"urgent" if answer == "yes" else "later"`. */
export function testsOfChoice(document: LinkedDocument, ref: Ref, of: readonly Ref[]): readonly Ref[] {
  const literals = of.filter((part) => document.form(part) === 'const');
  const around = literals.length === 0 ? [] : testsAround(document, ref);
  // `draft ? draft.title : "none"` asks only whether there is one.
  const isChoice = literals.length === of.length;
  const tests = literals.flatMap((part) => testsAround(document, part));
  return tests.filter((test) => !around.includes(test) && (isChoice || !isPresence(document, test)));
}
