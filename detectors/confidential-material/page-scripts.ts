import { perProgram, settingsAt, type CatalogMatch, type DocumentView, type ProgramView } from '../../src/detector-api.js';

/**
 * An extension runs a script in the pages of a mailbox or a chat, and that takes parts of the page in a tree in which a model is asked:
 * it reads what the user has open.
 */
export function takesFromPages(program: ProgramView, { document, call }: CatalogMatch): boolean {
  if (!program.models.some(({ task }) => task !== 'embedding')) return false;
  const scripts = call === null ? scriptsOf(program, document) : [document.path];
  return scripts.some((script) => readersOfPages(program).some((path) => isBeside(path, script)));
}

/** The sources of the scripts that a manifest names, which may be what a build makes of them. */
function scriptsOf(program: ProgramView, manifest: DocumentView): readonly string[] {
  const named = settingsAt(manifest, ['content_scripts', '*', 'js', '*']).flatMap(({ text }) => text ?? []);
  return program.documents.flatMap(({ path }) => (named.some((name) => isSame(path, name)) ? [path] : []));
}

/** `src/content/index.ts` is made into `dist/src/content/index.js`, or into `content.js`. */
function isSame(path: string, built: string): boolean {
  const [own, made] = [partsOf(path), partsOf(built)];
  if (own.at(-1) !== made.at(-1)) return own.at(-1) === 'index' && own.at(-2) === made.at(-1);
  return own.at(-1) !== 'index' || own.at(-2) === made.at(-2);
}

function partsOf(path: string): readonly string[] {
  return path.replace(/\.\w{1,4}$/, '').split('/');
}

/** In the script itself, or in a folder that is made for it. */
function isBeside(path: string, script: string): boolean {
  const folder = script.slice(0, script.lastIndexOf('/') + 1);
  return path === script || (/(?:^|[/_-])contents?\b|content-?scripts?/i.test(folder) && path.startsWith(folder));
}

/** Files that look parts of a page up and take their texts. */
const readersOfPages = perProgram((program): readonly string[] => {
  const finders = new Set(program.vocabulary('pages.finders'));
  const texts = program.vocabulary('pages.texts');
  const found = new Set(program.calls.flatMap(({ method, document }) => (finders.has(method) ? [document] : [])));
  return [...found].flatMap(({ path, facts }) => (texts.some((key) => facts.ops.strings.includes(key)) ? [path] : []));
});
