import { embedScript } from '../shell/exec.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, itemsOf, textOf, type TreeNode, type TreeScalar } from '../tree/node.js';

/**
 * Commands that an assistant runs by itself when something happens, wherever its settings or a plugin say so: `hooks` by event, each a list
 * of commands or of matchers with commands (Claude Code, Cursor, Gemini, Windsurf), `then` of a hook file (Kiro), `notify` (Codex).
 */
export function runHooks(tree: LoweredTree, root: TreeNode | null): void {
  for (const { event, command } of hooksOf(root)) {
    tree.builder.enterUnit({ name: event, form: 'job', span: command.span });
    embedScript(tree, command);
    tree.builder.leaveUnit();
  }
}

interface Hook {
  readonly event: string;
  readonly command: TreeScalar;
}

function hooksOf(root: TreeNode | null): Hook[] {
  const events = entriesOf(child(root, 'hooks')).filter(({ value }) => value.form === 'list');
  const then = child(root, 'then');
  const own = child(root, 'when') === null || textOf(child(then, 'type')) !== 'runCommand' ? [] : commandsIn('hook', then, 0);
  return [...events.flatMap(({ key, value }) => commandsIn(key, value, 0)), ...own].slice(0, maxHooks);
}

/** A `command` in a map, however deep below matchers. */
function commandsIn(event: string, node: TreeNode | null, depth: number): Hook[] {
  if (node === null || depth > maxDepth) return [];
  const command = child(node, 'command') ?? child(node, 'bash');
  if (command?.form === 'scalar' && typeof command.value === 'string') return [{ event, command }];
  const inner = node.form === 'list' ? itemsOf(node) : entriesOf(node).map(({ value }) => value);
  return inner.flatMap((item) => commandsIn(event, item, depth + 1));
}

const maxDepth = 4;
const maxHooks = 200;
