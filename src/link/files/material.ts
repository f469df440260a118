import type { ApplierKnowledge } from '../../model/start-knowledge.js';
import { isProgram } from '../../model/languages.js';
import { folderOf } from '../../model/paths.js';
import type { LinkedDocument } from '../documents/documents.js';

/**
 * Manifests that are read as texts and applied by nothing: a program looks for files of their ending in their folder (`glob("*.tf")` in
 * `templates`), or takes such files apart wherever they lie, and neither a command nor a client of the tree would set anything up.
 */
export class Material {
  private known: ReadonlySet<number> | null = null;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly appliers: ApplierKnowledge,
  ) {}

  has({ id }: LinkedDocument): boolean {
    this.known ??= new Set(this.find());
    return this.known.has(id);
  }

  private find(): readonly number[] {
    const manifests = this.documents.filter(({ facts, parent, path }) => parent === null && kinds.has(facts.kind) && path.includes('/'));
    if (manifests.length === 0) return [];
    const appliers = new Appliers(this.appliers);
    if (this.documents.some((document) => appliers.standIn(document))) return [];
    const readers = this.documents.filter(({ facts, role }) => isProgram(facts.kind) && role === 'source').map(textsOf);
    const all = new Set(readers.flatMap((texts) => [...texts]));
    // Files of YAML are looked for in many a folder: there the folder and the ending stand together.
    const readersOf = (kind: string): readonly ReadonlySet<string>[] => (yaml.has(kind) ? readers : [all]);
    const isParsed = this.documents.some(({ facts }) => facts.imports.some(({ module }) => this.parses(module)));
    const isMaterial = ({ path, facts }: LinkedDocument): boolean =>
      readersOf(facts.kind).some((texts) => looksFor(texts, path)) || (isParsed && facts.kind === 'terraform' && looksForEnding(all, path));
    return manifests.filter(isMaterial).map(({ id }) => id);
  }

  private parses(module: string): boolean {
    return this.appliers.parsers.some((parser) => module === parser || module.startsWith(`${parser}/`) || module.startsWith(`${parser}.`));
  }
}

const yaml: ReadonlySet<string> = new Set(['kubernetes', 'cloudformation']);
const kinds: ReadonlySet<string> = new Set(['terraform', 'bicep', ...yaml]);

/** Commands and clients that set up what manifests say. */
class Appliers {
  private readonly programs: ReadonlySet<string>;
  private readonly words: ReadonlySet<string>;
  private readonly lines: readonly string[];

  constructor(private readonly knowledge: ApplierKnowledge) {
    const { programs, lines, verbs, groups } = knowledge;
    this.programs = new Set(programs);
    this.words = new Set([...verbs, ...groups]);
    this.lines = lines.flatMap((line) => verbs.map((verb) => `${line} ${verb}`));
  }

  standIn(document: LinkedDocument): boolean {
    const { facts } = document;
    if (facts.imports.some(({ module }) => this.knowledge.clients.some((client) => module.startsWith(client)))) return true;
    if (document.calls.some((ref) => this.programs.has(document.textOf(document.calleeOf(ref))?.replace(/^cli:/, '') ?? ''))) return true;
    return isProgram(facts.kind) && (facts.ops.strings.some((text) => this.isLine(text)) || this.startsList(document));
  }

  /** `terraform apply -auto-approve` */
  private isLine(text: string): boolean {
    return this.lines.some((line) => text.startsWith(line) && !/^\w/.test(text.slice(line.length, line.length + 1)));
  }

  /** `["terraform", "apply"]`: words of a command, as opposed to a word among others. */
  private startsList(document: LinkedDocument): boolean {
    const words = document.facts.ops.withText(['const'], (text) => this.programs.has(text));
    if (words.length === 0) return false;
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const op = document.form(ref) === 'make' ? document.op(ref) : null;
      const [first, second] = op?.op === 'make' && op.shape === 'list' ? op.items.map(([, item]) => item) : [];
      const next = second === undefined ? null : document.textOf(second);
      if (first !== undefined && words.includes(first) && next !== null && (next.startsWith('-') || this.words.has(next))) return true;
    }
    return false;
  }
}

/** Folders and endings that a program writes; what stands in a list is a word among others. */
function textsOf(document: LinkedDocument): ReadonlySet<string> {
  const { ops } = document.facts;
  const listed = new Set<number>();
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'make' ? ops.at(ref) : null;
    if (op?.op === 'make') for (const [, item] of op.items) listed.add(item);
  }
  const short = ops.withText(['const'], (text) => text.length <= longest && !/\s/.test(text)).filter((ref) => !listed.has(ref));
  return new Set(short.map((ref) => (ops.text(ref) ?? '').replace(/^(?:\.{0,2}\/)+/, '').replace(/\/$/, '')));
}

function looksFor(texts: ReadonlySet<string>, path: string): boolean {
  const ending = endingOf(path);
  const folders = folderOf(path).split('/');
  const named = folders.some((_, from) => texts.has(folders.slice(from).join('/')));
  const whole = folders.some((_, from) => ['*', '**/*'].some((any) => texts.has(`${folders.slice(from).join('/')}/${any}${ending}`)));
  return whole || (named && looksForEnding(texts, path));
}

function looksForEnding(texts: ReadonlySet<string>, path: string): boolean {
  const ending = endingOf(path);
  return [ending, `*${ending}`, `**/*${ending}`].some((text) => texts.has(text));
}

const longest = 120;

function endingOf(path: string): string {
  return /\.\w{1,8}$/.exec(path)?.[0] ?? '';
}
