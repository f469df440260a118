import { isOwner } from '../adopt/owners.js';
import { forges } from '../adopt/pipeline.js';
import { planAdoption, type Snapshot, type Wishes } from '../adopt/plan.js';
import type { Adoption } from '../model/adoption.js';
import type { Failure } from '../model/failure.js';
import type { CommandLine } from '../options/flags.js';
import { configNames, configSchemaAddress } from '../options/options.js';
import type { ReadFlags } from '../options/parser.js';
import { didYouMean } from '../options/suggest.js';
import { usage } from '../options/usage.js';
import { renderAdoption } from '../report/adoption.js';
import { shown } from '../report/escape.js';
import { counted } from '../report/layout.js';
import { choosePaint } from '../report/style.js';
import { openPrompt, type Prompt } from '../system/input.js';
import { writeBelow, writeStandard } from '../system/output.js';
import { pathBelow } from '../system/paths.js';
import { currentFolder, environment, isAttended, isTerminal } from '../system/process.js';
import { hooksFolder } from '../tree/hooks.js';
import { locate, type Location } from '../tree/locate.js';
import { version } from '../version.js';
import type { Command } from './command.js';
import { snapshotOf } from './snapshot.js';

const answers = [...forges, 'none'] as const;

const line: CommandLine = {
  usage:
    'handoff-lint init [folder]\n\nSets up a repository: configuration, hook, step of the pipeline and owners of the handoff records, each beside what is there.',
  flags: [
    { name: 'yes', short: 'y', group: 'Set-up', says: 'write without asking' },
    { name: 'dry-run', group: 'Set-up', says: 'only show what would be written' },
    { name: 'owners', takes: 'NAMES', group: 'Set-up', says: 'who owns .handoff/, as CODEOWNERS names them: @org/team,@name' },
    { name: 'ci', takes: 'NAME', values: answers, group: 'Set-up', says: `${answers.join(', ')} (default: what the repository has)` },
    { name: 'help', short: 'h', group: 'Other', says: 'this text' },
  ],
  epilogue: 'It shows a diff first, changes no line that somebody wrote, and may be run again at any time.',
};

export const init: Command = { line, run };

async function run(given: ReadFlags): Promise<number | Failure> {
  const mode = given.switch('dry-run') === 'on' ? 'show' : given.switch('yes') === 'on' ? 'write' : 'ask';
  if (mode === 'ask' && !isAttended())
    return usage(
      'init asks before it writes, and there is no terminal to ask on.',
      '--yes writes without asking, --dry-run only shows what it would write',
    );
  if (given.paths.length > 1) return usage('One repository is set up at a time.', 'name one folder');
  const location = locate(given.paths, configNames, { folder: currentFolder(), environment: environment() });
  if ('failure' in location) return location;
  const prompt = mode === 'ask' ? openPrompt() : null;
  try {
    return await setUp(given, location, prompt, mode);
  } finally {
    prompt?.close();
  }
}

async function setUp(
  given: ReadFlags,
  location: Location,
  prompt: Prompt | null,
  mode: 'show' | 'write' | 'ask',
): Promise<number | Failure> {
  const top = location.repository?.top ?? location.root;
  const snapshot = snapshotOf(top);
  const wishes = await wishesOf(given, location, snapshot, prompt);
  if ('failure' in wishes) return wishes;
  const adoption = planAdoption(snapshot, wishes);
  const paint = choosePaint('auto', Object.fromEntries(environment()), isTerminal('stdout') ? 'terminal' : 'other');
  await writeStandard('stdout', renderAdoption(adoption, paint));
  if (adoption.edits.length === 0) return tell('Nothing to write: all that can be set up here is.');
  if (mode === 'show') return tell(`${counted(adoption.edits.length, 'file')} would be written.`);
  const agreed = prompt === null ? 'y' : await prompt.ask(`\nWrite ${counted(adoption.edits.length, 'file')}? [y/N] `);
  return agreed !== null && /^y(?:es)?$/i.test(agreed) ? write(top, adoption) : tell('Nothing is written.');
}

async function wishesOf(given: ReadFlags, location: Location, snapshot: Snapshot, prompt: Prompt | null): Promise<Wishes | Failure> {
  const ci = given.texts('ci').at(-1);
  const forge = ci === undefined ? 'found' : answers.find((known) => known === ci);
  if (forge === undefined) return usage(`--ci ${ci ?? ''} is not known.`, didYouMean(ci ?? '', answers));
  const named = given.texts('owners').flatMap(namesIn);
  const asked = named.length === 0 && prompt !== null && hasNoOwners(snapshot) ? await prompt.ask(question) : null;
  const owners = asked === null ? named : namesIn(asked);
  const wrong = owners.find((name) => !isOwner(name));
  if (wrong !== undefined) return usage(`"${shown(wrong)}" is no owner.`, 'name owners as CODEOWNERS does: @org/team, @name or an address');
  const { repository } = location;
  const top = repository?.top ?? location.root;
  const [config] = location.configs;
  return {
    version,
    schema: configSchemaAddress,
    owners,
    forge,
    configuration: config === undefined ? null : (pathBelow(top, config) ?? config),
    hooks: repository === null ? null : hooksFolder(repository),
  };
}

const question = 'Who decides on handoffs, and so owns .handoff/? (@org/team, several with a blank between; empty: nobody yet) ';

function hasNoOwners(snapshot: Snapshot): boolean {
  const nobody: Wishes = { version, schema: '', owners: [], forge: 'none', configuration: null, hooks: null };
  return planAdoption(snapshot, nobody).left.some(({ part }) => part === 'owners');
}

function namesIn(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((name) => name !== '');
}

async function write(top: string, { edits }: Adoption): Promise<number | Failure> {
  for (const [index, { path, after, mode }] of edits.entries()) {
    if (writeBelow(top, path, after, mode) === 'written') continue;
    const done = edits.slice(0, index).map((edit) => edit.path);
    const before = done.length === 0 ? 'Nothing is written.' : `Written so far: ${done.join(', ')}.`;
    return usage(
      `${shown(path)} could not be written. ${before}`,
      'see whether it is a link, or you may not write there; then run this again',
    );
  }
  return tell(`Written: ${edits.map(({ path }) => shown(path)).join(', ')}. See where it stands now: handoff-lint`);
}

async function tell(says: string): Promise<number> {
  return (await writeStandard('stderr', `${says}\n`)) === 'failed' ? 2 : 0;
}
