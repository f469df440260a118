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

/** What a file of SQL says of its own records in the comments at its head: they name no other file. */
export function claimsOfHead(text: string): readonly DataClaim[] {
  const lines = text.slice(0, longestHead).split('\n');
  const code = lines.findIndex((line) => !/^\s{0,40}(?:--|#|\/\*|\*|$)/.test(line.trimEnd()));
  const head = lines.slice(0, code < 0 ? lines.length : code).join('\n');
  return claimsIn(head).map(({ says }) => ({ file: '', says }));
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
const longestHead = 8_000;
const longestLine = 600;
const mostFiles = 8;
const most = 40;
