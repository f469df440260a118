import type { FlowNode } from './flow.js';
import { append } from '../../model/append.js';

/** A node that something starts, with what comes before it. */
export interface Placed {
  readonly node: FlowNode;
  /** Nodes whose result it is given; of a part, those of its owners. */
  readonly sources: readonly string[];
  /** Nodes before it that chose this way, at most eight. */
  readonly choices: readonly string[];
}

/**
 * The nodes that run, each after one that comes before it: from the starts, or from all that nothing comes before where none is marked.
 * What no start leads to is left out, as dead code is. Iterative: a flow may hold any number of nodes, in circles.
 */
export function orderNodes(nodes: readonly FlowNode[]): readonly Placed[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const next = new Map<string, string[]>();
  for (const { id, follows } of nodes) for (const before of follows) append(next, before, id);
  const choices = new Map<string, readonly string[]>();
  const reached = new Set(startsOf(nodes, byId).map(({ id }) => id));
  for (const id of reached) {
    const node = byId.get(id);
    if (node === undefined) continue;
    const own = [...(choices.get(id) ?? []), ...(node.chooses ? [id] : [])].slice(-maxChoices);
    for (const behind of next.get(id) ?? []) {
      if (!reached.has(behind)) choices.set(behind, own);
      if (byId.has(behind)) reached.add(behind);
    }
  }
  const owners = addParts(reached, byId);
  return [...reached].flatMap((id): Placed[] => {
    const node = byId.get(id);
    if (node === undefined) return [];
    const from = owners.get(id) === undefined ? [node] : [node, ...(owners.get(id) ?? [])];
    const sources = [...new Set(from.flatMap(({ follows }) => follows))].filter((before) => reached.has(before));
    return [{ node, sources: sources.slice(0, maxSources), choices: choices.get(id) ?? [] }];
  });
}

function startsOf(nodes: readonly FlowNode[], byId: ReadonlyMap<string, FlowNode>): readonly FlowNode[] {
  const marked = nodes.filter(({ role }) => role === 'start');
  if (marked.length > 0) return marked;
  const steps = nodes.filter(({ role }) => role === 'step');
  const first = steps.filter(({ follows }) => !follows.some((id) => byId.has(id)));
  return first.length > 0 ? first : steps;
}

/** What belongs to a node that runs comes with it; says who each belongs to. */
function addParts(reached: Set<string>, byId: ReadonlyMap<string, FlowNode>): ReadonlyMap<string, readonly FlowNode[]> {
  const owners = new Map<string, FlowNode[]>();
  for (const id of reached) {
    const node = byId.get(id);
    for (const part of node?.parts ?? []) {
      if (node === undefined || !byId.has(part.id)) continue;
      reached.add(part.id);
      append(owners, part.id, node);
    }
  }
  return owners;
}

const maxChoices = 8;
const maxSources = 32;
