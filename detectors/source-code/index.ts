import {
  codeFilesGiven,
  codeStreamsGiven,
  commandsOf,
  defineDetector,
  reportMatches,
  type CallView,
  type CatalogMatch,
  type ProgramView,
  type Refinement,
  type Report,
  type Value,
} from '../../src/detector-api.js';

/** Contents and diffs of repositories that a model is given. What no model sees is ordinary tooling. */
export default defineDetector({
  id: 'source-code',
  emits: ['sensitive-data/source-code'],
  detect(program, report) {
    reportMatches(program, 'source-code', report, (match) => refine(program, match));
    for (const call of codeFilesGiven(program)) report(ofCheckout(call));
    for (const { view } of codeStreamsGiven(program)) report(ofCheckout(view));
  },
});

/** What whoever starts the program has before them. */
function ofCheckout({ at, reach, guards }: Pick<CallView, 'at' | 'reach' | 'guards'>): Parameters<Report>[0] {
  return {
    signal: 'sensitive-data/source-code',
    verb: 'read',
    subject: { kind: 'service', name: 'git-checkout', target: null },
    landing: { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'computed', chain: [] },
    auth: 'none',
    traits: [],
    at,
    reach,
    guards,
    chain: [],
  };
}

function refine(program: ProgramView, match: CatalogMatch): Refinement | 'skip' {
  const { call, form, request } = match;
  if (call === null || form === 'client') return 'skip';
  if (form === 'action') return {};
  const seen = program.tool(call) !== null || filled(program, match, call).some((value) => program.toModel(value) !== null);
  if (!seen) return 'skip';
  if (form === 'command' && match.entry.service === 'git-names' && shows(program, match, patches)) return 'skip';
  if (form === 'command' && showsNamesOnly(program, match)) return { traits: ['names-only'] };
  if (request?.authorised === 'no' || isPublicClone(program, match)) return { traits: ['public-data'] };
  // What an account reads on a public host need not be public.
  return request?.authorised === 'yes' && match.landing.place === 'public' ? { landing: { ...match.landing, place: 'managed' } } : {};
}

/** What the call gives, or writes into the stream that it is told. */
function filled(program: ProgramView, { entry }: CatalogMatch, call: CallView): readonly Value[] {
  if (entry.service !== 'git-stream') return [call.value];
  const stream = call.argument(0);
  return stream === null ? [] : program.makers(stream).map(({ value }) => value);
}

/** A loader that clones a written address without any account: `GitLoader(clone_url="https://github.com/org/repo", …)`. */
function isPublicClone(program: ProgramView, { call }: CatalogMatch): boolean {
  const addresses = [call, ...(call?.clients ?? [])].flatMap((own) => cloneKeys.flatMap((key) => own?.argument(key) ?? []));
  const texts = addresses.flatMap((value) => program.texts(value).map(({ text }) => text));
  return (
    texts.length > 0 && texts.every((text) => /^https:\/\/(?:github|gitlab|bitbucket)\.(?:com|org)\/[^@{}]+$/.test(text.slice(0, 300)))
  );
}

const cloneKeys = ['clone_url', 'cloneUrl'];

function shows(program: ProgramView, { call }: CatalogMatch, options: ReadonlySet<string>): boolean {
  return commandsOf(program, call).some(({ words }) => words.some((word) => options.has(word)));
}

/** Each command of the line that looks into commits tells names alone. */
function showsNamesOnly(program: ProgramView, { call }: CatalogMatch): boolean {
  const looking = commandsOf(program, call).filter(({ words }) => words.some((word) => looks.has(word)));
  return looking.length > 0 && looking.every(({ words }) => words.some((word) => namesOnly.has(word)));
}

const looks: ReadonlySet<string> = new Set(['diff', 'show', 'log', 'stash', 'blame', 'format-patch']);

/** `git log -p` is a diff, and matched as one. */
const patches: ReadonlySet<string> = new Set(['-p', '-u', '--patch']);
/** `git diff --name-only` tells names of files, not what is in them. */
const namesOnly: ReadonlySet<string> = new Set([
  '--name-only',
  '--name-status',
  '--stat',
  '--shortstat',
  '--numstat',
  '--dirstat',
  '-s',
  '--no-patch',
  '--quiet',
]);
