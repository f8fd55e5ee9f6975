import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { FILE_RULES } from '../../../src/check/rules';
import { formatText } from '../../../src/cli/check/formats/text';
import { summaryOf } from '../../../src/cli/check/summary';
import { makeProgram } from '../../../src/cli/program';
import { checkFiles } from '../../check/check-files';

const ROOT = join(__dirname, '..', '..', '..');
const DOC = readFileSync(join(ROOT, 'docs', 'check.md'), 'utf8');

function blocks(language: string): string[] {
  return [...DOC.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text);
}

test('the output of the example is what check writes', () => {
  const report = checkFiles({ 'web.yaml': blocks('yaml')[0] });
  expect(blocks('text')[0]).toBe(formatText(report, { color: false }) + summaryOf(report));
});

test('all YAML is YAML', () => {
  for (const text of blocks('yaml').slice(1)) {
    expect(() => parse(text)).not.toThrow();
  }
});

test('every rule of files is in the table', () => {
  const listed = [...DOC.matchAll(/^\| `([a-z]+\/[a-z-]+)` \|/gm)].map(([, rule]) => rule);
  expect(listed).toEqual(Object.keys(FILE_RULES));
});

test('every format is in the table', () => {
  const check = makeProgram(() => undefined).commands.find((command) => command.name() === 'check')!;
  for (const format of check.options.find(({ long }) => long === '--format')!.argChoices!) {
    expect(DOC).toContain(`| \`${format}\` |`);
  }
});

test('the inputs of the action are those it has', () => {
  const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const used = blocks('yaml').filter((text) => text.includes('podwright/podwright@')).flatMap((text) => (
    [parse(text).steps ?? parse(text)].flat().flatMap((step: any) => (String(step.uses).startsWith('podwright/') ? Object.keys(step.with ?? {}) : []))));
  expect(used.length).toBeGreaterThan(2);
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(used));
});
