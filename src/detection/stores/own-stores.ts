import type { CallView, CatalogMatch, ProgramView } from '../../model/program.js';
import { lexiconOf } from '../data/lexicon.js';
import { perProgram } from '../per-program.js';

/** Stores that the program creates or alone fills: tables, buckets, queues, sheets. */
export interface OwnStores {
  has(match: CatalogMatch): boolean;
}

/** `created`: does the tree itself define what the match touches? */
export function findOwnStores(matches: readonly CatalogMatch[], created: (match: CatalogMatch) => boolean = () => false): OwnStores {
  const filled = new Map<string, Set<string>>();
  for (const match of matches) {
    if (!fills(match)) continue;
    const names = filled.get(match.entry.service) ?? new Set();
    filled.set(match.entry.service, names.add(resourceName(match) ?? unnamed));
  }
  return {
    has: (match) => {
      if (created(match)) return true;
      const names = filled.get(match.entry.service);
      const name = resourceName(match);
      return names !== undefined && (name === null || names.has(name) || names.has(unnamed));
    },
  };
}

/** What is done with hosted sheets and bases that the program alone fills. */
export const ownTables = perProgram((program: ProgramView): ReadonlySet<CatalogMatch> => {
  const tables = program.vocabulary('systems.tables');
  const matches = program.matches('system-of-record').filter(({ entry }) => tables.includes(entry.service));
  const own = findOwnStores(matches);
  const chosen = new Set(matches.filter((match) => isOfAnybody(program, match)).map(({ entry }) => entry.service));
  const kept = keptByPeople(program, matches);
  return new Set(matches.filter((match) => !chosen.has(match.entry.service) && !kept.has(tableOf(match)) && own.has(match)));
});

/** Leads, orders or a stock that are looked up, and changed where they are found: whoever else puts them in, they are the business's records. */
function keptByPeople(program: ProgramView, matches: readonly CatalogMatch[]): ReadonlySet<string> {
  const business = lexiconOf(program, 'records.of-business');
  const named = matches.filter(({ resource }) => resource.some(({ text }) => business.in(text.slice(0, 200)).length > 0));
  const read = new Set(named.filter(({ verb }) => verb === 'read').map(tableOf));
  return new Set(named.filter((match) => match.verb === 'write' && !fills(match) && read.has(tableOf(match))).map(tableOf));
}

function tableOf(match: CatalogMatch): string {
  return `${match.entry.service}\n${resourceName(match) ?? unnamed}`;
}

/** A tool that reads whichever sheet or base a model names reads those of others. */
function isOfAnybody(program: ProgramView, { verb, call, request, entry }: CatalogMatch): boolean {
  if (verb !== 'read' || call === null || program.tool(call) === null) return false;
  if (request !== null) {
    const untold =
      request.urls.length > 0 && request.urls.every(({ text, environment }) => namedByCaller.test(text) && environment.length === 0);
    const address = call.argument(0) ?? call.argument('url');
    return untold && address !== null && program.ofModel(address) !== null;
  }
  const named = entry.resource.flatMap((key) => (String(key).includes('(') ? [] : (call.argument(key) ?? [])));
  return (
    named.length > 0 && named.every((value) => program.ofModel(value) !== null && program.texts(value).every(({ text }) => text === '{}'))
  );
}

/** `https://api.airtable.com/v0/{}/{}`: of the address, only the host and the version are written. */
const namedByCaller = /^https:\/\/[\w.-]+(?:\/v\d\w{0,9})?\/\{\}\/\{\}(?:$|[/?])/;

/** The name of the bucket, table or queue, where the files tell one. */
export function resourceName({ resource }: CatalogMatch): string | null {
  const told = resource.find(({ text, from, placeholder }) => !placeholder && from !== 'environment-only' && text !== '{}');
  return told?.text ?? null;
}

/** Puts something new in, as opposed to changing what is there; a queue is sent it. */
function fills({ verb, call, form }: CatalogMatch): boolean {
  return (
    (verb === 'write' || verb === 'send') &&
    form !== 'client' &&
    (!changing.some((word) => call?.method.toLowerCase().startsWith(word) === true) || makesWhatIsMissing(call))
  );
}

/** `update_one(…, upsert=True)`, `updateOne(…, { upsert: true })`: what is not there yet is put in. */
function makesWhatIsMissing(call: CallView | null): boolean {
  return ['upsert', '2.upsert', '1.upsert'].some((key) => (call?.argument(key) ?? null) !== null);
}

const changing = [
  'setvalue',
  'update',
  'modify',
  'patch',
  'replace',
  'edit',
  'merge',
  'move',
  'rename',
  'findoneandupdate',
  'findbyidandupdate',
  'find_one_and',
];
const unnamed = '';
