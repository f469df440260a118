import type { Kind } from './facts.js';

/** Written in a language that programs are written in, as opposed to configuration, commands and data. */
export function isProgram(kind: Kind): boolean {
  return programs.has(kind);
}

const programs: ReadonlySet<Kind> = new Set<Kind>([
  'python',
  'javascript',
  'notebook',
  'component',
  'go',
  'ruby',
  'rust',
  'php',
  'powershell',
  'r',
  'r-markdown',
  'java',
  'kotlin',
  'csharp',
]);
