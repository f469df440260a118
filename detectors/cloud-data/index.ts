import {
  defineDetector,
  findOwnStores,
  findOwnTransports,
  reportMatches,
  type CatalogMatch,
  type Landing,
  type ProgramView,
  type Refinement,
} from '../../src/detector-api.js';

export default defineDetector({
  id: 'cloud-data',
  emits: ['production-access/cloud-data'],
  detect: (program, report) => {
    const matches = program.matches('cloud-data');
    const queues = program.vocabulary('systems.queues');
    const isQueue = ({ entry }: CatalogMatch): boolean => queues.includes(entry.service);
    const own = findOwnStores(matches.filter((match) => !isQueue(match)));
    // What the workflow puts into a queue may be for others; what it takes out again is its own, and so is what it puts in for itself.
    const sent = findOwnStores(matches.filter(isQueue));
    const transports = findOwnTransports(matches.filter(isQueue));
    const refine = (match: CatalogMatch): Refinement | 'skip' => {
      if (isPublic(match)) return 'skip';
      const landing = landingOf(program, match);
      const isOwn = own.has(match) || transports.has(match) || (match.verb === 'read' && sent.has(match));
      const traits = isOwn ? ['own-store'] : [];
      return landing === null ? { traits } : { landing: landing.landing, target: landing.target, traits };
    };
    reportMatches(program, 'cloud-data', report, refine);
  },
});

/** Whoever asks without a credential gets what the whole world gets. */
function isPublic({ request, verb }: CatalogMatch): boolean {
  return verb === 'read' && request?.authorised === 'no';
}

/** A cloud's own address says nothing: the name of the bucket, queue or table does. */
function landingOf(program: ProgramView, { resource, landing, entry }: CatalogMatch): { landing: Landing; target: string | null } | null {
  if (resource.length === 0 || entry.product === 'generic' || landing.place === 'local' || landing.place === 'process') return null;
  // An address that only the environment knows may be an emulator's.
  if (landing.known === 'by-product' && landing.chain.some(({ note }) => note.code === 'environment-here'))
    return { landing: { ...landing, known: 'environment-only' }, target: null };
  const named = program.land(resource, 'managed');
  const told = resource.find(
    ({ from, placeholder, text }) => from !== 'computed' && from !== 'environment-only' && !placeholder && text !== '{}',
  );
  const fromEnvironment = resource.every(({ from }) => from === 'environment-only');
  return {
    landing: { ...named, place: landing.place, known: told !== undefined ? 'written' : fromEnvironment ? 'environment-only' : 'computed' },
    target: told?.text ?? null,
  };
}
