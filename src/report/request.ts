import type { Draft, DraftItem, DraftSubject } from '../model/handoff.js';
import type { Policy } from '../model/policy.js';
import { inMarkdown, inMarkdownCode, linkInMarkdown, safeJson } from './escape.js';
import { placeWords } from './drift.js';
import { itemTitles } from './words.js';

export interface RequestContext {
  readonly policy: Policy;
  readonly version: string;
}

/** A handoff request for a ticket, a form or a chat. */
export function renderRequestMarkdown(draft: Draft, { policy }: RequestContext): string {
  const open = draft.items.filter(({ answer, ask }) => answer === null && ask !== null).length;
  const parts = [
    `# Handoff request: ${inMarkdown(draft.id)}`,
    `Drafted from the files by handoff-lint on ${draft.requested}, policy ${inMarkdown(policy.version)}. Every statement names its place; ${open === 0 ? 'nothing is open' : `${open === 1 ? 'one question is' : `${open} questions are`} open`}. It need not be perfect: it has to be clear enough to decide the next step.`,
    recipients(draft, policy),
    ...draft.items.map((item, index) => itemBlock(item, index + 1)),
    covered(draft, policy),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

export function renderRequestJson(draft: Draft, { policy, version }: RequestContext): string {
  const { id, workflow, requested, destinations, items, covers } = draft;
  return `${safeJson({
    schemaVersion: 1,
    tool: { name: 'handoff-lint', version },
    policy: policy.version,
    requestForm: policy.requestForm,
    id,
    workflow,
    requested,
    destinations,
    information: items.map(({ id: item, answer, found, ask }) => ({ id: item, title: itemTitles[item], answer, found, ask })),
    covers,
  })}\n`;
}

function recipients({ destinations }: Draft, policy: Policy): string {
  if (destinations.length === 0) return 'No handoff line is crossed: nothing has to be handed off yet.';
  const to = destinations.map((id) => {
    const { title = id, owner = null, contact = null } = policy.destinations.get(id) ?? {};
    const how = [owner, contact].filter((part) => part !== null).map(linkInMarkdown);
    return how.length === 0 ? inMarkdown(title) : `${inMarkdown(title)} (${how.join(', ')})`;
  });
  const form = policy.requestForm === null ? '' : ` Request form: ${linkInMarkdown(policy.requestForm)}`;
  return `To: ${to.join(', ')}.${form}`;
}

function itemBlock({ id, answer, found, ask }: DraftItem, number: number): string {
  const lines = [
    ...(answer === null ? [] : answer.trimEnd().split('\n').map(inMarkdown)),
    ...(answer === null || found.length === 0 ? [] : ['']),
    ...found.map(({ says, at }) => `- ${inMarkdown(says)} (${inMarkdownCode(at)})`),
    ...(ask === null || answer !== null ? [] : [...(found.length === 0 ? [] : ['']), `**To answer:** ${inMarkdown(ask)}`]),
  ];
  return [`## ${number}. ${capital(itemTitles[id])}`, '', ...lines].join('\n');
}

/** The envelope that is put to the teams: whatever goes beyond it later is asked again. */
function covered({ covers }: Draft, policy: Policy): string {
  if (covers.length === 0) return '';
  const titles = new Map(policy.triggers.flatMap(({ signals }) => signals.map(({ id, title }) => [id, title])));
  const row = ({ signal, subject, verbs, places, seen }: DraftSubject): string =>
    `| ${inMarkdown(titles.get(signal) ?? signal)} | ${inMarkdownCode(subject)} | ${verbs.join(', ')} | ${places.map((place) => placeWords[place]).join(', ')} | ${seen.slice(0, 3).map(inMarkdownCode).join(' ')} |`;
  return ['## What is taken over', '', '| kind | what | may | lies | seen |', '| --- | --- | --- | --- | --- |', ...covers.map(row)].join(
    '\n',
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
