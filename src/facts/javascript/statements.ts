import type { Statement } from 'oxc-parser';
import { lowerForEach, lowerFor, lowerIf, lowerSwitch, lowerTry, lowerUntil, lowerWhile } from './control.js';
import { declare } from './declarations.js';
import type { Lowering } from './lowering.js';
import { lowerExport, lowerExportAll, lowerExportDefault, lowerImport } from './modules.js';
import { exportWhole } from './commonjs.js';
import { spanOf } from './syntax.js';

export function lowerStatement(lowering: Lowering, node: Statement): void {
  switch (node.type) {
    case 'ExpressionStatement':
      return void lowering.expression(node.expression);
    case 'ReturnStatement':
      if (node.argument) lowering.facts.return(lowering.expression(node.argument), spanOf(node));
      else lowering.facts.leave();
      return;
    case 'ContinueStatement':
    case 'BreakStatement':
      return lowering.facts.leave();
    case 'IfStatement':
      return lowerIf(lowering, node);
    case 'BlockStatement':
      return lowering.statements(node.body);
    case 'ThrowStatement':
      lowering.expression(node.argument);
      return lowering.facts.leave();
    case 'TryStatement':
      return lowerTry(lowering, node);
    case 'ForStatement':
      return lowerFor(lowering, node);
    case 'ForOfStatement':
    case 'ForInStatement':
      return lowerForEach(lowering, node);
    case 'WhileStatement':
      return lowerWhile(lowering, node);
    case 'DoWhileStatement':
      return lowerUntil(lowering, node);
    case 'SwitchStatement':
      return lowerSwitch(lowering, node);
    case 'LabeledStatement':
      return lowering.statement(node.body);
    case 'WithStatement':
      lowering.expression(node.object);
      return lowering.statement(node.body);
    default:
      return lowerTopLevel(lowering, node);
  }
}

function lowerTopLevel(lowering: Lowering, node: Statement): void {
  switch (node.type) {
    case 'ImportDeclaration':
      return lowerImport(lowering, node);
    case 'ExportNamedDeclaration':
      return lowerExport(lowering, node);
    case 'ExportDefaultDeclaration':
      return lowerExportDefault(lowering, node);
    case 'ExportAllDeclaration':
      return lowerExportAll(lowering, node);
    case 'TSExportAssignment':
      return exportWhole(lowering, lowering.expression(node.expression));
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'VariableDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
    case 'TSImportEqualsDeclaration':
      return void declare(lowering, node);
    default:
      return;
  }
}
