import type { DataClaim } from '../../model/facts.js';
import { realness } from '../realness/realness.generated.js';

/** Lines of prose that call data made up or published: "customers.csv holds synthetic records", "all data is fictional". */
export function claimsIn(text: string): readonly DataClaim[] {
  const claims = new Map<string, DataClaim>();
  for (const line of text.slice(0, longest).split('\n')) {
    const words = line.slice(0, longestLine).toLowerCase();
    const says = invented.test(words) ? 'synthetic' : published.test(words) ? 'public' : null;
    if (says === null || denied.test(words)) continue;
    const files = [...words.matchAll(fileName)].map(([name]) => name);
    if (files.length === 0 && aboutData.test(words)) claims.set(`${says} `, { file: null, says });
    for (const file of files.slice(0, mostFiles)) claims.set(`${says} ${file}`, { file, says });
    if (claims.size >= most) break;
  }
  return [...claims.values()];
}

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join('|')})\\b`);
}

const invented = anyOf(realness['claims-invented']);
const published = anyOf(realness['claims-published']);
const denied = anyOf(realness['claims-denied']);
const aboutData = anyOf(realness['claims-about']);
const fileName = /[\w-]{1,80}\.(?:csv|tsv|jsonl?|ndjson|xlsx|parquet|db|sqlite3?|sql)\b/g;
const longest = 100_000;
const longestLine = 600;
const mostFiles = 8;
const most = 40;
