import { maxTreeDepth, type TreeEntry, type TreeExpression, type TreeNode } from '../tree/node.js';

/** A template with its functions as expressions: what `Ref`, `GetAtt`, `Sub`, `Join` and `If` stand for. Shared nodes stay shared. */
export function withFunctions(root: TreeNode): TreeNode {
  return new FunctionReader().read(root, 0);
}

class FunctionReader {
  private readonly memo = new Map<TreeNode, TreeNode>();

  read(node: TreeNode, depth: number): TreeNode {
    const known = this.memo.get(node);
    if (known !== undefined) return known;
    const made = depth > maxTreeDepth ? node : this.make(node, depth + 1);
    this.memo.set(node, made);
    return made;
  }

  private make(node: TreeNode, depth: number): TreeNode {
    if (node.form === 'list') return { ...node, items: node.items.map((item) => this.read(item, depth)) };
    if (node.form !== 'map') return node;
    const [only] = node.entries;
    const called = only === undefined || node.entries.length > 1 ? null : this.call(only, depth);
    return called ?? { ...node, entries: node.entries.map((entry) => ({ ...entry, value: this.read(entry.value, depth) })) };
  }

  private call({ key, value }: TreeEntry, depth: number): TreeNode | null {
    const { span } = value;
    const args = value.form === 'list' ? value.items.map((item) => this.read(item, depth)) : [this.read(value, depth)];
    const of = (form: TreeExpression['form'], parts: readonly TreeNode[], name = ''): TreeExpression => ({ form, name, of: parts, span });
    switch (key.replace('Fn::', '')) {
      case 'Ref':
        return value.form === 'scalar' ? of('read', [], String(value.value)) : null;
      case 'GetAtt':
        return this.attribute(args, of);
      case 'Sub':
      case 'Base64':
        return args[0] ?? null;
      case 'Join':
        return joined(args, of);
      case 'If':
        return of('merge', args.slice(1));
      case 'Equals':
        return of('unknown', args, '==');
      case 'Not':
        return of('unknown', args, 'not');
      case 'And':
        return of('unknown', args, 'and');
      case 'Or':
        return of('unknown', args, 'or');
      case 'Condition':
        return value.form === 'scalar' ? of('read', [], `condition.${String(value.value)}`) : null;
      case 'Select':
      case 'FindInMap':
      case 'ImportValue':
        return of('unknown', args);
      default:
        return null;
    }
  }

  /** `Table.Arn` or `[Table, Arn]` */
  private attribute(
    args: readonly TreeNode[],
    of: (form: 'read' | 'get', parts: readonly TreeNode[], name: string) => TreeExpression,
  ): TreeNode {
    const names = args.flatMap((arg) => (arg.form === 'scalar' ? String(arg.value).split('.') : []));
    const [first = '', ...rest] = names;
    return rest.reduce<TreeNode>((inner, name) => of('get', [inner], name), of('read', [], first));
  }
}

function joined(args: readonly TreeNode[], of: (form: 'template' | 'unknown', parts: readonly TreeNode[]) => TreeExpression): TreeNode {
  const [separator, list] = args;
  if (separator?.form !== 'scalar' || list?.form !== 'list') return of('unknown', args);
  return of(
    'template',
    list.items.flatMap((item, index) => (index === 0 || separator.value === '' ? [item] : [separator, item])),
  );
}
