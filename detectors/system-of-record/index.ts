import {
  defineDetector,
  findOwnStores,
  reportMatches,
  type CatalogMatch,
  type ProgramView,
  type Refinement,
} from '../../src/detector-api.js';

export default defineDetector({
  id: 'system-of-record',
  emits: ['production-access/system-of-record'],
  detect: (program, report) => {
    const tables = program.vocabulary('systems.tables');
    const isTable = ({ entry }: CatalogMatch): boolean => tables.includes(entry.service);
    const own = findOwnStores(program.matches('system-of-record').filter(isTable));
    reportMatches(program, 'system-of-record', report, (match) => refine(program, match, own.has(match) && isTable(match)));
  },
});

function refine(program: ProgramView, match: CatalogMatch, own: boolean): Refinement {
  return { traits: [...(own ? ['own-store'] : []), ...(hasTestKey(program, match) ? ['test-key'] : [])] };
}

/** Is a vendor's test key, and no live one, written for one of the client's arguments, beside the call or in an env file? */
function hasTestKey(program: ProgramView, { call, document }: CatalogMatch): boolean {
  const given = call === null ? [] : [call, ...call.clients].flatMap(({ args }) => args.flatMap(([, value]) => program.texts(value)));
  const beside = program.documents.filter(({ id, kind }) => id === document.id || kind === 'env').flatMap((own) => program.words(own));
  const texts = [...given.filter(({ placeholder }) => !placeholder), ...beside].map(({ text }) => text);
  return texts.some((text) => startsWithOne(text, testKeys)) && !texts.some((text) => startsWithOne(text, liveKeys));
}

function startsWithOne(text: string, starts: readonly string[]): boolean {
  return starts.some((start) => text.startsWith(start) && text.length > start.length + 8);
}

const testKeys = ['sk_test_', 'rk_test_', 'rzp_test_'];
const liveKeys = ['sk_live_', 'rk_live_', 'rzp_live_'];
