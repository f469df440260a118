import type { About } from '../model/handoff.js';
import type { Path } from '../model/touch.js';
import { readYamlText } from './yaml-text.js';

/** A page or manifest of the prototype. */
export interface AboutFile {
  readonly path: Path;
  readonly text: string;
}

/** Names of files that may say what the prototype is for and whose it is, the telling ones first. */
export const aboutNames: readonly string[] = [
  'package.json',
  'pyproject.toml',
  'README.md',
  'readme.md',
  'README.rst',
  'README',
  'CODEOWNERS',
];

/** Purpose and owner as the prototype's own pages have them; of each item at most the two best statements. */
export function readAbout(files: readonly AboutFile[]): readonly About[] {
  const all = files.flatMap((file) => readFile(file));
  return (['summary', 'owner'] as const).flatMap((item) => all.filter((about) => about.item === item).slice(0, 2));
}

function readFile(file: AboutFile): readonly About[] {
  const name = file.path.split('/').pop() ?? '';
  if (name === 'package.json') return fromPackage(file);
  if (name === 'pyproject.toml') return fromLines(file, pyproject);
  if (name === 'CODEOWNERS') return fromLines(file, codeowners);
  return fromReadme(file);
}

function fromPackage({ path, text }: AboutFile): readonly About[] {
  const yaml = readYamlText(text);
  if ('trouble' in yaml || typeof yaml.value !== 'object' || yaml.value === null) return [];
  const { description, author }: { readonly description?: unknown; readonly author?: unknown } = yaml.value;
  const name: unknown = typeof author === 'object' && author !== null && 'name' in author ? author.name : author;
  const at = (key: string): About['at'] => ({ path, span: [yaml.offsetOf([key]), yaml.offsetOf([key])] });
  return [
    ...(isText(description) ? [{ item: 'summary' as const, says: description, at: at('description') }] : []),
    ...(isText(name) ? [{ item: 'owner' as const, says: name, at: at('author') }] : []),
  ];
}

type LinePattern = readonly [item: About['item'], pattern: RegExp];

const pyproject: readonly LinePattern[] = [
  ['summary', /^description = "([^"]{1,400})"/],
  ['owner', /^authors = \[\s?\{\s?name = "([^"]{1,200})"/],
  ['owner', /^authors = \[\s?"([^"]{1,200})"/],
];
const codeowners: readonly LinePattern[] = [['owner', /^\*[ \t]{1,40}(\S.{0,199})$/]];

function fromLines({ path, text }: AboutFile, patterns: readonly LinePattern[]): readonly About[] {
  return linesOf(text).flatMap(({ line, start }) =>
    patterns.flatMap(([item, pattern]): About[] => {
      const says = pattern.exec(line.slice(0, 500))?.[1];
      return isText(says) ? [{ item, says, at: { path, span: [start, start + line.length] } }] : [];
    }),
  );
}

/** The first plain sentence, below title and badges. */
function fromReadme({ path, text }: AboutFile): readonly About[] {
  const lines = linesOf(text.slice(0, 20_000));
  const first = lines.find(({ line }) => /^[\p{L}\p{N}*_"“].{20}/u.test(line.slice(0, 200)));
  if (first === undefined) return [];
  return [{ item: 'summary', says: first.line, at: { path, span: [first.start, first.start + first.line.length] } }];
}

function linesOf(text: string): readonly { readonly line: string; readonly start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { line: line.trimEnd(), start };
    start += line.length + 1;
    return own;
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
