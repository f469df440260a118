import type { ModelView, ProgramView } from '../model/program.js';
import type { WordView } from '../model/word.js';
import { ideographs } from './data/lexicon.js';
import { hangul } from './data/scripts.js';
import { perProgram } from './per-program.js';
import { promptsOfPages } from './places/page-prompts.js';

/** What models are told in sentences, each text once. What is only put into an index tells nobody what to do. */
export function promptsGivenTo(program: ProgramView, models: readonly ModelView[]): readonly WordView[] {
  const known = memo(program).get(models);
  if (known !== undefined) return known;
  const found = new Map<string, WordView>();
  const told = models.filter(({ task }) => task !== 'embedding');
  const ofPages = promptsOfPages(program);
  for (const model of told)
    for (const prompt of [...program.promptsOf(model), ...(ofPages.get(model) ?? [])])
      if (!found.has(prompt.text)) found.set(prompt.text, prompt);
  const prompts = [...found.values()].filter(isProse);
  memo(program).set(models, prompts);
  return prompts;
}

/** Many inputs lead to the same models, and each is asked about for every kind of data. */
const memo = perProgram(() => new WeakMap<readonly ModelView[], readonly WordView[]>());

/** Long enough to ask for something: not an id, a role or a format. */
export function isProse({ text }: WordView): boolean {
  const start = text.slice(0, 2000);
  return (
    text.length >= (hangul.test(start) ? leastOfKorean : 15) &&
    (/\s\S+\s/.test(start) || isUnspacedProse(start)) &&
    !isPattern(start) &&
    !isProgram(start)
  );
}

/** A syllable is one character. */
const leastOfKorean = 10;

/** A script that is put together to be run elsewhere: most of its lines are statements. */
function isProgram(text: string): boolean {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return lines.length >= minStatements && lines.filter((line) => statement.test(line)).length * 2 > lines.length;
}

/** `const page = 1;`, `async (page) => {`, `};` */
const statement = /;$|=>\s{0,4}\{$|\)\s{0,4}\{$|^[})\]]{1,6}[;,]?$|^(?:const|let|var|return|await|import)\s/;
const minStatements = 8;

/** What texts are tested by says nothing to a model: `\b(sick leave|leave balance)\b`. */
function isPattern(text: string): boolean {
  return !text.includes('\n') && text.includes('|') && /\\b\(|\(\?[:i!=<]|\)\\b/.test(text);
}

/** A sentence in a script that leaves no space between words. */
export function isUnspacedProse(text: string): boolean {
  return ideographs.test(text) && text.split('').filter((character) => ideographs.test(character)).length >= 10;
}
