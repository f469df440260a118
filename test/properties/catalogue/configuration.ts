import { stringify } from 'yaml';
import type { FilePattern } from '../../../src/model/program.js';

/** A configuration file that holds what a pattern asks for; null where its format needs more than keys and values. */
export function configurationOf({ path, key, value }: FilePattern): Readonly<Record<string, string>> | null {
  const name = path
    .replace(/^\*(?=[./])/, '')
    .replace(/^(?:\*\*\/|\/)/, '')
    .replaceAll('**', 'x')
    .replaceAll('*', 'x');
  const text = (value[0] ?? 'on').replaceAll('*', 'x');
  const way = (key ?? 'own').split(/(?<!\\)\./).map((part) => part.replaceAll('\\.', '.'));
  const tree = way.reduceRight<unknown>((inner, part) => (part === '**' ? inner : { [part.replaceAll('*', 'own')]: inner }), scalar(text));
  if (/\.ya?ml$/.test(name)) return { [name]: stringify(tree) };
  if (/\.jsonc?$/.test(name)) return { [name]: `${JSON.stringify(tree, null, 2)}\n` };
  if (name.endsWith('.md')) return { [name]: `---\n${stringify(tree)}---\nText.\n` };
  if (name.endsWith('.toml')) return { [name]: toml(way, text) };
  return key === null ? { [name]: 'own\n' } : null;
}

function scalar(text: string): unknown {
  return text === 'true' ? true : text === 'false' ? false : text;
}

function toml(way: readonly string[], text: string): string {
  const table = way.slice(0, -1);
  return `${table.length > 0 ? `[${table.join('.')}]\n` : ''}${way.at(-1) ?? ''} = ${text === 'true' ? text : JSON.stringify(text)}\n`;
}
