import { variableName } from '../../model/variables.js';
import { embedScript } from '../shell/exec.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, scalarsOf, type TreeEntry, type TreeNode, type TreeScalar } from '../tree/node.js';
import { parseIni } from './parse.js';

/** Services of systemd and supervisor with what they start; installers and anything else of this shape as a tree. */
export const extractIni = configuration(parseIni, 'none', (tree, root) => {
  for (const section of entriesOf(root)) if (section.value.form === 'map') lowerSection(tree, section);
});

const commands: ReadonlySet<string> = new Set(['ExecStart', 'ExecStartPre', 'command']);

function lowerSection(tree: LoweredTree, { key: name, value: section }: TreeEntry): void {
  const { builder } = tree;
  const isRun = name.startsWith('testenv') && !runsTests.test(textUnder(section, 'commands'));
  builder.enterUnit({ name, form: 'job', span: section.span });
  for (const { key, value } of entriesOf(section)) {
    if (value.form !== 'scalar') continue;
    if (commands.has(key)) embedScript(tree, withoutMark(value));
    else if (key === 'Environment' || key === 'environment') setVariables(tree, value, name);
    else if (isRun && (key === 'setenv' || key === 'set_env')) setVariables(tree, value, name);
    else if (isRun && variableName.test(key)) builder.setEnvironment(key, tree.ref(value), name, value.span);
  }
  builder.leaveUnit();
}

/** What an environment of tox starts counts where it is the program. */
const runsTests = /^\s{0,40}$|\b(?:pytest|unittest|nose2?|coverage|stestr)\b/;

function textUnder(section: TreeNode, key: string): string {
  return String(scalarsOf(child(section, key))[0]?.value ?? '').slice(0, 2000);
}

/** `ExecStart=-/bin/x`: a mark before the program says how to take its failure. */
function withoutMark(value: TreeScalar): TreeScalar {
  const text = String(value.value);
  const marks = /^[-@:+!|]{0,3}/.exec(text)?.[0].length ?? 0;
  return { ...value, value: text.slice(marks), span: [value.span[0] + marks, value.span[1]] };
}

const assignment = /([A-Za-z_]\w{0,99})=(?:"([^"\n]{0,2000})"|'([^'\n]{0,2000})'|([^\s,"']{0,2000}))/g;

/** `A=b "C=d e"` of systemd, `A="b",C="d"` of supervisor. */
function setVariables(tree: LoweredTree, node: TreeNode & { form: 'scalar' }, scope: string): void {
  for (const found of String(node.value).matchAll(assignment)) {
    const [whole, name = '', double = '', single = '', bare = ''] = found;
    const value = double + single + bare;
    const from = node.span[0] + found.index;
    tree.builder.setEnvironment(name, tree.builder.const(value, [from, from + whole.length]), scope, [from, from + whole.length]);
  }
}
