import type { Address } from './address.js';
import type { CallView, Value } from './program.js';

/** What linking tells of pages and the routes that they ask. */
export interface PageLinks {
  /** The addresses that the function around a value is served under. */
  servedAddresses(value: Value): readonly Address[];
  /** Of the addresses of a request, those that the tree itself may answer. */
  ownAddresses(urls: readonly { readonly text: string }[]): readonly Address[];
  /** Requests of pages that bring what one route of the tree answered to another one, which is where it counts. */
  readonly carriers: ReadonlySet<CallView>;
}
