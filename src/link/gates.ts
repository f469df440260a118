import type { GateKnowledge } from '../model/knowledge.js';
import type { CallView, ToolView, Value } from '../model/program.js';
import type { Site } from '../model/touch.js';
import type { Calls } from './calls.js';
import type { LinkedDocument } from './documents.js';
import { NameIndex } from './names.js';
import type { Slices } from './slice.js';
import { leftBefore } from './switches.js';
import type { Texts } from './texts.js';

export interface GateContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly slices: Slices;
  readonly texts: Texts;
}

/** Where a person is asked before a call runs: a prompt in a condition around it, or what its agent or tool was made with. */
export class Gates {
  private readonly prompts = new Set<string>();
  /** What frameworks were told to ask with, and the call that was told so. */
  private readonly told: { readonly call: CallView; readonly at: Value }[] = [];

  constructor(
    private readonly context: GateContext,
    { prompts, settings, objects }: GateKnowledge,
  ) {
    const asking = new NameIndex<true>();
    const making = new NameIndex<true>();
    for (const name of prompts) asking.add(name, true);
    for (const name of objects) making.add(name, true);
    const keys = new Set(settings);
    for (const call of context.calls.all) {
      if (call.names.some((name) => asking.find(name).length > 0)) this.prompts.add(keyOf(call.value));
      if (call.names.some((name) => making.find(name).length > 0)) this.told.push({ call, at: call.value });
      for (const [key, value] of this.options(call)) if (keys.has(String(key)) && this.isOn(value)) this.told.push({ call, at: value });
    }
  }

  /** Of one call, and of the tool that it belongs to. */
  of(call: CallView, tool: ToolView | null): readonly Site[] {
    const asked = this.tests(call.value).find((test) => this.asks(test));
    const told = tool === null ? undefined : this.told.find((own) => this.isTold(own, tool));
    return [...(asked === undefined ? [] : [this.site(asked)]), ...(told === undefined ? [] : [this.site(told.at)])];
  }

  /** Conditions around the call, and those after which the function is left before it. */
  private tests({ doc, ref }: Value): Value[] {
    const document = this.context.documents[doc];
    if (document === undefined) return [];
    const around = document.blocksOf(ref);
    return [...around, ...leftBefore(document, ref, around), ...this.emptyBefore(document, ref, around)].flatMap((index) => {
      const test = document.facts.blocks[index]?.test ?? null;
      return test === null ? [] : [{ doc, ref: test }];
    });
  }

  /** A bare `return`, `continue` or `raise` leaves a block without anything in it. */
  private emptyBefore(document: LinkedDocument, ref: number, around: readonly number[]): number[] {
    const filled = this.filledBlocks(document);
    return document.facts.blocks.flatMap(({ form, test, parent }, index) =>
      form === 'then' && test !== null && test < ref && around.includes(parent) && !filled.has(index) ? [index] : [],
    );
  }

  private filledBlocks(document: LinkedDocument): ReadonlySet<number> {
    const known = this.filled.get(document.id);
    if (known !== undefined) return known;
    const found = new Set<number>();
    for (let ref = 0; ref < document.facts.ops.length; ref++) found.add(document.facts.ops.block(ref));
    this.filled.set(document.id, found);
    return found;
  }
  private readonly filled = new Map<number, ReadonlySet<number>>();

  private asks(test: Value): boolean {
    return this.prompts.size > 0 && this.context.slices.find([test], (value) => this.prompts.has(keyOf(value))) !== null;
  }

  /** The tool was made by the call, or is handed to it, or to an agent that is handed the same object. */
  private isTold({ call, at }: { readonly call: CallView; readonly at: Value }, tool: ToolView): boolean {
    const closures = new Set(tool.units.map(({ doc, unit }) => `${doc}:${this.context.documents[doc]?.closureOf.get(unit)}`));
    const holders = call.value === at ? this.context.calls.all.filter((own) => this.holds(own, new Set([keyOf(at)]))) : [call];
    return holders.some((own) => this.holds(own, closures));
  }

  private holds(call: CallView, wanted: ReadonlySet<string>): boolean {
    return (
      call.args.length > 0 &&
      this.context.slices.find(
        call.args.map(([, value]) => value),
        (value) => wanted.has(keyOf(value)),
      ) !== null
    );
  }

  private options(call: CallView): readonly (readonly [string | number, Value])[] {
    const maps = call.args.filter(([key]) => key === 0 || key === 1).flatMap(([, value]) => this.context.calls.items(value));
    return [...call.args, ...maps];
  }

  private isOn(value: Value): boolean {
    const constant = this.context.texts.constant(value);
    return constant !== false && constant !== null && constant !== 'NEVER' && constant !== 'never';
  }

  private site({ doc, ref }: Value): Site {
    const document = this.context.documents[doc];
    return { path: document?.path ?? '', span: document?.span(ref) ?? [0, 0] };
  }
}

function keyOf({ doc, ref }: Value): string {
  return `${doc}:${ref}`;
}
