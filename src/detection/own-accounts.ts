import type { CatalogMatch, ProgramView } from '../model/program.js';
import { perProgram } from './per-program.js';

/** Do people have accounts of their own with the program, whatever keeps them? */
export const peopleSignUp = perProgram((program): boolean =>
  program
    .matches('shared-service')
    .some(
      (match) => (match.reach === 'started' || match.reach === 'may-run') && match.form !== 'client' && !isWrittenAccount(program, match),
    ),
);

/** A password that the code or the environment holds is that of a demo user or of the operator. */
export function isWrittenAccount(program: ProgramView, { entry, call }: CatalogMatch): boolean {
  const password = entry.service === 'own-accounts' ? (call?.argument(0) ?? null) : null;
  if (password === null) return false;
  const texts = program.texts(password);
  return texts.length > 0 && texts.every(({ from }) => from !== 'computed');
}
