import type { Ref } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import type { Node } from './syntax.js';

type Command = Node & { form: 'command' };

/** `. ./common.ps1`, `Import-Module "$PSScriptRoot/lib/Tools.psm1"`, `Import-Module Az.Accounts` */
export function takeIn(lowering: Lowering, node: Command): Ref {
  const { out } = lowering;
  const file = importedFile(lowering, node);
  const named = node.args.find(({ name, value }) => value !== null && (name === null || name.toLowerCase() === '-name'))?.value;
  const names = named?.form === 'list' ? named.items : named === undefined || named === null ? [] : [named];
  if (file !== null) out.import(file, '*', null, node.span);
  else for (const item of names) if (item.form === 'constant') out.import(String(item.value), '*', null, node.span);
  return out.unknown([], node.span);
}

/** The file that a command takes in, as written from where it stands; null for what is no file. */
export function importedFile(lowering: Lowering, node: Command): string | null {
  const isImport = node.name.form === 'constant' && /^(?:import-module|ipmo)$/i.test(String(node.name.value));
  if (!isImport && node.call === '') return null;
  const named = node.args.find(({ name, value }) => value !== null && (name === null || name.toLowerCase() === '-name'))?.value;
  const written = pathOf(isImport ? (named ?? null) : node.name)?.replaceAll('\\', '/') ?? '';
  if (!/\//.test(written) && !/\.ps[md]?1$/i.test(written)) return null;
  return written.length > maxPath ? null : `./${written.replace(/^(?:\.?\/)+/, '')}`;
}

const maxPath = 300;

/** What is written of a path: behind `$PSScriptRoot`, in a text, or in the words of `Join-Path`. */
function pathOf(node: Node | null): string | null {
  if (node === null) return null;
  if (node.form === 'constant') return String(node.value);
  if (node.form === 'text') return node.parts.filter((part) => typeof part === 'string').join('');
  if (node.form !== 'command') return null;
  const words = node.args.flatMap(({ value }) => (value?.form === 'constant' ? [String(value.value)] : []));
  return words.length === 0 ? null : words.join('/');
}
