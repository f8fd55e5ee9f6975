import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { MANIFEST_CHECKS, POD_CHECKS, SET_CHECKS } from '../../../src/advice/checks';
import { Context } from '../../../src/validation/context';
import { FieldPath } from '../../../src/validation/field-path';
import { holdsIn, ruleIdOf, ruleOf, type RuleId } from '../../../src/validation/rules';
import { RULES } from '../../../src/validation/rules/register';
import { partsOfRegister, rulesDoc } from '../../../tools/generate-rules-doc';

const ROOT = join(__dirname, '..', '..', '..');
const IDS = Object.keys(RULES) as RuleId[];
const PARTS = partsOfRegister();

/** All texts that stand in the library outside of the register, and those of them that are given to a verb for warnings. */
function textsOfLibrary(): { all: Set<string>; warned: Set<string> } {
  const all = new Set<string>();
  const warned = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) {
      all.add(node.text);
      if (ts.isCallExpression(node.parent) && /\.warn$|\.warnings\.\w+$/.test(node.parent.expression.getText()) && node.parent.arguments[1] === node) {
        warned.add(node.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts') && !file.startsWith(join('validation', 'rules'))) {
      visit(ts.createSourceFile(file, readFileSync(join(ROOT, 'src', file), 'utf8'), ts.ScriptTarget.Latest, true));
    }
  }
  return { all, warned };
}

describe('the register of rules', () => {
  const { all, warned } = textsOfLibrary();

  test('has no rule that is used nowhere', () => {
    expect(IDS.filter((id) => !all.has(id))).toEqual([]);
  });

  test('marks as a warning what is reported as one, and nothing else', () => {
    expect(IDS.filter((id) => ruleOf(id).severity === 'warning').sort()).toEqual([...warned].sort());
  });

  test('marks as advice what is a check of it, each once, and nothing else', () => {
    const checks = [...MANIFEST_CHECKS, ...POD_CHECKS, ...SET_CHECKS].map(({ rule }) => rule);
    expect(IDS.filter((id) => ruleOf(id).severity === 'advice').sort()).toEqual([...checks].sort());
    expect(IDS.filter((id) => id.startsWith('advice/')).sort()).toEqual([...checks].sort());
  });

  test('has each rule in one part', () => {
    expect(PARTS.flatMap(({ rules }) => rules.map(({ id }) => id)).sort()).toEqual([...IDS].sort());
  });

  test.each(PARTS)('is sorted in $file', ({ rules }) => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  test('has ids of a part and a name, in small letters', () => {
    expect(IDS.filter((id) => !/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('names a page of Kubernetes for each rule', () => {
    expect(IDS.filter((id) => !/^https:\/\/(kubernetes\.io|pkg\.go\.dev\/k8s\.io)\/[\w./#-]+$/.test(ruleOf(id).page))).toEqual([]);
  });

  test('says in a sentence what each rule demands', () => {
    expect(PARTS.flatMap(({ rules }) => rules).filter(({ demand }) => !/^\w.*\.$/.test(demand))).toEqual([]);
  });

  test('has hints that go on where a message ends: they do not begin as a sentence and have no full stop', () => {
    const hints = IDS.flatMap((id) => [ruleOf(id).hint, ruleOf(id).programHint ?? 'none']);
    expect(hints.filter((hint) => hint !== undefined && /^$|^[A-Z][a-z]+ |\.$/.test(hint))).toEqual([]);
  });

  test('is what docs/rules.md shows: run `npm run docs`', () => {
    expect(readFileSync(join(ROOT, 'docs', 'rules.md'), 'utf8') === rulesDoc()).toBe(true);
  });
});

test('a rule that the register does not have cannot be reported', () => {
  const ctx = new Context();
  // @ts-expect-error: the id is misspelt
  expect(() => ctx.required(FieldPath.ROOT, 'container/name-requird')).toThrow();
});

describe('ruleIdOf', () => {
  test('knows the id of each rule', () => {
    expect(IDS.map(ruleIdOf)).toEqual(IDS);
  });

  test.each([
    ['reference/same-namspace', 'reference/same-namespace'],
    ['same-namespace', 'reference/same-namespace'],
  ])('of %s throws, and names the nearest', (text, nearest) => {
    expect(() => ruleIdOf(text)).toThrow(new RegExp(`^there is no rule "${text}": did you mean "${nearest}"\\?$`));
  });

  test.each(['constructor', 'foo/bar', ''])('of %j throws, and names none: no rule is written alike', (text) => {
    expect(() => ruleIdOf(text)).toThrow(`there is no rule "${text}"; a finding names its rule, and docs/rules.md has all of them`);
  });
});

test('a rule holds from the version that brought it until the one that no longer has it', () => {
  const versions = [33, 34, 35, 36, 37];
  expect(versions.filter((minor) => holdsIn('ip/no-leading-zeros', minor))).toEqual([36, 37]);
  expect(versions.filter((minor) => holdsIn('container/restart-policy-init-only', minor))).toEqual([33]);
  expect(versions.filter((minor) => holdsIn('container/name-unique', minor))).toEqual(versions);
});
