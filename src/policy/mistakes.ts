import type { ConfigError } from '../model/failure.js';
import type { GeneralFile, NeedFile, SignalFile, TriggerFile } from './rule-schema.js';
import type { Checked } from './yaml-file.js';

const slots: ReadonlySet<string> = new Set(['subject', 'target', 'does', 'act', 'what', 'concern']);

/** What no schema can say: names that nothing defines, tables that leave a touch without a level, rows that nothing reaches. */
export function findMistakes(general: Checked<GeneralFile>, triggers: readonly Checked<TriggerFile>[]): readonly ConfigError[] {
  const known: Known = {
    generalTraits: Object.keys(general.value.traits),
    rules: new Set(['closed', 'outside', ...general.value.limits.map(({ because }) => because)]),
    subjects: new Set(triggers.flatMap(({ value }) => [value.id, ...Object.keys(value.signals).map((key) => `${value.id}/${key}`)])),
  };
  return triggers.flatMap((trigger) => [
    ...(trigger.value.needs === undefined ? [] : inNeed(trigger, ['needs'], trigger.value.needs, known)),
    ...Object.keys(trigger.value.signals).flatMap((key) => inSignal(trigger, key, known)),
  ]);
}

interface Known {
  readonly generalTraits: readonly string[];
  readonly rules: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
}

function inSignal(trigger: Checked<TriggerFile>, key: string, known: Known): readonly ConfigError[] {
  const signal = trigger.value.signals[key];
  if (signal === undefined) return [];
  const at = ['signals', key];
  const traits = new Set([...known.generalTraits, ...Object.keys(trigger.value.traits), ...Object.keys(signal.traits)]);
  return [
    ...signal.exempt
      .filter((rule) => !known.rules.has(rule))
      .map((rule) =>
        trigger.error([...at, 'exempt'], `${key} is exempt from ${rule}, which is no general rule`, 'Name a rule of general.yaml.'),
      ),
    ...(signal.needs === undefined ? [] : inNeed(trigger, [...at, 'needs'], signal.needs, known)),
    ...inTable(trigger, at, signal),
    ...signal.levels.flatMap((row, index) =>
      [...(row.when.traits ?? []), ...(row.when.without ?? [])]
        .filter((trait) => !traits.has(trait))
        .map((trait) =>
          trigger.error(
            [...at, 'levels', index],
            `${key} asks for the trait ${trait}, which it does not define`,
            'Add it to traits with its meaning.',
          ),
        ),
    ),
  ];
}

function inTable(trigger: Checked<TriggerFile>, at: readonly string[], signal: SignalFile): readonly ConfigError[] {
  const errors: ConfigError[] = [];
  const levelOf = new Map<string, string>();
  const last = signal.levels.length - 1;
  signal.levels.forEach((row, index) => {
    const place = [...at, 'levels', index];
    const total = Object.keys(row.when).length === 0;
    if (total && index < last)
      errors.push(trigger.error(place, 'fits everything, so that no row below it is reached', 'Move it to the end.'));
    if (!total && index === last) errors.push(trigger.error(place, 'the last row must fit everything', 'End the table with when: {}.'));
    if ((levelOf.get(row.because) ?? row.level) !== row.level)
      errors.push(trigger.error(place, `${row.because} already has another level`, 'Give it a code of its own.'));
    levelOf.set(row.because, row.level);
    const strange = slotsOf(row.says).find((slot) => !slots.has(slot) || (slot === 'what' && signal.what === undefined));
    if (strange !== undefined) errors.push(trigger.error(place, `nothing fills {${strange}}`, `Use one of ${[...slots].join(', ')}.`));
  });
  return errors;
}

function inNeed(trigger: Checked<TriggerFile>, at: readonly string[], need: NeedFile, known: Known): readonly ConfigError[] {
  return need.any
    .flatMap(({ of }) => of)
    .filter((subject) => !known.subjects.has(subject))
    .map((subject) => trigger.error([...at, 'any'], `${subject} is neither a trigger nor a signal`, 'Name one of rules/.'));
}

function slotsOf(phrase: string): readonly string[] {
  return [...phrase.matchAll(/\{([a-z]{1,20})\}/g)].map((match) => match[1] ?? '');
}
