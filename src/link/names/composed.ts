import type { Op, Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import { valueOf, namesOf, type Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import { joinedPath } from '../files/joined-path.js';

/** Operators join paths (`folder / name`) and compose the steps of a chain (`prompt | model`), each of which the chain then is. */
export class Composed {
  constructor(
    private readonly resolve: (value: Value) => readonly Definition[],
    private readonly names: Pick<NameKnowledge, 'paths' | 'pipes'>,
  ) {}

  of(document: LinkedDocument, op: Op & { op: 'unknown' }, ref: Ref): readonly Definition[] {
    const path = joinedPath(this.names.paths, (value) => namesOf(this.resolve(value)), { doc: document.id, ref }, op);
    if (path !== null) return [path];
    const value = valueOf({ doc: document.id, ref });
    if (op.operator !== undefined) return [value];
    return [...this.steps(document, op.uses), value];
  }

  /** `prompt.pipe(model)`, `RunnableSequence.from([prompt, model])` */
  piped(document: LinkedDocument, op: Op & { op: 'call' }, name: string): readonly Definition[] {
    const steps = this.isOfChains(name) ? chainedSteps(document, op) : [];
    return steps.length === 0 ? [] : this.steps(document, steps);
  }

  private steps(document: LinkedDocument, refs: readonly Ref[]): readonly Definition[] {
    const found = refs.flatMap((ref) => this.resolve({ doc: document.id, ref }));
    return found.filter((step) => step.kind === 'external' && this.isOfChains(step.name));
  }

  private isOfChains(name: string): boolean {
    return this.names.pipes.some((prefix) => name.startsWith(prefix));
  }
}

/** What a call puts behind each other: the steps of a chain, in order; none for any other call. */
export function chainedSteps(document: LinkedDocument, { callee, args }: Op & { op: 'call' }): readonly Ref[] {
  const method = document.op(callee);
  if (method.op !== 'get') return [];
  if (method.key === 'pipe') return [method.of, ...args.map(([, arg]) => arg)];
  const list = method.key === 'from' && args.length === 1 && args[0] !== undefined ? document.op(args[0][1]) : null;
  return list?.op === 'make' ? list.items.map(([, item]) => item) : [];
}
