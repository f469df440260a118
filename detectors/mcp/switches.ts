import type { ProgramView } from '../../src/detector-api.js';
import type { Mount } from './mounts.js';
import { matches } from './words.js';

/** Is one of these switches given where the server is mounted, and not to say no? */
export function isSet(program: ProgramView, mount: Mount, switches: readonly string[]): boolean {
  return switches.some((own) => valuesOf(program, mount, own).some((value) => !no.has(value.trim().toLowerCase())));
}

/** The names that such a switch lists. */
export function listedBy(program: ProgramView, mount: Mount, switches: readonly string[]): string[] {
  return switches
    .flatMap((own) => valuesOf(program, mount, own))
    .flatMap((value) => value.slice(0, 4000).split(/[\s,]+/))
    .filter((name) => name !== '');
}

/** The value of a switch wherever it is given; a bare flag's is `true`. A switch with a value of its own is given where that is. */
function valuesOf(program: ProgramView, mount: Mount, own: string): string[] {
  const equals = own.indexOf('=');
  const name = equals < 0 ? own : own.slice(0, equals);
  const found =
    own.includes('/') || own.startsWith('*') ? inAddress(mount, own) : [...inWords(mount, name), ...inSettings(program, mount, name)];
  if (equals < 0 || own.startsWith('*')) return found;
  return found.includes(own.slice(equals + 1)) ? ['true'] : [];
}

function inAddress({ addresses, words }: Mount, pattern: string): string[] {
  const texts = [...addresses.map(({ text }) => text), ...words.map(({ text }) => text).filter((text) => text.includes('://'))];
  return texts.some((text) => matches(`*${pattern.replace(/^\*/, '')}`, text) || matches(`*${pattern.replace(/^\*/, '')}*`, text))
    ? ['true']
    : [];
}

/** `--flag`, `--flag=value`, `--flag value`, `-e VARIABLE=value` of a container, `--header "NAME: value"` of a client. */
function inWords({ words }: Mount, name: string): string[] {
  return words.flatMap(({ text }, index) => {
    if (text.startsWith(`${name}=`) || text.startsWith(`${name}:`)) return [text.slice(name.length + 1)];
    if (text !== name || !name.startsWith('-')) return [];
    const next = words[index + 1]?.text;
    return [next === undefined || next.startsWith('-') || next.includes('://') || next.includes('/') ? 'true' : next];
  });
}

/** Names of variables and headers are compared without their signs: `X-MCP-Readonly`, `x_mcp_readonly`. */
function inSettings(program: ProgramView, mount: Mount, name: string): string[] {
  if (name.startsWith('-')) return [];
  const wanted = plain(name);
  return mount.settings.flatMap(([key, value]) => {
    if (plain(String(key)) !== wanted) return [];
    const constant = program.constant(value);
    return constant === undefined ? program.texts(value).map(({ text }) => text) : [String(constant ?? '')];
  });
}

function plain(name: string): string {
  return name.replaceAll(/[-_]/g, '').toUpperCase();
}

const no: ReadonlySet<string> = new Set(['false', '0', 'no', 'off', '']);
