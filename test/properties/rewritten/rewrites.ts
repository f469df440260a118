import { Node, Project, ScriptKind, SyntaxKind, type Identifier, type SourceFile } from 'ts-morph';

/** Another way to write a program that does the same. */
export interface Rewrite {
  readonly name: string;
  readonly change: (file: SourceFile) => void;
}

export const rewrites: readonly Rewrite[] = [
  { name: 'imports under other names', change: renameImports },
  { name: 'conditions beside another', change: addConditions },
  { name: 'functions as arrows', change: useArrows },
  { name: 'texts put together by plus', change: concatenate },
  { name: 'functions that try', change: addTries },
  { name: 'results under a name', change: nameResults },
];

/** The text that the rewrite gives; null where there is nothing to rewrite. */
export function rewritten(text: string, path: string, { change }: Rewrite): string | null {
  const file = project.createSourceFile(path, text, { overwrite: true, scriptKind: path.endsWith('x') ? ScriptKind.TSX : ScriptKind.TS });
  change(file);
  const result = file.getFullText();
  return result === text ? null : result;
}

const project = new Project({ useInMemoryFileSystem: true });

function renameImports(file: SourceFile): void {
  for (const declaration of file.getImportDeclarations())
    for (const specifier of declaration.getNamedImports()) {
      const name = specifier.getName();
      if (specifier.getAliasNode() !== undefined || specifier.isTypeOnly() || declaration.isTypeOnly()) continue;
      const alias = `own${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      specifier.setAlias(/^\p{Lu}/u.test(name) ? alias.replace('own', 'Own') : alias);
      for (const identifier of file.getDescendantsOfKind(SyntaxKind.Identifier))
        if (!identifier.wasForgotten() && identifier.getText() === name && isUse(identifier))
          identifier.replaceWithText(specifier.getAliasNode()?.getText() ?? name);
    }
}

/** Is it the name itself, rather than a property or a declaration of the same name? */
function isUse(identifier: Identifier): boolean {
  const parent = identifier.getParent();
  if (Node.isPropertyAccessExpression(parent)) return parent.getNameNode() !== identifier;
  if (Node.isPropertyAssignment(parent)) return parent.getNameNode() !== identifier;
  if (Node.isBindingElement(parent)) return parent.getPropertyNameNode() !== identifier;
  return !(
    Node.isImportSpecifier(parent) ||
    Node.isJsxAttribute(parent) ||
    Node.isShorthandPropertyAssignment(parent) ||
    Node.isPropertySignature(parent) ||
    Node.isPropertyDeclaration(parent) ||
    Node.isMethodDeclaration(parent)
  );
}

function addConditions(file: SourceFile): void {
  // Who leaves under two conditions no longer leaves under the first: that is another program.
  const staying = file.getDescendantsOfKind(SyntaxKind.IfStatement).filter((own) => !leaving.test(own.getThenStatement().getText()));
  const conditions = staying.map((statement) => statement.getExpression());
  for (const condition of conditions.reverse()) condition.replaceWithText(`(${condition.getText()}) && ready`);
  if (conditions.length > 0) file.addStatements('const ready = Date.now() > 3;');
}

const leaving = /^(?:\{\s{0,40})?(?:throw|return|continue)\b/;

function useArrows(file: SourceFile): void {
  for (const declaration of file.getFunctions()) {
    const name = declaration.getName();
    const body = declaration.getBody();
    if (name === undefined || body === undefined || declaration.isGenerator() || declaration.isDefaultExport()) continue;
    const types = declaration.getTypeParameters().map((own) => own.getText());
    const params = declaration.getParameters().map((own) => own.getText());
    const result = declaration.getReturnTypeNode()?.getText();
    const head = `${types.length === 0 ? '' : `<${types.join(', ')}>`}(${params.join(', ')})${result === undefined ? '' : `: ${result}`}`;
    declaration.replaceWithText(
      `${declaration.isExported() ? 'export ' : ''}const ${name} = ${declaration.isAsync() ? 'async ' : ''}${head} => ${body.getText()};`,
    );
  }
}

function concatenate(file: SourceFile): void {
  for (const template of file.getDescendantsOfKind(SyntaxKind.TemplateExpression).reverse()) {
    if (template.wasForgotten() || Node.isTaggedTemplateExpression(template.getParent())) continue;
    const parts = template
      .getTemplateSpans()
      .flatMap((span) => [`(${span.getExpression().getText()})`, JSON.stringify(span.getLiteral().getLiteralText())]);
    template.replaceWithText(`(${[JSON.stringify(template.getHead().getLiteralText()), ...parts].join(' + ')})`);
  }
}

function addTries(file: SourceFile): void {
  const functions = [
    ...file.getDescendantsOfKind(SyntaxKind.FunctionDeclaration),
    ...file.getDescendantsOfKind(SyntaxKind.ArrowFunction),
    ...file.getDescendantsOfKind(SyntaxKind.MethodDeclaration),
  ];
  for (const own of functions.reverse()) {
    const body = own.wasForgotten() ? undefined : own.getBody();
    if (Node.isBlock(body) && body.getStatements().length > 0)
      body.replaceWithText(`{ try ${body.getText()} catch (error) { console.error(error); throw error; } }`);
  }
}

function nameResults(file: SourceFile): void {
  for (const [index, statement] of file.getDescendantsOfKind(SyntaxKind.ReturnStatement).reverse().entries()) {
    const value = statement.wasForgotten() ? undefined : statement.getExpression();
    if (value === undefined || Node.isIdentifier(value) || !Node.isBlock(statement.getParent())) continue;
    statement.replaceWithText(`const result${index} = ${value.getText()};\nreturn result${index};`);
  }
}
