import { parseDocument, isSeq } from 'yaml';
import { readRecord } from '../../../src/handoff/read-record.js';
import { requiredOf } from '../../../src/handoff/decide.js';
import { recordContext } from '../../../src/commands/record-context.js';
import type { Destination, Policy } from '../../../src/model/policy.js';
import { acceptedUntil, crossings, policy, recordPath, type Files, type Prototype } from './prototype.js';
import { dataSources, languageOf, tools, writes } from './additions.js';
import { pick, type Random } from './random.js';

/** What has grown, and the words by which the gate must name it. */
export interface Grown {
  readonly files: Files;
  readonly record: string;
  readonly today?: string;
  readonly rules?: Policy;
  readonly names: string;
}

/** A change by which more is done than was handed off, or less of the handoff is left; null where it finds nothing to change. */
export type Growth = (prototype: Prototype, random: Random) => Grown | null;

/** By the words of the requirement. */
export const growths: readonly (readonly [name: string, growth: Growth])[] = [
  ['another host', anotherHost],
  ['one more host', oneMoreHost],
  ['one more kind of data', oneMoreKindOfData],
  ['one more tool', oneMoreTool],
  ['writes what it read', writesWhatItRead],
  ['one more receiver', oneMoreReceiver],
  ['an end that is over', endIsOver],
  ['an acceptance taken out', acceptanceTakenOut],
];

const words = ['borealis', 'cobalt', 'delta', 'ember', 'fjord', 'garnet', 'harbor', 'indigo', 'juniper', 'kestrel'];

function wordOf(random: Random): string {
  return `${pick(words, random) ?? 'borealis'}-${1 + Math.floor(random() * 90)}`;
}

/** The known system at an address of the same kind: another tenant, another server. */
function anotherHost({ files, record }: Prototype, random: Random): Grown | null {
  const hosts = crossings(files).flatMap(({ subject }) =>
    subject.target !== null && subject.target.includes('.') ? [subject.target] : [],
  );
  const own = [...new Set(hosts)].filter((host) => !isFixed(host) && [...files.values()].some((text) => text.includes(host)));
  const host = pick(own, random);
  if (host === undefined) return null;
  const next = host.replace(/^[^.]+/, (first) => `${first}-${wordOf(random)}`);
  return { files: new Map([...files].map(([name, text]) => [name, text.replaceAll(host, next)])), record, names: next };
}

/** Hosts that are their vendor's for everybody. */
function isFixed(host: string): boolean {
  return host === 'graph.microsoft.com' || host === 'outlook.office365.com';
}

function oneMoreHost({ files, record }: Prototype, random: Random): Grown | null {
  const host = `${wordOf(random)}.prod.acme-robotics.com`;
  const script =
    languageOf(files) === 'python'
      ? `import httpx\nfrom openai import OpenAI\n\nrows = httpx.get("https://${host}/v1/open").json()\nprint(OpenAI().responses.create(model="gpt-4.1", input=f"Sum up: {rows}").output_text)\n`
      : `import OpenAI from 'openai';\n\nconst rows = await (await fetch('https://${host}/v1/open')).json();\nconsole.log((await new OpenAI().responses.create({ model: 'gpt-4.1', input: JSON.stringify(rows) })).output_text);\n`;
  return { files: withScript(files, 'open_orders', script), record, names: `host:${host}` };
}

function oneMoreKindOfData({ files, record }: Prototype, random: Random): Grown | null {
  const covered = new Set(crossings(files).map(({ signal }) => signal));
  const source = pick(
    dataSources.filter(({ signal }) => !covered.has(signal)),
    random,
  );
  if (source === undefined) return null;
  return { files: withScript(files, wordOf(random), source[languageOf(files)]), record, names: source.subject };
}

function oneMoreTool({ files, record }: Prototype, random: Random): Grown | null {
  const covered = crossings(files).filter(({ signal }) => signal.startsWith('autonomous-action/'));
  const tool = pick(
    tools.filter(({ service }) => !covered.some(({ subject }) => subject.name === service)),
    random,
  );
  if (tool === undefined) return null;
  return { files: withScript(files, wordOf(random), tool[languageOf(files)]), record, names: `${tool.service}:` };
}

/** The very call that read now changes something, or one beside it does. */
function writesWhatItRead({ files, record }: Prototype, random: Random): Grown | null {
  const fitting = writes.filter(({ from }) => [...files.values()].some((text) => text.includes(from)));
  const change = pick(fitting, random);
  if (change === undefined) return null;
  const next = new Map([...files].map(([name, text]) => [name, text.replace(change.from, change.to)]));
  return { files: next, record, names: change.verb };
}

/** The rules, or a company's own, send a signal to one more team. */
function oneMoreReceiver({ files, record }: Prototype, random: Random): Grown | null {
  const { signal } = pick(crossings(files), random) ?? {};
  if (signal === undefined) return null;
  const asked = new Set(requiredTeams(record));
  const team = pick(
    [...policy.destinations.keys()].filter((id) => !asked.has(id)),
    random,
  );
  if (team === undefined) return null;
  return { files, record, rules: sentTo(signal, team), names: policy.destinations.get(team)?.title ?? team };
}

function sentTo(signal: string, team: Destination): Policy {
  const triggers = policy.triggers.map((trigger) => ({
    ...trigger,
    signals: trigger.signals.map((rule) => (rule.id === signal ? { ...rule, destinations: [...rule.destinations, team] } : rule)),
  }));
  return { ...policy, triggers };
}

/** All acceptances are over, one of them is, or the record itself is. */
function endIsOver({ files, record }: Prototype, random: Random): Grown | null {
  const late = `20${27 + Math.floor(random() * 40)}-0${4 + Math.floor(random() * 6)}-${10 + Math.floor(random() * 19)}`;
  if (random() < 0.4) return { files, record, today: late, names: acceptedUntil };
  const early = `2026-11-${20 + Math.floor(random() * 11)}`;
  if (random() < 0.4) return { files, record: record.replace(/^destinations:/m, `expires: ${early}\n$&`), names: early };
  const team = pick(requiredTeams(record), random);
  if (team === undefined) return null;
  const entry = new RegExp(`(team: ${team}\\n(?:.*\\n){1,6}?\\s*until: )${acceptedUntil}`);
  return { files, record: record.replace(entry, `$1${early}`), names: policy.destinations.get(team)?.title ?? team };
}

function acceptanceTakenOut({ files, record }: Prototype, random: Random): Grown | null {
  const team = pick(requiredTeams(record), random);
  const document = parseDocument(record);
  const list = document.get('acceptances');
  if (team === undefined || !isSeq(list)) return null;
  list.items = list.items.filter((_, at) => document.getIn(['acceptances', at, 'team']) !== team);
  return { files, record: document.toString(), names: policy.destinations.get(team)?.title ?? team };
}

function requiredTeams(record: string): readonly Destination[] {
  const open = readRecord(recordPath, record, recordContext(policy));
  if ('failure' in open) throw new Error(open.message);
  return requiredOf(open.record, policy);
}

function withScript(files: Files, name: string, text: string): Files {
  const ending = languageOf(files) === 'python' ? 'py' : 'ts';
  return new Map([...files, [`${name.replaceAll('-', ending === 'py' ? '_' : '-')}.${ending}`, text]]);
}
