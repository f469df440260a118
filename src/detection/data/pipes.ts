import type { ProgramView } from '../../model/program.js';
import type { OpenInput } from './open-inputs.js';

/** All that is piped into a program, not what somebody is asked for line by line. */
export function isPipe(program: ProgramView, { view: { form, call }, methods }: OpenInput): boolean {
  if (form !== 'stdin') return false;
  const readers = program.vocabulary('pipes.readers');
  return call === null ? readers.some((method) => methods.has(method)) : readers.includes(call.method);
}
