import type { CommandView, ProgramView } from '../../src/detector-api.js';
import { gradeRule, rulesIn } from './allow-lists.js';
import type { Grade } from './grades.js';

/** What a command that starts an assistant lets it do without asking: `claude -p "…" --allowedTools "Bash(npm:*)" Edit`. */
export interface CommandGrant {
  readonly assistant: string;
  readonly command: CommandView;
  /** The most of what is listed. */
  readonly grade: Grade;
}

export function commandGrants(program: ProgramView): readonly CommandGrant[] {
  return program.commands.flatMap((command): CommandGrant[] => {
    const form = forms.get(command.program);
    const rules = form === undefined ? [] : rulesIn(listedBehind(command.words, form.options).join(' '));
    const grades = rules.flatMap((rule) => gradeRule(rule) ?? []);
    const grade = order.find((own) => grades.includes(own));
    return form === undefined || grade === undefined ? [] : [{ assistant: form.assistant, command, grade }];
  });
}

/** The words behind an option up to the next one, and what is written in one word with it. */
function listedBehind(words: readonly string[], options: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const [at, word] of words.entries()) {
    const [name = '', ...given] = word.split('=');
    if (!options.includes(name)) continue;
    const rest = words.slice(at + 1);
    const end = rest.findIndex((next) => next.startsWith('-'));
    found.push(...(given.length > 0 ? [given.join('=')] : rest.slice(0, end < 0 ? undefined : end)));
  }
  return found;
}

/** The manuals of the assistants' command lines. */
const forms: ReadonlyMap<string, { readonly assistant: string; readonly options: readonly string[] }> = new Map([
  ['claude', { assistant: 'claude-code', options: ['--allowedTools', '--allowed-tools'] }],
  ['claude-code', { assistant: 'claude-code', options: ['--allowedTools', '--allowed-tools'] }],
  ['gemini', { assistant: 'gemini-cli', options: ['--allowed-tools'] }],
  ['qwen', { assistant: 'gemini-cli', options: ['--allowed-tools'] }],
  ['copilot', { assistant: 'copilot', options: ['--allow-tool'] }],
]);
const order: readonly Grade[] = ['shell', 'acts', 'fixed'];
