import type { CatalogMatch, ProgramView } from '../../model/program.js';
import type { SignalId } from '../../model/touch.js';
import { isKept, storeFeedsModel } from '../stores/kept.js';
import { isCarriedByPage } from '../places/carried-by-pages.js';
import { usesAndIdleClients } from '../report-matches.js';

/** What a catalogue recognised and what brings something back: reads, requests whose method is computed, all of a mounted server. */
export function readsOf(program: ProgramView, detector: string): readonly CatalogMatch[] {
  return usesAndIdleClients(program.matches(detector)).filter((match) => match.form !== 'client' && bringsBack(match));
}

/** Does a model get to see it, at once or by way of a store? Where the tree has no model, the tree is the experiment. */
export function isSeen(program: ProgramView, { call, document, signal }: CatalogMatch): boolean {
  if (program.models.length === 0 || document.kind === 'mcp-config') return true;
  if (call === null) return false;
  if (program.tool(call) !== null || program.toModel(call.value) !== null || isCarriedByPage(program, call)) return true;
  // What comes out of a store is no longer on its way into one.
  return !stores.has(signal) && storeFeedsModel(program) && isKept(program, call);
}

function bringsBack({ verb, request, document }: CatalogMatch): boolean {
  return verb === 'read' || document.kind === 'mcp-config' || (request !== null && request.method === null);
}

const stores: ReadonlySet<SignalId> = new Set(['production-access/database', 'production-access/cloud-data']);
