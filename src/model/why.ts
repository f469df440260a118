import type { CatalogMatch, CallView, DocumentView, InputView, ModelView, ToolView } from './program.js';
import type { Place, Reach, Site } from './touch.js';
import type { Finding, SeenTouch, Skip } from './verdict.js';

/** All that is known about one line. */
export interface LineSight {
  readonly site: Site;
  readonly line: number;
  /** null: the file is not in the program. */
  readonly document: DocumentView | null;
  readonly skip: Skip | null;
  /** How the code that begins on the line is reached; null where none does. */
  readonly reach: Reach | null;
  readonly findings: readonly Finding[];
  readonly dismissed: readonly Finding[];
  /** Findings that rest on the line as a step of their chain. */
  readonly steps: readonly { readonly finding: Finding; readonly place: Place }[];
  /** What was seen and is clear. */
  readonly clear: readonly SeenTouch[];
  readonly calls: readonly CallView[];
  readonly matches: readonly CatalogMatch[];
  readonly models: readonly ModelView[];
  readonly tools: readonly ToolView[];
  readonly inputs: readonly InputView[];
  /** Packages and modules that are taken in on the line. */
  readonly imports: readonly string[];
  /** Functions of the tree that have the name of something that the line calls. */
  readonly own: readonly { readonly name: string; readonly at: Site }[];
}
