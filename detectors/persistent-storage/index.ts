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
  type Value,
} from '../../src/detector-api.js';

const signal = 'specialized-access/persistent-storage';

export default defineDetector({
  id: 'persistent-storage',
  emits: [signal],
  detect(program, report) {
    const artifacts = lexiconOf(program, 'artifacts');
    const weights = lexiconOf(program, 'artifacts.folders');
    reportMatches(program, 'persistent-storage', report, (match) => {
      if (match.document.kind === 'sql' && match.form === 'file') return 'skip';
      const folders = foldersOf(program, match);
      const isArtifact =
        namesOf(program, match).some((name) => artifacts.in(name).length > 0) ||
        (folders.length > 0 && folders.every((folder) => weights.in(folder).length > 0));
      return { traits: isArtifact ? ['build-artifact'] : [] };
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
  return textsOf(program, call === null ? [] : entry.resource.map((key) => call.argument(key)));
}

/** The folders of a volume that a program is given access to: `files.add_access_point("Models", path="/export/models")`. */
function foldersOf(program: ProgramView, { entry, call }: CatalogMatch): readonly string[] {
  if (call === null || entry.service !== 'provisioned-volume') return [];
  return textsOf(
    program,
    program.calls.filter(({ clients }) => clients.includes(call)).map((own) => own.argument('path')),
  );
}

function textsOf(program: ProgramView, values: readonly (Value | null)[]): readonly string[] {
  return values.flatMap((value) => (value === null ? [] : program.texts(value).map(({ text }) => text)));
}
