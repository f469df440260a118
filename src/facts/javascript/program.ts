import type { Expression, Statement, TSType } from 'oxc-parser';
import type { Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { Comments } from './comments.js';
import { lowerExpression } from './expressions.js';
import type { Lowering } from './lowering.js';
import { bindTarget, type Target } from './patterns.js';
import { Scopes } from '../lowering/owners.js';
import { lowerStatement } from './statements.js';
import { spanOf, type Source } from './syntax.js';
import { lowerTypeValue } from './types.js';

export function lowerProgram(facts: DocumentBuilder, text: string, source: Source): void {
  const comments = new Comments(text, source.comments);
  const lowering = new ProgramLowering(facts, comments);
  lowering.statements(source.program.body);
  lowering.finish();
  comments.noteAll(facts);
}

/** Each level of syntax costs up to five calls of ours: this many stay far below what a thread's stack holds. */
const deepest = 400;

class ProgramLowering implements Lowering {
  place = -1;
  assigning = false;
  readonly scopes: Scopes;
  private depth = 0;
  private units = 0;
  private readonly last: (() => void)[] = [];

  constructor(
    readonly facts: DocumentBuilder,
    readonly comments: Comments,
  ) {
    this.scopes = new Scopes(facts);
  }

  get inModule(): boolean {
    return this.units === 0;
  }

  expression(node: Expression, name = ''): Ref {
    if (this.depth >= deepest) return this.tooDeep(spanOf(node));
    this.depth++;
    const ref = lowerExpression(this, node, name);
    this.depth--;
    return ref;
  }

  statement(node: Statement): void {
    if (this.depth >= deepest) return void this.tooDeep(spanOf(node));
    this.depth++;
    this.at(node.start, () => lowerStatement(this, node));
    this.depth--;
  }

  statements(nodes: readonly Statement[]): void {
    for (const node of nodes) this.statement(node);
  }

  bind(target: Target, value: Ref): void {
    if (this.depth >= deepest) return void this.tooDeep(spanOf(target));
    this.depth++;
    bindTarget(this, target, value);
    this.depth--;
  }

  assign(target: Target, value: Ref): void {
    this.assigning = true;
    this.bind(target, value);
    this.assigning = false;
  }

  valueOf(type: TSType): Ref {
    if (this.depth >= deepest) return this.tooDeep(spanOf(type));
    this.depth++;
    const ref = lowerTypeValue(this, type);
    this.depth--;
    return ref;
  }

  within(unit: Parameters<DocumentBuilder['enterUnit']>[0], lower: () => void): number {
    const index = this.facts.enterUnit(unit);
    this.units++;
    this.scopes.enter();
    lower();
    this.units--;
    this.facts.leaveUnit();
    this.scopes.leave();
    return index;
  }

  at<T>(place: number, lower: () => T): T {
    const outer = this.place;
    this.place = place;
    const result = lower();
    this.place = outer;
    return result;
  }

  later(lower: () => void): void {
    this.last.push(lower);
  }

  finish(): void {
    for (const lower of this.last) lower();
    this.scopes.finish();
  }

  private tooDeep(span: Span): Ref {
    this.facts.gap('too-deep', span);
    return this.facts.unknown([], span);
  }
}
