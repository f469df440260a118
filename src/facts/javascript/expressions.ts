import type { Expression, IdentifierReference } from 'oxc-parser';
import type { Ref } from '../../model/facts.js';
import { lowerAssignment, lowerUpdate } from './assignments.js';
import { lowerCall, lowerDynamicImport, lowerNew, lowerTagged } from './calls.js';
import { lowerClass } from './classes.js';
import { lowerFunction } from './functions.js';
import { lowerElement, lowerFragment } from './jsx.js';
import { lowerArray, lowerLiteral, lowerObject, lowerTemplate } from './literals.js';
import type { Lowering } from './lowering.js';
import { lowerMember } from './members.js';
import { lowerConditional, lowerLogical, lowerUnary } from './operators.js';
import { ofSaidType } from './said-types.js';
import { lowerBinary } from './sums.js';
import { argumentsName, spanOf } from './syntax.js';

export function lowerExpression(lowering: Lowering, node: Expression, name: string): Ref {
  switch (node.type) {
    case 'Identifier':
      return lowerName(lowering, node);
    case 'MemberExpression':
      return lowerMember(lowering, node);
    case 'CallExpression':
      return lowerCall(lowering, node);
    case 'Literal':
      return lowerLiteral(lowering, node);
    case 'TemplateLiteral':
      return lowerTemplate(lowering, node);
    case 'ObjectExpression':
      return lowerObject(lowering, node);
    case 'ArrayExpression':
      return lowerArray(lowering, node);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'TSEmptyBodyFunctionExpression':
      return lowerFunction(lowering, node, name);
    case 'ChainExpression':
      return lowering.expression(node.expression);
    case 'AwaitExpression':
      return lowering.expression(node.argument);
    case 'JSXElement':
      return lowerElement(lowering, node);
    default:
      return lowerOperation(lowering, node, name);
  }
}

function lowerName({ facts, scopes }: Lowering, node: IdentifierReference): Ref {
  if (node.name === 'undefined') return facts.const(null, spanOf(node));
  if (node.name === argumentsName) scopes.useArguments();
  return facts.read(node.name, spanOf(node));
}

type Common =
  | 'Identifier'
  | 'MemberExpression'
  | 'CallExpression'
  | 'Literal'
  | 'TemplateLiteral'
  | 'ObjectExpression'
  | 'ArrayExpression'
  | 'ArrowFunctionExpression'
  | 'FunctionExpression'
  | 'FunctionDeclaration'
  | 'TSDeclareFunction'
  | 'TSEmptyBodyFunctionExpression'
  | 'ChainExpression'
  | 'AwaitExpression'
  | 'JSXElement';

function lowerOperation(lowering: Lowering, node: Exclude<Expression, { type: Common }>, name: string): Ref {
  switch (node.type) {
    case 'NewExpression':
      return lowerNew(lowering, node);
    case 'AssignmentExpression':
      return lowerAssignment(lowering, node);
    case 'BinaryExpression':
      return lowerBinary(lowering, node);
    case 'LogicalExpression':
      return lowerLogical(lowering, node);
    case 'ConditionalExpression':
      return lowerConditional(lowering, node);
    case 'UnaryExpression':
      return lowerUnary(lowering, node);
    case 'UpdateExpression':
      return lowerUpdate(lowering, node);
    case 'ImportExpression':
      return lowerDynamicImport(lowering, node);
    case 'TaggedTemplateExpression':
      return lowerTagged(lowering, node);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return lowerClass(lowering, node, name);
    case 'JSXFragment':
      return lowerFragment(lowering, node);
    default:
      return lowerRest(lowering, node, name);
  }
}

type Operation =
  | 'NewExpression'
  | 'AssignmentExpression'
  | 'BinaryExpression'
  | 'LogicalExpression'
  | 'ConditionalExpression'
  | 'UnaryExpression'
  | 'UpdateExpression'
  | 'ImportExpression'
  | 'TaggedTemplateExpression'
  | 'ClassDeclaration'
  | 'ClassExpression'
  | 'JSXFragment';

function lowerRest(lowering: Lowering, node: Exclude<Expression, { type: Common | Operation }>, name: string): Ref {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return ofSaidType(lowering, lowering.expression(node.expression, name), node.typeAnnotation);
    case 'TSNonNullExpression':
    case 'TSInstantiationExpression':
    case 'ParenthesizedExpression':
      return lowering.expression(node.expression, name);
    case 'ThisExpression':
      return lowering.facts.read('this', spanOf(node));
    case 'Super':
      return lowering.facts.read('super', spanOf(node));
    case 'MetaProperty':
      return lowering.facts.read(`${node.meta.name}.${node.property.name}`, spanOf(node));
    case 'SequenceExpression':
      return node.expressions.map((part) => lowering.expression(part)).at(-1) ?? lowering.facts.unknown([], spanOf(node));
    case 'YieldExpression': {
      const value = node.argument ? lowering.expression(node.argument) : lowering.facts.const(null, spanOf(node));
      lowering.facts.yield(node.delegate ? lowering.facts.get(value, '[]', spanOf(node)) : value, spanOf(node));
      return lowering.facts.unknown([], spanOf(node));
    }
    default:
      return lowering.facts.unknown([], spanOf(node));
  }
}
