import type { Column, Columns } from './columns.js';
import { collision, counted, folded, letters, share } from './measures.js';
import { realness } from './realness.generated.js';

interface Mail {
  readonly local: string;
  readonly domain: string;
}

/** What the first column of addresses tells. */
export function mailSigns(columns: Columns): string[] {
  const [column] = columns.of('mail');
  if (column === undefined) return [];
  const mails = column.values.map(parse);
  return [...domainSigns(mails.filter(isFull)), ...localSigns(mails.filter(isFull)), ...nameSigns(columns.persons, column)];
}

function parse(value: string): Mail | null {
  const at = value.lastIndexOf('@');
  return at <= 0
    ? null
    : {
        local: value.slice(0, at).replace('<', ''),
        domain: value
          .slice(at + 1)
          .replace('>', '')
          .toLowerCase(),
      };
}

function isFull(mail: Mail | null): mail is Mail {
  return mail !== null;
}

function domainSigns(mails: readonly Mail[]): string[] {
  const signs: string[] = [];
  const domains = counted(mails.map(({ domain }) => domain));
  if (share(mails, ({ domain }) => isReserved(domain)) >= 0.2) signs.push('mail-reserved');
  const three = realness['three-providers'].map((provider) => share(mails, ({ domain }) => domain === provider));
  const known = three.reduce((sum, own) => sum + own, 0);
  if (mails.length >= 10 && known > 0.97 && Math.min(...three) >= 0.08 && Math.max(...three) <= 0.62) signs.push('mail-three-providers');
  if (mails.length >= 8 && isFlat(mails)) signs.push('mail-domains-flat');
  const own = mails.filter(({ domain }) => !providers.has(domain));
  if (own.length >= 5 && share(own, ({ domain }) => isFakerDomain(domain)) >= 0.15) signs.push('mail-domain-faker');
  if (mails.length >= 15 && domains.length === mails.length) signs.push('mail-domains-unique');
  return signs.length > 0 ? signs : spreadSigns(mails, domains);
}

/** Of people the most are at one or two providers; of employees, all at one company. */
function spreadSigns(mails: readonly Mail[], domains: readonly (readonly [string, number])[]): string[] {
  const provided = share(mails, ({ domain }) => providers.has(domain));
  const top = domains[0]?.[1] ?? 0;
  if (mails.length >= 8 && top >= mails.length * 0.8) return provided < 0.2 ? ['mail-one-company'] : [];
  const isUneven = top >= 2 * (domains[2]?.[1] ?? domains[1]?.[1] ?? 0) && top >= mails.length * 0.12;
  return mails.length >= 12 && domains.length >= 4 && isUneven && provided > 0.08 ? ['mail-providers'] : [];
}

function isReserved(domain: string): boolean {
  if (placeholders.has(domain) || /(?:^|[.-])(?:example|fake|dummy|sample|placeholder|mock)(?:[.-]|mail|corp|$)/.test(domain)) return true;
  return realness['reserved-endings'].some((ending) => domain === ending || domain.endsWith(`.${ending}`));
}

/** No ending is much more frequent than the others. */
function isFlat(mails: readonly Mail[]): boolean {
  const endings = counted(mails.map(({ domain }) => domain.slice(domain.lastIndexOf('.') + 1)));
  return endings.length >= Math.min(14, Math.max(6, mails.length * 0.25)) && (endings[0]?.[1] ?? 0) < mails.length * 0.3;
}

/** `kuhlman-and-sons.io`, `smith-jones.com` */
function isFakerDomain(domain: string): boolean {
  const [label = ''] = domain.split('.');
  return label.split('-').some((part) => surnames.has(part)) || /^[a-z]{3,14}-(?:[a-z]{3,14}|and-sons)$/.test(label);
}

/** `Kiara2`, `Torrance.Aufderhar2`, `Dane_Kuhn` */
function localSigns(mails: readonly Mail[]): string[] {
  return mails.length >= 6 && share(mails, ({ local }) => /^\p{Lu}\p{Ll}/u.test(local)) >= 0.5 ? ['mail-capitals'] : [];
}

function nameSigns(persons: readonly string[], column: Column): string[] {
  const ways = persons.flatMap((person, row) => {
    const mail = parse(column.cells[row] ?? '');
    return mail === null || person === '' ? [] : [wayOf(person, mail.local)];
  });
  if (ways.length < 8) return [];
  const derived = ways.filter((way) => way !== 'none');
  if (derived.length < ways.length * 0.1) return ['mail-not-of-name'];
  // Fakers take one of two or three ways at random; a company has one.
  const isVaried = new Set(derived).size >= 4 && collision(derived) > 0.2;
  return ways.length >= 15 && isVaried && derived.length >= ways.length * 0.4 ? ['mail-of-name'] : [];
}

/** How the part before the @ is made from the name. */
function wayOf(person: string, local: string): string {
  const names = letters(folded(person)).filter((part) => part.length > 1);
  const first = names[0] ?? '';
  const last = names.at(-1) ?? '';
  const word = folded(local);
  const ending = /\d$/.test(word) ? '9' : '';
  if (first.length > 2 && last.length > 2 && word.includes(first) && word.includes(last))
    return `both${/[._-]/.exec(word)?.[0] ?? ''}${ending}`;
  if (last.length > 2 && word.includes(last)) return `last${word.startsWith(first.slice(0, 1)) ? 'i' : ''}${ending}`;
  if (first.length > 2 && word.includes(first)) return `first${ending}`;
  const initials = names.map((name) => name[0]).join('');
  return initials.length > 1 && letters(word)[0]?.startsWith(initials) === true && word.length < 8 ? 'initials' : 'none';
}

const providers: ReadonlySet<string> = new Set(realness.providers);
const placeholders: ReadonlySet<string> = new Set(realness['placeholder-domains']);
const surnames: ReadonlySet<string> = new Set(realness['faker-surnames']);
