import * as ts from 'typescript';

/** A change of a file that its tests should notice. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  /** What stands there instead. */
  readonly text: string;
}

const OPERATORS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.QuestionQuestionToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
};

const WITHOUT_CODE = [ts.isTypeNode, ts.isInterfaceDeclaration, ts.isTypeAliasDeclaration, ts.isImportDeclaration, ts.isExportDeclaration];

/** All mutants of a file in TypeScript, in the order of their places. */
export function mutantsOf(text: string): Mutant[] {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (!WITHOUT_CODE.some((isWithoutCode) => isWithoutCode(node))) {
      replacements(node, text).forEach(([changed, other]) => mutants.push({ start: changed.getStart(), end: changed.getEnd(), text: other }));
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return mutants;
}

/** The nodes that are changed, with what stands in their place. */
function replacements(node: ts.Node, text: string): (readonly [ts.Node, string])[] {
  if (ts.isBinaryExpression(node)) {
    const operator = OPERATORS[node.operatorToken.kind];
    return operator === undefined ? [] : [[node.operatorToken, operator]];
  }
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) {
    return [[node.expression, 'true'], [node.expression, 'false']];
  }
  if (ts.isConditionalExpression(node)) {
    return [[node.condition, 'true'], [node.condition, 'false']];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [[node, text.slice(node.operand.getStart(), node.operand.getEnd())]];
  }
  if (ts.isExpressionStatement(node) && !isSuper(node.expression)) {
    return [[node, ';']];
  }
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return isName(node) ? [] : [[node, node.text === '' ? '\'mutant\'' : '\'\'']];
  }
  if (ts.isNumericLiteral(node)) {
    return isName(node) ? [] : [[node, String(Number(node.text) + 1)]];
  }
  return node.kind === ts.SyntaxKind.TrueKeyword ? [[node, 'false']] : node.kind === ts.SyntaxKind.FalseKeyword ? [[node, 'true']] : [];
}

function isSuper(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

/** Whether a text or number is the name of a property or module. */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  return (ts.isPropertyAssignment(parent) && parent.name === node) || (ts.isCallExpression(parent) && parent.expression.getText() === 'require');
}
