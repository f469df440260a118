import {
  actionsOf,
  defineDetector,
  isUnplaced,
  isUnread,
  usesAndIdleClients,
  touchOf,
  type CatalogMatch,
  type DocumentView,
  type ProgramView,
  type Report,
  type Site,
  type Touch,
} from '../../src/detector-api.js';
import { allowancesOf, type Allowance } from './allow-lists.js';
import { commandGrants } from './command-grants.js';
import { isOverridden } from './overrides.js';
import { switchesOf } from './switches.js';

const signal = 'autonomous-action/auto-approval';
const shell = 'autonomous-action/shell-execution';

/** Confirmation that a default, a flag or committed settings switch off. */
export default defineDetector({
  id: 'auto-approval',
  emits: [signal, shell],
  turn: 'last',
  detect(program, report, seen) {
    reportAllowances(program, report);
    reportCommandGrants(program, report);
    for (const match of usesAndIdleClients(program.matches('auto-approval')).filter((own) => !isOverridden(program, own)))
      if (match.entry.traits.includes('brings-tools') || !hasHarmlessTools(program, seen))
        report({
          ...touchOf(match),
          at: placeOf(program, match),
          subject: { kind: 'setting', name: match.entry.service, target: null },
          reach: match.call !== null && isUnread(program, match.call) ? 'registered' : match.reach,
          guards: isTemplate(program, match) ? [...match.guards, { form: 'template', at: match.at }] : match.guards,
        });
    if (hasHarmlessTools(program, seen)) return;
    for (const { name, at, reach } of switchesOf(program)) report(touchAt(signal, { kind: 'setting', name, target: null }, at, [], reach));
  },
});

/** Tools are there, and none of them does anything: there is nothing to confirm. */
function hasHarmlessTools(program: ProgramView, seen: readonly Touch[]): boolean {
  const known = program.tools.length > 0 && program.tools.every(({ effect }) => effect === null || effect === 'compute');
  return known && actionsOf(program, seen).length === 0;
}

function isTemplate(program: ProgramView, { form, document }: CatalogMatch): boolean {
  return form === 'file' && isUnplaced(program.documents, document);
}

function isRead({ role }: DocumentView): boolean {
  return role === 'source' || role === 'example' || role === 'data' || role === 'doc';
}

/** The argument that switches it off, not the whole call. */
function placeOf(program: ProgramView, { entry, call, at }: CatalogMatch): Site {
  if (call === null) return at;
  const keys = entry.calls.flatMap(([, pattern]) => pattern.with.filter(([, wanted]) => !wanted.includes(null)).map(([key]) => key));
  const value = keys.map((key) => call.argument(key)).find((own) => own !== null) ?? null;
  return value === null ? at : program.site(value);
}

function reportAllowances(program: ProgramView, report: Report): void {
  for (const { assistant, setting, grade, form } of allowancesOf(program.documents.filter(isRead)))
    reportGrant(report, { assistant, grade, at: program.site(setting.value), reach: 'started', form });
}

function reportCommandGrants(program: ProgramView, report: Report): void {
  for (const { assistant, command, grade } of commandGrants(program)) {
    const { at, reach, guards } = command.call;
    reportGrant((touch) => report({ ...touch, guards }), { assistant, grade, at, reach, form: 'applied' });
  }
}

interface Grant extends Pick<Allowance, 'assistant' | 'grade' | 'form'> {
  readonly at: Site;
  readonly reach: Touch['reach'];
}

/** What may run unasked; where that is any command, the shell too. */
function reportGrant(report: Report, { assistant, grade, at, reach, form }: Grant): void {
  const subject = { kind: 'setting', name: assistant, target: null } as const;
  const traits = grade === 'fixed' ? ['fixed-commands'] : ['brings-tools'];
  report(touchAt(signal, subject, at, traits, reach, form));
  if (grade === 'shell') report({ ...touchAt(shell, subject, at, [], reach, form), verb: 'execute' });
}

function touchAt(
  of: typeof signal | typeof shell,
  subject: Parameters<Report>[0]['subject'],
  at: Site,
  traits: readonly string[],
  reach: Parameters<Report>[0]['reach'],
  form: Allowance['form'] = 'applied',
): Parameters<Report>[0] {
  return {
    signal: of,
    verb: 'grant',
    subject,
    landing: { place: 'unknown', stage: 'unstated', owner: 'operator', known: 'written', chain: [] },
    auth: 'own',
    traits,
    at,
    reach,
    guards: form === 'template' ? [{ form, at }] : [],
    chain: [],
  };
}
