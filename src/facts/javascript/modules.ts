import type {
  ExportAllDeclaration,
  ExportDefaultDeclaration,
  ExportNamedDeclaration,
  ImportDeclaration,
  ModuleExportName,
} from 'oxc-parser';
import { declare } from './declarations.js';
import type { Lowering } from './lowering.js';
import { moduleOf } from './specifiers.js';
import { spanOf } from './syntax.js';

export function lowerImport(lowering: Lowering, node: ImportDeclaration): void {
  const { facts } = lowering;
  const module = moduleOf(node.source.value);
  if (node.specifiers.length === 0) facts.import(module, '*', null, spanOf(node), typesOf(node.importKind));
  for (const specifier of node.specifiers) {
    const local = specifier.local.name;
    if (specifier.type === 'ImportDefaultSpecifier') facts.import(module, 'default', local, spanOf(node), typesOf(node.importKind));
    else if (specifier.type === 'ImportNamespaceSpecifier') facts.import(module, '*', local, spanOf(node), typesOf(node.importKind));
    else {
      const kind = node.importKind === 'type' ? 'type' : specifier.importKind;
      facts.import(module, exportName(specifier.imported), local, spanOf(node), typesOf(kind));
    }
  }
}

export function lowerExport(lowering: Lowering, node: ExportNamedDeclaration): void {
  const { facts } = lowering;
  if (node.declaration) {
    for (const [name, value] of declare(lowering, node.declaration)) {
      // A namespace exports to its own object, whose members every reader can take.
      if (!lowering.inModule) continue;
      if (value !== null) facts.export(name, value);
      else lowering.later(() => facts.export(name, facts.read(name, spanOf(node))));
    }
  }
  for (const { local, exported, start, end } of node.specifiers) {
    if (node.source) facts.reexport(exportName(exported), moduleOf(node.source.value), exportName(local));
    else lowering.later(() => facts.export(exportName(exported), facts.read(exportName(local), [start, end])));
  }
}

export function lowerExportDefault(lowering: Lowering, { declaration }: ExportDefaultDeclaration): void {
  const { facts } = lowering;
  if (declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSDeclareFunction') {
    for (const [, value] of declare(lowering, declaration)) if (value !== null) facts.export('default', value);
    return;
  }
  const value = lowering.expression(declaration, 'default');
  if ((declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id) {
    facts.write(declaration.id.name, value, spanOf(declaration.id));
  }
  facts.export('default', value);
}

export function lowerExportAll(lowering: Lowering, node: ExportAllDeclaration): void {
  const name = node.exported ? exportName(node.exported) : '*';
  lowering.facts.reexport(name, moduleOf(node.source.value), '*');
}

function exportName(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name;
}

function typesOf(kind: 'type' | 'value' | undefined): 'types' | 'values' {
  return kind === 'type' ? 'types' : 'values';
}
