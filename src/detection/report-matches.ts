import type { CallView, CatalogMatch, ProgramView } from '../model/program.js';
import type { Guard, Landing, Subject, Touch, Verb } from '../model/touch.js';
import { authOf } from './access/auth.js';
import { isDropped } from './effects/dropped.js';
import { isCarriedByPage } from './places/carried-by-pages.js';
import { isKept } from './stores/kept.js';

/** What a detector knows better than its catalogue about one match. What is absent stays as the catalogue has it. */
export interface Refinement {
  /** In addition to the entry's own. */
  readonly traits?: readonly string[];
  readonly landing?: Landing;
  readonly verb?: Verb;
  readonly auth?: Touch['auth'];
  readonly target?: string | null;
  /** In addition to those of the code around it. */
  readonly guards?: readonly Guard[];
}

/** `skip`: not this signal at all. */
export type Refine = (match: CatalogMatch) => Refinement | 'skip';

export type Report = (touch: Omit<Touch, 'detector'>) => void;

/** Everything a detector's catalogue recognised, as touches. A client counts by itself only where no use of it was recognised. */
export function reportMatches(program: ProgramView, detector: string, report: Report, refine: Refine = () => ({})): void {
  for (const match of usesAndIdleClients(program.matches(detector))) {
    const refinement = refine(match);
    if (refinement === 'skip') continue;
    const touch = touchOf(match, refinement);
    report(isUnused(program, match, touch.verb) ? { ...touch, traits: [...touch.traits, 'unused-result'] } : touch);
  }
}

/** What is read from another system and reaches neither a model nor anything that is kept; of a mailbox, what nothing takes at all. */
function isUnused(program: ProgramView, { call, document, signal, form }: CatalogMatch, verb: Verb): boolean {
  if (verb !== 'read' || call === null || (form !== 'use' && form !== 'request') || document.kind === 'mcp-config') return false;
  // What a file of infrastructure declares gives nothing back to anybody in it.
  if (call.style === 'entry') return false;
  if (signal === 'sensitive-data/confidential-material') return isDropped(call);
  // What a statement brings back is fetched by another call.
  if (signal === 'production-access/database' || !signal.startsWith('production-access/') || program.models.length === 0) return false;
  if (program.tool(call) !== null || program.toModel(call.value) !== null || program.fromModel(call) !== null) return false;
  return !isKept(program, call) && !isCarriedByPage(program, call);
}

export function touchOf(match: CatalogMatch, refinement: Refinement = {}): Omit<Touch, 'detector'> {
  const { entry } = match;
  const target = refinement.target === undefined ? match.target : refinement.target;
  const subject: Subject = { kind: 'service', name: entry.service, target };
  return {
    signal: match.signal,
    verb: refinement.verb ?? match.verb,
    subject,
    landing: refinement.landing ?? match.landing,
    auth: refinement.auth ?? authOf(match),
    traits: [...new Set([...entry.traits, ...(refinement.traits ?? [])])],
    at: match.at,
    reach: match.reach,
    guards: [...match.guards, ...(refinement.guards ?? [])],
    chain: match.chain,
  };
}

/**
 * Leaves out the constructors (and what sets up a constructed client) whose use was recognised, or may have been: a use without a
 * known client stands for all of its service.
 */
export function usesAndIdleClients(matches: readonly CatalogMatch[]): readonly CatalogMatch[] {
  const uses = matches.filter(({ form }) => form !== 'client' && form !== 'file');
  const clientsOf = ({ call, through }: CatalogMatch): readonly CallView[] => (through ?? call)?.clients ?? [];
  const used = new Set(uses.flatMap(clientsOf));
  const inUse = new Set(uses.map(({ entry }) => entry.service));
  const unbound = new Set(uses.filter((use) => clientsOf(use).length === 0).map(({ entry }) => entry.service));
  return matches.filter(({ form, call, entry }) => {
    if (form !== 'client') return true;
    // A configuration file only says where the clients go.
    if (call?.style === 'entry' && inUse.has(entry.service)) return false;
    return call !== null && ![call, ...call.clients].some((own) => used.has(own)) && !unbound.has(entry.service);
  });
}
