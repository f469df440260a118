import { configuration, type Extract } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, itemsOf, textOf, type TreeNode } from '../tree/node.js';
import { parseJson } from '../json/parse.js';

/** A task of Azure Pipelines that others use: what it starts, with its inputs as the variables that the agent makes of them. */
export const extractPipelineTask: Extract = configuration(parseJson, 'general', lowerTask);

function lowerTask(tree: LoweredTree, root: TreeNode | null): void {
  const { builder } = tree;
  for (const input of itemsOf(child(root, 'inputs'))) {
    const [name, written] = [textOf(child(input, 'name')), child(input, 'defaultValue')];
    if (name === null || written === null) continue;
    builder.setEnvironment(`INPUT_${name.replaceAll(/[ .]/g, '_').toUpperCase()}`, tree.ref(written), null, written.span);
  }
  for (const stage of ['prejobexecution', 'execution', 'postjobexecution']) {
    const execution = child(root, stage);
    if (execution === null) continue;
    builder.enterUnit({ name: stage, form: 'job', span: execution.span });
    for (const { key, value } of entriesOf(execution)) lowerTarget(tree, key, child(value, 'target'));
    builder.leaveUnit();
  }
}

/** `"Node20_1": { "target": "index.js" }`, `"PowerShell3": { "target": "run.ps1" }` */
function lowerTarget(tree: LoweredTree, runner: string, target: TreeNode | null): void {
  if (target === null) return;
  const { builder } = tree;
  const program = runner.toLowerCase().startsWith('powershell') ? 'cli:pwsh' : 'cli:node';
  builder.call(builder.name(program, target.span), [[0, tree.ref(target)]], target.span, 'command');
}
