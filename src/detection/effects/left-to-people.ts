import type { CatalogMatch, ProgramView } from '../../model/program.js';

/** Means that people use by themselves as well, where neither a model's word nor its choice has part in it. */
export function isLeftToPeople(program: ProgramView, { call, entry }: CatalogMatch): boolean {
  if (!entry.traits.includes('by-model') || call === null) return false;
  return program.tool(call) === null && program.fromModel(call) === null;
}
