import type { CallPattern, CallView, CatalogEntry, RequestView } from '../../model/program.js';
import type { Verb } from '../../model/touch.js';
import { parseTarget } from '../targets/target.js';
import type { Texts } from '../texts/texts.js';
import { wildcard } from '../names/wildcard.js';

/** Do the arguments have the constants that a pattern asks for? `*` asks only that the argument is given. */
export function fitsPattern(call: CallView, pattern: CallPattern, texts: Texts): boolean {
  const has = ([key, wanted]: CallPattern['with'][number]): boolean => {
    const value = call.argument(key);
    if (value === null) return wanted.includes(null);
    if (wanted.includes('*')) return true;
    const constant = texts.constant(value);
    if (constant !== undefined && wanted.includes(constant)) return true;
    const said = [...texts.of(value).map(({ text }) => text), ...call.listed(key)];
    return said.some((text) => wanted.some((own) => typeof own === 'string' && (own.includes('*') ? wildcard(own)(text) : own === text)));
  };
  return pattern.with.every(has) && !pattern.without.some(has);
}

/** By path where the entry tells paths apart (`!` leaves a path out), else by method. What only gets a page only reads. */
export function verbOfRequest(entry: CatalogEntry, request: RequestView, urls: readonly string[]): Verb | null {
  const reads = request.method === null || request.method === 'GET' || request.method === 'HEAD';
  const paths = urls.map((url) => parseTarget(url).path);
  if (entry.paths.length === 0) return reads ? 'read' : request.method === 'DELETE' ? 'delete' : verbOfPosted(request, paths);
  if (entry.paths.some(([, pattern]) => pattern.startsWith('!') && paths.some((path) => wildcard(pattern.slice(1))(path)))) return null;
  // An address that only the environment knows has no path; its variable named the service.
  // Neither does one whose path whoever asks brings along.
  const untold = urls.map(parseTarget).every(({ host, path }) => path === '{}' || (host?.includes('{}') !== false && path === ''));
  const fits = (pattern: string): boolean => !pattern.startsWith('!') && (untold || paths.some((path) => wildcard(pattern)(path)));
  // The longest says most: a search below a path that else is written to. `*` stands for what no other path says.
  const fitting = entry.paths.filter(([, pattern]) => fits(pattern)).sort(([, one], [, other]) => other.length - one.length);
  const verb = fitting[0]?.[0] ?? null;
  if (verb === null || verb === 'read') return verb;
  return request.method !== null && reads ? 'read' : request.method === 'DELETE' ? 'delete' : verb;
}

/** What is posted to get a token or to search changes nothing: `/oauth2/token`, `/rest/api/3/search/jql`. */
function verbOfPosted({ method }: RequestView, paths: readonly string[]): Verb {
  if (method !== 'POST' || paths.length === 0) return 'write';
  const ends = paths.map((path) => (path.split(/[?#]/, 1)[0] ?? '').replace(/\/$/, '').toLowerCase());
  if (ends.every((path) => signIn.test(path))) return 'register';
  return ends.every((path) => search.test(path)) ? 'read' : 'write';
}

const signIn = /(?:^|\/)(?:(?:access_|oauth_|refresh_)?token(?:\.do)?|log-?in|sign-?in|authenticate|authorize)$/;
const search = /(?:^|[/_])(?:search|query|lookup|jql)(?:\.json)?$/;

/** The pattern's words in order, options between them allowed; `a|b` are alternatives, `*` any text; an option asked for may stand anywhere. */
export function fitsCommand(pattern: readonly string[], written: readonly string[]): boolean {
  const words = written.map(spelled);
  let at = 0;
  for (const asked of pattern) {
    const choices = asked.split('|').map(spelled);
    if (asked.startsWith('-')) {
      if (!words.some((word, index) => choices.some((choice) => isOption(choice, word, words[index + 1])))) return false;
      continue;
    }
    while (at < words.length && !choices.some((choice) => wildcard(choice)(words[at] ?? ''))) {
      if (!(words[at] ?? '').startsWith('-') && !(words[at - 1] ?? '').startsWith('-')) return false;
      at++;
    }
    if (at >= words.length) return false;
    at++;
  }
  return true;
}

/** Is it only tried out: `kubectl apply --dry-run=client`, `aws s3 sync --dryrun`? Then it says what it would do, and does nothing. */
export function isTriedOut(written: readonly string[]): boolean {
  return written.some((word) => triedOut.test(word));
}

const triedOut = /^(?:--dry[-_]?run(?:=(?!none$|false$|0$|\{\}).{1,20})?|-WhatIf)$/;

/** `--prod` is written alone or with a value, `--type=space` in one word or in two, and `--gres=*gpu*` with more around it. */
function isOption(asked: string, word: string, next: string | undefined): boolean {
  if (asked.includes('*')) return wildcard(asked)(word) || wildcard(asked)(`${word}=${next ?? ''}`);
  return word === asked || word.startsWith(`${asked}=`) || (asked.includes('=') && `${word}=${next ?? ''}` === asked);
}

/** Windows does not tell `/CREATE` from `/create`. */
function spelled(word: string): string {
  return /^\/[A-Za-z]{1,20}$/.test(word) ? word.toLowerCase() : word;
}
