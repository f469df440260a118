import { isNameOfRead, type CatalogEntry, type MountedServer, type ProgramView, type Verb } from '../../src/detector-api.js';
import type { Mount } from './mounts.js';
import { isSet, listedBy } from './switches.js';
import { matches } from './words.js';

/** What a mounted server lets the model do. */
export interface Offer {
  /** The gravest deed of the tools that it offers. */
  readonly verb: Verb;
  /** Is anything among them that reads? */
  readonly reads: 'something' | 'nothing';
  /** `restricted`: what it could do besides is switched off where it is mounted. */
  readonly form: 'whole' | 'restricted';
}

/** The tools of the catalogue that remain after the server's own switches and the client's lists. */
export function offerOf(program: ProgramView, mount: Mount, entry: CatalogEntry, general: readonly string[]): Offer {
  const { server } = entry;
  if (server === null) return { verb: 'register', reads: 'nothing', form: 'whole' };
  const all = server.tools.map(([verb]) => verb);
  const left = remaining(program, mount, server, general);
  const verb = gravest(left.verbs);
  const form = left.form === 'switched' && verb !== gravest(all) ? 'restricted' : 'whole';
  return { verb, reads: left.verbs.includes('read') ? 'something' : 'nothing', form };
}

interface Remaining {
  readonly verbs: readonly Verb[];
  /** `default`: it only reads unless somebody switches more on. */
  readonly form: 'default' | 'switched';
}

function remaining(program: ProgramView, mount: Mount, server: MountedServer, general: readonly string[]): Remaining {
  const named = [...mount.lists.allowed, ...listedBy(program, mount, server.allow)];
  if (named.length > 0) return { verbs: named.map((name) => verbOf(server, name)), form: 'switched' };
  const denied = [...mount.lists.denied, ...listedBy(program, mount, server.deny)];
  const left = server.tools.filter(([, name]) => !denied.includes(name)).map(([verb]) => verb);
  if (isSet(program, mount, [...server.readOnly, ...general])) return { verbs: left.filter(onlyLooks), form: 'switched' };
  if (server.opens.length > 0 && !isSet(program, mount, server.opens)) return { verbs: left.filter(onlyLooks), form: 'default' };
  return { verbs: left, form: denied.length > 0 ? 'switched' : 'default' };
}

function onlyLooks(verb: Verb): boolean {
  return verb === 'read' || verb === 'compute';
}

/** The name that fits best, else what its words say. */
function verbOf({ tools }: MountedServer, name: string): Verb {
  const fitting = tools.filter(([, pattern]) => matches(pattern, name));
  const [best] = fitting.sort(([, left], [, right]) => precision(right, name) - precision(left, name));
  return best?.[0] ?? (isNameOfRead(name) ? 'read' : 'write');
}

function precision(pattern: string, name: string): number {
  return pattern === name ? Infinity : pattern.length;
}

function gravest(verbs: readonly Verb[]): Verb {
  return gravity.find((verb) => verbs.includes(verb)) ?? 'read';
}

const gravity: readonly Verb[] = ['execute', 'drive', 'send', 'write', 'delete', 'read', 'compute'];
