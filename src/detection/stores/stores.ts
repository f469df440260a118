import type { CatalogMatch, ProgramView } from '../../model/program.js';
import type { Landing, Verb } from '../../model/touch.js';
import { whoseTablesAreDefined } from './defined-tables.js';
import { isMockService } from '../places/mocks.js';
import { findOwnStores } from './own-stores.js';
import { sqlOf, verbOfSql } from '../effects/sql.js';

/** One use of a database, bucket or queue. */
export interface StoreUse {
  readonly match: CatalogMatch;
  /** What the statement does, where it is SQL. */
  readonly verb: Verb;
  readonly holds: 'vectors' | 'records' | 'files' | 'messages';
  /** `own`: the program creates or fills it. */
  readonly keeper: 'own' | 'other';
}

/** Everything that the catalogues of databases and cloud data recognise, with whether the program keeps something of its own there. */
export function storeUses(program: ProgramView): readonly StoreUse[] {
  return catalogs.flatMap((catalog) => {
    const all = program.matches(catalog);
    const matches = all
      .filter(({ form, verb, document }) => form !== 'client' && verb !== 'register' && !isMockService(document.path))
      .map((match) => ({ ...match, verb: verbOf(program, match), landing: settledLanding(match, all) }));
    const defined = catalog === 'database' ? whoseTablesAreDefined(program, all) : () => false;
    // Elsewhere only what is put in says that the tables which the tree defines are there.
    const own = findOwnStores(matches, (match) => match.landing.place === 'managed' && defined(match));
    return matches.map((match): StoreUse => {
      const indexed = (match.entry.traits.includes('own-store') && !isSaver(match)) || asksByVector(program, match);
      const holds = indexed ? 'vectors' : holdsOf(catalog, match);
      return { match, verb: match.verb, holds, keeper: holds === 'vectors' || own.has(match) ? 'own' : 'other' };
    });
  });
}

const catalogs = ['database', 'cloud-data'] as const;

/** Where a store is whose kind another declaration settles: `provider = "sqlite"` of a schema, or the driver of a host; a host before a file. */
export function settledLanding({ entry, landing }: CatalogMatch, matches: readonly CatalogMatch[]): Landing {
  const settled = entry.settledBy === null ? [] : matches.filter((own) => own.entry.service === entry.settledBy);
  const deciding = settled.find((own) => own.entry.place === 'managed') ?? settled[0];
  return deciding === undefined ? landing : { ...landing, place: deciding.entry.place };
}

function verbOf(program: ProgramView, { verb, call }: CatalogMatch): Verb {
  return verb === 'read' && call !== null ? (verbOfSql(sqlOf(program, call)) ?? verb) : verb;
}

function holdsOf(catalog: (typeof catalogs)[number], { entry }: CatalogMatch): StoreUse['holds'] {
  if (messaging.has(entry.service)) return 'messages';
  return catalog === 'database' || entry.service === 'dynamodb' ? 'records' : 'files';
}

/** `rpc('match_documents', { query_embedding })`, `order by embedding <=> $1`: rows beside a vector are an index that a model made. */
function asksByVector(program: ProgramView, { verb, call }: CatalogMatch): boolean {
  if (verb !== 'read' || call === null) return false;
  const named = call.args.flatMap(([, value]) => program.items(value)).some(([key]) => /embedding/i.test(String(key)));
  return named || /<[=#-]>/.test(sqlOf(program, call));
}

/** Checkpoints and conversations are kept by who continues from them. */
export function isSaver({ entry }: CatalogMatch): boolean {
  return entry.service === 'langgraph-store';
}

const messaging: ReadonlySet<string> = new Set(['sqs', 'aws-events', 'pubsub', 'azure-messaging', 'kafka', 'rabbitmq', 'mqtt']);
