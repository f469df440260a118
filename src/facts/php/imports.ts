import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import type { PhpLowering, PhpState } from './state.js';

export const importStatements: ReadonlyMap<string, StatementLowering<PhpState>> = new Map<string, StatementLowering<PhpState>>([
  ['namespace_definition', namespaceDefinition],
  ['namespace_use_declaration', useDeclaration],
]);

export const importExpressions: ReadonlyMap<string, ExpressionLowering<PhpState>> = new Map<string, ExpressionLowering<PhpState>>(
  ['require_expression', 'require_once_expression', 'include_expression', 'include_once_expression'].map((kind) => [kind, include]),
);

/** A file of the tree is taken in whole: its variables, and what it returns. */
function include(lowering: PhpLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  const written = tree.first(node);
  if (written === null) return out.unknown([], span);
  const path = lowering.expression(written);
  const file = fileOf(lowering, path);
  if (file === null) return out.unknown([path], span);
  out.import(file, '*', null, span);
  return out.name(`module:${file}`, span);
}

/** `__DIR__ . '/config.php'`, `dirname(__FILE__) . '/x.php'`, `'lib/x.php'`, `ABSPATH . 'x.php'`: what is written of the path. */
function fileOf({ out }: PhpLowering, path: Ref): string | null {
  const op = out.at(path);
  const parts = op.op === 'template' ? op.parts : op.op === 'const' && typeof op.value === 'string' ? [op.value] : [];
  const written = parts.filter((part) => typeof part === 'string').join('');
  if (written === '' || parts.length > 2 || written.length > maxPath) return null;
  return `./${written.replace(/^(?:\.?\/)+/, '')}`;
}

const maxPath = 300;

/** A namespace sees what it declares itself, in whichever file. */
function namespaceDefinition(lowering: PhpLowering, node: Node): void {
  const { tree, out, state } = lowering;
  const name = tree.field(node, 'name');
  state.namespace = name === null ? '' : tree.text(name).replaceAll('\\', '.');
  state.aliases.clear();
  if (state.namespace !== '') {
    out.setNamespace(state.namespace);
    out.import(state.namespace, '*', null, lowering.span(name ?? node));
  }
  lowering.block(tree.field(node, 'body'));
}

/** `use A\B;`, `use A\{B, C as D};`, `use function A\f;` */
function useDeclaration(lowering: PhpLowering, node: Node): void {
  const { tree } = lowering;
  const group = tree.field(node, 'body');
  const base = group === null ? null : tree.ofKind(node, 'namespace_name');
  const prefix = base === null ? '' : `${tree.text(base)}\\`;
  for (const clause of tree.children(group ?? node)) if (tree.kind(clause) === 'namespace_use_clause') use(lowering, clause, prefix);
}

function use({ tree, out, state }: PhpLowering, clause: Node, prefix: string): void {
  const written = tree.first(clause);
  if (written === null) return;
  const parts = `${prefix}${tree.text(written)}`.split('\\').filter(Boolean);
  const name = parts.at(-1) ?? '';
  const alias = tree.field(clause, 'alias');
  const local = alias === null ? name : tree.text(alias);
  state.aliases.set(local, parts.join('.'));
  out.import(parts.slice(0, -1).join('.'), name, local, [tree.start(clause), tree.end(clause)]);
}
