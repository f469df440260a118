import type { Op, Ref } from '../model/facts.js';
import type { NameKnowledge } from '../model/knowledge.js';
import type { Value } from '../model/program.js';
import { namesOf, type Definition } from './definition.js';
import type { LinkedDocument } from './documents.js';
import { joinedPath } from './joined-path.js';

/** Operators join paths (`folder / name`) and compose the steps of a chain (`prompt | model`), each of which the chain then is. */
export class Composed {
  constructor(
    private readonly resolve: (value: Value) => readonly Definition[],
    private readonly names: Pick<NameKnowledge, 'paths' | 'pipes'>,
  ) {}

  of(document: LinkedDocument, op: Op & { op: 'unknown' }, ref: Ref): readonly Definition[] {
    const path = joinedPath(this.names.paths, (value) => namesOf(this.resolve(value)), { doc: document.id, ref }, op);
    if (path !== null) return [path];
    const value: Definition = { kind: 'value', doc: document.id, ref };
    if (op.operator !== undefined) return [value];
    const steps = op.uses.flatMap((use) => this.resolve({ doc: document.id, ref: use }));
    const composed = steps.filter((step) => step.kind === 'external' && this.names.pipes.some((prefix) => step.name.startsWith(prefix)));
    return composed.length > 0 ? [...composed, value] : [value];
  }
}
