import type { Argument, Document, Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { composeMaps, type SpanMap } from '../lowering/span-map.js';
import { extractPython } from '../python/python.js';
import type { Magic } from './magic-lines.js';
import { fileLanguages, languageNames, treatments } from './magic-table.js';

/** Lowers a text in another language; null where no front end takes it. `map` leads to the raw file. */
export type Embed = (language: string, text: string, map: SpanMap) => Document | null;

/** A `%%name rest` line with the body below it. Offsets are those of the whole text. */
export interface CellMagic {
  readonly word: string;
  readonly name: Span;
  readonly rest: Span;
  readonly body: Span;
}

/** What magics become: documents in other languages, entries of the environment, calls of `magic:<name>`. */
export class Magics {
  constructor(
    private readonly text: string,
    private readonly map: SpanMap,
    private readonly out: DocumentBuilder,
    private readonly embedded: Embed,
  ) {}

  line(magic: Magic): Ref | null {
    if (magic.marker === '?') return null;
    if (magic.marker === '!') return this.embed('shell', magic.rest);
    const treatment = treatments.get(magic.word);
    switch (treatment?.holds) {
      case 'command':
        return this.embed('shell', [magic.name[0], magic.rest[1]]);
      case 'environment':
        return this.environment(magic.rest);
      case 'run':
        return this.run(magic);
      case 'language':
        this.embed(treatment.language, magic.rest);
        return this.call(magic, []);
      default:
        return this.call(magic, []);
    }
  }

  cell(magic: CellMagic): void {
    const treatment = treatments.get(magic.word);
    switch (treatment?.holds) {
      case 'language':
        if (magic.rest[1] > magic.rest[0]) this.call(magic, []);
        this.embed(treatment.language, magic.body);
        return;
      case 'script':
        this.embed(languageOf(this.slice(magic.rest)), magic.body);
        return;
      case 'file':
        this.file(magic);
        return;
      case 'prose':
        this.out.note('markdown', magic.body);
        return;
      default:
        this.call(magic, [['<', this.out.const(this.slice(magic.body), magic.body)]]);
    }
  }

  embed(language: string, span: Span): null {
    const text = this.slice(span);
    const map = composeMaps(this.map, ([start, end]) => [start + span[0], end + span[0]]);
    const document = language === 'python' ? extractPython(text, 'python', map) : this.embedded(language, text, map);
    if (document !== null) this.out.embed(document);
    else if (text.trim() !== '') this.out.gap('unsupported', span);
    return null;
  }

  /** A file in a language that no front end knows is data, not a gap. */
  private file(magic: CellMagic): void {
    const name = this.slice(magic.rest).split(/\s/).at(-1)?.split('/').at(-1)?.toLowerCase() ?? '';
    const language = fileLanguages.get(name) ?? fileLanguages.get(name.split('.').at(-1) ?? '');
    if (language !== undefined) this.embed(language, magic.body);
  }

  private call(magic: Pick<Magic, 'word' | 'name' | 'rest'>, more: readonly Argument[]): Ref {
    const callee = this.out.name(`magic:${magic.word}`, magic.name);
    const rest = this.slice(magic.rest);
    const args: Argument[] = rest === '' ? [] : [[0, this.out.const(rest, magic.rest)]];
    return this.out.call(callee, [...args, ...more], [magic.name[0], Math.max(magic.name[1], magic.rest[1])], 'command');
  }

  /** `%env A=b` and `%env A b`; a bare name only shows it. `{x}` and `$x` are variables of Python. */
  private environment(rest: Span): null {
    const found = /^([A-Z_]\w{0,200})(?:\s{0,20}=\s{0,20}|\s{1,20})(?=\S)/i.exec(this.slice(rest).slice(0, 4096));
    if (found === null) return null;
    const span: Span = [rest[0] + found[0].length, rest[1]];
    const value = this.slice(span);
    const variable = /^(?:\{(\w{1,200})\}|\$(\w{1,200}))$/.exec(value);
    const name = variable?.[1] ?? variable?.[2];
    const ref = name === undefined ? this.out.const(value, span) : this.out.read(name, span);
    this.out.setEnvironment(found[1] ?? '', ref, null, rest);
    return null;
  }

  /** `%run -i train.py --epochs 3` starts a file as `python train.py --epochs 3` does. */
  private run(magic: Magic): Ref {
    const callee = this.out.name('cli:python', magic.name);
    const args: Argument[] = [];
    for (const { 0: word, index } of this.slice(magic.rest).matchAll(/\S+/g)) {
      if (args.length === 0 && word.startsWith('-')) continue;
      const start = magic.rest[0] + index;
      args.push([args.length, this.out.const(word, [start, start + word.length])]);
    }
    return this.out.call(callee, args, [magic.name[0], Math.max(magic.name[1], magic.rest[1])], 'command');
  }

  private slice(span: Span): string {
    return this.text.slice(span[0], span[1]);
  }
}

/** The name that front ends know a language by. */
export function languageOf(written: string): string {
  const name = written.trim().split(/\s/, 1)[0]?.split('/').at(-1)?.toLowerCase() ?? '';
  return languageNames.get(name) ?? name;
}
