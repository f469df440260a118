import type { ProgramView } from '../model/program.js';

/** What many detectors ask of one program is found once for each. */
export function perProgram<Found>(find: (program: ProgramView) => Found): (program: ProgramView) => Found {
  const memo = new WeakMap<ProgramView, { readonly found: Found }>();
  return (program) => {
    const known = memo.get(program) ?? { found: find(program) };
    memo.set(program, known);
    return known.found;
  };
}
