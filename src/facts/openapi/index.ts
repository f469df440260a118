import type { Argument, Ref, Span } from '../../model/facts.js';
import { parseJson } from '../json/parse.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, itemsOf, textOf, type Tree, type TreeEntry, type TreeNode } from '../tree/node.js';
import { parseYaml } from '../yaml/parse.js';
import { fieldsOf } from './fields.js';

/**
 * A description of an HTTP interface (OpenAPI 3, Swagger 2): per operation a function with one call `openapi:operation` of its address,
 * method and fields. By itself it says nothing: it counts where something hands it to an agent.
 */
export const extractOpenApi = configuration(parse, 'none', addOperations);

function parse(text: string): Tree {
  return text.trimStart().startsWith('{') ? parseJson(text) : parseYaml(text);
}

function addOperations(tree: LoweredTree, root: TreeNode | null): void {
  const base = baseOf(tree, root);
  const secured = child(root, 'security') !== null;
  let count = 0;
  for (const path of entriesOf(child(root, 'paths')))
    for (const operation of entriesOf(path.value)) {
      if (!methods.has(operation.key) || count++ >= maxOperations) continue;
      addOperation(tree, root, { path, operation, base, secured });
    }
}

interface Operation {
  readonly path: TreeEntry;
  readonly operation: TreeEntry;
  readonly base: { readonly text: string; readonly span: Span | null };
  readonly secured: boolean;
}

function addOperation(tree: LoweredTree, root: TreeNode | null, { path, operation, base, secured }: Operation): void {
  const { builder } = tree;
  const span: Span = operation.keySpan;
  const method = operation.key.toUpperCase();
  const decorator = builder.name('openapi:operation', span);
  const name = textOf(child(operation.value, 'operationId')) ?? `${method} ${path.key}`;
  builder.enterUnit({ name, form: 'function', span: [span[0], Math.max(span[1], operation.value.span[1])], decorators: [decorator] });
  const fields = fieldsOf(root, path.value, operation.value).map((field, index): Argument => [
    index,
    builder.const(field.key, field.keySpan),
  ]);
  const args: [string, Ref][] = [
    ['url', builder.const(base.text + path.key.replace(/\{[^{}]{0,80}\}/g, '{}'), base.span ?? path.keySpan)],
    ['method', builder.const(method, span)],
    ['fields', builder.make('list', fields, span)],
  ];
  if (secured || child(operation.value, 'security') !== null) args.push(['auth', builder.const('security', span)]);
  builder.call(builder.name('openapi:operation', span), args, span, 'entry');
  builder.leaveUnit();
}

/** The first server; its variables by their defaults. Swagger 2 has host and path apart. */
function baseOf(tree: LoweredTree, root: TreeNode | null): Operation['base'] {
  const server = itemsOf(child(root, 'servers'))[0];
  const url = child(server, 'url');
  if (url !== null && textOf(url) !== null) {
    const text = String(textOf(url)).replace(
      /\{([\w-]{1,60})\}/g,
      (_, name: string) => textOf(child(server, 'variables', name, 'default')) ?? '{}',
    );
    return { text: text.replace(/\/$/, ''), span: url.span };
  }
  const host = child(root, 'host');
  if (host === null || textOf(host) === null) return { text: '', span: null };
  const scheme = textOf(itemsOf(child(root, 'schemes'))[0]) ?? 'https';
  return { text: `${scheme}://${String(textOf(host))}${(textOf(child(root, 'basePath')) ?? '').replace(/\/$/, '')}`, span: host.span };
}

const methods: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']);
const maxOperations = 2000;
