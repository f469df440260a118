import type { Columns } from './columns.js';
import { collision, folded, letters, share } from './measures.js';
import { realness } from './realness.generated.js';

/** What the names of persons tell. */
export function nameSigns(columns: Columns): string[] {
  const persons = columns.persons.filter((person) => person !== '');
  const alone = columns.of('last-name', 'first-name').flatMap(({ values }) => values);
  const names = persons.length > 0 ? persons : alone;
  if (names.length === 0) return [];
  const signs: string[] = [];
  const surnames = names.map(
    (name) =>
      letters(folded(name.replaceAll("'", '')))
        .filter((part) => !isAffix(part))
        .at(-1) ?? '',
  );
  const fakers = surnames.filter((name) => fakerSurnames.has(name)).length;
  if (fakers >= 3 && fakers >= names.length * 0.15) signs.push('name-faker');
  if (isPlaceholder(names)) signs.push('name-placeholder');
  const affixes = persons.flatMap((person) => letters(folded(person)).filter(isAffix));
  if (persons.length >= 10 && affixes.length >= persons.length * 0.05 && new Set(affixes).size >= 3) signs.push('name-titles');
  const firsts = columns.of('first-name').flatMap(({ values }) => values.map(folded));
  const given = firsts.length > 0 ? firsts : persons.map((person) => letters(folded(person)).find((part) => !isAffix(part)) ?? '');
  if (given.length >= 50) {
    const same = collision(given);
    if (same < 0.0012) signs.push('name-flat');
    else if (same > 0.025 && collision(surnames) > 0.025) signs.push('name-few');
    else if (same > 0.0032 && same < 0.025) signs.push('name-repeats');
  }
  return signs;
}

function isAffix(part: string): boolean {
  return titles.has(part) || (suffixes.has(part) && part !== 'i' && part !== 'v');
}

/** Names that every manual has, and the cast of examples among few rows. */
function isPlaceholder(names: readonly string[]): boolean {
  const whole = names.map((name) => folded(name).trim());
  const known = whole.filter(
    (name) => placeholders.has(name) || /^(?:user|customer|client|patient|employee|person|test|candidate)[ _#-]?(?:\d+|[a-z])$/.test(name),
  );
  if (known.length > 0 && known.length >= names.length * 0.02) return true;
  const cast = new Set(whole.map((name) => letters(name)[0] ?? '').filter((name) => realness.cast.includes(name)));
  return names.length <= 60 && (cast.size >= 4 || (cast.has('alice') && cast.has('bob')));
}

/** Words put together from syllables: the letters that words of people use most are no more frequent than the others. */
export function gibberishSigns(columns: Columns): string[] {
  const texts = columns.of('city', 'street', 'text').flatMap(({ values }) => values.slice(0, 60));
  if (share(texts.flatMap(letters), (word) => stopWords.has(word.toLowerCase())) > 0.03) return [];
  const mails = columns.of('mail').flatMap(({ values }) => values.slice(0, 60).map((value) => value.slice(0, value.lastIndexOf('.'))));
  return [texts, mails].some(isGibberish) ? ['gibberish'] : [];
}

function isGibberish(texts: readonly string[]): boolean {
  let consonants = 0;
  let frequent = 0;
  for (const sign of folded(texts.join(' '))) {
    if (sign >= 'b' && sign <= 'z' && !'eiouy'.includes(sign)) consonants++;
    if ('rnstl'.includes(sign)) frequent++;
  }
  return consonants >= 100 && frequent < consonants * 0.36;
}

const fakerSurnames: ReadonlySet<string> = new Set(realness['faker-surnames']);
const stopWords: ReadonlySet<string> = new Set(realness['stop-words']);
const titles: ReadonlySet<string> = new Set(realness.titles);
const suffixes: ReadonlySet<string> = new Set(realness.suffixes);
const placeholders: ReadonlySet<string> = new Set(realness['placeholder-names']);
