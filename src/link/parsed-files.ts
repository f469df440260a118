import type { Op, Ref } from '../model/facts.js';
import type { Definition } from './definition.js';
import type { LinkedDocument } from './documents.js';
import { NamedFiles } from './named-files.js';
import { lookUp } from './scopes.js';

/** Files of settings that a program reads and parses: `yaml.safe_load(open('config.yaml'))` is what that file says. */
export class ParsedFiles {
  private readonly parsers: ReadonlySet<string>;
  private readonly files: NamedFiles;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    parsers: readonly string[],
  ) {
    this.parsers = new Set(parsers);
    this.files = new NamedFiles(documents, documents.filter(isSettings));
  }

  /** What a call of this name gives, where that is a parser of a file of the tree. */
  by(document: LinkedDocument, op: Op & { op: 'call' }, name: string): readonly Definition[] {
    if (!this.parsers.has(name)) return [];
    const pending = op.args.map(([, ref]) => ref);
    const seen = new Set<Ref>();
    for (let ref = pending.shift(); ref !== undefined && seen.size < maxSteps; ref = pending.shift()) {
      if (seen.has(ref)) continue;
      seen.add(ref);
      const found = this.files.namedBy({ doc: document.id, ref });
      if (found.length > 0 && found.length <= maxFiles) return found.map(({ id }) => ({ kind: 'module', doc: id }));
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
function isSettings({ parent, role, facts: { root } }: LinkedDocument): boolean {
  return parent === null && root !== null && (role === 'source' || role === 'example');
}

const maxSteps = 40;
const maxFiles = 3;
