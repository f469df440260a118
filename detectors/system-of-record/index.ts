import { defineDetector, ownTables, reportMatches, type CatalogMatch, type ProgramView, type Refinement } from '../../src/detector-api.js';

export default defineDetector({
  id: 'system-of-record',
  emits: ['production-access/system-of-record'],
  detect: (program, report) => {
    reportMatches(program, 'system-of-record', report, (match) => refine(program, match));
  },
});

function refine(program: ProgramView, match: CatalogMatch): Refinement {
  return { traits: [...(ownTables(program).has(match) ? ['own-store'] : []), ...(hasTestKey(program, match) ? ['test-key'] : [])] };
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
