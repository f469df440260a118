import type { CallView, ProgramView } from '../model/program.js';
import type { Verb } from '../model/touch.js';
import { sqlOf, verbOfSql } from './sql.js';

/** Does what a call brings back reach something that keeps it: a table, a bucket, an index? */
export function isKept(program: ProgramView, call: CallView): boolean {
  return program.isGiven(call.value, storesOf(program).writes);
}

/** Is a model given what is read back from a store of the program? */
export function storeFeedsModel(program: ProgramView): boolean {
  return storesOf(program).feeds;
}

interface Stores {
  readonly writes: readonly CallView[];
  readonly feeds: boolean;
}

function storesOf(program: ProgramView): Stores {
  const known = memo.get(program);
  if (known !== undefined) return known;
  const calls = ['database', 'cloud-data', 'persistent-storage'].flatMap((id) =>
    program.matches(id).flatMap(({ call, verb }) => (call === null ? [] : [{ call, verb: verbOfSql(sqlOf(program, call)) ?? verb }])),
  );
  const of = (verb: Verb): CallView[] => calls.filter((own) => own.verb === verb).map(({ call }) => call);
  const feeds = of('read').some((read) => program.toModel(read.value) !== null);
  const found = { writes: of('write'), feeds };
  memo.set(program, found);
  return found;
}

const memo = new WeakMap<ProgramView, Stores>();
