import type { BindingIdentifier, Declaration, TSImportEqualsDeclaration, TSModuleDeclaration, VariableDeclaration } from 'oxc-parser';
import type { Ref } from '../../model/facts.js';
import { lowerClass } from './classes.js';
import { importRequired } from './commonjs.js';
import { lowerFunction } from './functions.js';
import type { Lowering } from './lowering.js';
import { ofSaidType } from './said-types.js';
import { spanOf } from './syntax.js';
import { lowerAlias, lowerEnum, lowerInterface, lowerQualified } from './types.js';

/** A name with its value; null where the value is only known by reading the name. */
type Declared = readonly [name: string, value: Ref | null];

export function declare(lowering: Lowering, node: Declaration): readonly Declared[] {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declare ? [] : declareVariables(lowering, node);
    case 'TSInterfaceDeclaration':
      return write(lowering, node.id, lowerInterface(lowering, node));
    case 'TSTypeAliasDeclaration':
      return write(lowering, node.id, lowerAlias(lowering, node));
    case 'TSEnumDeclaration':
      return node.declare ? [] : write(lowering, node.id, lowerEnum(lowering, node));
    case 'TSModuleDeclaration':
      return node.global || node.declare ? [] : declareNamespace(lowering, node);
    case 'TSImportEqualsDeclaration':
      return declareImport(lowering, node);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.declare ? [] : write(lowering, node.id, lowerClass(lowering, node, ''));
    default:
      return node.body === null ? [] : write(lowering, node.id, lowerFunction(lowering, node, ''));
  }
}

function write(lowering: Lowering, id: BindingIdentifier | null, value: Ref | null): readonly Declared[] {
  if (id === null || value === null) return [];
  lowering.facts.write(id.name, value, spanOf(id));
  return [[id.name, value]];
}

function declareVariables(lowering: Lowering, node: VariableDeclaration): readonly Declared[] {
  return node.declarations.flatMap((declarator): readonly Declared[] => {
    const { id, init } = declarator;
    for (const [name] of namesIn(id)) lowering.scopes.declare(name);
    if (init === null || importRequired(lowering, declarator)) return namesIn(id);
    if (id.type !== 'Identifier') {
      lowering.bind(id, lowering.expression(init));
      return namesIn(id);
    }
    const value = ofSaidType(lowering, lowering.expression(init, id.name), id.typeAnnotation?.typeAnnotation);
    lowering.bind(id, value);
    return [[id.name, value]];
  });
}

/** The names of a pattern. Broken code may put something else in its place. */
function namesIn(pattern: VariableDeclaration['declarations'][number]['id']): readonly Declared[] {
  switch (pattern.type) {
    case 'Identifier':
      return [[pattern.name, null]];
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element.type === 'RestElement' ? element.argument : element) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => namesIn(property.type === 'RestElement' ? property.argument : property.value));
    default:
      return [];
  }
}

function declareNamespace(lowering: Lowering, node: TSModuleDeclaration): readonly Declared[] {
  const { id, body } = node;
  if (body === null || id.type !== 'Identifier') return [];
  const unit = lowering.within({ name: id.name, form: 'class', span: spanOf(node) }, () => lowering.statements(body.body));
  return write(lowering, id, lowering.facts.closure(unit, spanOf(node)));
}

function declareImport(
  lowering: Lowering,
  { id, moduleReference, importKind, start, end }: TSImportEqualsDeclaration,
): readonly Declared[] {
  if (moduleReference.type !== 'TSExternalModuleReference') return write(lowering, id, lowerQualified(lowering, moduleReference));
  lowering.facts.import(moduleReference.expression.value, '*', id.name, [start, end], importKind === 'type' ? 'types' : 'values');
  return [[id.name, null]];
}
