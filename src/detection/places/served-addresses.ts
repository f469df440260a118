import { type Address, agreement, askedAddress, ownAddress } from '../../model/address.js';
import type { RequestView } from '../../model/program.js';

/** The addresses of the tree itself that a request asks for. */
export function addressesOf({ urls }: RequestView): readonly Address[] {
  return urls.filter(({ text }) => ownAddress.test(text)).map(({ text }) => askedAddress(text));
}

/** As many parts, and no other ones. */
export function isSame(asked: Address, served: Address): boolean {
  return asked.length === served.length && agreement(asked, served) > 0;
}
