import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { getter } from './definitions.js';
import { functionOf } from './functions.js';
import { declared } from './statements.js';
import { typeAmong } from './types.js';

/** What it brings in and gives out, then its functions, classes and variables. */
export function lowerFile(lowering: Lowering): void {
  const { tree } = lowering;
  const children = tree.children(tree.root);
  for (const [index, node] of children.entries()) {
    const next = children[index + 1];
    const body = next !== undefined && tree.kind(next) === 'function_body' ? next : null;
    switch (tree.kind(node)) {
      case 'import_or_export':
      case 'part_directive':
      case 'part_of_directive':
        brought(lowering, node);
        break;
      case 'function_signature':
        functionOf(lowering, node, body);
        break;
      case 'getter_signature':
        getter(lowering, node, body);
        break;
      case 'initialized_identifier_list':
      case 'static_final_declaration_list':
        for (const item of tree.children(node)) declared(lowering, item, typeAmong(lowering, typesBefore(lowering, children, index)));
        break;
      case 'function_body':
      case 'type_identifier':
      case 'type_arguments':
      case 'library_name':
        break;
      default:
        lowering.statement(node);
    }
  }
}

function typesBefore({ tree }: Lowering, children: readonly Node[], index: number): Node[] {
  const found: Node[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const node = children[at];
    if (node === undefined || (tree.kind(node) !== 'type_identifier' && tree.kind(node) !== 'type_arguments')) break;
    found.push(node);
  }
  return found;
}

/**
 * `import 'package:http/http.dart' as http`, `export 'a.dart'`, `part 'b.dart'`. Of a package its names are `package:http.…`, whichever of
 * its files is brought in.
 */
function brought(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const written = /['"]([^'"\n]{1,300})['"]/.exec(tree.text(node))?.[1];
  if (written === undefined) return;
  const span = lowering.span(node);
  const isNamed = /^[a-z]+:/.test(written);
  const module = isNamed || written.startsWith('.') ? written : `./${written}`;
  const text = tree.text(node);
  const local = /\bas\s+(\w+)/.exec(text)?.[1] ?? null;
  out.import(module, '*', local, span);
  if (text.startsWith('export')) out.reexport('*', module, '*');
  if (isNamed) out.import(module.split('/')[0] ?? module, '*', local, span);
}
