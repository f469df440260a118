import type { Kind } from '../model/facts.js';

/** The kind that the first line of a script names: `#!/usr/bin/env -S uv run python3 -u`. */
export function kindOfShebang(text: string): Kind | null {
  if (!text.startsWith('#!')) return null;
  const end = text.slice(0, 256).search(/[\r\n]/);
  for (const word of text.slice(2, end < 0 ? 256 : end).split(/[ \t]+/)) {
    const program = word.slice(word.lastIndexOf('/') + 1);
    const kind = interpreters.get(withoutVersion(program));
    if (kind !== undefined) return kind;
  }
  return null;
}

function withoutVersion(program: string): string {
  let end = program.length;
  while (end > 0 && '0123456789.'.includes(program[end - 1] ?? '-')) end--;
  return program.slice(0, end);
}

const interpreters = new Map<string, Kind>([
  ['python', 'python'],
  ['pypy', 'python'],
  ['node', 'javascript'],
  ['deno', 'javascript'],
  ['bun', 'javascript'],
  ['tsx', 'javascript'],
  ['ts-node', 'javascript'],
  ['zx', 'javascript'],
  ['php', 'php'],
  ['ruby', 'ruby'],
  ['elixir', 'elixir'],
  ['pwsh', 'powershell'],
  ['Rscript', 'r'],
  ['powershell', 'powershell'],
  ['sh', 'shell'],
  ['bash', 'shell'],
  ['zsh', 'shell'],
  ['dash', 'shell'],
  ['ksh', 'shell'],
]);
