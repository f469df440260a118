import type { Document, Span } from '../../model/facts.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';
import { isHarmless } from './known-names.js';
import { unknownNames } from './unknown-names.js';

/**
 * The first name that a program surely comes to before it does anything else, and that the file, the language and its imports know nothing of:
 * behind `if __name__ == "__main__"`, or in a function that it calls from there or from its first level. Nothing else of it ever runs.
 */
export function stopOf(tree: SyntaxTree, document: Document): Span | null {
  const unknown = unknownNames(tree, document);
  return unknown.size === 0 ? null : new Walk(tree, unknown).run();
}

/** The unknown name that something comes to, or what ends the way before it does; null where the way goes on. */
type End = Node | 'ends' | 'returns' | null;

/** Follows what surely runs, in its order, until something happens. */
class Walk {
  /** Functions and classes of the file; null for what is defined twice. */
  private readonly own = new Map<string, Node | null>();
  private readonly entered = new Set<Node>();
  private depth = 0;
  private isServed = false;
  private isInMain = false;

  constructor(
    private readonly tree: SyntaxTree,
    private readonly unknown: ReadonlySet<string>,
  ) {}

  run(): Span | null {
    const { tree } = this;
    const statements = tree.children(tree.root);
    for (const statement of statements) {
      // What is decorated, somebody else may call.
      if (tree.kind(statement) === 'decorated_definition') this.isServed = true;
      const definition = definitions.has(tree.kind(statement)) ? statement : (tree.ofKind(statement, 'function_definition') ?? statement);
      const name = tree.field(definition, 'name');
      if (name !== null) this.own.set(tree.text(name), this.own.has(tree.text(name)) || definition !== statement ? null : statement);
    }
    const end = this.statements(statements);
    if (end === null || typeof end === 'string' || (this.isInMain && this.isServed)) return null;
    return [tree.start(end), tree.end(end)];
  }

  private statements(nodes: readonly Node[]): End {
    for (const node of nodes) {
      const end = this.statement(node);
      if (end !== null) return end;
    }
    return null;
  }

  private statement(node: Node): End {
    const { tree } = this;
    switch (tree.kind(node)) {
      case 'expression_statement':
      case 'print_statement':
      case 'assert_statement':
        return this.parts(node);
      case 'return_statement':
        return this.parts(node) ?? 'returns';
      case 'raise_statement':
        return this.parts(node) ?? 'ends';
      case 'if_statement':
        return this.condition(node);
      case 'for_statement':
      case 'while_statement':
        return this.loop(node);
      case 'try_statement':
      case 'with_statement':
      case 'match_statement':
        return 'ends';
      default:
        return null;
    }
  }

  private condition(node: Node): End {
    const { tree } = this;
    const test = tree.field(node, 'condition');
    const body = tree.field(node, 'consequence');
    if (test === null || body === null) return 'ends';
    if (/^__name__ *== *["']__main__["']$/.test(tree.text(test).slice(0, 60))) {
      this.isInMain = true;
      return this.statements(tree.children(body)) ?? 'ends';
    }
    const end = this.expression(test);
    return end ?? (tree.children(node).every((child) => child === test || this.isQuiet(child)) ? null : 'ends');
  }

  private loop(node: Node): End {
    const { tree } = this;
    const given = tree.field(node, 'right') ?? tree.field(node, 'condition');
    const end = given === null ? 'ends' : this.expression(given);
    return end ?? (this.isQuiet(node) ? null : 'ends');
  }

  /** Is nothing called in it that may do something? */
  private isQuiet(node: Node): boolean {
    const { tree } = this;
    const pending = [node];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const callee = tree.kind(next) === 'call' ? tree.first(next) : null;
      if (callee !== null && !isHarmless(tree.text(callee))) return false;
      if (loud.has(tree.kind(next))) return false;
      for (let child = tree.first(next); child !== null; child = tree.next(child)) pending.push(child);
    }
    return true;
  }

  private parts(node: Node): End {
    for (const child of this.tree.children(node)) {
      const end = this.expression(child);
      if (end !== null) return end;
    }
    return null;
  }

  private expression(node: Node): End {
    if (this.depth >= maxDepth) return 'ends';
    this.depth++;
    const end = this.evaluated(node);
    this.depth--;
    return end;
  }

  private evaluated(node: Node): End {
    const { tree } = this;
    const parts = tree.children(node);
    const [first, second] = parts;
    switch (tree.kind(node)) {
      case 'identifier':
        return this.unknown.has(tree.text(node)) ? this.found(node) : null;
      case 'attribute':
        return first === undefined ? null : this.expression(first);
      case 'call':
        return this.call(node);
      case 'assignment':
        return this.assignment(node);
      case 'keyword_argument':
      case 'named_expression':
        return second === undefined ? null : this.expression(second);
      case 'interpolation':
        return first === undefined ? null : this.expression(first);
      case 'lambda':
      case 'type':
        return null;
      case 'conditional_expression':
        return this.onlyFirst(second, parts);
      case 'boolean_operator':
        return this.onlyFirst(first, parts);
      default:
        return comprehensions.has(tree.kind(node)) ? this.comprehension(node) : this.parts(node);
    }
  }

  /** At the first level such a name is as likely one that whoever loads the file gives it. */
  private found(node: Node): End {
    return this.isInMain || this.entered.size > 0 ? node : 'ends';
  }

  /** What runs by all means; what may run beside it must do nothing. */
  private onlyFirst(certain: Node | undefined, all: readonly Node[]): End {
    const end = certain === undefined ? null : this.expression(certain);
    return end ?? (all.every((part) => part === certain || this.isQuiet(part)) ? null : 'ends');
  }

  private comprehension(node: Node): End {
    const { tree } = this;
    const clause = tree.ofKind(node, 'for_in_clause');
    return this.onlyFirst(clause === null ? undefined : (tree.child(clause, 1) ?? undefined), tree.children(node));
  }

  private assignment(node: Node): End {
    const { tree } = this;
    const [left, right] = [tree.field(node, 'left'), tree.field(node, 'right')];
    const end = right === null ? null : this.expression(right);
    return end ?? (left === null || tree.kind(left) === 'identifier' ? null : this.expression(left));
  }

  private call(node: Node): End {
    const { tree } = this;
    const [callee, given] = tree.children(node);
    if (callee === undefined) return null;
    const before = this.expression(callee) ?? (given === undefined ? null : this.parts(given));
    if (before !== null) return before;
    const name = tree.text(callee);
    if (this.own.has(name)) return this.enter(this.own.get(name) ?? null);
    return isHarmless(name) || name === 'asyncio.run' ? null : 'ends';
  }

  /** Into a function of the file, once. One that yields has not run yet. */
  private enter(definition: Node | null): End {
    const { tree } = this;
    const body = definition === null || tree.kind(definition) !== 'function_definition' ? null : tree.field(definition, 'body');
    if (body === null || definition === null || /\byield\b/.test(tree.text(body))) return 'ends';
    if (this.entered.has(definition)) return null;
    this.entered.add(definition);
    const end = this.statements(tree.children(body));
    return end === 'returns' ? null : end;
  }
}

/** Deeper than this nobody writes what runs first. */
const maxDepth = 100;
const definitions: ReadonlySet<string> = new Set(['function_definition', 'class_definition']);
const comprehensions: ReadonlySet<string> = new Set([
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
]);
/** What hands the program on to somebody who waits for it. */
const loud: ReadonlySet<string> = new Set([
  'await',
  'yield',
  'return_statement',
  'raise_statement',
  'continue_statement',
  'break_statement',
]);
