/** The parts of an address behind its host; what is computed stands as `{}`. */
export type Address = readonly string[];

/** `https://host/api/notes/3?full=1`: `api`, `notes`, `3`. */
export function addressOf(text: string): Address {
  const plain = text.slice(0, maxLength).split(/[?#]/)[0] ?? '';
  const host = plain.indexOf('://');
  const parts = (host < 0 ? plain : plain.slice(host + 3).replace(/^[^/]*/, '')).split('/');
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').map((part) => (/[{:<[*]/.test(part) ? '{}' : part));
}

/** How many written parts the two share, from their ends to the beginning of one of them; 0 where they contradict each other. */
export function agreement(a: Address, b: Address): number {
  const shared = Math.min(a.length, b.length);
  let literal = 0;
  for (let back = 1; back <= shared; back++) {
    const [one, other] = [a.at(-back), b.at(-back)];
    if (one === other && one !== '{}') literal++;
    else if (one !== '{}' && other !== '{}') return 0;
  }
  return literal;
}

/** As many parts, and no other ones. */
export function isSameAddress(asked: Address, served: Address): boolean {
  return asked.length === served.length && agreement(asked, served) > 0;
}

/** An address as a page asks for it. */
export function askedAddress(text: string): Address {
  return addressOf(text.replace(/^(?:\{\}|\$\{[^}]{0,80}\})/, ''));
}

/** A path alone, this machine, a service beside it (`http://mailer:8000`), or an address that only a setting tells. */
export const ownAddress =
  /^(?:\/(?!\/)|\.{0,2}\/|https?:\/\/(?:127\.0\.0\.1|0\.0\.0\.0|[\w-]{1,60}(?::\d{1,5})?(?:\/|$))|\{\}|\$\{|[\w-]+(?:\/[\w-]+){0,4}$)/;

const maxLength = 400;
