import { lastDay } from '../handoff/record-mistakes.js';
import { accept, decline, retire, type Decision } from '../handoff/decide.js';
import { readRecord, type OpenRecord } from '../handoff/read-record.js';
import { inStyleOf } from '../handoff/keep-style.js';
import type { Failure } from '../model/failure.js';
import type { Destination, Policy } from '../model/policy.js';
import type { CommandLine } from '../options/flags.js';
import type { ReadFlags } from '../options/parser.js';
import { didYouMean } from '../options/suggest.js';
import { usage } from '../options/usage.js';
import { loadKnowledge } from '../policy/knowledge.js';
import { today } from '../system/clock.js';
import { parentOf, resolvePath } from '../system/paths.js';
import { currentFolder } from '../system/process.js';
import type { Command } from './command.js';
import { readTextFile } from './load-handoff.js';
import { prepareCommand } from './prepare-command.js';
import { recordContext } from './record-context.js';
import { saveText } from './save-text.js';

const actions = ['accept', 'decline', 'retire'] as const;

const line: CommandLine = {
  usage:
    'handoff-lint record accept|decline|retire FILE\n\nNotes in a handoff record who takes the work over, who does not, or that it is over. Comments and order stay.',
  flags: [
    { name: 'team', takes: 'TEAM', group: 'Decision', says: 'whose decision it is; may be given several times (accept, decline)' },
    { name: 'who', takes: 'NAME', group: 'Decision', says: 'the person who decided' },
    { name: 'reference', takes: 'TEXT', group: 'Decision', says: 'the ticket, form or page where it was decided (accept, decline)' },
    { name: 'until', takes: 'DAY', group: 'Decision', says: 'the last day on which it holds, YYYY-MM-DD (accept)' },
    { name: 'reason', takes: 'TEXT', group: 'Decision', says: 'why (decline, retire)' },
    { name: 'policy', takes: 'FILE', group: 'Configuration', says: 'your own additions to the policy' },
    { name: 'config', takes: 'FILE', group: 'Configuration', says: 'this configuration, --no-config for none' },
    { name: 'help', short: 'h', group: 'Other', says: 'this text' },
  ],
  epilogue: `Examples:
  handoff-lint record accept .handoff/triage.yaml --team dev --who "Ada Lovelace" --reference DEV-7 --until 2027-03-31
  handoff-lint record decline .handoff/triage.yaml --team legal --who "Portia" --reference LEG-2 --reason "no basis for the data"
  handoff-lint record retire .handoff/triage.yaml --who "Ada Lovelace" --reason "switched off"`,
};

export const record: Command = { line, run };

async function run(given: ReadFlags): Promise<number | Failure> {
  const [word = '', file, ...more] = given.paths;
  const action = actions.find((known) => known === word);
  if (action === undefined)
    return usage(word === '' ? 'What should the record say?' : `"${word}" is no decision.`, didYouMean(word, actions));
  if (file === undefined || more.length > 0) return usage('Name one record.', `handoff-lint record ${action} .handoff/NAME.yaml`);
  const path = resolvePath(currentFolder(), file);
  const text = readTextFile(path);
  if (text === null) return usage(`${file} cannot be read.`, 'name a record in .handoff/; handoff-lint request --save writes one');
  const scan = await prepareCommand({ ...given, paths: [parentOf(path)] });
  if ('failure' in scan) return scan;
  const { policy } = scan.knowing(loadKnowledge());
  const open = readRecord(file.replaceAll('\\', '/'), text, recordContext(policy));
  if ('failure' in open) return open;
  const decision = decide(action, open, given, policy);
  if ('failure' in decision) return decision;
  return saveText({ shown: file, path }, inStyleOf(text, decision.document), `is ${decision.status}${stillOpen(decision, policy)}`);
}

function decide(action: (typeof actions)[number], open: OpenRecord, given: ReadFlags, policy: Policy): Decision | Failure {
  const missing = needs[action].find((name) => (given.texts(name).at(-1) ?? '').trim() === '');
  if (missing !== undefined)
    return usage(`--${missing} is missing.`, `handoff-lint record ${action} needs ${needs[action].map((name) => `--${name}`).join(', ')}`);
  const idle = flags.find((name) => given.texts(name).length > 0 && !needs[action].includes(name));
  if (idle !== undefined) return usage(`--${idle} means nothing to ${action}.`, 'leave it out');
  const said = (name: string): string => (given.texts(name).at(-1) ?? '').trim();
  const on = today();
  if (action === 'retire') return retire(open, { who: said('who'), on, reason: said('reason') });
  const teams = teamsOf(given.texts('team'), policy);
  if ('failure' in teams) return teams;
  if (open.record.status === 'retired') return usage('The record is retired.', 'handoff-lint request --save writes a new one');
  const [team] = teams;
  const reference = said('reference');
  if (action === 'decline') {
    if (team === undefined || teams.length > 1) return usage('One team declines.', 'give --team once');
    return decline(open, { team, who: said('who'), on, reference, reason: said('reason') });
  }
  if (open.record.covers.length === 0)
    return usage('The record names nothing to take over.', 'handoff-lint request --save fills in what is crossed; then have it accepted');
  const until = said('until');
  if (!/^\d{4}-\d\d-\d\d$/.test(until) || Number.isNaN(Date.parse(until)) || until < on || until > lastDay(on))
    return usage(`--until ${until} does not fit.`, `give a day from ${on} to ${lastDay(on)}, as YYYY-MM-DD`);
  return accept(open, { teams, who: said('who'), on, until, reference }, policy);
}

const flags = ['team', 'who', 'reference', 'until', 'reason'];
const needs: Readonly<Record<(typeof actions)[number], readonly string[]>> = {
  accept: ['team', 'who', 'reference', 'until'],
  decline: ['team', 'who', 'reference', 'reason'],
  retire: ['who', 'reason'],
};

function teamsOf(names: readonly string[], { destinations }: Policy): readonly Destination[] | Failure {
  const known = [...destinations.keys()];
  const unknown = names.find((name) => !known.some((team) => team === name));
  if (unknown !== undefined) return usage(`"${unknown}" is no team.`, didYouMean(unknown, known));
  return known.filter((team) => names.includes(team));
}

function stillOpen({ status, missing }: Decision, { destinations }: Policy): string {
  if (missing.length === 0 || status === 'declined' || status === 'retired') return '';
  return `; still to accept: ${missing.map((team) => destinations.get(team)?.title ?? team).join(', ')} (--team ${missing.join(' --team ')})`;
}
