import type { ProgramView } from '../../model/program.js';
import type { DataKind } from './data-kind.js';
import { dataReads } from './data-reads.js';
import { lexiconOf, tokensOf } from './lexicon.js';
import type { OpenInput } from './open-inputs.js';

/** An input that says which thing is meant: nobody's record comes in with it. */
export function onlyNames(program: ProgramView, input: OpenInput, kind: DataKind): boolean {
  return (
    asksForPublicKey(program, input, kind) ||
    picksRecord(input, kind) ||
    picksByNumber(input, kind) ||
    picksById(program, input) ||
    picksFromFile(program, input, kind)
  );
}

/** A ticker, a company, an address of a page: it names something public, and nobody's record comes in with it. */
function asksForPublicKey(program: ProgramView, { view, ownNames }: OpenInput, kind: DataKind): boolean {
  if (view.form === 'upload' || view.form === 'file' || view.form === 'folder' || kind.named(ownNames) === 1) return false;
  const keys = lexiconOf(program, 'public.keys');
  return ownNames.some((name) => keys.in(shortName(name)).length > 0);
}

/** `--stock_ticker` of an option that is explained, "The city to look at" without its example; empty where more is told than a name. */
function shortName(name: string): string {
  const told = /^--[\w-]{1,60}(?= )/.exec(name)?.[0] ?? name.slice(0, 200).replace(/\([^()]{0,80}\)?/, '');
  return told.trim().length < 60 ? told : '';
}

/** `req.params.id`, `req.query.profileId`: which record is meant, and nothing of it. */
function picksRecord({ view, fields }: OpenInput, kind: DataKind): boolean {
  return (
    view.form === 'route' &&
    fields.length > 0 &&
    fields.every((name) => /(?:^|[_a-z])(?:id|Id|ID)$/.test(name)) &&
    kind.fielded(fields) === 0
  );
}

/** `task_id = sys.argv[1]`, `seed = int(sys.argv[2])`: which of the records that something else holds is meant. */
function picksByNumber({ view, ownNames, fields }: OpenInput, kind: DataKind): boolean {
  const names = ownNames.filter((name) => name !== '');
  return view.form === 'argument' && names.length > 0 && names.every(isNumber) && kind.fielded(fields) === 0;
}

function isNumber(name: string): boolean {
  return /^(?:\w{1,40}_)?(?:id|seed)s?$|^[a-z]\w{0,40}Ids?$/.test(name);
}

/** A box labelled "Your customer ID", `/claims/<policy_number>`: what stands behind it is read elsewhere, and is judged there. */
function picksById(program: ProgramView, { view, ownNames, fields }: OpenInput): boolean {
  const isRoute = view.form === 'route';
  if ((!isRoute && view.form !== 'text' && view.form !== 'stdin') || fields.length > 0) return false;
  const fillers = new Set(program.vocabulary('labels.fillers'));
  const said = view.words === '' ? ownNames.filter((name) => name !== '') : [view.words];
  const names = said.map((name) => tokensOf(name.replace(/ str$/, '')).filter((token) => !fillers.has(token)));
  return (
    names.length > 0 && names.every((tokens) => tokens.length < 4 && (tokens.at(-1) === 'id' || (isRoute && tokens.at(-1) === 'number')))
  );
}

/** A name or a number that picks records out of a file of the tree: the file is what comes in, and is judged by itself. */
function picksFromFile(program: ProgramView, { view, ownNames, fields }: OpenInput, kind: DataKind): boolean {
  if (view.form !== 'text' || fields.length > 1 || ownNames.join(' ').length > 60) return false;
  const keys = [
    ...lexiconOf(program, 'records.people').in(ownNames.join(' ')),
    ...lexiconOf(program, 'records.keys').in(ownNames.join(' ')),
  ];
  return keys.length > 0 && dataReads(program).some(({ tables }) => tables.some(({ kinds }) => kinds.includes(kind.name)));
}
