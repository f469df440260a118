import type { Kind } from './facts.js';

/** Written in a language that programs are written in, as opposed to configuration, commands and data. */
export function isProgram(kind: Kind): boolean {
  return programs.has(kind);
}

/** Kinds of one language can call each other's functions. */
export function languageOf(kind: Kind): string {
  return languages.get(kind) ?? kind;
}

const languages: ReadonlyMap<Kind, string> = new Map<Kind, string>([
  ['notebook', 'python'],
  ['component', 'javascript'],
  ['kotlin', 'java'],
  ['r-markdown', 'r'],
  ['mix', 'elixir'],
  ['livebook', 'elixir'],
  ['elixir-settings', 'elixir'],
]);

const programs: ReadonlySet<Kind> = new Set<Kind>([
  'python',
  'javascript',
  'notebook',
  'component',
  'go',
  'elixir',
  'mix',
  'livebook',
  'ruby',
  'rust',
  'php',
  'powershell',
  'r',
  'r-markdown',
  'java',
  'kotlin',
  'csharp',
  'swift',
  'dart',
]);
