import type { Alternative, CallPattern, CallView, CatalogEntry } from '../../model/program.js';
import { append } from '../../model/append.js';
import { fitsPattern } from '../calls/patterns.js';
import { matchesName } from '../names/names.js';
import { wildcard } from '../names/wildcard.js';
import type { Texts } from '../texts/texts.js';

/**
 * Whether what is sent goes no further than the machine: every client that it is sent by is made so (`createTransport({ jsonTransport: true })`),
 * or a setting of the framework is written, and everything that is written for it says so (`MAIL_MAILER=log`).
 */
export function isKeptHere(call: CallView, { clients, keeps }: Pick<CatalogEntry, 'clients' | 'keeps'>, texts: Texts): boolean {
  const is = (owner: CallView, pattern: CallPattern): boolean =>
    owner.names.some((name) => matchesName(pattern.name, name)) && fitsPattern(owner, pattern, texts);
  const made = keeps.clients.length === 0 ? [] : call.clients.filter((owner) => clients.some((pattern) => is(owner, pattern)));
  if (made.length > 0 && made.every((owner) => keeps.clients.some((pattern) => is(owner, pattern)))) return true;
  return [...valuesByName(keeps.settings)].some(([name, values]) => {
    const written = [...texts.configured(name), ...texts.variable(name, call.value)].filter(isWritten);
    return written.length > 0 && written.every((item) => values.some((value) => value(item.text.toLowerCase())));
  });
}

function valuesByName(settings: readonly string[]): ReadonlyMap<string, readonly ((text: string) => boolean)[]> {
  const found = new Map<string, ((text: string) => boolean)[]>();
  for (const setting of settings) {
    const at = setting.indexOf('=');
    append(found, setting.slice(0, at), wildcard(setting.slice(at + 1).toLowerCase()));
  }
  return found;
}

/** What is only for tests or one developer's machine says nothing of where the others start it. */
function isWritten({ from, text, placeholder, chain }: Alternative): boolean {
  if (placeholder || from === 'environment-only' || text === '{}') return false;
  return !chain.some(({ path }) => stage.test(path));
}

const stage = /(?:^|[/._-])(?:dev|development|local|test|tests|testing)\.\w{1,6}$|(?:^|\/)\.env\.(?:test|testing)$/;
