import type { Failure } from '../model/failure.js';
import { renderCompletion, shells } from '../options/completion.js';
import { checkLine, commandNames, type CommandLine } from '../options/flags.js';
import type { ReadFlags } from '../options/parser.js';
import { didYouMean } from '../options/suggest.js';
import { usage } from '../options/usage.js';
import { writeStandard } from '../system/output.js';
import { commands, type Command } from './command.js';

const line: CommandLine = {
  usage: `handoff-lint completion ${shells.join('|')}\n\nPrints a script that lets the shell complete commands, flags and values.`,
  flags: [{ name: 'help', short: 'h', group: 'Other', says: 'this text' }],
  epilogue: `Examples:
  source <(handoff-lint completion bash)
  handoff-lint completion zsh > ~/.zfunc/_handoff-lint
  handoff-lint completion fish > ~/.config/fish/completions/handoff-lint.fish`,
};

export const completion: Command = { line, run };

async function run(given: ReadFlags): Promise<number | Failure> {
  const [word, ...more] = given.paths;
  const shell = shells.find((known) => known === word);
  if (word === undefined || more.length > 0) return usage('Name one shell.', `handoff-lint completion ${shells.join('|')}`);
  if (shell === undefined) return usage(`There is no completion for "${word}".`, didYouMean(word, shells));
  const lines = await Promise.all(commandNames.map(async (name) => [name, (await commands[name]()).line] as const));
  const text = renderCompletion(shell, { check: checkLine, commands: new Map(lines) });
  return (await writeStandard('stdout', text)) === 'failed' ? 2 : 0;
}
