import type { Node } from 'web-tree-sitter';
import { field, inner, isName, isPattern, isText, partsOf, shaped, type Converter, type Shape, type Shaped } from './shape.js';

const block: Shape = (converter, node) => shaped(node, 'BlockStatement', { body: converter.statements(node.namedChildren) });
const nothing: Shape = (_, node) => shaped(node, 'EmptyStatement', {});
const declaration: Shape = (converter, node) =>
  shaped(node, 'VariableDeclaration', {
    declarations: converter.only(node.namedChildren, ({ type }) => type === 'VariableDeclarator'),
  });
const argumentAs =
  (type: string): Shape =>
  (converter, node) =>
    shaped(node, type, { argument: converter.optional(inner(node)) ?? null });

const leaving =
  (type: string): Shape =>
  (_, node) =>
    shaped(node, type, { label: null });

export const statementShapes: readonly (readonly [string, Shape])[] = [
  ['expression_statement', (c, node) => c.statement(inner(node))],
  ['variable_declaration', declaration],
  ['lexical_declaration', declaration],
  ['variable_declarator', declarator],
  ['statement_block', block],
  ['return_statement', argumentAs('ReturnStatement')],
  ['throw_statement', (c, node) => shaped(node, 'ThrowStatement', { argument: c.one(inner(node)) })],
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
  ['break_statement', leaving('BreakStatement')],
  ['continue_statement', leaving('ContinueStatement')],
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

function declarator(converter: Converter, node: Node): Shaped {
  const [id] = converter.only(present(field(node, 'name')), isPattern);
  const [init = null] = converter.only(present(field(node, 'value')), isValue);
  return id ? shaped(node, 'VariableDeclarator', { id, init }) : (init ?? converter.one(null));
}

function isValue(part: Shaped): boolean {
  return !part.type.endsWith('Statement') && !isDeclaration(part);
}

function alternate(converter: Converter, clause: Node | null): Shaped | null {
  return clause ? converter.statement(inner(clause)) : null;
}

/** A `;` in place of a part of the head is an empty statement in this grammar. */
function unwrapped(part: Shaped | null): unknown {
  if (part?.type === 'EmptyStatement') return null;
  return part?.type === 'ExpressionStatement' ? part['expression'] : part;
}

function forEach(converter: Converter, node: Node): Shaped {
  const target = converter.target(field(node, 'left'));
  const left =
    field(node, 'kind') && isPattern(target)
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
    handler:
      handler &&
      shaped(handler, 'CatchClause', {
        param: converter.only(present(field(handler, 'parameter')), isPattern)[0] ?? null,
        body: bodyOf(handler),
      }),
    finalizer: finalizer && bodyOf(finalizer),
  });
}

function importStatement(converter: Converter, node: Node): Shaped {
  const required = node.namedChildren.find((child) => child.type === 'import_require_clause');
  const [source] = converter.only(present(field(required ?? node, 'source')), isText);
  if (!source) return shaped(node, 'EmptyStatement', {});
  if (required) {
    const [id] = converter.only(present(inner(required)), isName);
    return id
      ? shaped(node, 'TSImportEqualsDeclaration', { id, moduleReference: { type: 'TSExternalModuleReference', expression: source } })
      : source;
  }
  const clause = node.namedChildren.find((child) => child.type === 'import_clause');
  const specifiers = partsOf(clause ?? null).flatMap((part) => importSpecifiers(converter, part));
  return shaped(node, 'ImportDeclaration', { source, specifiers, importKind: importKind(node) });
}

function importKind(node: Node): 'type' | 'value' {
  return node.children.some((child) => child.type === 'type') ? 'type' : 'value';
}

function importSpecifiers(converter: Converter, node: Node): Shaped[] {
  const local = (name: Node | null): Shaped[] => converter.only(present(name), isName);
  if (node.type === 'identifier') return local(node).map((name) => shaped(node, 'ImportDefaultSpecifier', { local: name }));
  if (node.type === 'namespace_import') return local(inner(node)).map((name) => shaped(node, 'ImportNamespaceSpecifier', { local: name }));
  return partsOf(node).flatMap((part) => {
    const [imported] = converter.only(present(field(part, 'name')), isExportName);
    const [name = imported] = local(field(part, 'alias'));
    return imported && name && isName(name)
      ? [shaped(part, 'ImportSpecifier', { imported, local: name, importKind: importKind(part) })]
      : [];
  });
}

function exportStatement(converter: Converter, node: Node): Shaped {
  const [declaration = null] = converter.only(present(field(node, 'declaration')), isDeclaration);
  const [value] = converter.only(present(field(node, 'value')), isValue);
  if (value) return shaped(node, 'ExportDefaultDeclaration', { declaration: value });
  if (declaration && node.children.some((child) => child.type === 'default'))
    return shaped(node, 'ExportDefaultDeclaration', { declaration });
  const [source = null] = converter.only(present(field(node, 'source')), isText);
  const clause = node.namedChildren.find((child) => child.type === 'export_clause');
  if (source && !clause) {
    const namespace = node.namedChildren.find((child) => child.type === 'namespace_export');
    const [exported = null] = converter.only(present(inner(namespace)), isExportName);
    return shaped(node, 'ExportAllDeclaration', { source, exported });
  }
  const specifiers = partsOf(clause ?? null).flatMap((part) => {
    const [local] = converter.only(present(field(part, 'name')), isExportName);
    const [exported = local] = converter.only(present(field(part, 'alias')), isExportName);
    return local ? [shaped(part, 'ExportSpecifier', { local, exported })] : [];
  });
  return shaped(node, 'ExportNamedDeclaration', { declaration, specifiers, source });
}

function isDeclaration({ type }: Shaped): boolean {
  return type.endsWith('Declaration');
}

function isExportName(part: Shaped): boolean {
  return isName(part) || isText(part);
}

function present(node: Node | null): Node[] {
  return node ? [node] : [];
}
