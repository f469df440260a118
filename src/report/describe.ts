import type { Destination, LevelRow, Policy, SignalRule, TriggerRule } from '../model/policy.js';
import { subjectId } from '../model/subject.js';
import type { Note, Place } from '../model/touch.js';
import type { Finding } from '../model/verdict.js';
import { act, does, notes } from './words.js';

/** Puts findings into words; every untrusted name in them passes `clean` first. */
export class Describer {
  private readonly rules: ReadonlyMap<string, { readonly trigger: TriggerRule; readonly rule: SignalRule }>;

  constructor(
    readonly policy: Policy,
    /** Titles of services by their canonical name, of tools of packages by their id. */
    private readonly titles: ReadonlyMap<string, string>,
    readonly clean: (text: string) => string,
  ) {
    this.rules = new Map(policy.triggers.flatMap((trigger) => trigger.signals.map((rule) => [rule.id, { trigger, rule }] as const)));
  }

  rule(finding: Pick<Told, 'signal'>): SignalRule | null {
    return this.rules.get(finding.signal)?.rule ?? null;
  }

  /** What was found, in one sentence. */
  message(finding: Told): string {
    const rule = this.rule(finding);
    const [code, ...lowered] = finding.because.split('+');
    const row = rule?.levels.find(({ because }) => because === code);
    if (rule === null || row === undefined) return `${this.subject(finding)} (${finding.signal})`;
    const reasons = lowered.map((because) => this.reason(because, rule));
    const concern = finding.chain.find(({ note }) => note.code === 'concern-here');
    const met =
      concern === undefined || rule.need === null ? [] : [rule.need.met.replaceAll('{concern}', this.noteName(concern.note) ?? '')];
    const extra = [...reasons, ...met].filter((text) => text !== '');
    return `${this.phrase(row, finding)}${extra.length === 0 ? '' : ` (${extra.join('; ')})`}`;
  }

  note({ note }: Place): string {
    const [named, unnamed] = notes[note.code];
    const name = this.noteName(note);
    return name === null ? unnamed : named.replaceAll('{name}', () => name);
  }

  /** "Dev, SRE/DevOps; through Dev: Legal" */
  receivers(destinations: readonly Destination[]): string {
    const asked = destinations.filter((id) => !this.policy.always.includes(id));
    const gates = [...new Set(asked.map((id) => this.through(id)))];
    return gates
      .map((gate) => ({ gate, titles: asked.filter((id) => this.through(id) === gate).map((id) => this.title(id)) }))
      .sort((a, b) => Number(a.gate !== null) - Number(b.gate !== null))
      .map(({ gate, titles }) => (gate === null ? titles.join(', ') : `through ${this.title(gate)}: ${titles.join(', ')}`))
      .join('; ');
  }

  /** "to Dev, SRE/DevOps; through Dev: Legal", and "through Dev: Legal" where nobody is asked at once. */
  towards(destinations: readonly Destination[]): string {
    const isDirect = destinations.some((id) => !this.policy.always.includes(id) && this.through(id) === null);
    return `${isDirect ? 'to ' : ''}${this.receivers(destinations)}`;
  }

  /** "Dev (Ada Lovelace, #dev-intake)": who answers for it and how it is reached, where the policy says so. */
  reached(id: Destination): string {
    const { owner = null, contact = null } = this.policy.destinations.get(id) ?? {};
    const how = [owner, contact].filter((part) => part !== null).map((part) => this.clean(part));
    return how.length === 0 ? this.title(id) : `${this.title(id)} (${how.join(', ')})`;
  }

  through(id: Destination): Destination | null {
    return this.policy.destinations.get(id)?.through ?? null;
  }

  title(id: Destination | null): string {
    return (id === null ? undefined : this.policy.destinations.get(id)?.title) ?? '';
  }

  private phrase(row: LevelRow, finding: Told): string {
    const { name, target: at } = finding.subject;
    // `{}` and an empty text are targets of which the files tell nothing.
    const target = at === '{}' || at === '' ? null : at;
    // A service without a name of its own is called by its host.
    const says = target === null || target === name ? withoutOptional(row.says) : row.says.replaceAll('[', '').replaceAll(']', '');
    const slots: Readonly<Record<string, string>> = {
      subject: this.subject(finding),
      target: this.clean(target ?? 'an address that is not written'),
      does: does[finding.verb],
      act: act[finding.verb],
    };
    return says.replace(/\{([a-z]{1,10})\}/g, (_, slot: string) => slots[slot] ?? '');
  }

  private subject({ subject }: Told): string {
    return this.titles.get(subject.kind === 'tool' ? subjectId(subject) : subject.name) ?? this.clean(subject.name);
  }

  private reason(because: string, rule: SignalRule): string {
    const { guards, limits, closed, outside } = this.policy.general;
    if (rule.need?.because === because) return rule.need.says;
    for (const [form, guard] of Object.entries(guards)) if (form === because) return guard.says;
    const reached = reaches.get(because);
    if (reached !== undefined) return reached;
    return [...limits, closed, outside].find((limit) => limit.because === because)?.says ?? '';
  }

  private noteName({ code, details }: Note): string | null {
    const signal = details['signal'];
    if (code === 'concern-here' && signal !== undefined) return this.rules.get(signal)?.rule.title.toLowerCase() ?? null;
    const name = details['name'];
    if (name === undefined || name === '') return null;
    // What comes in is called as the findings call it.
    const title =
      code === 'input-here' ? (this.titles.get(name) ?? this.rules.get(`sensitive-data/${name}`)?.rule.title.toLowerCase()) : undefined;
    return title ?? this.clean(name);
  }
}

/** The part of a finding that is put into a sentence. */
export type Told = Pick<Finding, 'signal' | 'because' | 'chain' | 'subject' | 'verb'>;

const reaches: ReadonlyMap<string, string> = new Map([
  ['registered', 'set up, but nothing calls it'],
  ['dead', 'nothing that runs starts, imports or calls it'],
  ['test', 'a test, which nothing else starts'],
  ['vendored', "somebody else's code that is kept here"],
]);

function withoutOptional(phrase: string): string {
  let result = '';
  let depth = 0;
  for (const character of phrase) {
    if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (depth === 0) result += character;
  }
  return result;
}
