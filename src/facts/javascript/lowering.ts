import type { Expression, Statement, TSType } from 'oxc-parser';
import type { Ref } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import type { Comments } from './comments.js';
import type { Target } from './patterns.js';
import type { Scopes } from '../lowering/owners.js';

/** What the lowering of one kind of syntax needs of the others. Each of these counts depth, so that nothing recurses without end. */
export interface Lowering {
  readonly facts: DocumentBuilder;
  readonly comments: Comments;
  /** `name` is what an anonymous function or class would be called after its place. */
  expression(node: Expression, name?: string): Ref;
  statement(node: Statement): void;
  statements(nodes: readonly Statement[]): void;
  /** Writes `value` to a name, a member, or to each part of a pattern. */
  bind(target: Target, value: Ref): void;
  /** The same for names that exist already. */
  assign(target: Target, value: Ref): void;
  readonly scopes: Scopes;
  /** Whether `bind` stands in an assignment rather than in a declaration. */
  readonly assigning: boolean;
  /** A value of the type, as far as its fields are written. */
  valueOf(type: TSType): Ref;
  /** Runs `lower` with its ops in a unit of their own. */
  within(unit: Parameters<DocumentBuilder['enterUnit']>[0], lower: () => void): number;
  /** Whether ops stand in the module itself. */
  readonly inModule: boolean;
  /** Comments above the statement, member or property that is being lowered. */
  readonly place: number;
  at<T>(place: number, lower: () => T): T;
  /** At the end of the module, when every name has its value. */
  later(lower: () => void): void;
}
