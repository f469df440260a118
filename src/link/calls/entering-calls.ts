import type { CallView, UnitView } from '../../model/program.js';
import type { Callers } from './callers.js';
import type { Calls } from './calls.js';

export interface EnteringContext {
  readonly callers: Callers;
  readonly calls: Calls;
}

/** The calls of a function, and those of packages that it is handed to. */
export function enteringCalls({ callers, calls }: EnteringContext, { doc, unit }: Omit<UnitView, 'name'>): readonly CallView[] {
  const sites = [...callers.of(doc, unit), ...callers.takers(doc, unit)];
  return [...new Set(sites.flatMap(({ document, ref }) => calls.at({ doc: document.id, ref }) ?? []))];
}
