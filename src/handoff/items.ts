import type { ItemId, Statement } from '../model/handoff.js';
import type { Destination } from '../model/policy.js';
import { subjectId } from '../model/subject.js';
import type { SignalId, TriggerId, Verb } from '../model/touch.js';
import type { Finding } from '../model/verdict.js';
import { requiredFor } from './cover.js';
import type { DraftRequest, Found, Items } from './draft.js';
import { questions } from './questions.js';

/** The policy's ten items: what the evidence says of each, and what it cannot say. */
export function itemsOf(request: DraftRequest, destinations: readonly Destination[]): Items {
  const { findings, uses, about, wording } = request;
  const says = (of: (finding: Finding) => boolean): Statement[] => findings.filter(of).map((finding) => statementOf(finding, request));
  const used = (form: 'model' | 'tool' | 'input', says: string): Statement[] =>
    uses.filter((use) => use.form === form).map(({ name, at }) => ({ says: `${says} ${wording.clean(name)}`, at: wording.place(at) }));
  const written = (item: 'summary' | 'owner'): Statement[] =>
    about.filter((own) => own.item === item).map((own) => ({ says: wording.clean(own.says), at: wording.place(own.at) }));
  const found: readonly (readonly [ItemId, readonly Statement[]])[] = [
    ['summary', written('summary')],
    ['owner', written('owner')],
    [
      'affected',
      [
        ...says(isOf('real-world-impact')),
        ...says(isSignal('durable-use/shared-service')),
        ...changedSystems(request),
        ...used('input', 'takes in'),
      ],
    ],
    ['data', says(isOf('sensitive-data'))],
    ['resources', [...used('model', 'uses the model'), ...says(isOf('specialized-access'))]],
    ['production-systems', says(isOf('production-access'))],
    ['actions', [...used('tool', 'a tool that the model may choose:'), ...says(isOf('autonomous-action')), ...says(isOf('durable-use'))]],
    ['access', accessNeeds(request)],
    ['risks', risks(request)],
    ['other-teams', destinations.flatMap((destination) => reasonFor(destination, request))],
  ];
  return new Map(found.map(([item, statements]): [ItemId, Found] => [item, { statements, ask: questionOf(item, statements, request) }]));
}

function isOf(trigger: TriggerId): (finding: Finding) => boolean {
  return (finding) => finding.trigger === trigger;
}

function isSignal(...signals: readonly SignalId[]): (finding: Finding) => boolean {
  return ({ signal }) => signals.includes(signal);
}

function statementOf(finding: Finding, { wording }: DraftRequest): Statement {
  return { says: `${wording.says(finding)}${finding.level === 'approaching' ? ' (near the line)' : ''}`, at: wording.place(finding.at) };
}

/** What it has to be let into. */
function accessNeeds(request: DraftRequest): Statement[] {
  return systemsOf(request.findings, request).map(({ id, verbs, at }) => ({ says: `access to ${id} to ${verbs.join(', ')}`, at }));
}

/** Systems that are not as they were once it ran. */
function changedSystems(request: DraftRequest): Statement[] {
  const changing = request.findings.filter(
    ({ trigger, verbs }) => trigger === 'production-access' && verbs.some((verb) => !leavesAsItWas.has(verb)),
  );
  return systemsOf(changing, request).map(({ id, at }) => ({ says: `changes ${id}`, at }));
}

const leavesAsItWas: ReadonlySet<Verb> = new Set(['read', 'ingest', 'compute', 'register']);

interface System {
  readonly id: string;
  readonly verbs: readonly Verb[];
  readonly at: string;
}

/** Each system once. */
function systemsOf(findings: readonly Finding[], { wording }: DraftRequest): readonly System[] {
  const systems = new Map<string, { readonly verbs: Set<Verb>; readonly at: string }>();
  for (const { subject, verbs, at } of findings) {
    if (subject.kind !== 'service' && subject.kind !== 'host') continue;
    const id = wording.clean(subjectId(subject));
    const system = systems.get(id) ?? { verbs: new Set(), at: wording.place(at) };
    for (const verb of verbs) system.verbs.add(verb);
    systems.set(id, system);
  }
  return [...systems].map(([id, { verbs, at }]) => ({ id, verbs: [...verbs], at }));
}

/** Effects that are hard to take back, and what takes away the person in between. */
function risks({ findings, wording }: DraftRequest): Statement[] {
  const hard = findings.filter(({ level, verb }) => level === 'crossed' && hardToUndo.has(verb));
  const secret = findings.filter(isSignal('sensitive-data/secrets'));
  const unasked = findings.filter(isSignal('autonomous-action/auto-approval'));
  const direct = findings.filter(
    (finding) =>
      finding.level === 'crossed' &&
      isSignal('autonomous-action/output-to-action', 'autonomous-action/tool-use')(finding) &&
      !isAsked(finding),
  );
  return [
    ...hard.map((finding) => ({ says: `hard to take back: ${wording.says(finding)}`, at: wording.place(finding.at) })),
    ...unasked.map((finding) => ({ says: `nobody is asked first: ${wording.says(finding)}`, at: wording.place(finding.at) })),
    ...direct.map((finding) => ({
      says: `no person in between shows in the code: ${wording.says(finding)}`,
      at: wording.place(finding.at),
    })),
    ...secret.map((finding) => ({ says: `a credential may leak: ${wording.says(finding)}`, at: wording.place(finding.at) })),
  ];
}

function isAsked({ guards }: Finding): boolean {
  return guards.some(({ form }) => form === 'asked');
}

const hardToUndo: ReadonlySet<Verb> = new Set(['delete', 'execute', 'deploy', 'send', 'drive', 'decide', 'grant']);

/** Why a team is needed, with the first piece of evidence that asks for it. */
function reasonFor(destination: Destination, { findings, policy, wording }: DraftRequest): Statement[] {
  const asking = findings.filter((finding) => finding.level === 'crossed' && requiredFor(finding, policy).includes(destination));
  const [first] = asking;
  if (first === undefined) return [];
  const triggers = policy.triggers.filter(({ id }) => asking.some(({ trigger }) => trigger === id)).map(({ title }) => title.toLowerCase());
  return [{ says: `${wording.title(destination)}: ${triggers.join(', ')}`, at: wording.place(first.at) }];
}

/** The standing question of the item, and one for each address that the files do not tell. */
function questionOf(item: ItemId, statements: readonly Statement[], { findings, wording }: DraftRequest): string | null {
  const { filled, empty } = questions[item];
  const standing = statements.length === 0 ? empty : filled;
  if (item !== 'production-systems') return standing;
  const unknown = findings.filter(({ trigger, subject }) => trigger === 'production-access' && subject.target === null);
  const names = [...new Set(unknown.map(({ subject }) => wording.clean(subjectId(subject))))];
  const where = names.map((name) => `Which one is ${name}? Asked because its address does not stand in the files.`);
  return [...where, ...(standing === null ? [] : [standing])].join(' ') || null;
}
