import { type Address, askedAddress, ownAddress } from '../../model/address.js';
import { wildcard } from '../names/wildcard.js';
import { parseTarget } from '../targets/target.js';

/** Tells the addresses that the tree itself may answer. */
export class OwnAddresses {
  private readonly hosts: readonly ((host: string) => boolean)[];

  /** `applications`: patterns of hosts that platforms give what somebody deploys there. */
  constructor(applications: readonly string[]) {
    this.hosts = applications.map((pattern) => wildcard(pattern));
  }

  among(urls: readonly { readonly text: string }[]): readonly Address[] {
    return urls.filter(({ text }) => ownAddress.test(text) || this.isDeployed(text)).map(({ text }) => askedAddress(text));
  }

  private isDeployed(url: string): boolean {
    const { scheme, host } = parseTarget(url);
    return (
      host !== null && /^https?$/.test(scheme ?? '') && !host.includes('{}') && this.hosts.some((matches) => matches(host.toLowerCase()))
    );
  }
}
