import type { Guard } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';

/** No interpreter starts a file that it cannot parse. */
export function brokenBy({ facts, path }: LinkedDocument): Guard[] {
  const gap = parsedWhole.has(facts.kind) ? facts.gaps.find(({ reason }) => reason === 'syntax') : undefined;
  return gap === undefined ? [] : [{ form: 'broken', at: { path, span: gap.span ?? [0, 0] } }];
}

/** Kinds that are parsed before their first line runs, and whose parser here refuses only what theirs refuses. */
const parsedWhole: ReadonlySet<string> = new Set(['python', 'javascript']);
