import type { ConfigError } from '../model/failure.js';
import type { Condition, GeneralRules, Limit, Need, Policy, SignalRule, TriggerRule } from '../model/policy.js';
import type { SignalId } from '../model/touch.js';
import { findMistakes } from './mistakes.js';
import { destinationsSchema, generalSchema, triggerSchema } from './rule-schema.js';
import type { ConditionFile, DestinationsFile, GeneralFile, NeedFile, SignalFile, TriggerFile } from './rule-schema.js';
import { destinations, triggerIds } from './vocabulary.js';
import { failed, readYaml } from './yaml-file.js';
import type { Checked, Outcome, SourceFile } from './yaml-file.js';

/** The files of `rules/` as one policy, or every mistake in them with its line. */
export function compilePolicy(files: readonly SourceFile[]): Outcome<Policy> {
  const general = readNamed(files, 'general.yaml', (file) => readYaml(file, generalSchema));
  const receivers = readNamed(files, 'destinations.yaml', (file) => readYaml(file, destinationsSchema));
  const triggers = triggerIds.map((id) => readNamed(files, `${id}.yaml`, (file) => readYaml(file, triggerSchema)));
  const unread = [general, receivers, ...triggers].flatMap((outcome) => outcome.errors);
  if (general.value === null || receivers.value === null || unread.length > 0) return failed(unread);
  const checked = triggers.flatMap((outcome) => (outcome.value === null ? [] : [outcome.value]));
  const mistakes = findMistakes(general.value, checked);
  if (mistakes.length > 0) return failed(mistakes);
  return { value: toPolicy(general.value.value, receivers.value.value, checked), errors: [] };
}

function readNamed<Value>(
  files: readonly SourceFile[],
  wanted: string,
  read: (file: SourceFile) => Outcome<Checked<Value>>,
): Outcome<Checked<Value>> {
  const file = files.find(({ path }) => path === wanted || path.endsWith(`/${wanted}`));
  if (file !== undefined) return read(file);
  const missing: ConfigError = { failure: 'config', message: `${wanted} is missing`, place: null, cure: `Add rules/${wanted}.` };
  return failed([missing]);
}

function toPolicy(general: GeneralFile, receivers: DestinationsFile, triggers: readonly Checked<TriggerFile>[]): Policy {
  return {
    version: general.version,
    triggers: triggers.map(({ value }) => toTrigger(value, general)),
    general: toGeneral(general),
    destinations: new Map(destinations.map((id) => [id, receivers.destinations[id]])),
    always: receivers.always,
    requestForm: receivers['request-form'],
    unapproved: 'told',
  };
}

function toGeneral(general: GeneralFile): GeneralRules {
  const guard = (form: keyof GeneralFile['guards']) => {
    const { lowers, 'at-most': atMost, says } = general.guards[form];
    return { lowers, atMost, says };
  };
  return {
    reach: general.reach,
    guards: {
      'switch-off': guard('switch-off'),
      placeholder: guard('placeholder'),
      template: guard('template'),
      broken: guard('broken'),
      asked: guard('asked'),
    },
    limits: general.limits.map((limit) => toLimit(limit, limit.when)),
    closed: toLimit(general.closed, {}),
    outside: toLimit(general.outside, {}),
  };
}

function toLimit(limit: GeneralFile['closed'], when: ConditionFile): Limit {
  return { because: limit.because, when: toCondition(when), atMost: limit['at-most'], says: limit.says };
}

function toTrigger(file: TriggerFile, general: GeneralFile): TriggerRule {
  const { id, title, quote, says, destinations } = file;
  const signals = Object.entries(file.signals).map(([key, signal]) => toSignal(`${id}/${key}`, signal, file, general));
  return { id, title, quote: quote.trim(), says, destinations, signals };
}

function toSignal(id: SignalId, signal: SignalFile, trigger: TriggerFile, general: GeneralFile): SignalRule {
  const need = signal.needs ?? trigger.needs;
  return {
    id,
    title: signal.title,
    quote: signal.quote,
    destinations: [...new Set([...trigger.destinations, ...signal.destinations])],
    traits: new Map(Object.entries({ ...general.traits, ...trigger.traits, ...signal.traits })),
    levels: signal.levels.map(({ because, when, level, says }) => ({
      because,
      when: toCondition(when),
      level,
      says: says.replaceAll('{what}', signal.what ?? ''),
    })),
    need: need === undefined ? null : toNeed(need),
    exempt: signal.exempt,
    cure: signal.cure,
    examples: signal.examples,
  };
}

function toNeed(need: NeedFile): Need {
  const { because, otherwise, evidence, unless, except, same, says, met } = need;
  return {
    because,
    otherwise,
    evidence,
    unless,
    except,
    same,
    says,
    met,
    any: need.any.map((one) => ({ of: one.of, atLeast: one['at-least'] })),
  };
}

function toCondition(when: ConditionFile): Condition {
  const { verb, place, stage, owner, known, auth, traits, without } = when;
  return {
    ...(verb && { verb }),
    ...(place && { place }),
    ...(stage && { stage }),
    ...(owner && { owner }),
    ...(known && { known }),
    ...(auth && { auth }),
    ...(traits && { traits }),
    ...(without && { without }),
  };
}
