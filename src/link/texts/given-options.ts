import { append } from '../../model/append.js';
import { bareName } from '../../model/bare-name.js';
import type { Ref } from '../../model/facts.js';
import { folderOf, join } from '../../model/paths.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';

/** What command lines of the tree give to the options of the programs that they start: `python digest.py --db postgresql://…`. */
export class GivenOptions {
  private memo: ReadonlyMap<string, readonly Given[]> | null = null;

  constructor(private readonly documents: readonly LinkedDocument[]) {}

  /** To an option, by the name that it is read under, of the documents that declare it. */
  to(declaring: readonly number[], name: string): readonly Given[] {
    if (declaring.length === 0) return [];
    const known = (this.memo ??= this.collect());
    const option = bareName(name.slice(name.lastIndexOf('.') + 1));
    return declaring.flatMap((doc) => known.get(`${this.documents[doc]?.path ?? ''} ${option}`) ?? []);
  }

  private collect(): ReadonlyMap<string, readonly Given[]> {
    const found = new Map<string, Given[]>();
    const paths = new Set(this.documents.flatMap(({ path, parent }) => (parent === null ? [path] : [])));
    for (const document of this.documents)
      for (const ref of document.role === 'test' ? [] : document.calls) {
        const op = document.op(ref);
        if (op.op !== 'call' || op.style !== 'command') continue;
        const words = op.args.flatMap(([key, value]) => (typeof key === 'number' ? [value] : [])).slice(0, mostWords);
        const at = words.findIndex((word) => programAt(document, word, paths) !== null);
        const path = at < 0 ? null : programAt(document, words[at] ?? 0, paths);
        if (path === null) continue;
        for (const [option, given] of optionsIn(document, words.slice(at + 1))) append(found, `${path} ${bareName(option)}`, given);
      }
    return found;
  }
}

/** A value, or what stands behind the equals sign of a word. */
export type Given = Value & { readonly text: string | null };

/** The file of code that a word names, from the folder of the script or from the root. */
function programAt(document: LinkedDocument, word: Ref, paths: ReadonlySet<string>): string | null {
  const text = literal(document.op(word));
  if (text === null || !ofCode.test(text)) return null;
  const near = join(folderOf(document.path), text);
  if (near !== null && paths.has(near)) return near;
  const whole = join('', text);
  return whole !== null && paths.has(whole) ? whole : null;
}

/** `--db value`, `--db=value` */
function optionsIn(document: LinkedDocument, words: readonly Ref[]): readonly (readonly [string, Given])[] {
  return words.flatMap((word, index): (readonly [string, Given])[] => {
    const op = document.op(word);
    const lead = op.op === 'template' ? op.parts[0] : literal(op);
    const [, name, equals, rest] = (typeof lead === 'string' ? /^--([\w-]{1,60})(=?)(.*)$/s.exec(lead) : null) ?? [];
    if (name === undefined) return [];
    if (equals === '') {
      const next = words[index + 1];
      return next === undefined || literal(document.op(next))?.startsWith('-') === true
        ? []
        : [[name, { doc: document.id, ref: next, text: null }]];
    }
    if (op.op !== 'template') return [[name, { doc: document.id, ref: word, text: rest ?? '' }]];
    const [, part, ...others] = op.parts;
    return rest === '' && typeof part === 'number' && others.length === 0 ? [[name, { doc: document.id, ref: part, text: null }]] : [];
  });
}

const ofCode = /\.(?:py|[cm]?[jt]s|rb|php|go|r|R)$/;
const mostWords = 60;
