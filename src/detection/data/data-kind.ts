import type { ProgramView } from '../../model/program.js';
import { lexiconOf, type Lexicon } from './lexicon.js';
import { withoutManners } from './manners.js';
import { withoutRefusals } from './refusals.js';
import { withoutTalkOfRules } from './rules-talk.js';

/** What texts and fields say about one kind of data. 1 names it, 0.5 hints at it. */
export class DataKind {
  private readonly subjects: Lexicon;
  private readonly hints: Lexicon;
  private readonly fields: Lexicon;
  private readonly common: Lexicon;
  private readonly others: Lexicon;
  private readonly cases: Lexicon;
  private readonly persons: Lexicon;
  private readonly published: Lexicon;
  /** The same prompts are asked about for every input that reaches them. */
  private readonly memoNamed = new Map<string, number>();

  constructor(
    program: ProgramView,
    readonly name: string,
  ) {
    const lexicon = (list: string): Lexicon => lexiconOf(program, `${name}.${list}`);
    this.subjects = lexicon('subjects');
    this.hints = lexicon('hints');
    this.fields = lexicon('fields');
    this.common = lexicon('common');
    this.others = lexicon('others');
    this.cases = lexicon('cases');
    this.persons = lexicon('persons');
    this.published = lexicon('published');
  }

  /** How clearly texts name it: the clearest of them. */
  named(texts: readonly string[]): number {
    let clearest = 0;
    for (const text of texts) {
      const known = this.memoNamed.get(text) ?? this.namedBy(text);
      this.memoNamed.set(text, known);
      clearest = Math.max(clearest, known);
    }
    return clearest;
  }

  /** Do texts speak of something of that form which everybody may read? */
  isPublished(texts: readonly string[]): boolean {
    return texts.some((text) => this.published.in(text).length > 0);
  }

  /** What a text calls it by. */
  subjectsIn(text: string): readonly string[] {
    return this.subjects.in(text);
  }

  /** How clearly field names are its: two that identify, or one with company. What merely accompanies says nothing alone. */
  fielded(names: readonly string[]): number {
    const own = this.identifying(names);
    const beside = new Set(names.filter((name) => !own.has(name) && isWhole(this.common.in(name), name)));
    const weight = own.size + Math.min(1.5, beside.size * 0.5);
    if (own.size === 0) return 0;
    return weight >= 2 ? 1 : 0.5;
  }

  /** The field names that are its own. */
  identifying(names: readonly string[]): ReadonlySet<string> {
    return new Set(names.filter((name) => isWhole(this.fields.in(name), name) && this.others.in(name).length === 0));
  }

  /** Is a field called so itself a record, and not only a part of one: `resume`, `cv`? */
  isRecord(name: string): boolean {
    return this.identifying([name]).size > 0 && this.named([name]) > 0 && lettersOf(name).length <= 12;
  }

  /** Whether parts of a form say whose record, or which case, it is about. */
  tellsWhose(names: readonly string[]): boolean {
    return this.identifying(names).size > 0 || names.some((name) => isWhole(this.cases.in(name), name));
  }

  /** Whether a person who is called by name in some parts of a form can be reached or told apart by others. */
  isOfPerson(told: readonly string[], all: readonly string[]): boolean {
    return told.some((name) => this.persons.in(name).some((word) => lettersOf(word) === lettersOf(name))) && this.identifying(all).size > 0;
  }

  /** How many different things identifying names are about: `email` and `customer_email` are one. */
  distinct(names: readonly string[]): number {
    const about = [...this.identifying(names)].map((name) => this.fields.in(name).reduce(shorter));
    return about.filter((word, at) => about.findIndex((other) => word.includes(other)) === at).length;
  }

  private namedBy(text: string): number {
    const meant = withoutManners(withoutTalkOfRules(withoutRefusals(text)));
    if (this.subjects.in(meant).length > 0) return 1;
    return this.hints.in(meant).length > 0 ? 0.5 : 0;
  }
}

/** A field's name is that field, give or take a word (`customer_email`), not a text that mentions it. */
function isWhole(found: readonly string[], name: string): boolean {
  return name.length < 40 && found.length > 0;
}

/** `your name` and `yourName` are one. */
function lettersOf(name: string): string {
  return name.toLowerCase().replace(/\P{L}/gu, '');
}

function shorter(one: string, other: string): string {
  return other.length < one.length ? other : one;
}
