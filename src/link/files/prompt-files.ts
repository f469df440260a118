import type { Value } from '../../model/program.js';
import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Limits } from '../documents/limits.js';
import { NamedFiles } from './named-files.js';

/** The texts of the files of prompts that code names by their paths. */
export class PromptFiles {
  private readonly files: NamedFiles;

  constructor(
    documents: readonly LinkedDocument[],
    private readonly limits: Limits,
  ) {
    const counts = documents.filter(({ parent, role }) => parent === null && (role === 'source' || role === 'example'));
    const prompts = counts.filter(({ path, facts }) => facts.kind === 'prompt' || (trees.has(facts.kind) && namesPrompts(path)));
    this.files = new NamedFiles(documents, prompts, ['.prompt', '.prompty']);
  }

  /** None for a value that names no such file. */
  namedBy(value: Value): readonly Value[] {
    return this.files.namedBy(value).flatMap((document) => this.limits.first(textsIn(document), maxTexts, document.id));
  }
}

const trees: ReadonlySet<string> = new Set(['yaml', 'json', 'toml']);

function namesPrompts(path: Path): boolean {
  return /(?:^|[/_-])(?:sk)?prompts?(?:[/_.-]|$)/i.test(path);
}

/** The body of a prompt; the texts of a file of several. */
function textsIn(document: LinkedDocument): Value[] {
  const found: Value[] = [];
  for (let ref = 0; ref < document.facts.ops.length && found.length <= maxTexts; ref++)
    if (document.form(ref) === 'const' || document.form(ref) === 'template') found.push({ doc: document.id, ref });
  return found;
}

const maxTexts = 200;
