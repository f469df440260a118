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
    const own = findOwnStores(program.matches('system-of-record').filter(({ entry }) => isTable(entry.service)));
    reportMatches(program, 'system-of-record', report, (match) => refine(program, match, own.has(match) && isTable(match.entry.service)));
  },
});

function refine(program: ProgramView, match: CatalogMatch, own: boolean): Refinement {
  return { traits: [...(own ? ['own-store'] : []), ...(hasTestKey(program, match) ? ['test-key'] : [])] };
}

/** Sheets and bases hold the business's records, unless the flow alone fills them. */
function isTable(service: string): boolean {
  return service === 'google-sheets' || service === 'airtable' || service === 'smartsheet';
}

/** Is a vendor's test key written for one of the client's arguments, or for the key's variable? */
function hasTestKey(program: ProgramView, { call, target }: CatalogMatch): boolean {
  const given = call === null ? [] : [call, ...call.clients].flatMap(({ args }) => args.flatMap(([, value]) => program.texts(value)));
  const texts = [...given.filter(({ placeholder }) => !placeholder).map(({ text }) => text), target ?? ''];
  return (
    texts.some((text) => testKeys.some((start) => text.startsWith(start))) &&
    !texts.some((text) => liveKeys.some((start) => text.startsWith(start)))
  );
}

const testKeys = ['sk_test_', 'rk_test_', 'pk_test_', 'rzp_test_', 'sandbox-'];
const liveKeys = ['sk_live_', 'rk_live_', 'rzp_live_'];
