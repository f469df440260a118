import type { Knowledge } from '../model/knowledge.js';
import { knowledge as stored } from './knowledge.generated.js';
import { revivePolicy } from './stored.js';

/** The policy and all catalogues, as the build compiled them from `rules/`, `catalogs/` and `detectors/`. */
export function loadKnowledge(): Knowledge {
  const { policy, catalogs, shared } = stored;
  return { ...shared, words: new Map(shared.words), policy: revivePolicy(policy), catalogs: new Map(catalogs) };
}
