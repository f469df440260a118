import type { Op, Ref } from '../../model/facts.js';
import type { Alternative } from '../../model/program.js';
import { plain } from './alternatives.js';

/** `URL.create("postgresql", host="db")`: the parts of the address, none where its scheme is not written. */
export function addressParts(
  { args }: Op & { op: 'call' },
  textsOf: (ref: Ref) => readonly Alternative[],
): readonly (readonly Alternative[])[] {
  const scheme = args.find(([key]) => key === 'drivername' || key === 0)?.[1];
  const host = args.find(([key]) => key === 'host')?.[1];
  const written = scheme === undefined ? [] : textsOf(scheme).filter(({ from }) => from !== 'computed');
  return written.length === 0 ? [] : [written, [plain('://')], ...(host === undefined ? [] : [textsOf(host)])];
}
