import type { CatalogMatch, ProgramView } from '../../model/program.js';

/** A shell on a forge, `ssh -T git@github.com`: it ships nothing. */
export function asksForge(program: ProgramView, { form, target }: CatalogMatch): boolean {
  return form === 'command' && target !== null && program.vocabulary('forge.hosts').includes(target.replace(/^.*@/, ''));
}
