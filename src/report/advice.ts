import type { Advice, AdviceCode, Verdict } from '../model/verdict.js';
import { shown } from './escape.js';
import { labelled, wrap } from './layout.js';
import type { Page } from './page.js';
import type { Places } from './sources.js';

/** The policy's second main rule. */
export const adviceQuote = 'Use company-provisioned or approved AI accounts and services for company work.';

/** In one sentence; the name passes `clean`. */
export function adviceSentence({ code, name }: Pick<Advice, 'code' | 'name'>, clean: (text: string) => string): string {
  return says[code].replaceAll('{name}', () => clean(name));
}

/** A block beside the triggers: it is no handoff line. */
export function adviceOf(page: Page): readonly string[] {
  const { verdict, context, width, places } = page;
  const { advice, unapproved } = verdict;
  if (advice.length === 0 || (context.detail === 'quiet' && unapproved === 'told')) return [];
  const effect = unapproved === 'fails' ? 'your policy lets it fail the check' : 'advice, no handoff line';
  return [
    `${context.paint('bold', 'AI accounts and services')}  ${context.paint(unapproved === 'fails' ? 'red' : 'yellow', effect)}`,
    ...labelled('  Policy:', 10, `“${adviceQuote}”`, width).map((line) => context.paint('dim', line)),
    ...advice
      .slice(0, most)
      .flatMap((one) => [...wrap(`${placeOf(one, places)}   ${adviceSentence(one, shown)}`, width - 2).map((line) => `  ${line}`)]),
    ...(advice.length > most ? [`  and ${advice.length - most} more (--format json lists all)`] : []),
    ...labelled('  instead', 10, 'ask Dev which approved account or service does the same', width),
  ];
}

/** "app.py:4 (and 2 more places)" */
function placeOf({ at, also }: Advice, places: Places): string {
  const more = also.length === 0 ? '' : ` (and ${also.length} more ${also.length === 1 ? 'place' : 'places'})`;
  return `${shown(at.path)}:${places.start(at).line}${more}`;
}

/** Does the advice alone make the check fail? */
export function failsByAdvice({ advice, unapproved }: Verdict): boolean {
  return unapproved === 'fails' && advice.length > 0;
}

const says: Readonly<Record<AdviceCode, string>> = {
  unofficial: 'uses {name}, an unofficial way to a model: nobody at the company answers for the account, and anybody may read what is sent',
  consumer: 'uses {name}, a site for private accounts, by program: company work belongs into a company account',
  'unknown-gateway': 'sends prompts to {name}, a gateway that is no provider known here: who runs it, and under which account?',
  'not-listed': "uses {name}, which is not on the company's list of approved ones",
  blocked: 'uses {name}, which the company has blocked',
};

const most = 8;
