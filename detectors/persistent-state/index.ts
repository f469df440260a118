import {
  defineDetector,
  isSaver,
  lexiconOf,
  ownTables,
  reportMatches,
  resourceName,
  storeUses,
  touchOf,
  type CatalogMatch,
  type Place,
  type ProgramView,
  type Report,
  type Verb,
} from '../../src/detector-api.js';

const signal = 'durable-use/persistent-state';

/** State is what the workflow puts into a store and reads back. */
export default defineDetector({
  id: 'persistent-state',
  emits: [signal],
  detect(program, report) {
    reportMatches(program, 'persistent-state', report);
    const uses = storeUses(program).filter(({ holds }) => holds !== 'vectors');
    const read = uses.filter(({ verb }) => verb === 'read').map(({ match }) => match);
    for (const { match, verb, keeper } of uses) {
      if (keeper !== 'own' || verb === 'read') continue;
      const back = read.filter((own) => isSame(own, match));
      if ((back.length > 0 || isSaver(match)) && !isSeeding(program, match)) report(keptTouch(match, verb, back));
    }
    // A sheet or base that the flow alone fills and looks things up in: talks by number, what was done already. What a tool looks up is a collection.
    const tables = [...ownTables(program)];
    const lookedUp = tables.filter(({ verb, call }) => verb === 'read' && call !== null && program.tool(call) === null);
    for (const match of tables)
      if (match.verb === 'write') {
        const back = lookedUp.filter((own) => isSame(own, match));
        if (back.length > 0 && !isSeeding(program, match)) report(keptTouch(match, match.verb, back));
      }
  },
});

function keptTouch(match: CatalogMatch, verb: Verb, back: readonly CatalogMatch[]): Parameters<Report>[0] {
  const touch = touchOf(match, { verb });
  const read = back.slice(0, mostRead).map(({ at }): Place => ({ ...at, note: { code: 'read-back-here', details: {} } }));
  return { ...touch, signal, traits: [], chain: [...touch.chain, ...read] };
}

const mostRead = 8;

/** The same table, bucket or sheet, as far as the files name it. */
function isSame(one: CatalogMatch, other: CatalogMatch): boolean {
  const names = [resourceName(one), resourceName(other)];
  return one.entry.service === other.entry.service && (names.includes(null) || names[0] === names[1]);
}

/** What a seeder fills a store with is there before the workflow runs, and is nothing that it keeps. */
function isSeeding(program: ProgramView, { call, document }: CatalogMatch): boolean {
  const seeders = lexiconOf(program, 'seeders');
  const file = document.path.slice(document.path.lastIndexOf('/', document.path.lastIndexOf('/') - 1) + 1);
  return [call?.unit.name ?? '', file].some((name) => seeders.in(name).length > 0);
}
