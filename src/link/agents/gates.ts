import type { GateKnowledge } from '../../model/knowledge.js';
import type { CallView, ToolView, Value } from '../../model/program.js';
import type { Site } from '../../model/touch.js';
import type { Calls } from '../calls/calls.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { nameIndexOf } from '../names/names.js';
import type { Goal } from '../flows/goal.js';
import type { Slices } from '../flows/slice.js';
import { abandonedBefore, leftBefore } from '../reach/left-blocks.js';
import type { Texts } from '../texts/texts.js';

export interface GateContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly slices: Slices;
  readonly texts: Texts;
}

/** Where a person is asked before a call runs: a prompt in a condition around it, or what its agent or tool was made with. */
export class Gates {
  private memo: Asking | null = null;

  constructor(
    private readonly context: GateContext,
    private readonly knowledge: GateKnowledge,
  ) {}

  /** Found when a gate is first asked for, which is only where a model can bring something about. */
  private get asking(): Asking {
    return (this.memo ??= this.find());
  }

  private find(): Asking {
    const asking = nameIndexOf(this.knowledge.prompts);
    const making = nameIndexOf(this.knowledge.objects);
    const keys = new Set(this.knowledge.settings);
    const prompts: Value[] = [];
    const told: Told[] = [];
    for (const call of this.context.calls.all) {
      if (call.names.some((name) => asking.find(name).length > 0)) prompts.push(call.value);
      if (call.names.some((name) => making.find(name).length > 0)) told.push({ call, at: call.value });
      for (const [key, value] of this.options(call)) if (keys.has(String(key)) && this.isOn(value)) told.push({ call, at: value });
    }
    return { prompts: this.context.slices.goal(prompts), told };
  }

  /** Of one call, and of the tool that it belongs to. */
  of(call: CallView, tool: ToolView | null): readonly Site[] {
    const asked = this.tests(call.value).find((test) => this.asks(test));
    const told = tool === null ? undefined : this.asking.told.find((own) => this.isTold(own, tool));
    return [...(asked === undefined ? [] : [this.site(asked)]), ...(told === undefined ? [] : [this.site(told.at)])];
  }

  /** Conditions around the call, and those after which the function is left before it. */
  private tests({ doc, ref }: Value): Value[] {
    const document = this.context.documents[doc];
    if (document === undefined) return [];
    const around = document.blocksOf(ref);
    return [...around, ...leftBefore(document, ref, around), ...abandonedBefore(document, ref, around)].flatMap((index) =>
      document.testsOf(index).map((test) => ({ doc, ref: test })),
    );
  }

  private asks(test: Value): boolean {
    return !this.asking.prompts.isEmpty && this.context.slices.find([test], this.asking.prompts) !== null;
  }

  /** The tool was made by the call, or is handed to it, or to an agent that is handed the same object. */
  private isTold(told: Told, tool: ToolView): boolean {
    const held = this.heldBy(told);
    return tool.units.some(({ doc, unit }) => held.has(doc, this.context.documents[doc]?.closureOf.get(unit) ?? -1));
  }

  /** The functions among what is handed to the call that was told to ask, or to whatever is handed its result. */
  private heldBy(told: Told): DocumentMap<true> {
    const known = this.held.get(told);
    if (known !== undefined) return known;
    const found = new DocumentMap<true>();
    for (const { args } of told.call.value === told.at ? this.holdersOf(told.at) : [told.call])
      for (const { doc, ref } of this.context.slices.all(args.map(([, own]) => own)))
        if (this.context.documents[doc]?.form(ref) === 'closure') found.set(doc, ref, true);
    this.held.set(told, found);
    return found;
  }
  private readonly held = new Map<Told, DocumentMap<true>>();

  private holdersOf(at: Value): readonly CallView[] {
    const goal = this.context.slices.goal([at]);
    return this.context.calls.all.filter(
      ({ args }) =>
        this.context.slices.find(
          args.map(([, value]) => value),
          goal,
        ) !== null,
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

/** Calls that ask a person, and what frameworks were told to ask with. */
interface Asking {
  readonly prompts: Goal;
  readonly told: readonly Told[];
}

/** A call that was told to ask, and where. */
interface Told {
  readonly call: CallView;
  readonly at: Value;
}
