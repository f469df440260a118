import type { Argument, Ref } from '../../model/facts.js';
import { embedScript, lowerExec } from '../shell/exec.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, scalarsOf, type TreeNode, type TreeScalar } from '../tree/node.js';
import { addressKeys, findServers, type ServerEntry } from './servers.js';

/** An `mcp:mount` entry for each server that the file mounts, and the command line of each server that it starts. */
export function mountServers(tree: LoweredTree, root: TreeNode | null): void {
  for (const server of findServers(root)) mountServer(tree, server);
}

/** The spellings of clients, each under the name that the entry is known by. */
const spellings: ReadonlyMap<string, string> = new Map([
  ...addressKeys.map((key) => [key, 'url'] as const),
  ['cmd', 'command'],
  ['envs', 'env'],
  ['environment', 'env'],
  ['http_headers', 'headers'],
  ['transport', 'type'],
]);

function mountServer(tree: LoweredTree, { name, node }: ServerEntry): void {
  const { builder } = tree;
  const started = startedBy(node);
  const args: Argument[] = [['name', nameOf(tree, name)]];
  for (const { key, value } of entriesOf(node)) {
    if (key === 'name' || (key === 'args' && started !== null)) continue;
    const known = spellings.get(key) ?? key;
    if (known === 'command' && started !== null) args.push(...commandArguments(tree, started));
    else args.push([known, tree.ref(value)]);
  }
  builder.call(builder.name('mcp:mount', name?.keySpan ?? node.span), args, node.span, 'entry');
  if (started !== null)
    startServer(tree, name?.key === 'name' ? String(scalarsOf(name.value)[0]?.value ?? '') : (name?.key ?? ''), node, started);
}

function nameOf(tree: LoweredTree, name: ServerEntry['name']): Ref {
  if (name === null) return tree.builder.const(null, [0, 0]);
  return name.key === 'name' ? tree.ref(name.value) : tree.builder.const(name.key, name.keySpan);
}

interface Started {
  readonly command: TreeScalar;
  readonly args: readonly TreeScalar[];
  /** One string that holds the whole command line. */
  readonly form: 'words' | 'line';
}

/** `command` is a program, a list (opencode), a map with a path (Zed), or a whole command line. */
function startedBy(node: TreeNode): Started | null {
  const written = child(node, 'command') ?? child(node, 'cmd');
  const inner = written?.form === 'map' ? (child(written, 'path') ?? child(written, 'command')) : written;
  const [command, ...rest] = scalarsOf(inner);
  if (command === undefined || typeof command.value !== 'string') return null;
  const args = [...rest, ...scalarsOf(child(written, 'args') ?? child(node, 'args'))];
  return { command, args, form: args.length === 0 && /\s/.test(command.value.trim()) ? 'line' : 'words' };
}

function commandArguments(tree: LoweredTree, { command, args }: Started): Argument[] {
  return [
    ['command', tree.ref(command)],
    ...(args.length > 0
      ? [
          [
            'args',
            tree.builder.make(
              'list',
              args.map((arg, index) => [index, tree.ref(arg)]),
              command.span,
            ),
          ] as const,
        ]
      : []),
  ];
}

function startServer(tree: LoweredTree, name: string, node: TreeNode, { command, args, form }: Started): void {
  const { builder } = tree;
  builder.enterUnit({ name, form: 'job', span: node.span });
  const variables = entriesOf(child(node, 'env') ?? child(node, 'environment') ?? child(node, 'envs') ?? child(node, 'command', 'env'));
  for (const { key, value, keySpan } of variables) builder.setEnvironment(key, tree.ref(value), name, keySpan);
  const environment: Argument[] = variables.map(({ key, value }) => [`env:${key}`, tree.ref(value)]);
  if (form === 'line') embedScript(tree, command);
  else lowerExec(tree, [command, ...args], environment, [command.span[0], args.at(-1)?.span[1] ?? command.span[1]]);
  builder.leaveUnit();
}
