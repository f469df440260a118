import type { Node } from 'web-tree-sitter';
import { field, partsOf, shaped, type Converter, type Shape, type Shaped } from './shape.js';

const block: Shape = (converter, node) => shaped(node, 'BlockStatement', { body: converter.statements(node.namedChildren) });
const nothing: Shape = (_, node) => shaped(node, 'EmptyStatement', {});
const declaration: Shape = (converter, node) =>
  shaped(node, 'VariableDeclaration', {
    declarations: converter.only(node.namedChildren, ({ type }) => type === 'VariableDeclarator'),
  });
const argumentAs =
  (type: string): Shape =>
  (converter, node) =>
    shaped(node, type, { argument: converter.optional(node.namedChild(0)) ?? null });

export const statementShapes: readonly (readonly [string, Shape])[] = [
  ['expression_statement', (c, node) => c.statement(node.namedChild(0))],
  ['variable_declaration', declaration],
  ['lexical_declaration', declaration],
  [
    'variable_declarator',
    (c, node) => shaped(node, 'VariableDeclarator', { id: c.one(field(node, 'name')), init: c.optional(field(node, 'value')) }),
  ],
  ['statement_block', block],
  ['return_statement', argumentAs('ReturnStatement')],
  ['throw_statement', (c, node) => shaped(node, 'ThrowStatement', { argument: c.one(node.namedChild(0)) })],
  [
    'if_statement',
    (c, node) =>
      shaped(node, 'IfStatement', {
        test: c.one(field(node, 'condition')),
        consequent: c.statement(field(node, 'consequence')),
        alternate: alternate(c, field(node, 'alternative')),
      }),
  ],
  [
    'while_statement',
    (c, node) => shaped(node, 'WhileStatement', { test: c.one(field(node, 'condition')), body: c.statement(field(node, 'body')) }),
  ],
  [
    'do_statement',
    (c, node) => shaped(node, 'DoWhileStatement', { test: c.one(field(node, 'condition')), body: c.statement(field(node, 'body')) }),
  ],
  [
    'for_statement',
    (c, node) =>
      shaped(node, 'ForStatement', {
        init: unwrapped(c.optional(field(node, 'initializer'))),
        test: unwrapped(c.optional(field(node, 'condition'))),
        update: c.optional(field(node, 'increment')),
        body: c.statement(field(node, 'body')),
      }),
  ],
  ['for_in_statement', forEach],
  [
    'switch_statement',
    (c, node) =>
      shaped(node, 'SwitchStatement', {
        discriminant: c.one(field(node, 'value')),
        cases: c.only(partsOf(field(node, 'body')), ({ type }) => type === 'SwitchCase'),
      }),
  ],
  ['switch_case', switchCase],
  ['switch_default', switchCase],
  ['try_statement', tryStatement],
  ['labeled_statement', (c, node) => c.statement(field(node, 'body'))],
  ['break_statement', nothing],
  ['continue_statement', nothing],
  ['empty_statement', nothing],
  ['debugger_statement', nothing],
  ['interface_declaration', nothing],
  ['type_alias_declaration', nothing],
  ['enum_declaration', nothing],
  ['ambient_declaration', nothing],
  ['function_signature', nothing],
  ['import_statement', importStatement],
  ['export_statement', exportStatement],
];

function alternate(converter: Converter, clause: Node | null): Shaped | null {
  return clause ? converter.statement(clause.namedChild(0)) : null;
}

/** A `;` in place of a part of the head is an empty statement in this grammar. */
function unwrapped(part: Shaped | null): unknown {
  if (part?.type === 'EmptyStatement') return null;
  return part?.type === 'ExpressionStatement' ? part['expression'] : part;
}

function forEach(converter: Converter, node: Node): Shaped {
  const target = converter.one(field(node, 'left'));
  const left = field(node, 'kind')
    ? shaped(node, 'VariableDeclaration', { declarations: [shaped(node, 'VariableDeclarator', { id: target, init: null })] })
    : target;
  return shaped(node, field(node, 'operator')?.text === 'of' ? 'ForOfStatement' : 'ForInStatement', {
    left,
    right: converter.one(field(node, 'right')),
    body: converter.statement(field(node, 'body')),
  });
}

function switchCase(converter: Converter, node: Node): Shaped {
  const consequent = converter.statements(node.childrenForFieldName('body'));
  return shaped(node, 'SwitchCase', { test: converter.optional(field(node, 'value')), consequent });
}

function tryStatement(converter: Converter, node: Node): Shaped {
  const handler = field(node, 'handler');
  const finalizer = field(node, 'finalizer');
  const bodyOf = (part: Node): Shaped => shaped(part, 'BlockStatement', { body: converter.statements(partsOf(field(part, 'body'))) });
  return shaped(node, 'TryStatement', {
    block: bodyOf(node),
    handler: handler && shaped(handler, 'CatchClause', { param: converter.optional(field(handler, 'parameter')), body: bodyOf(handler) }),
    finalizer: finalizer && bodyOf(finalizer),
  });
}

function importStatement(converter: Converter, node: Node): Shaped {
  const required = node.namedChildren.find((child) => child.type === 'import_require_clause');
  if (required) {
    const expression = converter.one(field(required, 'source'));
    const id = converter.one(required.namedChild(0));
    return shaped(node, 'TSImportEqualsDeclaration', { id, moduleReference: { type: 'TSExternalModuleReference', expression } });
  }
  const clause = node.namedChildren.find((child) => child.type === 'import_clause');
  return shaped(node, 'ImportDeclaration', {
    source: converter.one(field(node, 'source')),
    specifiers: partsOf(clause ?? null).flatMap((part) => importSpecifiers(converter, part)),
    importKind: node.children.some((child) => child.type === 'type') ? 'type' : 'value',
  });
}

function importSpecifiers(converter: Converter, node: Node): Shaped[] {
  if (node.type === 'identifier') return [shaped(node, 'ImportDefaultSpecifier', { local: converter.one(node) })];
  if (node.type === 'namespace_import') return [shaped(node, 'ImportNamespaceSpecifier', { local: converter.one(node.namedChild(0)) })];
  return partsOf(node)
    .filter((part) => part.type === 'import_specifier')
    .map((part) => {
      const imported = converter.one(field(part, 'name'));
      return shaped(part, 'ImportSpecifier', { imported, local: converter.optional(field(part, 'alias')) ?? imported });
    });
}

function exportStatement(converter: Converter, node: Node): Shaped {
  const source = converter.optional(field(node, 'source'));
  const declared = converter.optional(field(node, 'declaration'));
  const value = converter.optional(field(node, 'value'));
  if (value) return shaped(node, 'ExportDefaultDeclaration', { declaration: value });
  if (declared && node.children.some((child) => child.type === 'default'))
    return shaped(node, 'ExportDefaultDeclaration', { declaration: declared });
  const clause = node.namedChildren.find((child) => child.type === 'export_clause');
  if (source && !clause) {
    const namespace = node.namedChildren.find((child) => child.type === 'namespace_export');
    return shaped(node, 'ExportAllDeclaration', { source, exported: converter.optional(namespace?.namedChild(0)) });
  }
  const specifiers = partsOf(clause ?? null).map((part) => {
    const local = converter.one(field(part, 'name'));
    return shaped(part, 'ExportSpecifier', { local, exported: converter.optional(field(part, 'alias')) ?? local });
  });
  return shaped(node, 'ExportNamedDeclaration', { declaration: declared, specifiers, source });
}
