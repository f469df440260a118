import type { Program } from 'oxc-parser';
import type { Node } from 'web-tree-sitter';
import type { Gap, Span } from '../../../model/facts.js';
import type { Comment, Source } from '../syntax.js';
import { expressionShapes } from './expressions.js';
import { functionShapes } from './functions.js';
import { isPattern, shaped, type Converter, type Shaped } from './shape.js';
import { statementShapes } from './statements.js';

/** The recovering parser's tree as the strict parser would have given it; types are left out. */
export function convertTree(root: Node): Source {
  const converter = new TreeConverter();
  const body = converter.statements(root.namedChildren);
  const program: Shaped = shaped(root, 'Program', { body, sourceType: 'module', hashbang: null });
  const comments = converter.comments.sort((one, other) => one.start - other.start);
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a parsing boundary: the shapes are made to fit this type.
  return { program: program as unknown as Program, comments, gaps: converter.gaps };
}

const shapes = new Map([...expressionShapes, ...functionShapes, ...statementShapes]);
const deepest = 300;
const mostGaps = 20;

class TreeConverter implements Converter {
  readonly comments: Comment[] = [];
  readonly gaps: [Gap['reason'], Span | null][] = [];
  private readonly strays: Shaped[] = [];
  private depth = 0;

  one(node: Node | null | undefined): Shaped {
    return (
      this.only(node ? [node] : [], (part) => !isStatement(part))[0] ?? {
        type: 'SequenceExpression',
        expressions: [],
        start: node?.startIndex ?? 0,
        end: node?.endIndex ?? 0,
      }
    );
  }

  optional(node: Node | null | undefined): Shaped | null {
    if (!node || !this.isSyntax(node)) return null;
    if (this.depth >= deepest) {
      this.gap('too-deep', node);
      return null;
    }
    this.depth++;
    const shape = shapes.get(node.type) ?? mixed;
    const result = shape(this, node);
    this.depth--;
    return result;
  }

  target(node: Node | null | undefined): Shaped {
    const part = this.one(node);
    const { start, end } = part;
    return isPattern(part) || part.type === 'MemberExpression' ? part : { type: 'TSNonNullExpression', expression: part, start, end };
  }

  all(nodes: readonly Node[]): Shaped[] {
    return nodes.flatMap((node) => this.optional(node) ?? []);
  }

  statement(node: Node | null | undefined): Shaped {
    return asStatement(this.optional(node) ?? this.one(null));
  }

  statements(nodes: readonly Node[]): Shaped[] {
    return nodes.flatMap((node) => {
      const statement = this.optional(node);
      const strays = this.strays.splice(0);
      return [...(statement ? [statement] : []), ...strays].map(asStatement);
    });
  }

  only(nodes: readonly Node[], fits: (shaped: Shaped) => boolean): Shaped[] {
    const parts = this.all(nodes);
    for (const part of parts) if (!fits(part) && (isExpression(part) || isStatement(part))) this.strays.push(part);
    return parts.filter(fits);
  }

  private isSyntax(node: Node): boolean {
    if (node.isError || node.isMissing) this.gap('syntax', node);
    if (node.type !== 'comment') return !node.isMissing;
    this.comments.push({ type: node.text.startsWith('/*') ? 'Block' : 'Line', start: node.startIndex, end: node.endIndex });
    return false;
  }

  private gap(reason: Gap['reason'], node: Node): void {
    if (this.gaps.length < mostGaps) this.gaps.push([reason, [node.startIndex, node.endIndex]]);
  }
}

/** What has no shape of its own, broken parts first of all, keeps the expressions and statements in it. */
function mixed(converter: Converter, node: Node): Shaped {
  const parts = converter.all(node.namedChildren);
  if (parts.every((part) => !isStatement(part))) return shaped(node, 'SequenceExpression', { expressions: parts.filter(isExpression) });
  return shaped(node, 'BlockStatement', { body: parts.map(asStatement) });
}

function asStatement(part: Shaped): Shaped {
  if (isStatement(part)) return part;
  const { start, end } = part;
  return {
    type: 'ExpressionStatement',
    expression: isExpression(part) ? part : { type: 'SequenceExpression', expressions: [], start, end },
    start,
    end,
  };
}

function isStatement({ type }: Shaped): boolean {
  return type.endsWith('Statement') || type.endsWith('Declaration');
}

function isExpression({ type }: Shaped): boolean {
  return type.endsWith('Expression') || expressionTypes.has(type);
}

const expressionTypes = new Set(['Identifier', 'Literal', 'TemplateLiteral', 'JSXElement', 'JSXFragment', 'Super', 'MetaProperty']);
