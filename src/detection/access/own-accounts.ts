import type { CallView, CatalogMatch, ProgramView } from '../../model/program.js';
import { accountTables } from '../stores/account-tables.js';
import { perProgram } from '../per-program.js';

/** Do people have accounts of their own with the program, whatever keeps them? */
export const peopleSignUp = perProgram(
  (program): boolean =>
    accountTables(program).length > 0 ||
    program
      .matches('shared-service')
      .some(
        (match) => (match.reach === 'started' || match.reach === 'may-run') && match.form !== 'client' && !isWrittenAccount(program, match),
      ),
);

/** A password that the code or the environment holds is that of a demo user or of the operator, one that a tool only scrambles nobody's. */
export function isWrittenAccount(program: ProgramView, { entry, call }: CatalogMatch): boolean {
  if (call === null) return false;
  if (scrambling.has(entry.service) && isOnlyComputed(program, call)) return true;
  if (entry.service === 'password-check') return program.flows(storeReads(program), call) === null;
  const password = entry.service === 'own-accounts' ? call.argument(0) : call.method === 'create_user' ? call.argument('password') : null;
  const texts = password === null ? [] : program.texts(password);
  return texts.length > 0 && texts.every(({ from }) => from !== 'computed');
}

/** A tool that gives a model the scrambled text back, and asks nothing that could keep it. */
function isOnlyComputed(program: ProgramView, call: CallView): boolean {
  const tool = program.tool(call);
  return tool !== null && !tool.calls.some((own) => keepers(program).has(own));
}

/** Calls that the catalogues know for anything but accounts, and requests. */
const keepers = perProgram((program): ReadonlySet<CallView> => {
  const matches = program.catalogs.filter((id) => id !== 'shared-service').flatMap((id) => program.matches(id));
  return new Set([...matches.flatMap(({ call }) => call ?? []), ...program.requests.map(({ call }) => call)]);
});

const scrambling: ReadonlySet<string> = new Set(['own-accounts', 'password-check']);

/** What comes out of databases, files of the own machine included. */
const storeReads = perProgram((program) =>
  ['database', 'tool-use'].flatMap((id) =>
    program.matches(id).flatMap(({ call, form }): readonly CallView['value'][] => (call === null || form !== 'use' ? [] : [call.value])),
  ),
);
