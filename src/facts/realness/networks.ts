import type { Columns } from './columns.js';
import { counted, share } from './measures.js';

/** What network addresses tell. */
export function networkSigns(columns: Columns): string[] {
  const addresses = columns.of('network').flatMap(({ values }) => values.map((value) => value.toLowerCase()));
  if (addresses.length < 4) return [];
  if (share(addresses, isDocumentation) >= 0.15) return ['address-documentation'];
  const impossible = share(addresses, isImpossible);
  if (addresses.length >= 10 && impossible >= 0.05) return ['address-impossible'];
  const open = addresses.filter((address) => !isPrivate(address));
  if (open.length === 0) return ['address-private'];
  const again = counted(open)[0]?.[1] ?? 0;
  return open.length >= 12 && impossible === 0 && again >= Math.max(2, open.length * 0.03) && spread(open) < 0.95 ? ['address-public'] : [];
}

/** RFC 5737, RFC 3849 */
function isDocumentation(address: string): boolean {
  return /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:0?db8:/.test(address);
}

/** Multicast, reserved and unrouted ones, or those of the local machine. */
function isImpossible(address: string): boolean {
  if (address.includes(':') && !address.includes('.'))
    return !/^(?:2[0-9a-f]{3}|3[0-9a-f]{3}|f[cde][0-9a-f]{2}|::)/.test(address.padStart(4, '0'));
  const [first = 0, ...others] = (address.split(':')[0] ?? '').split('.').map(Number);
  return first === 0 || first >= 224 || [first, ...others].some((part) => part > 255);
}

function isPrivate(address: string): boolean {
  return /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cde])/.test(address);
}

/** The part of them that is there once. */
function spread(addresses: readonly string[]): number {
  return new Set(addresses).size / addresses.length;
}
