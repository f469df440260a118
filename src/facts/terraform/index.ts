import type { Document, Kind, Ref } from '../../model/facts.js';
import type { SpanMap } from '../lowering/span-map.js';
import { parseJson } from '../json/parse.js';
import { configuration } from '../tree/configuration.js';
import type { EmbedCode } from '../tree/embed.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, type TreeEntry, type TreeNode } from '../tree/node.js';
import { lowerResource } from '../tree/resources.js';
import { parseTerraform } from './parse.js';
import { setInputs, setTaskVariables, setVariablesWithin } from './variables.js';

export { loadTerraform } from './grammar.js';

/** Terraform and OpenTofu, in HCL or JSON; `*.tfvars` hold values alone. */
export function extractTerraform(text: string, kind: Kind, map?: SpanMap, embed?: EmbedCode): Document {
  return text.trimStart().startsWith('{') ? ofJson(text, kind, map, embed) : ofHcl(text, kind, map, embed);
}

const ofHcl = configuration(parseTerraform, 'none', lowerModule);
const ofJson = configuration(parseJson, 'general', lowerModule);

/** What the files of one folder share: `var.x`, `local.x`, `output.x` and resources by type and name are written in unit 0. */
function lowerModule(tree: LoweredTree, root: TreeNode | null): void {
  const blocks = entriesOf(root);
  for (const { key, value } of blocks) {
    if (key === 'inputs') setInputs(tree, value);
    if (key === 'job') setTaskVariables(tree, value);
  }
  if (!blocks.some(({ key, value }) => blockTypes.has(key) && value.form === 'map')) return lowerValues(tree, blocks);
  for (const block of blocks) {
    const inner = entriesOf(block.value);
    if (block.key === 'variable') for (const variable of inner) write(tree, `var.${variable.key}`, child(variable.value, 'default'));
    else if (block.key === 'locals') for (const local of inner) lowerLocal(tree, local);
    else if (block.key === 'output') for (const output of inner) write(tree, `output.${output.key}`, child(output.value, 'value'));
    else if (block.key === 'resource') for (const type of inner) lowerResources(tree, type, '');
    else if (block.key === 'data') for (const type of inner) lowerResources(tree, type, 'data.');
    else if (block.key === 'module') for (const module of inner) lowerUse(tree, module);
    else if (block.key === 'provider') for (const provider of inner) lowerProvider(tree, provider);
  }
}

const blockTypes: ReadonlySet<string> = new Set(['resource', 'data', 'variable', 'output', 'module', 'locals', 'provider', 'terraform']);

function lowerLocal(tree: LoweredTree, { key, value }: TreeEntry): void {
  write(tree, `local.${key}`, value);
  setVariablesWithin(tree, value);
}

function lowerValues(tree: LoweredTree, values: readonly TreeEntry[]): void {
  for (const { key, value } of values) write(tree, `var.${key}`, value);
}

function write(tree: LoweredTree, name: string, value: TreeNode | null): void {
  if (value !== null) tree.builder.write(name, tree.ref(value), value.span);
}

function lowerResources(tree: LoweredTree, { key: type, keySpan, value }: TreeEntry, prefix: string): void {
  for (const { key: name, value: body } of entriesOf(value)) {
    const call = lowerResource(tree, { type: `terraform:${prefix}${type}`, name, body, at: keySpan, tests: () => testsOf(tree, body) });
    tree.builder.write(`${prefix}${type}.${name}`, call, keySpan);
  }
}

/** `count = var.gpu ? 1 : 0`; a bare number that may be 0, a list that may be empty. */
function testsOf(tree: LoweredTree, body: TreeNode): readonly Ref[] {
  const test = child(body, 'when') ?? child(body, 'count') ?? child(body, 'for_each');
  return test === null || test.form === 'merge' ? [] : [tree.ref(test)];
}

/** `module "x" { source = "./y" }`: linking gives its arguments to the variables of that folder. */
function lowerUse(tree: LoweredTree, { key: name, keySpan, value: body }: TreeEntry): void {
  const call = lowerResource(tree, { type: 'terraform:module', name, body, at: keySpan, tests: () => testsOf(tree, body) });
  tree.builder.write(`module.${name}`, call, keySpan);
}

/** `provider "vault" { address = var.vault_address }`: whose interface its resources are made at. */
function lowerProvider(tree: LoweredTree, { key: name, keySpan, value: body }: TreeEntry): void {
  lowerResource(tree, { type: 'terraform:provider', name, body, at: keySpan });
}
