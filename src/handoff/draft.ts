import type { About, Draft, DraftItem, DraftSubject, ItemId, Statement, Use } from '../model/handoff.js';
import type { Destination, Policy } from '../model/policy.js';
import { subjectId } from '../model/subject.js';
import type { Landing, Site, Verb } from '../model/touch.js';
import type { Finding } from '../model/verdict.js';
import { requiredFor } from './cover.js';
import { entryId } from './envelope.js';
import { itemsOf } from './items.js';

export interface DraftRequest {
  readonly id: string;
  readonly workflow: string;
  readonly today: string;
  readonly findings: readonly Finding[];
  readonly uses: readonly Use[];
  readonly about: readonly About[];
  /** `approaching`: what is only near the line is handed over too. */
  readonly include: 'crossed' | 'approaching';
  readonly policy: Policy;
  readonly wording: Wording;
  readonly digest: (text: string) => string;
}

/** Whatever is untrusted or has a line is put into words elsewhere. */
export interface Wording {
  readonly says: (finding: Finding) => string;
  /** `file:line` */
  readonly place: (site: Site) => string;
  readonly clean: (text: string) => string;
  readonly title: (destination: Destination) => string;
}

/** The handoff as far as the code can tell it; every statement has its place, every gap is a question. */
export function draftHandoff(request: DraftRequest): Draft {
  const { id, workflow, today, findings, include, policy } = request;
  const counted = findings.filter(({ level }) => level === 'crossed' || include === 'approaching');
  const required = new Set(counted.flatMap((finding) => requiredFor(finding, policy)));
  const destinations = [...policy.destinations.keys()].filter((destination) => required.has(destination));
  const found = itemsOf(request, destinations);
  return {
    id,
    workflow,
    requested: today,
    items: [...found].map(([item, { statements, ask }]): DraftItem => ({ id: item, answer: null, found: distinct(statements), ask })),
    covers: subjectsOf(counted, request),
    destinations,
  };
}

/** One entry for each subject of each signal, wide enough for all its findings. */
function subjectsOf(findings: readonly Finding[], { wording, digest }: DraftRequest): readonly DraftSubject[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.signal} ${subjectId(finding.subject)}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group): DraftSubject[] => {
    const [first] = group;
    if (first === undefined) return [];
    const envelope = {
      signal: first.signal,
      level: group.some(({ level }) => level === 'crossed') ? ('crossed' as const) : ('approaching' as const),
      subject: subjectId(first.subject),
      verbs: [...new Set(group.flatMap(({ verbs }): readonly Verb[] => verbs))],
      places: [...new Set(group.map(({ landing }): Landing['place'] => landing.place))].sort(),
    };
    return [{ id: entryId(envelope, digest), ...envelope, seen: [...new Set(group.map(({ at }) => wording.place(at)))].slice(0, 20) }];
  });
}

function distinct(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map(statements.map((statement) => [`${statement.says} ${statement.at}`, statement])).values()].slice(0, mostStatements);
}

const mostStatements = 40;

export interface Found {
  readonly statements: readonly Statement[];
  readonly ask: string | null;
}

export type Items = ReadonlyMap<ItemId, Found>;
