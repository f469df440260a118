import type { EnvironmentKnowledge } from '../../model/environment-knowledge.js';
import type { Key } from '../../model/facts.js';
import type { Alternative, Value } from '../../model/program.js';
import type { Definition } from '../names/definition.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';
import { NameIndex } from '../names/names.js';
import { withDefault } from './switch-states.js';
import type { Texts } from '../texts/texts.js';

/**
 * What a person chooses on a page where it starts on made-up things, `useState('simulated')`, `st.radio("Source", ["Demo", "Live"])`, or
 * types behind a command that does something else without: `process.argv[2] ?? 'plain'`.
 */
export class ChosenModes {
  private readonly starts = new NameIndex<readonly Key[]>();
  private readonly simulations: ReadonlySet<string>;
  private readonly words: readonly string[];
  private readonly overviews: ReadonlySet<string>;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    private readonly texts: Texts,
    { choices, simulations, words, overviews }: Pick<EnvironmentKnowledge, 'choices' | 'simulations' | 'words' | 'overviews'>,
  ) {
    this.words = words;
    this.overviews = new Set(overviews);
    for (const { calls, start } of choices) for (const call of calls) this.starts.add(call, start);
    this.simulations = new Set(simulations);
  }

  /** What a default start has. */
  textsOf(value: Value): readonly Alternative[] {
    const start = this.startOf(value);
    return start === null ? withDefault(this.texts.of(value)) : [start];
  }

  /** What it is until somebody chooses; null for what is no choice or starts on anything else. */
  startOf(value: Value): Alternative | null {
    const found = this.definitions.of(value);
    const untyped = this.untyped(found);
    if (untyped !== null) return starting(untyped);
    const [choice, ...others] = found.flatMap((own) => (own.kind === 'external' && own.call !== null ? [own] : []));
    const keys = choice === undefined || others.length > 0 ? [] : this.starts.find(choice.name).flat();
    const text = choice === undefined || choice.call === null || keys.length === 0 ? null : this.firstText(choice.call, keys);
    if (text === null || !wordsOf(text).some((word) => this.simulations.has(word))) return null;
    // A type that lists all modes lists this one as well; another text is one that code sets.
    const told = found.filter((own) => own !== choice).map((own) => this.textOf(own));
    if (told.length > 0 && !told.includes(text)) return null;
    return starting(text);
  }

  /** What stands for a word that nobody typed; a command that only tells what it can do then waits for its word. */
  private untyped(found: readonly Definition[]): string | null {
    const typed = found.filter((own) => own.kind === 'external' && this.words.some((word) => own.name.startsWith(`${word}.`)));
    const texts = new Set(found.filter((own) => !typed.includes(own)).map((own) => this.textOf(own)));
    const [text = null] = texts.size === 1 ? texts : [];
    return typed.length === 0 || text === null || this.overviews.has(text.replace(/^-+/, '').toLowerCase()) ? null : text;
  }

  /** `g.user = "nobody"` here, `g.user = decode(token)` there: what is written is not all that it can be. */
  isMixed(value: Value): boolean {
    const found = this.startOf(value) === null ? this.definitions.of(value) : [];
    const isGiven = (call: Value | null): boolean => call !== null && this.texts.of(call).every(({ from }) => from === 'computed');
    return found.length > 1 && found.some((own) => own.kind === 'external' && isGiven(own.call));
  }

  private textOf(own: Definition): string | null {
    const op = own.kind === 'value' ? this.documents[own.doc]?.op(own.ref) : undefined;
    return op === undefined ? null : literal(op);
  }

  /** A text, or the first of a list of them. */
  private firstText(call: Value, keys: readonly Key[]): string | null {
    const document = this.documents[call.doc];
    const op = document?.op(call.ref);
    if (document === undefined || op?.op !== 'call') return null;
    // Whoever says which option comes first starts there.
    if (op.args.some(([key]) => key === 'index' || key === 2)) return null;
    const given = op.args.find(([key]) => keys.includes(key))?.[1];
    const made = given === undefined ? undefined : document.op(given);
    const first = made?.op === 'make' ? made.items[0]?.[1] : given;
    return first === undefined ? null : literal(document.op(first));
  }
}

function starting(text: string): Alternative {
  return { text, from: 'code-default', placeholder: false, environment: [], chain: [] };
}

function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 60)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
