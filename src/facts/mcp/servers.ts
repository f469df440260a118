import { child, entriesOf, itemsOf, textOf, type TreeEntry, type TreeNode } from '../tree/node.js';

export interface ServerEntry {
  readonly name: TreeEntry | null;
  readonly node: TreeNode;
}

/**
 * The servers that an MCP client is told to mount, wherever the file says so: `mcpServers` (most clients), `servers` (VS Code),
 * `context_servers` (Zed), `mcp_servers` (Codex), `mcp` (opencode), each at the root or some levels below it.
 */
export function findServers(root: TreeNode | null): ServerEntry[] {
  const found: ServerEntry[] = [];
  const seen = new Set<TreeNode>();
  let level: readonly Below[] = root === null ? [] : [{ node: root, key: '' }];
  for (let depth = 0; depth <= maxDepth && level.length > 0 && seen.size < maxNodes; depth++) {
    const next: Below[] = [];
    for (const { node, key } of level) {
      if (seen.has(node)) continue;
      seen.add(node);
      for (const entry of entriesOf(node)) {
        if (names.has(entry.key) || (ambiguous.has(entry.key) && isPlaceFor(entry.key, key, depth))) found.push(...serversOf(entry));
        next.push({ node: entry.value, key: entry.key });
      }
    }
    level = next;
  }
  return found;
}

interface Below {
  readonly node: TreeNode;
  readonly key: string;
}

const names: ReadonlySet<string> = new Set([
  'mcpServers',
  'mcp_servers',
  'context_servers',
  'mcp.servers',
  'amp.mcpServers',
  'modelContextProtocolServers',
  'mcp-servers',
]);

/** Keys that other files use for other things: only where an MCP client writes them, and only for what reads like a server. */
const ambiguous: ReadonlySet<string> = new Set(['servers', 'mcp', 'extensions']);

function isPlaceFor(key: string, parent: string, depth: number): boolean {
  return key === 'servers' ? depth === 0 || parent === 'mcp' : depth === 0;
}

function serversOf(entry: TreeEntry): ServerEntry[] {
  const strict = ambiguous.has(entry.key);
  const listed = itemsOf(entry.value).map(listedServer);
  const keyed = entriesOf(entry.value).map((server): ServerEntry => ({ name: server, node: server.value }));
  return [...listed, ...keyed].filter(({ node }) => isServer(node, strict ? 'strict' : 'lenient'));
}

/** A list holds servers with their names in them, or maps of one server under its name: `- github: { command: npx }`. */
function listedServer(node: TreeNode): ServerEntry {
  const [only, ...others] = entriesOf(node);
  if (only !== undefined && others.length === 0 && only.value.form === 'map') return { name: only, node: only.value };
  return { name: entriesOf(node).find(({ key }) => key === 'name') ?? null, node };
}

/** `servers` of an OpenAPI file have a url too; a server of an MCP client says how it is spoken to, or what is started. */
function isServer(node: TreeNode, form: 'strict' | 'lenient'): boolean {
  if (node.form !== 'map') return false;
  const started = child(node, 'command') ?? child(node, 'cmd');
  if (form === 'lenient') return started !== null || addressKeys.some((key) => child(node, key) !== null) || child(node, 'type') !== null;
  const type = textOf(child(node, 'type')) ?? '';
  return transports.has(type) || (started !== null && (child(node, 'args') !== null || child(node, 'env') !== null));
}

export const addressKeys = ['url', 'httpUrl', 'serverUrl', 'uri', 'endpoint'] as const;

const transports: ReadonlySet<string> = new Set([
  'stdio',
  'http',
  'sse',
  'streamable-http',
  'streamable_http',
  'streamableHttp',
  'ws',
  'local',
  'remote',
]);

const maxDepth = 5;
const maxNodes = 5000;
