import type { Op, Ref } from '../../model/facts.js';
import { moduleOf, type Definition } from '../names/definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import { NamedFiles } from './named-files.js';
import { type NameIndex, nameIndexOf } from '../names/names.js';
import { lookUp } from '../documents/scopes.js';

/** Files of settings that a program reads and parses: `yaml.safe_load(open('config.yaml'))` is what that file says. */
export class ParsedFiles {
  private readonly parsers: NameIndex<true>;
  /** By what makes an object or fills one, the methods that name its file. */
  private readonly readers: ReadonlyMap<string, readonly string[]>;
  private readonly finders: ReadonlySet<string>;
  private readonly files: NamedFiles;
  /** For libraries that are told what the file is called, and not how it ends. */
  private readonly bare: NamedFiles;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    names: Pick<NameKnowledge, 'parsers' | 'parsedBy' | 'parsedByStem'>,
  ) {
    this.parsers = nameIndexOf(names.parsers);
    this.readers = new Map(Object.entries(names.parsedBy));
    this.finders = new Set(names.parsedByStem);
    const settings = documents.filter(isSettings);
    this.files = new NamedFiles(documents, settings);
    this.bare = new NamedFiles(documents, settings, ['.yaml', '.yml', '.toml', '.json']);
  }

  /** What a call of this name gives, where that is a parser of a file of the tree. */
  by(document: LinkedDocument, op: Op & { op: 'call' }, name: string): readonly Definition[] {
    if (this.parsers.find(name).length > 0) return this.namedIn(document, [...op.args.map(([, ref]) => ref), op.callee], this.files);
    if (this.finders.has(name))
      return this.namedIn(
        document,
        op.args.map(([, ref]) => ref),
        this.bare,
      );
    const methods = this.readers.get(name);
    if (methods === undefined) return [];
    const handed = this.handed(document, methods);
    const found = this.namedIn(document, handed, this.files);
    return found.length > 0 ? found : this.namedIn(document, handed, this.bare);
  }

  /** `parser = ConfigParser()`, and further on `parser.read("config.ini")`. */
  private handed(document: LinkedDocument, methods: readonly string[]): readonly Ref[] {
    return document.calls.flatMap((ref) => {
      const op = document.op(ref);
      const callee = op.op === 'call' ? document.op(op.callee) : null;
      return op.op === 'call' && callee?.op === 'get' && methods.includes(String(callee.key)) ? op.args.map(([, arg]) => arg) : [];
    });
  }

  private namedIn(document: LinkedDocument, refs: readonly Ref[], files: NamedFiles): readonly Definition[] {
    const pending = [...refs];
    const seen = new Set<Ref>();
    for (let ref = pending.shift(); ref !== undefined && seen.size < maxSteps; ref = pending.shift()) {
      if (seen.has(ref)) continue;
      seen.add(ref);
      const found = files.namedBy({ doc: document.id, ref });
      if (found.length > 0 && found.length <= maxFiles) return found.map(({ id }) => moduleOf(id));
      pending.push(...this.sourcesOf(document, ref));
    }
    return [];
  }

  /** What a text is read from: the path of a file stands in an argument, a name, or a default. */
  private sourcesOf(document: LinkedDocument, ref: Ref): readonly Ref[] {
    const op = document.op(ref);
    switch (op.op) {
      case 'read':
        return lookUp(this.documents, document, ref, op.name).flatMap((value) => (value.doc === document.id ? [value.ref] : []));
      case 'write':
        return [op.value];
      case 'get':
        return [op.of];
      case 'call':
        return [...op.args.map(([, value]) => value), op.callee];
      case 'make':
        return op.items.map(([, item]) => item);
      case 'merge':
        return op.of;
      case 'unknown':
        return op.uses;
      case 'param':
        return [document.facts.units[document.unitOf(ref)]?.params[op.index]?.default ?? ref];
      default:
        return [];
    }
  }
}

/** Whole files, not what stands in one; data are no settings. */
export function isSettings(document: LinkedDocument | undefined): boolean {
  if (document === undefined) return false;
  const { parent, role, facts } = document;
  return parent === null && facts.root !== null && (role === 'source' || role === 'example');
}

const maxSteps = 40;
const maxFiles = 3;
