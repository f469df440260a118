import { bareName } from '../../model/bare-name.js';
import type { Key } from '../../model/facts.js';
import type { CallView, CatalogMatch } from '../../model/program.js';
import type { Touch } from '../../model/touch.js';

/**
 * With whose rights a match acts: a key that it is handed, a request without any, else what the catalogue says: `ambient` for a
 * cloud role, `none` for what also answers without an account.
 */
export function authOf({ entry, call, request }: CatalogMatch): Touch['auth'] {
  if (entry.auth === 'delegated' || entry.auth === 'service') return entry.auth;
  if (request?.authorised === 'no') return 'none';
  if (request?.authorised === 'yes') return 'service';
  const makers = call === null ? [] : [call, ...call.clients];
  if (makers.some(takesCredential)) return 'service';
  return entry.auth === 'none' && !isAnonymous(call) ? 'service' : entry.auth;
}

/** Through a client that was made with nothing that could be a credential. */
function isAnonymous(call: CallView | null): boolean {
  const made = (call?.clients ?? []).filter(({ clients }) => clients.length === 0);
  return made.length > 0 && made.every(({ args, document }) => (document.kind === 'javascript' ? args.length <= 1 : args.length === 0));
}

/** Is a token, key or password among the arguments, or in a literal map that is one? */
export function takesCredential(call: CallView): boolean {
  // A client is opened with a key; what is asked of it then has keys of another kind (`get_object(Bucket=…, Key=…)`).
  const names = call.clients.length > 0 ? call.args.filter(([key]) => String(key).toLowerCase() !== 'key') : call.args;
  return names.some(([key]) => isCredentialName(key)) || nestedNames.some((name) => call.argument(name) !== null);
}

function isCredentialName(key: Key): boolean {
  // `Key` names a row or an object of a store.
  if (typeof key === 'number' || key === 'Key') return false;
  const name = bareName(key);
  return names.includes(name) || ends.some((end) => name.endsWith(end));
}

const ends = ['token', 'auth', 'password', 'secret', 'apikey', 'privatekey', 'credential', 'credentials', 'accesskeyid'];
const names = ['key', 'login', 'jwt', 'passwd', 'pwd'];
const spellings = [
  'token',
  'auth',
  'apiKey',
  'apikey',
  'api_key',
  'accessToken',
  'access_token',
  'password',
  'secret',
  'key',
  'credentials',
];
const nestedNames = [0, 1].flatMap((at) => spellings.map((name) => `${at}.${name}`));
