import type { AssistantKnowledge } from '../../model/assistant-knowledge.js';
import type { AgentUse, AgentView } from '../../model/agent.js';
import type { CallView, Value } from '../../model/program.js';
import type { Site } from '../../model/touch.js';
import { append } from '../../model/append.js';
import type { LinkedDocument } from '../documents/documents.js';
import { pathMatcher } from '../names/wildcard.js';
import { type AssistantEntry, assistantEntries, type Named } from './assistant-files.js';
import { gatesFor } from './assistant-gates.js';

export interface AssistantContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: readonly CallView[];
  readonly constant: (value: Value) => unknown;
}

/** Coding assistants and their agents as files of the tree set them up: what each may use, and whether a person is asked. */
export function assistantAgents({ documents, calls, constant }: AssistantContext, knowledge: AssistantKnowledge): readonly AgentView[] {
  const entries = assistantEntries(documents, knowledge);
  if (entries.length === 0) return [];
  const mounts = calls.filter(({ names }) => names.includes('mcp:mount')).map((call) => ({ call, name: nameOf(call, constant) }));
  const heads = new Map<string, AssistantEntry[]>();
  for (const entry of entries) if (entry.row.is === 'assistant') append(heads, scopeOf(entry), entry);
  const agents = entries.filter(({ row }) => row.is === 'agent');
  const views = agents.map((entry) => viewOf([entry], heads.get(scopeOf(entry)) ?? [], mounts));
  for (const [index, { hands }] of agents.entries()) views[index]?.hands.push(...views.filter(({ name }) => hands.includes(name)));
  const leading = [...heads].map(([scope, files]) => {
    const head = viewOf(nearestFirst(files), [], mounts);
    head.hands.push(...agents.flatMap((own, index) => (scopeOf(own) === scope ? (views[index] ?? []) : [])));
    return head;
  });
  return [...leading, ...views];
}

interface Mount {
  readonly call: CallView;
  readonly name: string;
}

function nameOf(call: CallView, constant: AssistantContext['constant']): string {
  const name = call.argument('name');
  const text = name === null ? null : constant(name);
  return typeof text === 'string' ? text : '';
}

type Written = AgentView & { readonly hands: AgentView[] };

function scopeOf({ row, folder }: AssistantEntry): string {
  return `${row.assistant} ${folder}`;
}

/** What a person keeps for their own copy goes over what the tree says. */
function nearestFirst(files: readonly AssistantEntry[]): readonly AssistantEntry[] {
  return [...files].sort((left, right) => Number(right.document.path.includes('.local.')) - Number(left.document.path.includes('.local.')));
}

function viewOf(files: readonly AssistantEntry[], heads: readonly AssistantEntry[], mounts: readonly Mount[]): Written {
  const [first] = files;
  if (first === undefined) throw new RangeError('an agent without a file');
  const own = mounts.filter((mount) => files.some((file) => isMountedBy(mount, file)));
  const known = [...own, ...mounts.filter((mount) => heads.some((head) => isMountedBy(mount, head)))];
  const scopes = [files, nearestFirst(heads)];
  const named = [...files.flatMap(({ tools }) => tools), ...files.flatMap(({ rules }) => rules.filter(({ says }) => says !== 'deny'))];
  const uses = named.flatMap((tool) => useOf(tool, known, scopes) ?? []);
  // An agent that names no tools has all of its assistant.
  const given = named.length > 0 ? own : known;
  const untold = given.filter(({ call }) => !uses.some((use) => use.mount === call));
  const served = untold.map(({ call, name }): AgentUse => ({
    name,
    at: call.at,
    mount: call,
    tool: null,
    gates: gatesFor(`mcp__${name}`, scopes) ?? [],
  }));
  const at = { path: first.document.path, span: first.document.span(first.ref) };
  const model = files.find((file) => file.model !== null)?.model ?? null;
  return { value: { doc: first.document.id, ref: first.ref }, at, name: first.name, hands: [], model, uses: [...unique(uses), ...served] };
}

/** In its own file, or in one that the assistant looks for in the folder. */
function isMountedBy({ call }: Mount, { row, document, folder }: AssistantEntry): boolean {
  const { path } = call.document;
  if (path === document.path) return true;
  return (
    path.startsWith(folder) &&
    row.mounts.some((pattern) => pathMatcher(pattern)(path.slice(folder.length)) && !path.slice(folder.length).includes(`/${pattern}`))
  );
}

/** Null for what is never done. */
function useOf({ name, at }: Named, mounts: readonly Mount[], scopes: readonly (readonly AssistantEntry[])[]): AgentUse | null {
  const gates = gatesFor(name, scopes);
  if (gates === null) return null;
  for (const mount of mounts) {
    const tool = toolOf(name, mount.name);
    if (tool !== null) return { name: mount.name, at: mount.call.at, mount: mount.call, tool: tool === '' ? null : tool, gates };
  }
  return { name, at, mount: null, tool: null, gates };
}

/** The tool of a server that a name means, however an assistant joins them (`mcp__jira__get`, `jira/get`, `@jira`, `jira_get`); empty for all of them. */
function toolOf(name: string, server: string): string | null {
  if (server === '') return null;
  for (const before of ['mcp__', 'mcp_', '@', '']) {
    if (!name.startsWith(before + server)) continue;
    const rest = name.slice(before.length + server.length);
    const joined = /^(?:__|[/_.:])(.{1,200})$/.exec(rest)?.[1];
    if (rest === '' || joined !== undefined) return joined === undefined || joined === '*' ? '' : joined;
  }
  return null;
}

/** A tool that is listed and ruled about is one use; a rule about some of its uses is another. */
function unique(uses: readonly AgentUse[]): readonly AgentUse[] {
  const keyOf = ({ name, at, mount, tool }: AgentUse): string => `${mount === null ? name : keyOfSite(at)} ${tool ?? ''}`;
  return [...new Map([...uses].reverse().map((use) => [keyOf(use), use])).values()].reverse();
}

function keyOfSite({ path, span }: Site): string {
  return `${path}:${span[0]}`;
}
