import type { Failure } from '../model/failure.js';
import type { CommandLine } from '../options/flags.js';
import type { ReadFlags } from '../options/parser.js';
import { didYouMean } from '../options/suggest.js';
import { usage } from '../options/usage.js';
import { loadKnowledge } from '../policy/knowledge.js';
import { explain as explained, explainable } from '../report/explain.js';
import { writeStandard } from '../system/output.js';
import { terminalWidth } from '../system/process.js';
import type { Command } from './command.js';
import { prepareCommand } from './prepare-command.js';

const line: CommandLine = {
  usage:
    'handoff-lint explain ID\n\nSays what a trigger, a signal or a destination is: the sentence of the policy, what counts at each level, examples, what lowers it, who receives it.',
  flags: [
    { name: 'policy', takes: 'FILE', group: 'Configuration', says: 'your own additions to the policy' },
    { name: 'config', takes: 'FILE', group: 'Configuration', says: 'this configuration, --no-config for none' },
    { name: 'help', short: 'h', group: 'Other', says: 'this text' },
  ],
  epilogue: `Examples:
  handoff-lint explain production-access
  handoff-lint explain ticketing
  handoff-lint explain legal`,
};

export const explain: Command = { line, run };

async function run(given: ReadFlags): Promise<number | Failure> {
  const [id, ...more] = given.paths;
  const scan = await prepareCommand({ ...given, paths: [] });
  if ('failure' in scan) return scan;
  const { policy } = scan.knowing(loadKnowledge());
  const known = explainable(policy);
  if (id === undefined || more.length > 0) return usage('Name one thing to explain.', `one of: ${known.join(', ')}`);
  const text = explained(id, policy, terminalWidth());
  const short = known.map((name) => name.slice(name.indexOf('/') + 1));
  if (text === null) return usage(`"${id}" is no trigger, signal or destination.`, didYouMean(id, [...new Set([...known, ...short])]));
  return (await writeStandard('stdout', text)) === 'failed' ? 2 : 0;
}
