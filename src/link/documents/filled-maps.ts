import { append } from '../../model/append.js';
import type { Key, Ref } from '../../model/facts.js';
import type { LinkedDocument } from './documents.js';

/**
 * The items of a map or list with what is put in after it was begun, in the same function and under the same name:
 * `$post = []; $post['post_status'] = 'publish'; wp_insert_post($post);`
 */
export function filled(document: LinkedDocument, made: Ref): readonly (readonly [Key, Ref])[] {
  const op = document.op(made);
  const known = memo.get(document) ?? findFilled(document);
  memo.set(document, known);
  const later = known.get(made);
  return op.op !== 'make' ? none : later === undefined ? op.items : [...op.items, ...later];
}

/** `[...rest]`, `{ **rest }` */
export function isSpread(key: Key): boolean {
  return key === '**' || key === '*';
}

const memo = new WeakMap<LinkedDocument, ReadonlyMap<Ref, readonly (readonly [Key, Ref])[]>>();
const none: readonly (readonly [Key, Ref])[] = [];

function findFilled({ facts: { ops, blocks } }: LinkedDocument): ReadonlyMap<Ref, readonly (readonly [Key, Ref])[]> {
  const found = new Map<Ref, (readonly [Key, Ref])[]>();
  const held = new Map<string, Ref>();
  const unitOf = (ref: Ref): number => blocks[ops.block(ref)]?.unit ?? 0;
  for (let ref = 0; ref < ops.length; ref++) {
    const form = ops.form(ref);
    if (form !== 'write' && form !== 'set') continue;
    const op = ops.at(ref);
    if (op.op === 'write') {
      const name = `${unitOf(ref)} ${op.name}`;
      if (ops.form(op.value) === 'make') held.set(name, op.value);
      else held.delete(name);
    } else if (op.op === 'set' && typeof op.key === 'string' && ops.form(op.of) === 'read') {
      const made = held.get(`${unitOf(ref)} ${ops.text(op.of)}`);
      // What only sometimes is put in says nothing of what is asked for.
      if (made !== undefined && ops.block(ref) === ops.block(made)) append(found, made, [op.key, op.value] as const);
    }
  }
  return found;
}
