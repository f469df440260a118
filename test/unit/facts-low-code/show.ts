import type { Document } from '../../../src/model/facts.js';

/** The calls of a document, by the name of what is called and the keys of what it is given. */
export function calls({ ops }: Document): { readonly name: string; readonly keys: readonly (string | number)[] }[] {
  const nameOf = (ref: number): string => {
    const op = ops.at(ref);
    return op.op === 'name' ? op.name : op.op === 'get' ? `${nameOf(op.of)}.${op.key}` : op.op;
  };
  return Array.from({ length: ops.length }, (_, ref) => ops.at(ref)).flatMap((op) =>
    op.op === 'call' ? [{ name: nameOf(op.callee), keys: op.args.map(([key]) => key) }] : [],
  );
}
