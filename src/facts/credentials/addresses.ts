import { isDefault, kinds } from './passwords.js';
import { hasRun } from './randomness.js';
import type { Recognised } from './tokens.js';

const userInfo = /:\/\/([^\s:@/"'`<>{}$\\]{0,100}):([^\s:@/"'`<>{}\\]{3,200})@([\w.-]{1,200}|\[[\w:]{2,40}\])/y;

export interface AddressKnowledge {
  readonly localHosts: ReadonlySet<string>;
  readonly defaults: ReadonlySet<string>;
  readonly isPlaceholder: (value: string) => boolean;
}

/** `scheme://user:password@host`. For a host of this machine or this stack the password opens nothing else. */
export function* findAddresses(text: string, knowledge: AddressKnowledge): Generator<Recognised> {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    userInfo.lastIndex = at;
    const found = userInfo.exec(text);
    const [whole, user, password, host] = found ?? [];
    if (whole === undefined || user === undefined || password === undefined || host === undefined) continue;
    const start = at + 3 + user.length + 1;
    const live = isReal(password, user, knowledge) && isRemote(host, knowledge);
    yield { shape: live ? 'address-password' : null, name: null, value: password, span: [start, start + password.length] };
  }
}

function isReal(written: string, user: string, { defaults, isPlaceholder }: AddressKnowledge): boolean {
  const password = decoded(written);
  if (password.length < 6 || password.includes('$') || password === user) return false;
  return kinds(password) >= 2 && !hasRun(password) && !isDefault(password, defaults) && !isPlaceholder(password);
}

/** `%40` for the signs that an address may not hold. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function isRemote(host: string, { localHosts, isPlaceholder }: AddressKnowledge): boolean {
  const name = host.toLowerCase();
  if (localHosts.has(name) || !name.includes('.') || /\.(?:local|test|example|localhost|invalid)$|^127\./.test(name)) return false;
  return !isPlaceholder(name) && ![...localHosts].some((local) => name.endsWith(`.${local}`));
}
