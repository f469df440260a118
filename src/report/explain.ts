import type { Destination, Policy, SignalRule, TriggerRule } from '../model/policy.js';
import type { Level, TriggerId } from '../model/touch.js';
import { Describer } from './describe.js';
import { shown } from './escape.js';
import { labelled, wrap } from './layout.js';

/** What the policy says about a trigger, a signal (in full or by its last word) or a destination; null where there is none of that name. */
export function explain(id: string, policy: Policy, width: number): string | null {
  const page = new Explanation(policy, Math.min(120, Math.max(50, width)));
  const trigger = policy.triggers.find((own) => own.id === id);
  const signals = policy.triggers.flatMap((own) => own.signals.map((rule) => ({ trigger: own, rule })));
  const named = signals.filter(({ rule }) => rule.id === id || lastWord(rule.id) === id);
  const team = [...policy.destinations.keys()].find((own) => own === id);
  const parts = [
    ...(trigger === undefined ? [] : [page.ofTrigger(trigger)]),
    ...named.map((own) => page.ofSignal(own.trigger, own.rule)),
    ...(team === undefined ? [] : [page.ofDestination(team)]),
  ];
  return parts.length === 0 ? null : `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Everything that can be explained. */
export function explainable({ triggers, destinations }: Policy): readonly string[] {
  return [...triggers.flatMap(({ id, signals }) => [id, ...signals.map((rule) => rule.id)]), ...destinations.keys()];
}

class Explanation {
  private readonly describer: Describer;

  constructor(
    private readonly policy: Policy,
    private readonly width: number,
  ) {
    this.describer = new Describer(policy, new Map(), shown);
  }

  ofTrigger(trigger: TriggerRule): readonly string[] {
    const { id, title, says, quote, destinations, signals } = trigger;
    return [
      ...this.head(id, title, 'trigger'),
      ...wrap(says, this.width),
      ...this.policyLines(quote),
      '',
      'What counts as evidence of it',
      ...signals.flatMap((rule) => labelled(`  ${lastWord(rule.id)}`, 25, rule.title, this.width)),
      '',
      ...this.receivers(destinations),
      ...wrap(`More: handoff-lint explain ${signals[0]?.id ?? id}`, this.width),
    ];
  }

  ofSignal(trigger: TriggerRule, rule: SignalRule): readonly string[] {
    const { cure, need, examples, exempt } = rule;
    return [
      ...this.head(rule.id, rule.title, `signal of ${trigger.title}`),
      ...wrap(trigger.says, this.width),
      ...this.policyLines(rule.quote),
      ...levels.flatMap(([level, word]) => this.levelLines(rule, level, word)),
      ...(need === null ? [] : ['', ...wrap(`Counts fully only beside other evidence; without it: ${need.says}.`, this.width)]),
      '',
      'Whatever it is, it is lowered where it is',
      ...this.general(exempt).flatMap((line) => labelled('  -', 4, line, this.width)),
      ...this.exampleLines(examples),
      '',
      ...labelled('Lower it', 13, cure, this.width),
      ...this.receivers(rule.destinations),
    ];
  }

  ofDestination(id: Destination): readonly string[] {
    const { through = null, owner = null, contact = null } = this.policy.destinations.get(id) ?? {};
    const receives = this.policy.triggers.flatMap((trigger) =>
      trigger.destinations.includes(id)
        ? [`${trigger.title}: all of it`]
        : trigger.signals.filter(({ destinations }) => destinations.includes(id)).map((rule) => `${trigger.title}: ${rule.title}`),
    );
    const always = this.policy.always.includes(id) ? ['every line that is crossed'] : [];
    return [
      ...this.head(id, this.describer.title(id), 'destination'),
      ...(owner === null ? [] : labelled('Answers', 13, shown(owner), this.width)),
      ...(contact === null ? [] : labelled('Reached by', 13, shown(contact), this.width)),
      ...(through === null ? [] : labelled('Through', 13, `${this.describer.reached(through)}, who brings them in`, this.width)),
      'Receives',
      ...[...always, ...receives].flatMap((line) => labelled('  -', 4, line, this.width)),
      ...this.form(),
    ];
  }

  private head(id: string, title: string, kind: string): readonly string[] {
    return [...wrap(`${title} · ${kind} · ${id} · policy ${shown(this.policy.version)}`, this.width), ''];
  }

  private policyLines(quote: string): readonly string[] {
    return labelled('Policy', 13, `“${shownWhole(quote)}”`, this.width);
  }

  private levelLines({ levels: rows }: SignalRule, level: Level, word: string): readonly string[] {
    const said = [...new Set(rows.filter((row) => row.level === level).map(({ says }) => generic(says)))];
    return said.length === 0 ? [] : ['', word, ...said.flatMap((line) => labelled('  -', 4, line, this.width))];
  }

  private general(exempt: readonly string[]): readonly string[] {
    const { guards, limits, closed, outside } = this.policy.general;
    const capped = [...limits, closed, outside].filter(({ because }) => !exempt.includes(because));
    return [
      ...Object.values(guards)
        .filter(({ lowers, atMost }) => lowers > 0 || atMost !== 'crossed')
        .map(({ lowers, atMost, says }) => `${says}: ${lowers > 0 ? 'one level lower' : `at most ${levelWord(atMost)}`}`),
      ...capped.map(({ says, atMost }) => `${says}: ${atMost === 'clear' ? 'clear' : `at most ${levelWord(atMost)}`}`),
      'dead code, a test or vendored code: clear',
    ];
  }

  private exampleLines({ crossed, clear }: SignalRule['examples']): readonly string[] {
    return [
      ...(crossed.length + clear.length === 0 ? [] : ['', 'Examples']),
      ...crossed.flatMap((code) => labelled('  crosses', 13, code, this.width)),
      ...clear.flatMap((code) => labelled('  does not', 13, code, this.width)),
    ];
  }

  private receivers(destinations: readonly Destination[]): readonly string[] {
    const all = [...this.policy.destinations.keys()].filter((id) => destinations.includes(id) || this.policy.always.includes(id));
    const text = all.map((id) => {
      const through = this.describer.through(id);
      return through === null ? this.describer.reached(id) : `${this.describer.reached(id)} through ${this.describer.title(through)}`;
    });
    return [...labelled('Goes to', 13, text.join(', '), this.width), ...this.form()];
  }

  private form(): readonly string[] {
    const { requestForm } = this.policy;
    return requestForm === null ? [] : labelled('Request', 13, shown(requestForm), this.width);
  }
}

const levels: readonly (readonly [Level, string])[] = [
  ['crossed', 'Crossed where it'],
  ['approaching', 'Near where it'],
  ['clear', 'Clear where it'],
];

function levelWord(level: Level): string {
  return level === 'approaching' ? 'near' : level;
}

/** A phrase of a level row without the thing that it is said of. */
function generic(says: string): string {
  return says
    .replaceAll('[', '')
    .replaceAll(']', '')
    .replace(/\{([a-z]{1,10})\}/g, (_, slot: string) => slots[slot] ?? '…');
}

const slots: Readonly<Record<string, string>> = {
  subject: 'a system',
  target: 'an address',
  does: 'reads or changes',
  act: 'use',
  concern: 'another concern',
};

function lastWord(id: `${TriggerId}/${string}`): string {
  return id.slice(id.indexOf('/') + 1);
}

/** A sentence of the policy is longer than what is shown of untrusted text. */
function shownWhole(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
