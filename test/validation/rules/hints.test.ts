import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { SERVED } from '../../../src/k8s/api-kinds';
import { FIELDS } from '../../../src/k8s/fields';
import { FORMS } from '../../../src/k8s/forms';
import { OTHER_FIELDS } from '../../../src/k8s/other-fields';
import { ruleOf, type RuleId } from '../../../src/validation/rules';
import { RULES } from '../../../src/validation/rules/register';
import type { Assembly } from '../../../tools/reference/assembly';

const SRC = join(__dirname, '..', '..', '..', 'src');
/** What speaks of manifests and knows no constructs. */
const ROOMS = ['validation', 'advice', 'diff', join('cli', 'check'), join('cli', 'diff'), 'plugin'];
/** A setting of the command, too. */
const SETTINGS = new Set(['kubernetesVersion']);

const { types }: Assembly = JSON.parse(readFileSync(join(SRC, '..', '.jsii'), 'utf8'));
const TYPES = new Set(Object.values(types).map(({ name }) => name));
const OF_KUBERNETES = new Set([
  ...[FIELDS, OTHER_FIELDS].flatMap((table) => Object.entries(table).flatMap(([name, fields]) => [name, ...Object.keys(fields)])),
  ...Object.values(SERVED).flatMap((kinds) => Object.keys(kinds)),
]);
/** Names of several words that podwright has and Kubernetes has not: a name of one word may be a word of English. */
const OWN_NAMES = new Set([
  ...Object.values(types).flatMap(({ name, methods = [], properties = [], members = [] }) => (
    [name, ...[...methods, ...properties, ...members].map((member) => member.name)])),
].filter((name) => /[a-z][A-Z]/.test(name) && !OF_KUBERNETES.has(name) && !SETTINGS.has(name)));

/** What a text names of podwright's API: names, members of classes, calls. */
function namesOfAPI(text: string): string[] {
  const names = [...text.matchAll(/\w+/g)].map(([name]) => name).filter((name) => OWN_NAMES.has(name));
  const members = [...text.matchAll(/\b(\w+)\.\w+/g)].filter(([, type]) => TYPES.has(type)).map(([member]) => member);
  const calls = [...text.matchAll(/\w{2,}\(/g)].map(([call]) => call);
  return [...names, ...members, ...calls];
}

/** All texts of a file, but for the hints for programs. */
function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || (ts.isPropertyAssignment(node) && node.name.getText() === 'programHint')) {
      return;
    }
    if (ts.isStringLiteralLike(node)) {
      texts.push(node.text);
    } else if (ts.isTemplateExpression(node)) {
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}

test.each([
  ["pod.addContainer('web', { image: 'nginx:1.27' })", ['addContainer', 'addContainer(']],
  ['use Topology.HOSTNAME for the same node', ['Topology.HOSTNAME']],
  ['raise terminationGracePeriod', ['terminationGracePeriod']],
  ['raise terminationGracePeriodSeconds', []],
  ['use kubernetes.io/hostname for the same node', []],
])('names of the API in %j: %j', (text, names) => {
  expect(namesOfAPI(text)).toEqual(names);
});

test.each(ROOMS)('no text in %s, for people with a manifest, names podwright\'s API: a hint for programs is a programHint', (room) => {
  const files = readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => join(room, file));
  const texts = files.flatMap(textsOf);
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => namesOfAPI(text).length > 0)).toEqual([]);
});

const RULE_HINTS = (Object.keys(RULES) as RuleId[]).map((id) => ({ id, ...ruleOf(id) }));

test('no hint for a manifest says what podwright does', () => {
  expect(RULE_HINTS.filter(({ hint }) => hint?.includes('podwright')).map(({ id }) => id)).toEqual([]);
});

test('a hint for programs is another one than that for manifests', () => {
  expect(RULE_HINTS.filter(({ hint, programHint }) => hint !== undefined && hint === programHint).map(({ id }) => id)).toEqual([]);
});

/** Fields of several words that podwright has, and nowhere under the name that Kubernetes gives them. */
const RENAMED = new Set(Object.values(FORMS).flatMap(Object.keys).filter((field) => /[a-z][A-Z]/.test(field)
  && !Object.values(FORMS).some((forms) => forms[field]?.some((form) => new RegExp(`\\{ ${field}: |\\.${field}\\(`).test(form)))));

test('a hint without another one for programs names no field that podwright has under another name', () => {
  expect(['progressDeadlineSeconds', 'tolerationSeconds', 'targetContainerName', 'valueFrom'].filter((field) => !RENAMED.has(field))).toEqual([]);
  expect(['imagePullPolicy', 'secretRef', 'fieldRef'].filter((field) => RENAMED.has(field))).toEqual([]);
  const names = RULE_HINTS.flatMap(({ id, hint, programHint = hint }) => (
    [...(programHint ?? '').matchAll(/\w+/g)].filter(([name]) => RENAMED.has(name)).map(([name]) => `${id}: ${name}`)));
  expect(names).toEqual([]);
});
