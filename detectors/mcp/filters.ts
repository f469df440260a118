import type { CallView, Key, ProgramView, Value } from '../../src/detector-api.js';

/** The tools that a client takes of a server, and those that it leaves out. */
export interface ToolLists {
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
}

/** Codex, Gemini, the Responses API, ADK and Agents SDKs; Windsurf, Cline, Roo and Kiro. */
const allowKeys: ReadonlySet<string> = new Set([
  'includeTools',
  'enabled_tools',
  'enabledTools',
  'allowed_tools',
  'tool_filter',
  'toolFilter',
  'allowed_tool_names',
  'allowedToolNames',
]);
const denyKeys: ReadonlySet<string> = new Set([
  'excludeTools',
  'disabled_tools',
  'disabledTools',
  'blocked_tool_names',
  'blockedToolNames',
]);

/** What these items of a configuration or arguments of a call list. */
export function listsIn(program: ProgramView, items: readonly (readonly [Key, Value])[]): ToolLists {
  const given = items.flatMap(([key, value]) => [[String(key), value] as const, ...within(program, value)]);
  const named = (keys: ReadonlySet<string>): string[] =>
    given.filter(([key]) => keys.has(key)).flatMap(([, value]) => namesIn(program, value));
  return { allowed: named(allowKeys), denied: named(denyKeys) };
}

/** Calls that take a client's server together with the tools that they take of it: `McpToolset(connection_params=…, tool_filter=[…])`. */
export function listsAround(program: ProgramView, call: CallView, others: readonly CallView[]): ToolLists {
  const around = others
    .filter((other) => other !== call && other.args.some(([key]) => allowKeys.has(String(key)) || denyKeys.has(String(key))))
    .slice(0, maxAround)
    .filter((other) => program.flows([call.value], other) !== null)
    .map((other) => listsIn(program, other.args));
  return { allowed: around.flatMap(({ allowed }) => allowed), denied: around.flatMap(({ denied }) => denied) };
}

const maxAround = 20;

/** The arguments of a call that makes the value: `create_static_tool_filter(allowed_tool_names=[…])`. */
function within(program: ProgramView, value: Value): (readonly [string, Value])[] {
  const op = program.document(value.doc)?.facts.ops.at(value.ref);
  if (op?.op !== 'call') return [];
  return op.args.flatMap(([key, ref]) => {
    const own = { doc: value.doc, ref };
    return [[String(key), own] as const, ...program.items(own).map(([inner, item]) => [String(inner), item] as const)];
  });
}

/** `['get_issue']`, `{ tool_names: ['get_issue'] }`. */
function namesIn(program: ProgramView, value: Value): string[] {
  return program
    .items(value)
    .flatMap(([, item]) => [item, ...program.items(item).map(([, inner]) => inner)])
    .map((item) => program.constant(item))
    .filter((name) => typeof name === 'string');
}
