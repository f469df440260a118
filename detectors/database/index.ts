import {
  defineDetector,
  findOwnStores,
  isAboutLogs,
  isMockService,
  ownByStatements,
  readsForeignTables,
  reportMatches,
  settledLanding,
  sqlOf,
  verbOfSql,
  whoseTablesAreDefined,
  type CatalogMatch,
  type ProgramView,
  type Refinement,
} from '../../src/detector-api.js';

export default defineDetector({
  id: 'database',
  emits: ['production-access/database'],
  detect: (program, report) => {
    const matches = program.matches('database');
    const clients = new Set(matches.filter(({ form }) => form === 'client').map(({ call }) => call));
    const own = findOwnStores(matches, whoseTablesAreDefined(program, matches));
    const ownRows = ownByStatements(program, matches);
    const foreign = readsForeignTables(program);
    const byIndex = program.vocabulary('systems.logs-by-index');
    const refine = (match: CatalogMatch): Refinement | 'skip' => {
      if ((match.verb === 'register' && match.form !== 'client') || isMockService(match.document.path)) return 'skip';
      // One name for the client and for what is asked through it: sql`select …` and `sql('select …')` of `const sql = postgres(url)`.
      const isAsked = match.call?.style === 'tag' || match.call?.clients.some((maker) => clients.has(maker)) === true;
      if (clients.has(match.call) && isAsked !== (match.form === 'use')) return 'skip';
      if (byIndex.includes(match.entry.service) && match.verb === 'read' && isAboutLogs(program, match)) return 'skip';
      return {
        ...verbOf(program, match),
        landing: settledLanding(match, matches),
        traits: (own.has(match) && (match.call === null || !foreign.has(match.call))) || ownRows.has(match) ? ['own-store'] : [],
      };
    };
    reportMatches(program, 'database', report, refine);
  },
});

function verbOf(program: ProgramView, match: CatalogMatch): Refinement {
  if (match.verb !== 'read' || match.call === null) return {};
  const verb = verbOfSql(sqlOf(program, match.call));
  return verb === null ? {} : { verb };
}
