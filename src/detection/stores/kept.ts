import type { CallView, ProgramView } from '../../model/program.js';
import type { Verb } from '../../model/touch.js';
import { sqlOf, verbOfSql } from '../effects/sql.js';
import { perProgram } from '../per-program.js';

/** Does what a call brings back reach something that keeps it: a table, a bucket, an index? */
export function isKept(program: ProgramView, call: CallView): boolean {
  return program.isGiven(call.value, storesOf(program).writes);
}

/** Does any of the calls put something into a store? */
export function keepsSomething(program: ProgramView, calls: readonly CallView[]): boolean {
  const { writes } = storesOf(program);
  return calls.some((call) => writes.includes(call));
}

/** Is a model given what is read back from a store of the program? */
export function storeFeedsModel(program: ProgramView): boolean {
  return storesOf(program).feeds;
}

interface Stores {
  readonly writes: readonly CallView[];
  readonly feeds: boolean;
}

const storesOf = perProgram((program): Stores => {
  const calls = ['database', 'cloud-data', 'persistent-storage'].flatMap((id) =>
    program.matches(id).flatMap(({ call, verb }) => (call === null ? [] : [{ call, verb: verbOfSql(sqlOf(program, call)) ?? verb }])),
  );
  const of = (verb: Verb): CallView[] => calls.filter((own) => own.verb === verb).map(({ call }) => call);
  const feeds = of('read').some((read) => program.toModel(read.value) !== null);
  return { writes: of('write'), feeds };
});
