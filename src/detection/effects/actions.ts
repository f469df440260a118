import { append } from '../../model/append.js';
import type { CallView, FlowView, ProgramView, ToolView } from '../../model/program.js';
import type { Place, SignalId, Site, Touch } from '../../model/touch.js';
import { patchOf } from '../places/patched-code.js';
import { toolPlaces } from '../places/tool-places.js';
import { effectsOf, hasOwnModel, type Effect } from './effects.js';

/** An effect that a model decides about. */
export interface Action {
  readonly effect: Effect;
  /** `tool`: the model chooses a tool. `server`: a tool of an MCP server of the tree. `fixed`: code passes the model's output on. */
  readonly by: 'tool' | 'server' | 'fixed';
  readonly tool: ToolView | null;
  readonly flow: FlowView | null;
}

/** Every effect that a model can bring about, through a tool or because its output reaches the call. */
export function actionsOf(program: ProgramView, seen: readonly Touch[]): readonly Action[] {
  const known = memo.get(seen);
  if (known !== undefined) return known;
  const tools = toolsByCall(program);
  const found = effectsOf(program, seen).flatMap((effect): Action[] => {
    const own = tools.get(effect.call) ?? [];
    const chosen = own.find(({ form }) => form !== 'server') ?? null;
    const served = own.find(({ form }) => form === 'server') ?? null;
    const flow = program.fromModel(effect.call) ?? ofItself(program, effect.call) ?? ofPatch(program, effect);
    // A schema whose dispatcher stands in an MCP server's handler is a tool of that server.
    if (served !== null && (chosen === null || chosen.form === 'schema')) return [{ effect, by: 'server', tool: chosen ?? served, flow }];
    if (chosen !== null) return [{ effect, by: 'tool', tool: chosen, flow }, ...passedOn(program, effect, chosen)];
    // What a page brings from one route to another one is told where it arrives.
    if (effect.means === 'request' && program.carriers.has(effect.call)) return [];
    return flow === null && !hasOwnModel(effect) ? [] : [{ effect, by: 'fixed', tool: null, flow }];
  });
  memo.set(seen, found);
  return found;
}

const memo = new WeakMap<readonly Touch[], readonly Action[]>();

/** A step of a pipeline that asks a model and posts by itself what it says. */
function ofItself(program: ProgramView, call: CallView): FlowView | null {
  const model = call.style === 'step' ? program.models.find((own) => own.call === call) : undefined;
  if (model === undefined) return null;
  return { certainty: 'proven', chain: [{ ...call.at, note: { code: 'model-here', details: { name: model.provider } } }], through: [] };
}

/** A pipeline that pushes the tree, into whose code another step has put what a model wrote. */
function ofPatch(program: ProgramView, { call, match }: Effect): FlowView | null {
  const patch = match?.entry.service === 'git-remote' ? patchOf(program, call.document.path) : null;
  return patch === null ? null : program.fromModel(patch);
}

/** Code of the tree that calls a tool by itself, with what a model wrote: `mailer._run(to=parsed["email"])`. */
function passedOn(program: ProgramView, effect: Effect, tool: ToolView): readonly Action[] {
  if (tool.form !== 'decorator' && tool.form !== 'class' && tool.form !== 'list') return [];
  const dispatched = new Set(program.choices(tool).flatMap((place) => (place.note.code === 'chosen-here' ? [keyOf(place)] : [])));
  for (const caller of tool.units.flatMap((unit) => program.callersOf(unit))) {
    if (program.tool(caller) !== null || dispatched.has(keyOf(caller.at))) continue;
    const flow = caller.args.map(([, value]) => program.ofModel(value)).find((found) => found !== null) ?? null;
    if (flow === null || !flow.chain.some(({ note }) => note.code === 'model-here')) continue;
    const called: Place = { ...caller.at, note: { code: 'called-here', details: { name: tool.name } } };
    return [{ effect, by: 'fixed', tool: null, flow: { ...flow, chain: [...flow.chain, called] } }];
  }
  return [];
}

function keyOf({ path, span }: Site): string {
  return `${path}:${span[0]}-${span[1]}`;
}

function toolsByCall(program: ProgramView): ReadonlyMap<CallView, readonly ToolView[]> {
  const found = new Map<CallView, ToolView[]>();
  for (const tool of program.tools)
    for (const call of tool.calls) {
      append(found, call, tool);
    }
  return found;
}

/** Does the model's output reach what the call is given, not only whether it runs? */
export function carriesOutput(program: ProgramView, call: CallView): boolean {
  const receiver = call.receiver === null ? [] : [call.receiver];
  return [...call.args.map(([, value]) => value), ...receiver].some((value) => program.ofModel(value) !== null);
}

export function touchOfAction(
  program: ProgramView,
  signal: SignalId,
  action: Action,
  more: Partial<Pick<Touch, 'verb' | 'traits' | 'landing'>> = {},
): Omit<Touch, 'detector'> {
  const { effect, tool, flow } = action;
  const toolPlace = toolPlaces(program, tool);
  const gates = program.gates(effect.call, tool).map((at): Place => ({ ...at, note: { code: 'asked-here', details: {} } }));
  return {
    signal,
    verb: more.verb ?? effect.verb,
    subject: effect.subject,
    landing: more.landing ?? effect.landing,
    auth: effect.auth,
    traits: [...new Set([...effect.traits, ...(more.traits ?? [])])],
    at: effect.call.at,
    reach: effect.call.reach,
    guards: effect.guards,
    chain: [...toolPlace, ...(flow?.chain ?? []), ...gates],
  };
}
