import {
  defineDetector,
  lexiconOf,
  ownTables,
  reportMatches,
  resourceName,
  storeUses,
  touchOf,
  type CallView,
  type CatalogMatch,
  type ProgramView,
} from '../../src/detector-api.js';

const signal = 'specialized-access/persistent-storage';

export default defineDetector({
  id: 'persistent-storage',
  emits: [signal],
  detect(program, report) {
    const artifacts = lexiconOf(program, 'artifacts');
    reportMatches(program, 'persistent-storage', report, (match) => {
      if (match.document.kind === 'sql' && match.form === 'file') return 'skip';
      return { traits: namesOf(program, match).some((name) => artifacts.in(name).length > 0) ? ['build-artifact'] : [] };
    });
    for (const { match, call } of migrations(program)) report({ ...touchOf(match), at: call.at });
    for (const { match, verb, holds, keeper } of storeUses(program))
      if (keeper === 'own' && holds !== 'messages') report({ ...touchOf(match, { verb }), signal, traits: [] });
    const own = [...ownTables(program)].filter(({ verb }) => verb === 'write');
    const made = new Set(own.filter(makes).map(({ entry }) => entry.service));
    for (const match of own)
      // A sheet or base that only the environment tells may as well be one that others keep.
      if (resourceName(match) !== null || made.has(match.entry.service)) report({ ...touchOf(match), signal, traits: [] });
  },
});

/** `create_spreadsheet(…)`, `add_worksheet(…)` */
function makes({ call }: CatalogMatch): boolean {
  return call !== null && /^(?:create|add_?(?:work)?sheet)/i.test(call.method);
}

/** Migrations of a managed database, at the first table that each makes. */
function migrations(program: ProgramView): readonly { readonly match: CatalogMatch; readonly call: CallView }[] {
  const files = program.matches('persistent-storage').filter(({ document, form }) => document.kind === 'sql' && form === 'file');
  return files.flatMap((match) => {
    const call = program.calls.find(({ document, names }) => document.id === match.document.id && names.includes('sql:create-table'));
    return call === undefined ? [] : [{ match, call }];
  });
}

/** What the files call a bucket or a volume that they declare. */
function namesOf(program: ProgramView, { entry, call }: CatalogMatch): readonly string[] {
  const values = call === null ? [] : entry.resource.map((key) => call.argument(key));
  return values.flatMap((value) => (value === null ? [] : program.texts(value).map(({ text }) => text)));
}
