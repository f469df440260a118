import type { ProgramView, Value } from '../../model/program.js';

/** What a framework hands to a handler, told by the name of the parameter's place. */
export function isOfHandler(program: ProgramView, value: Value): boolean {
  return program.names(value).some((name) => name.includes('.$'));
}
