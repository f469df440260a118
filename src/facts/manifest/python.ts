import { setEnvironment } from '../tree/environment.js';
import { embedScript, lowerExec } from '../shell/exec.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, itemsOf, scalarsOf, textOf, type TreeEntry, type TreeNode } from '../tree/node.js';
import { namesOfVariables } from '../tree/named-variables.js';
import { setEnvironmentWithin } from '../tree/resources.js';
import { parseToml } from '../toml/parse.js';
import { mountServers } from '../mcp/mount.js';
import { parseYaml } from '../yaml/parse.js';
import { addRequirements, addTable, useOfGroup } from './dependencies.js';

export const extractPyproject = configuration(parseToml, 'none', addProject, addTools, setToolVariables, mountServers);

export const extractPipfile = configuration(parseToml, 'none', (tree, root) => {
  addTable(tree, child(root, 'packages'), 'runtime', 'python');
  addTable(tree, child(root, 'dev-packages'), 'development', 'python');
  addTasks(tree, child(root, 'scripts'));
});

/** `environment.yml` of conda. */
export const extractCondaEnvironment = configuration(parseYaml, 'none', (tree, root) => {
  const written = child(root, 'dependencies');
  for (const item of scalarsOf(written)) addCondaPackage(tree, item.value, item.span);
  for (const item of itemsOf(written)) addRequirements(tree, child(item, 'pip'), 'runtime');
  setEnvironment(tree, child(root, 'variables'), null);
});

function addCondaPackage(tree: LoweredTree, value: unknown, span: TreeNode['span']): void {
  const written = String(value).slice(0, 300);
  const bare = written.slice(written.indexOf('::') < 0 ? 0 : written.indexOf('::') + 2);
  const [name = '', ...version] = bare.split('=');
  if (name.trim() === '' || name === 'python' || name === 'pip') return;
  tree.builder.dependency({ name: name.trim().toLowerCase(), version: version.join('=') || null, use: 'runtime' }, span);
}

function addProject(tree: LoweredTree, root: TreeNode | null): void {
  const project = child(root, 'project');
  addRequirements(tree, child(project, 'dependencies'), 'runtime');
  for (const { key, value } of entriesOf(child(project, 'optional-dependencies'))) addRequirements(tree, value, useOfGroup(key));
  for (const { value } of entriesOf(child(root, 'dependency-groups'))) addRequirements(tree, value, 'development');
  for (const key of ['scripts', 'gui-scripts']) addEntryPoints(tree, child(project, key));
}

function addTools(tree: LoweredTree, root: TreeNode | null): void {
  const tools = child(root, 'tool');
  const poetry = child(tools, 'poetry');
  addTable(tree, child(poetry, 'dependencies'), 'runtime', 'python');
  addTable(tree, child(poetry, 'dev-dependencies'), 'development', 'python');
  for (const { key, value } of entriesOf(child(poetry, 'group'))) addTable(tree, child(value, 'dependencies'), useOfGroup(key), 'python');
  addEntryPoints(tree, child(poetry, 'scripts'));
  addRequirements(tree, child(tools, 'uv', 'dev-dependencies'), 'development');
  for (const { value } of entriesOf(child(tools, 'pdm', 'dev-dependencies'))) addRequirements(tree, value, 'development');
  for (const tasks of [
    child(tools, 'poe', 'tasks'),
    child(tools, 'pdm', 'scripts'),
    child(tools, 'rye', 'scripts'),
    child(tools, 'taskipy', 'tasks'),
    child(tools, 'pixi', 'tasks'),
    ...entriesOf(child(tools, 'hatch', 'envs')).map(({ value }) => child(value, 'scripts')),
  ])
    addTasks(tree, tasks);
}

/** Variables that a task runner starts its tasks with; those of a test runner are none of the program's. */
function setToolVariables(tree: LoweredTree, root: TreeNode | null): void {
  for (const { key, value } of entriesOf(child(root, 'tool')))
    if (!/^(?:pytest|coverage|cibuildwheel)/.test(key)) setEnvironmentWithin(tree, value, null, namesOfVariables);
}

/** `name = "module:function"`: an installed command that runs a function of the tree. */
function addEntryPoints(tree: LoweredTree, scripts: TreeNode | null): void {
  const { builder } = tree;
  for (const { key: name, keySpan, value } of entriesOf(scripts)) {
    const target = value.form === 'map' ? (child(value, 'reference') ?? child(value, 'callable')) : value;
    if (target === null || textOf(target) === null) continue;
    builder.enterUnit({ name, form: 'script', span: [keySpan[0], target.span[1]] });
    builder.call(builder.name('python:entry', target.span), [[0, tree.ref(target)]], target.span, 'entry');
    builder.leaveUnit();
  }
}

/** Tasks of a task runner: a command line, a list of them, or a table that holds one. */
function addTasks(tree: LoweredTree, tasks: TreeNode | null): void {
  for (const task of entriesOf(tasks)) {
    tree.builder.enterUnit({ name: task.key, form: 'script', span: [task.keySpan[0], Math.max(task.keySpan[1], task.value.span[1])] });
    addTask(tree, task);
    tree.builder.leaveUnit();
  }
}

function addTask(tree: LoweredTree, { value }: TreeEntry): void {
  const command = value.form === 'map' ? (child(value, 'cmd') ?? child(value, 'shell')) : value;
  if (value.form === 'map' && command?.form === 'list') lowerExec(tree, scalarsOf(command), [], command.span);
  else for (const line of scalarsOf(command)) embedScript(tree, line);
}
