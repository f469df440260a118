import {
  defineDetector,
  hasTestKey,
  ownTables,
  reportMatches,
  type CatalogMatch,
  type ProgramView,
  type Refinement,
} from '../../src/detector-api.js';

export default defineDetector({
  id: 'system-of-record',
  emits: ['production-access/system-of-record'],
  detect: (program, report) => {
    reportMatches(program, 'system-of-record', report, (match) => refine(program, match));
  },
});

function refine(program: ProgramView, match: CatalogMatch): Refinement {
  const traits = {
    'own-store': ownTables(program).has(match),
    'own-settings': holdsSettings(program, match),
    'test-key': hasTestKey(program, match),
  };
  return { traits: Object.entries(traits).flatMap(([trait, holds]) => (holds ? [trait] : [])) };
}

/** `values().get(range="settings!A:K")`, `book.worksheet("Config")`: the part of a sheet that is read says that it sets the program up. */
function holdsSettings(program: ProgramView, { call, entry, verb }: CatalogMatch): boolean {
  if (call === null || verb !== 'read' || !program.vocabulary('systems.tables').includes(entry.service)) return false;
  const opened = call.clients
    .filter(({ method }) => method === 'worksheet')
    .flatMap((own) => own.argument(0) ?? own.argument('title') ?? []);
  const told = [...opened, ...['range', '0.range'].flatMap((key) => call.argument(key) ?? [])];
  const names = told.flatMap((value) => program.texts(value)).map(({ text }) => partNamed(text));
  const words = program.vocabulary('sheets.settings');
  return names.length > 0 && names.every((name) => words.includes(name));
}

/** `settings` of `'Settings'!A:K` */
function partNamed(range: string): string {
  const [name = ''] = range.slice(0, 100).split('!', 1);
  return name
    .replaceAll(/['"$_-]/g, ' ')
    .trim()
    .toLowerCase();
}
