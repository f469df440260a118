import { folderOf, settingsAt, type CatalogMatch, type DocumentView, type ProgramView, type Setting } from '../../src/detector-api.js';

/**
 * A mode of a settings file that a nearer scope sets otherwise (`settings.local.json` goes over `settings.json`), or that the settings of
 * the same folder forbid.
 */
export function isOverridden(program: ProgramView, { document, entry, at, form }: CatalogMatch): boolean {
  if (form !== 'file') return false;
  if (isOutOfProfile(document, at.span[0])) return true;
  const others = program.documents.filter(({ path, id }) => id !== document.id && folderOf(path) === folderOf(document.path));
  const nearer = others.find(({ path }) => path === document.path.replace(/\.json$/, '.local.json'));
  return (
    [document, ...others].some(forbidsBypass) ||
    (nearer !== undefined && entry.files.some(({ key, value }) => sets(document, nearer, key, value, at.span[0])))
  );
}

/** One of several profiles of a file counts where the file chooses it, and then goes over what stands outside of all. */
function isOutOfProfile(document: DocumentView, start: number): boolean {
  const chosen = settingsAt(document, ['profile'])[0]?.text ?? null;
  const placed = (way: readonly string[]): Setting | undefined =>
    settingsAt(document, way).find(({ value }) => document.facts.ops.span(value.ref)[0] === start);
  if (placed(['profiles', '*', '*']) !== undefined) return chosen === null || placed(['profiles', chosen, '*']) === undefined;
  const own = chosen === null ? undefined : placed(['*']);
  return own !== undefined && chosen !== null && settingsAt(document, ['profiles', chosen, String(own.key)]).length > 0;
}

function sets(document: DocumentView, nearer: DocumentView, key: string | null, values: readonly string[], start: number): boolean {
  if (key === null) return false;
  const way = key.split(/(?<!\\)\./);
  const [own] = settingsAt(document, way);
  const [other] = settingsAt(nearer, way);
  if (own === undefined || other?.text === undefined || other.text === null) return false;
  return document.facts.ops.span(own.value.ref)[0] === start && !values.includes(other.text);
}

function forbidsBypass(document: DocumentView): boolean {
  return ['disableBypassPermissionsMode', 'permissions.disableBypassPermissionsMode'].some(
    (key) => settingsAt(document, key.split('.'))[0]?.text === 'disable',
  );
}
