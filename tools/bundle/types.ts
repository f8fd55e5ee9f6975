import { resolve } from 'node:path';
import * as ts from 'typescript';

/** What a file of types imports. */
export function importsOf(source: ts.SourceFile): ts.ImportDeclaration[] {
  return source.statements.filter(ts.isImportDeclaration);
}

/** The text without some of its nodes. */
export function without(text: string, nodes: readonly ts.Node[]): string {
  return nodes.reduceRight((rest, node) => rest.slice(0, node.getFullStart()) + rest.slice(node.getEnd()), text);
}

/** The text without the imports that nothing else in it names. */
export function withoutUnusedImports(text: string): string {
  const imports = importsOf(ts.createSourceFile('a.d.ts', text, ts.ScriptTarget.Latest, true));
  const rest = without(text, imports);
  return without(text, imports.filter((statement) => !namesOf(statement).some((name) => new RegExp(`\\b${name}\\b`).test(rest))));
}

function namesOf({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  const names = bindings === undefined ? [] : ts.isNamespaceImport(bindings) ? [bindings.name] : bindings.elements.map((element) => element.name);
  return [...names, ...importClause?.name ? [importClause.name] : []].map((name) => name.text);
}

/** The text of each file of types, with those declarations alone that `roots` export, and those that these need. */
export function neededTypes(roots: readonly string[]): Map<string, string> {
  const program = ts.createProgram(roots, { module: ts.ModuleKind.Node16, target: ts.ScriptTarget.ES2022, types: ['node'], noEmit: true });
  const checker = program.getTypeChecker();
  const needed = new Set<ts.Node>();
  const add = (symbol: ts.Symbol | undefined): void => {
    const declared = symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declarations = (declared?.declarations ?? []).filter((declaration) => !ts.isSourceFile(declaration));
    declarations.forEach((declaration) => needed.add(statementOf(declaration)));
  };
  for (const root of roots) {
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(root)!)!).forEach(add);
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      add(checker.getSymbolAtLocation(node));
    }
    node.forEachChild(visit);
  };
  needed.forEach(visit);
  const sources = program.getSourceFiles().filter((source) => !source.fileName.includes('/node_modules/'));
  return new Map(sources.map((source) => {
    const others = source.statements.filter((statement) => isDeclaration(statement) && !needed.has(statement));
    return [resolve(source.fileName), withoutUnusedImports(without(source.text, others))];
  }));
}

/** The statement of a file that a declaration is in. */
function statementOf(node: ts.Node): ts.Node {
  return ts.isSourceFile(node.parent) ? node : statementOf(node.parent);
}

function isDeclaration(statement: ts.Statement): boolean {
  return !ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement);
}
