import type { CallView, ProgramView } from '../../model/program.js';
import { perProgram } from '../per-program.js';

/** Is all that the tree's files of infrastructure declare on the own machine: its containers, its files, a server whose address is local? */
export const declaresLocally = perProgram((program): boolean => {
  const declared = program.calls.filter(({ style, names }) => style === 'entry' && names.some((name) => name.startsWith(prefix)));
  const resources = declared.flatMap(({ names }) => names.filter((name) => isResource(name)));
  const providers = declared.filter(({ names }) => names.includes(`${prefix}provider`));
  const local = new Set([...program.vocabulary('systems.own-machine'), ...providers.flatMap((own) => nameIfLocal(program, own))]);
  return resources.length > 0 && resources.every((name) => local.has(providerOf(name)));
});

const prefix = 'terraform:';

/** A module may hold anything: what it declares is known where it stands in the tree. */
function isResource(name: string): boolean {
  return name.startsWith(prefix) && name !== `${prefix}provider` && !name.startsWith(`${prefix}data.`);
}

/** `docker` of `terraform:docker_container`. */
function providerOf(resource: string): string {
  const type = resource.slice(prefix.length);
  return type.includes('_') ? type.slice(0, type.indexOf('_')) : type;
}

function nameIfLocal(program: ProgramView, provider: CallView): readonly string[] {
  const addresses = provider.args.filter(([key]) => typeof key === 'string' && addressKeys.has(key));
  const name = provider.argument('name');
  const text = name === null ? null : program.constant(name);
  const isLocal = addresses.length > 0 && addresses.every(([, value]) => program.land(program.texts(value), 'unknown').place === 'local');
  return isLocal && typeof text === 'string' ? [text] : [];
}

const addressKeys: ReadonlySet<string> = new Set(['address', 'host', 'url', 'endpoint']);
