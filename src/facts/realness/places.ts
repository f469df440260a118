import type { Columns } from './columns.js';
import { folded, letters, share } from './measures.js';
import { realness } from './realness.generated.js';

/** What streets, cities, companies, jobs and texts tell. */
export function placeSigns(columns: Columns): string[] {
  return [...streetSigns(columns), ...citySigns(columns), ...companySigns(columns), ...jobSigns(columns), ...textSigns(columns)];
}

function streetSigns(columns: Columns): string[] {
  const streets = columns
    .of('street')
    .flatMap(({ values }) =>
      values.filter((value) => /^\d/.test(value)).map((value) => letters(folded(value.split(/,|\n|Apt\.|Suite/)[0] ?? ''))),
    );
  if (streets.length < 6) return [];
  if (share(streets, (words) => fakerStreets.has(words.at(-1) ?? '')) >= 0.2) return ['street-faker'];
  return share(streets, (words) => words.some((word) => shortStreets.has(word))) > 0.4 ? ['street-short'] : [];
}

function citySigns(columns: Columns): string[] {
  const cities = columns.of('city').flatMap(({ values }) => values.map((value) => letters(folded(value))));
  if (cities.length < 6) return [];
  const prefixed = share(
    cities,
    (words) => words.length === 2 && realness['city-prefixes'].includes(words[0] ?? '') && !cityNames.has(words[1] ?? ''),
  );
  const ended = share(cities, (words) =>
    realness['city-endings'].some((ending) => (words.at(-1) ?? '').length > ending.length + 3 && words.at(-1)?.endsWith(ending)),
  );
  const many = new Set(cities.map((words) => words.join(' '))).size > cities.length * 0.5;
  return many && (prefixed >= 0.25 || prefixed + ended >= 0.6) && prefixed >= 0.08 ? ['city-faker'] : [];
}

function companySigns(columns: Columns): string[] {
  const companies = columns.of('company').flatMap(({ values }) => values);
  if (companies.length < 6) return [];
  const paired = share(companies, (value) =>
    /^[\p{L}']{2,20}(?:, [\p{L}']{2,20} and | - |-)[\p{L}']{2,20}$|^[\p{L}']{2,20} and Sons$/u.test(value),
  );
  const ended = share(companies, (value) => {
    const [name, ending, ...rest] = value.split(' ');
    return rest.length === 0 && realness['company-endings'].includes((ending ?? '').toLowerCase()) && /^[\p{L}']+$/u.test(name ?? '');
  });
  return paired >= 0.2 && paired + ended >= 0.6 ? ['company-faker'] : [];
}

function jobSigns(columns: Columns): string[] {
  const jobs = columns.of('job').flatMap(({ values }) => values.map((value) => letters(value.toLowerCase())));
  const made = ([level = '', area = '', kind = '', ...rest]: readonly string[]): boolean =>
    rest.length === 0 &&
    realness['job-levels'].includes(level) &&
    realness['job-areas'].includes(area) &&
    realness['job-kinds'].includes(kind);
  return jobs.length >= 5 && share(jobs, made) >= 0.5 ? ['job-faker'] : [];
}

function textSigns(columns: Columns): string[] {
  const texts = columns.all.filter(({ form, values }) => (form === 'text' || form === 'job' || form === 'other') && values.length > 0);
  for (const { values } of texts) {
    const words = values.slice(0, 80).flatMap((value) => letters(folded(value)));
    if (words.length >= 12 && isLatin(words)) return ['lorem'];
  }
  const free = columns.of('text').flatMap(({ values }) => values);
  const words = free.slice(0, 120).flatMap((value) => letters(folded(value)));
  const isFree = free.length >= 20 && words.length / free.length > 7 && new Set(free).size > free.length * 0.9;
  return isFree && new Set(words).size > Math.min(300, words.length * 0.25) ? ['prose'] : [];
}

/** Filler text of the printers' words, or Latin by its endings without a word of any other language. */
function isLatin(words: readonly string[]): boolean {
  const printed = share(words, (word) => lorem.has(word));
  if (printed >= 0.5) return true;
  const ended = share(words, (word) => word.length > 3 && realness['latin-endings'].some((ending) => word.endsWith(ending)));
  return ended > 0.55 && printed > 0.04 && share(words, (word) => stopWords.has(word)) < 0.03;
}

const fakerStreets: ReadonlySet<string> = new Set(realness['faker-streets']);
const shortStreets: ReadonlySet<string> = new Set(realness['short-streets']);
const lorem: ReadonlySet<string> = new Set(realness.lorem);
const stopWords: ReadonlySet<string> = new Set(realness['stop-words']);
const cityNames: ReadonlySet<string> = new Set(realness['city-names']);
