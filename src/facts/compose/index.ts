import type { Ref } from '../../model/facts.js';
import { embedScript, lowerExec } from '../shell/exec.js';
import { configuration } from '../tree/configuration.js';
import { setEnvironment } from '../tree/environment.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, scalarsOf, type TreeEntry, type TreeNode, type TreeScalar } from '../tree/node.js';
import { parseYaml } from '../yaml/parse.js';

export const extractCompose = configuration(parseYaml, 'variables', (tree, root) => {
  for (const service of entriesOf(child(root, 'services'))) lowerService(tree, service);
});

function lowerService(tree: LoweredTree, { key: name, keySpan, value: service }: TreeEntry): void {
  const { builder } = tree;
  const profile = scalarsOf(child(service, 'profiles'))[0];
  const test = profile === undefined ? null : isChosen(tree, profile);
  builder.enterUnit({ name, form: 'job', span: [keySpan[0], Math.max(keySpan[1], service.span[1])] });
  if (test !== null) builder.enterBlock('then', test);
  const args = [['name', builder.const(name, keySpan)] as const, ...tree.args(entriesOf(service))];
  builder.call(builder.name('compose:service', keySpan), args, service.span, 'entry');
  setEnvironment(tree, child(service, 'environment'), name);
  for (const file of envFiles(child(service, 'env_file'))) builder.setEnvironment('*', tree.ref(file), name, file.span);
  for (const key of ['entrypoint', 'command']) {
    const command = child(service, key);
    if (command?.form === 'scalar') embedScript(tree, command);
    else if (command !== null) lowerExec(tree, scalarsOf(command), [], command.span);
  }
  if (test !== null) builder.leaveBlock();
  builder.leaveUnit();
}

/** A service behind a profile is only started where the profile is asked for. */
function isChosen(tree: LoweredTree, profile: TreeScalar): Ref {
  const { builder } = tree;
  const args = [builder.const('COMPOSE_PROFILES', profile.span), builder.const('default', profile.span)].map(
    (ref, index) => [index, ref] as const,
  );
  const asked = builder.call(builder.name('setting:read', profile.span), args, profile.span);
  return builder.unknown([asked, tree.ref(profile)], profile.span, '==');
}

/** A path, a list of paths, or a list of `path` entries. */
function envFiles(node: TreeNode | null): readonly TreeScalar[] {
  if (node?.form !== 'list') return scalarsOf(node);
  return node.items.flatMap((item) => scalarsOf(item.form === 'map' ? child(item, 'path') : item));
}
