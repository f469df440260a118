import type { Ref } from '../../model/facts.js';
import type { Alternative, Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { leftBefore } from './left-blocks.js';

/**
 * Do conditions around an op, or those that leave its function before, keep it from running with what one caller gave?
 * `if method == "GET": return get(url)` sends nothing else for who asks for `"GET"`. `texts` reads what stands in a condition.
 */
export function isLeftOut(document: LinkedDocument, ref: Ref, texts: (value: Value) => readonly Alternative[]): boolean {
  const around = document.blocksOf(ref);
  const holds = (index: number): boolean | null => {
    const test = document.facts.blocks[index]?.test ?? null;
    return test === null ? null : comparison(document, test, texts);
  };
  const entered = around.some((index) => {
    const form = document.facts.blocks[index]?.form;
    return (form === 'then' && holds(index) === false) || (form === 'else' && holds(index) === true);
  });
  return (
    entered || leftBefore(document, ref, around).some((index) => document.facts.blocks[index]?.form === 'then' && holds(index) === true)
  );
}

/** Whether two written texts are the same; null where one is not known. */
function comparison(document: LinkedDocument, test: Ref, texts: (value: Value) => readonly Alternative[]): boolean | null {
  const op = document.op(test);
  if (op.op !== 'unknown' || (op.operator !== '==' && op.operator !== '!=')) return null;
  const [left, right] = op.uses.map((use) => writtenText(texts({ doc: document.id, ref: use })));
  if (left === undefined || right === undefined || left === null || right === null) return null;
  return (left === right) === (op.operator === '==');
}

function writtenText([only, ...others]: readonly Alternative[]): string | null {
  return only === undefined || others.length > 0 || only.from !== 'literal' ? null : only.text.toLowerCase();
}
