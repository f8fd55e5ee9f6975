import * as ts from 'typescript';

/** A part of a program that uses the library: a property of a struct, an argument, or a call. */
export interface Site {
  /** The form in a program: `ContainerProps { image: string }`, `Probe.exec(command)`. */
  readonly form: string;
  /** What is left out or changed, as parts of the text. Tried in this order until the program still runs and its output differs. */
  readonly edits: readonly Edit[];
  readonly start: number;
  readonly end: number;
}

/** A replacement of a part of the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The parts of a program, found by the types of the library. */
export function sitesOf(file: ts.SourceFile, checker: ts.TypeChecker): Site[] {
  const sites: Site[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      sites.push(...propertySites(node, checker));
    } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      sites.push(...callSites(node, checker));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return sites;
}

function propertySites(literal: ts.ObjectLiteralExpression, checker: ts.TypeChecker): Site[] {
  const contextual = checker.getContextualType(literal);
  const struct = contextual && checker.getNonNullableType(contextual);
  return literal.properties.flatMap((property): Site[] => {
    const declared = property.name && struct?.getProperty(property.name.getText())?.declarations?.[0];
    const isPlain = ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property);
    if (!declared || !ts.isPropertySignature(declared) || !isPlain) {
      return [];
    }
    const name = property.name.getText();
    const value = ts.isPropertyAssignment(property) ? property.initializer.getText() : name;
    const at = { start: property.getStart(), end: property.getEnd() };
    return [{
      form: `${(declared.parent as ts.InterfaceDeclaration).name.text} { ${name}: ${typeText(declared.type!)} }`,
      edits: [{ ...at, text: '...{}' }, { ...at, text: `${name}: changed(${value})` }],
      ...at,
    }];
  });
}

function callSites(call: ts.CallExpression | ts.NewExpression, checker: ts.TypeChecker): Site[] {
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (!isOfLibrary(declaration)) {
    return [];
  }
  const form = `${callee(call)}(${declaration.parameters.filter((p) => !p.questionToken && !p.initializer).map(parameterText).join(', ')})`;
  const args = (call.arguments ?? []).filter((argument) => !ts.isObjectLiteralExpression(argument) && !ts.isSpreadElement(argument));
  return [
    ...args.map((argument) => {
      const at = { start: argument.getStart(), end: argument.getEnd() };
      return { form, edits: [{ ...at, text: `changed(${argument.getText()})` }], ...at };
    }),
    { form, edits: withoutCall(call), start: call.getStart(), end: call.getEnd() },
  ];
}

/** The class of a factory, `new` and the class, or what a method is called on: `container` of `container.env(...).mount(...)`. */
function callee(call: ts.CallExpression | ts.NewExpression): string {
  if (ts.isNewExpression(call)) {
    return `new ${call.expression.getText()}`;
  }
  const { name, expression } = call.expression as ts.PropertyAccessExpression;
  let receiver = expression;
  while (ts.isCallExpression(receiver)) {
    receiver = (receiver.expression as ts.PropertyAccessExpression).expression;
  }
  return `${receiver.getText()}.${name.text}`;
}

/** The program without a call: the statement is left out, a chain continues without it, and a factory gives an empty value. */
function withoutCall(call: ts.CallExpression | ts.NewExpression): Edit[] {
  const at = { start: call.getStart(), end: call.getEnd() };
  if (ts.isNewExpression(call)) {
    return [];
  }
  const { expression } = call.expression as ts.PropertyAccessExpression;
  const shorter = { ...at, text: expression.getText() };
  if (ts.isExpressionStatement(call.parent)) {
    return [ts.isCallExpression(expression) ? shorter : { ...at, text: 'undefined' }];
  }
  return ts.isPropertyAccessExpression(call.parent) ? [shorter] : [{ ...at, text: `nothing(${expression.getText()})` }];
}

function parameterText(parameter: ts.ParameterDeclaration): string {
  return `${parameter.dotDotDotToken ? '...' : ''}${parameter.name.getText()}`;
}

/** An enum is enough to say: that its values may be written as texts holds for all of them. */
function typeText(type: ts.TypeNode): string {
  return type.getText().replace(/\s+/g, ' ').replace(/readonly |;(?= \})/g, '').replace(/ \| (`\$\{\w+\}`|'\w+')/g, '').replace(/\((\w+)\)\[\]/g, '$1[]');
}

function isOfLibrary(declaration: ts.Node | undefined): declaration is ts.MethodDeclaration | ts.ConstructorDeclaration {
  return declaration !== undefined && /\/src\/(?!apimachinery)/.test(declaration.getSourceFile().fileName);
}
