import type { Node } from 'web-tree-sitter';
import type { Scalar, Span } from '../../model/facts.js';
import { maxTreeDepth, type TreeEntry, type TreeExpression, type TreeNode, type TreeScalar } from '../tree/node.js';

/** Expressions of HCL: what they may be, as far as the files tell. Functions that only rearrange their arguments are followed. */
export class ExpressionReader {
  constructor(private readonly tooDeep: (span: Span) => void) {}

  read(node: Node, depth: number): TreeNode {
    const span = spanOf(node);
    if (depth > maxTreeDepth) {
      this.tooDeep(span);
      return unknown([], span);
    }
    const children = node.namedChildren;
    const [first] = children;
    switch (node.type) {
      case 'expression':
        return first === undefined ? unknown([], span) : this.path(children, depth);
      case 'literal_value':
        return first === undefined ? scalar(null, span) : this.read(first, depth + 1);
      case 'template_expr':
      case 'collection_value':
      case 'operation':
        return first === undefined ? unknown([], span) : this.read(first, depth + 1);
      case 'numeric_lit':
        return scalar(Number(node.text), span);
      case 'bool_lit':
        return scalar(node.text === 'true', span);
      case 'string_lit':
        return scalar(unescape(literalOf(node)), span);
      case 'quoted_template':
      case 'heredoc_template':
        return this.template(node, depth);
      case 'tuple':
        return { form: 'list', items: expressionsOf(node).map((item) => this.read(item, depth + 1)), span };
      case 'object':
        return this.object(node, depth);
      case 'conditional':
        return expression(
          'merge',
          '',
          expressionsOf(node)
            .slice(1)
            .map((item) => this.read(item, depth + 1)),
          span,
        );
      case 'function_call':
        return this.call(node, depth);
      default:
        return node.type.endsWith('ary_operation') ? this.operation(node, depth) : unknown(this.uses(children, depth), span);
    }
  }

  /** `var.x`, `aws_db_instance.main.address`, `local.m["k"]`: the part that names something, then members of it. */
  private path(parts: readonly Node[], depth: number): TreeNode {
    const [first, ...rest] = parts;
    if (first === undefined) return unknown([], [0, 0]);
    if (first.type !== 'variable_expr')
      return rest.length === 0 ? this.read(first, depth + 1) : unknown(this.uses([first], depth), spanOf(first));
    const span: Span = [first.startIndex, parts.at(-1)?.endIndex ?? first.endIndex];
    const names = [first.text, ...rest.flatMap(memberOf)];
    const length = rootLength(names);
    return names
      .slice(length)
      .reduce<TreeNode>((of, name) => expression('get', name, [of], span), expression('read', names.slice(0, length).join('.'), [], span));
  }

  /** The condition under which a conditional gives something: `var.gpu ? 1 : 0`; null for anything else. */
  existence(node: Node, depth: number): TreeNode | null {
    const conditional = node.type === 'conditional' ? node : node.namedChildren.find(({ type }) => type === 'conditional');
    const [test, yes, no] = conditional === undefined ? [] : expressionsOf(conditional);
    if (test === undefined || yes === undefined || no === undefined || isNothing(yes) === isNothing(no)) return null;
    const condition = this.read(test, depth + 1);
    return isNothing(no) ? condition : expression('unknown', 'not', [condition], condition.span);
  }

  private operation(node: Node, depth: number): TreeNode {
    const at = node.children.findIndex(({ type }) => operators.has(type));
    const operator = operators.get(node.children[at]?.type ?? '') ?? '';
    const sides = [node.children.slice(0, at), node.children.slice(at + 1)].map((side) => side.filter(({ isNamed }) => isNamed));
    if (at < 0) return unknown(this.uses(node.namedChildren, depth), spanOf(node));
    const read = sides.filter((side) => side.length > 0).map((side) => this.path(side, depth + 1));
    return expression('unknown', operator, read, spanOf(node));
  }

  private template(node: Node, depth: number): TreeNode {
    const span = spanOf(node);
    const parts = node.namedChildren.flatMap((child): TreeNode[] => {
      if (child.type === 'template_literal') return [scalar(unescape(child.text), spanOf(child))];
      if (child.type !== 'template_interpolation') return child.type === 'template_directive' ? [unknown([], spanOf(child))] : [];
      return expressionsOf(child).map((inner) => this.read(inner, depth + 1));
    });
    const texts = parts.flatMap((part) => (part.form === 'scalar' ? [String(part.value)] : []));
    return texts.length === parts.length ? scalar(texts.join(''), span) : expression('template', '', parts, span);
  }

  private object(node: Node, depth: number): TreeNode {
    const entries = node.namedChildren.flatMap((element): TreeEntry[] => {
      if (element.type !== 'object_elem') return [];
      const key = element.childForFieldName('key');
      const value = element.childForFieldName('val');
      if (key === null || value === null) return [];
      return [{ key: key.text.replace(/^\(?"?/, '').replace(/"?\)?$/, ''), keySpan: spanOf(key), value: this.read(value, depth + 1) }];
    });
    return { form: 'map', entries, span: spanOf(node) };
  }

  private call(node: Node, depth: number): TreeNode {
    const span = spanOf(node);
    const name = node.namedChildren[0]?.text ?? '';
    const given = node.namedChildren.find(({ type }) => type === 'function_arguments');
    const args = (given === undefined ? [] : expressionsOf(given)).map((item) => this.read(item, depth + 1));
    const [first] = args;
    if (first !== undefined && keeping.has(name)) return first;
    if (choosing.has(name)) return expression('merge', '', name === 'lookup' ? args.slice(2) : args, span);
    if (name === 'merge') return { form: 'map', entries: args.flatMap(spread), span };
    if (name === 'concat') return { form: 'list', items: args.flatMap((arg) => (arg.form === 'list' ? arg.items : [arg])), span };
    if (name === 'format' && first?.form === 'scalar') return formatted(String(first.value), args.slice(1), span);
    return unknown(args, span);
  }

  private uses(nodes: readonly Node[], depth: number): TreeNode[] {
    return nodes
      .filter(({ type }) => type === 'expression' || type === 'variable_expr' || type === 'for_intro')
      .map((node) => this.read(node, depth + 1));
  }
}

/** Functions whose value is that of their first argument, as far as a target goes. */
const keeping = new Set(
  'jsonencode yamlencode jsondecode base64encode tostring tolist toset tomap tonumber sensitive nonsensitive trimspace trim lower upper chomp trimsuffix trimprefix replace compact flatten one element'.split(
    ' ',
  ),
);
const operators: ReadonlyMap<string, string> = new Map([
  ['==', '=='],
  ['!=', '!='],
  ['&&', 'and'],
  ['||', 'or'],
  ['!', 'not'],
  ['>', '>'],
  ['<', '<'],
]);

/** `0`, `[]`, `{}`, `toset([])`, `null`. */
function isNothing(node: Node): boolean {
  return /^(?:0|null|(?:toset|tomap)?\(?(?:\[\s*\]|\{\s*\})\)?)$/.test(node.text.slice(0, 40).trim());
}

const choosing = new Set(['coalesce', 'coalescelist', 'try', 'lookup']);

function expressionsOf(node: Node): Node[] {
  return node.namedChildren.filter(({ type }) => type === 'expression');
}

function memberOf(node: Node): string[] {
  if (node.type === 'get_attr') return [node.text.replace(/^\./, '')];
  const index = /^\[\s*"?([\w-]{1,60})"?\s*\]$/.exec(node.text.slice(0, 80))?.[1];
  return index === undefined || /^\d+$/.test(index) ? [] : [index];
}

/** How many names say what is meant: `var.x`, `local.x`, `module.m.output`, `data.type.name`, `type.name`. */
function rootLength(names: readonly string[]): number {
  const [first = ''] = names;
  return first === 'module' || first === 'data' ? 3 : 2;
}

function spread(node: TreeNode): readonly TreeEntry[] {
  return node.form === 'map' ? node.entries : [{ key: '**', keySpan: node.span, value: node }];
}

/** `format("%s-%s", a, b)` */
function formatted(pattern: string, args: readonly TreeNode[], span: Span): TreeNode {
  const pieces = pattern.split(/%[\d.]*[a-z]/);
  const parts = pieces.flatMap((piece, index): TreeNode[] => {
    const arg = index === 0 ? undefined : args[index - 1];
    return [...(index === 0 ? [] : [arg ?? unknown([], span)]), ...(piece === '' ? [] : [scalar(piece, span)])];
  });
  return expression('template', '', parts, span);
}

function literalOf(node: Node): string {
  return node.namedChildren
    .filter(({ type }) => type === 'template_literal')
    .map(({ text }) => text)
    .join('');
}

function unescape(text: string): string {
  return text.includes('\\') || text.includes('$${')
    ? text.replaceAll('$${', '${').replaceAll('\\"', '"').replaceAll('\\n', '\n').replaceAll('\\\\', '\\')
    : text;
}

function scalar(value: Scalar, span: Span): TreeScalar {
  return { form: 'scalar', value, span, escapes: 'backslash' };
}

function expression(form: TreeExpression['form'], name: string, of: readonly TreeNode[], span: Span): TreeExpression {
  return { form, name, of, span };
}

function unknown(of: readonly TreeNode[], span: Span): TreeExpression {
  return expression('unknown', '', of, span);
}

function spanOf(node: Node): Span {
  return [node.startIndex, node.endIndex];
}
