import type { Key } from '../../model/facts.js';
import type { AgentMaps } from '../../model/agent-knowledge.js';
import type { ToolApi } from '../../model/knowledge.js';
import type { CallPattern, CallView, Value } from '../../model/program.js';
import type { Site } from '../../model/touch.js';
import type { Calls } from '../calls/calls.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { NameIndex } from '../names/names.js';
import { fitsPattern } from '../calls/patterns.js';
import type { Texts } from '../texts/texts.js';

/** An agent that the list of another holds as a map. */
export interface WrittenAgent {
  /** The map itself. */
  readonly value: Value;
  readonly at: Site;
  readonly name: string;
  /** What the map holds as its tools, and as the agent itself where that is made elsewhere. */
  readonly tools: readonly Value[];
  readonly agents: readonly Value[];
}

export interface WrittenContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly calls: Calls;
  readonly texts: Texts;
}

/** Agents that are no call of their own: `subagents=[{"name": "clerk", "tools": [pay]}]`, `agents: { clerk: { tools: ['Read'] } }`. */
export class WrittenAgents {
  private readonly owners = new NameIndex<{ readonly call: CallPattern; readonly keys: readonly Key[]; readonly maps: AgentMaps }>();

  constructor(
    private readonly context: WrittenContext,
    apis: readonly ToolApi[],
  ) {
    for (const { handoffs, maps } of apis)
      if (maps !== null) for (const [call, keys] of handoffs) this.owners.add(call.name, { call, keys, maps });
  }

  of(call: CallView): readonly WrittenAgent[] {
    const rows = call.names.flatMap((name) => this.owners.find(name)).filter((row) => fitsPattern(call, row.call, this.context.texts));
    return rows.flatMap(({ keys, maps }) =>
      keys.flatMap((key) => {
        const value = call.argument(key);
        return value === null ? [] : this.context.calls.items(value).flatMap(([own, item]) => this.read(own, item, maps));
      }),
    );
  }

  private read(key: Key, item: Value, maps: AgentMaps): readonly WrittenAgent[] {
    return this.context.definitions.of(item).flatMap((definition) => {
      const document = definition.kind === 'value' ? this.context.documents[definition.doc] : undefined;
      const op = definition.kind === 'value' ? document?.op(definition.ref) : undefined;
      if (definition.kind !== 'value' || document === undefined || op?.op !== 'make' || op.shape !== 'map') return [];
      const value = { doc: definition.doc, ref: definition.ref };
      const parts = this.context.calls.items(value);
      const under = (keys: readonly Key[]): Value[] => parts.flatMap(([part, held]) => (keys.includes(part) ? [held] : []));
      const named = under(['name'])
        .map((held) => this.context.texts.constant(held))
        .find((text) => typeof text === 'string');
      const name = typeof named === 'string' ? named : typeof key === 'string' && key !== '*' ? key : '';
      return [
        { value, at: { path: document.path, span: document.span(value.ref) }, name, tools: under(maps.tools), agents: under(maps.agents) },
      ];
    });
  }
}
