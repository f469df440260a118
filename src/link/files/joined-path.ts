import type { Op } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import { externalOf, type Definition } from '../names/definition.js';

/** `folder / name` is a path where `folder` is one. */
export function joinedPath(
  paths: readonly string[],
  namesOf: (value: Value) => readonly string[],
  at: Value,
  op: Op & { op: 'unknown' },
): Definition | null {
  const [left] = op.uses;
  if (left === undefined || op.uses.length < 2 || op.operator !== undefined) return null;
  const found = namesOf({ doc: at.doc, ref: left }).map((own) => paths.find((path) => own === path || own.startsWith(`${path}.`)));
  const path = found.find((own) => own !== undefined);
  return path === undefined ? null : externalOf(path, at);
}
