import type { CatalogMatch } from '../../model/program.js';

/** Queues, topics and streams that the program both fills and reads. */
export interface OwnTransports {
  has(match: CatalogMatch): boolean;
}

/**
 * What is put into a queue, topic or stream under the name or the variable that the program also reads it by goes from one of its own parts to
 * another. Where a reader does not tell what it reads, it reads what only the environment names.
 */
export function findOwnTransports(matches: readonly CatalogMatch[]): OwnTransports {
  const read = new Map<string, Set<string>>();
  for (const match of matches) {
    if (match.verb !== 'read' || match.form === 'client') continue;
    const keys = keysOf(match);
    const known = read.get(match.entry.service) ?? new Set();
    for (const key of keys.length === 0 ? [untold] : keys) known.add(key);
    read.set(match.entry.service, known);
  }
  return {
    has: (match) => {
      const known = read.get(match.entry.service);
      if (known === undefined || (match.verb !== 'write' && match.verb !== 'send') || match.form === 'client') return false;
      const keys = keysOf(match);
      if (keys.some((key) => known.has(key) || isSubscribed(match, key, known))) return true;
      return known.has(untold) && !keys.some((key) => key.startsWith(named));
    },
  };
}

/** By its written names and the variables that name it: `https://sqs.eu-west-1.amazonaws.com/1/jobs` is `jobs`. */
function keysOf({ resource }: CatalogMatch): readonly string[] {
  return resource.flatMap(({ text, from, placeholder, environment }) => {
    const name = placeholder || from === 'environment-only' ? '' : (text.split(/[/:]/).at(-1) ?? '');
    return [...(name === '' || name.includes('{}') ? [] : [named + name]), ...environment.map((variable) => `variable ${variable}`)];
  });
}

/** Subscriptions of Pub/Sub have names of their own, which begin with that of their topic: `jobs-worker`. */
function isSubscribed({ entry }: CatalogMatch, key: string, known: ReadonlySet<string>): boolean {
  return entry.service === 'pubsub' && key.startsWith(named) && [...known].some((own) => own.startsWith(key));
}

const named = 'name ';
const untold = '';
