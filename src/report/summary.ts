import type { TriggerRule } from '../model/policy.js';
import type { TriggerVerdict } from '../model/verdict.js';
import { coversOf, handedOffSentence } from './handoff.js';
import { labelled, listed, wrap } from './layout.js';
import type { Page } from './page.js';
import type { Style } from './style.js';

/** The answer, and one line for every trigger that is not clear. */
export function summaryOf(page: Page): readonly string[] {
  const { verdict, context, width } = page;
  const { sentence, style } = answerOf(page);
  const [first = '', ...rest] = wrap(sentence, width);
  const answer = [first, ...rest.map((line) => `  ${line}`)].map((line) => context.paint(style, line));
  const rows = verdict.triggers.filter(
    (trigger) => trigger.level === 'crossed' || (trigger.level === 'approaching' && context.detail === 'full'),
  );
  if (rows.length === 0) return answer;
  const titles = Math.max(...rows.map((trigger) => titleOf(trigger, page).length)) + 3;
  const clear = verdict.triggers.filter(({ level }) => level === 'clear').map((trigger) => titleOf(trigger, page));
  const last =
    clear.length === 0 || context.detail === 'quiet'
      ? []
      : labelled('  clear', 13, listed(clear, ' · '), width).map((line) => context.paint('dim', line));
  return ['', ...answer, '', ...rows.flatMap((trigger) => rowOf(trigger, titles, page)), ...last];
}

export const levelStyle: Readonly<Record<TriggerVerdict['level'], Style>> = { crossed: 'red', approaching: 'yellow', clear: 'green' };

export function ruleOf(trigger: TriggerVerdict, page: Page): TriggerRule | undefined {
  return page.context.policy.triggers.find(({ id }) => id === trigger.id);
}

function answerOf(page: Page): { readonly sentence: string; readonly style: Style } {
  const { verdict, context } = page;
  const crossed = verdict.triggers.filter(({ level }) => level === 'crossed');
  const open = crossed.filter(({ covered, baselined }) => !covered && !baselined).length;
  const known = crossed.filter(({ baselined }) => baselined).length;
  const near = verdict.triggers.filter(({ level }) => level === 'approaching').length;
  if (open > 0) {
    const handed = crossed.length - open - known;
    const others = `${handed > 0 ? `; ${lines(handed)} handed off already` : ''}${known > 0 ? `; ${lines(known)} known from the baseline` : ''}`;
    return {
      sentence: `✖ This prototype crosses ${lines(open)}${others}. That makes it real work that needs specialist owners, not a mistake.`,
      style: 'red',
    };
  }
  if (known > 0) {
    return {
      sentence: `▲ ${lines(known)} crossed, known from the baseline: nothing new here, and the handoff is still to come.`,
      style: 'yellow',
    };
  }
  if (crossed.length > 0) return { sentence: handedOffSentence(page), style: 'green' };
  if (near > 0)
    return {
      sentence: `▲ No handoff line is crossed, and it may go on as an experiment. ${near === 1 ? 'One is' : `${near} are`} near: look before it grows.`,
      style: 'yellow',
    };
  if (context.exitCode === 3) return { sentence: '○ No handoff line is crossed or near in what could be read.', style: 'yellow' };
  return { sentence: '✔ Still an experiment: no handoff line is crossed or near. Explore on.', style: 'green' };
}

function lines(count: number): string {
  return `${count} handoff line${count === 1 ? '' : 's'}`;
}

function rowOf(trigger: TriggerVerdict, titles: number, page: Page): readonly string[] {
  const { context, describer, width } = page;
  const column = 13;
  const receivers = describer.receivers(trigger.destinations);
  const word = trigger.covered ? 'handed off' : trigger.baselined ? 'known' : trigger.level === 'crossed' ? 'crossed' : 'near';
  const what = trigger.covered
    ? coversOf(trigger, page)
    : trigger.level === 'crossed'
      ? `→ ${receivers}`
      : `would go ${describer.towards(trigger.destinations)}`;
  const wide = column + titles + Math.min(what.length, 30) <= width;
  const text = wide ? titleOf(trigger, page).padEnd(titles) : titleOf(trigger, page);
  const [first = '', ...rest] = wide ? labelled(text, titles, what, width - column) : [text, ...wrap(what, width - column)];
  const label = context.paint(
    trigger.covered ? 'green' : trigger.baselined ? 'yellow' : levelStyle[trigger.level],
    `  ${word}`.padEnd(column),
  );
  return [`${label}${first}`, ...rest.map((line) => ' '.repeat(column) + line)];
}

function titleOf(trigger: TriggerVerdict, page: Page): string {
  return ruleOf(trigger, page)?.title ?? trigger.id;
}
