import type { CallPattern, CallView } from '../../model/program.js';
import { fitsPattern } from '../calls/patterns.js';
import { NameIndex } from '../names/names.js';
import type { Texts } from '../texts/texts.js';

/**
 * Clients of a vendor's test account: made so (`Client(key, secret, testnet=True)`), or turned into one by a call on them
 * (`exchange.set_sandbox_mode(True)`). Whichever catalogue knows the client, it is one for all that look at what it does.
 */
export class TestAccounts {
  private readonly patterns = new NameIndex<CallPattern>();
  private memo: ReadonlySet<CallView> | null = null;

  constructor(
    patterns: Iterable<CallPattern>,
    private readonly calls: readonly CallView[],
    private readonly texts: Texts,
  ) {
    for (const pattern of patterns) this.patterns.add(pattern.name, pattern);
  }

  /** Is the call made through such a client, or the making of one? */
  reach(call: CallView): boolean {
    const known = (this.memo ??= this.find());
    return known.size > 0 && [call, ...call.clients].some((owner) => known.has(owner));
  }

  private find(): ReadonlySet<CallView> {
    const found = new Set<CallView>();
    for (const call of this.calls) {
      const fits = call.names.some((name) => this.patterns.find(name).some((pattern) => fitsPattern(call, pattern, this.texts)));
      if (fits) for (const owner of [call, ...call.clients]) found.add(owner);
    }
    return found;
  }
}
