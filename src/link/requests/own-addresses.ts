import { type Address, askedAddress, ownAddress } from '../../model/address.js';
import { wildcard } from '../names/wildcard.js';

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
    const host = /^https?:\/\/([^/?#:{}]{1,200})/i.exec(url)?.[1]?.toLowerCase();
    return host !== undefined && this.hosts.some((matches) => matches(host));
  }
}
