import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, outputsOf } from './guide';

const GUIDE = join(__dirname, '..', '..', 'docs', 'lifecycle.md');

test('each example of the guide writes what stands below it', async () => {
  const page = readFileSync(GUIDE, 'utf8');
  const blocks = blocksOf(page);
  const outputs = await outputsOf(blocks);
  const shown = blocks.flatMap(({ language, text }, i) => (language === 'text' ? [{ example: blocks[i - 1].text, output: text }] : []));
  const written = blocks.flatMap(({ language }, i) => (language === 'text' ? [{ example: blocks[i - 1].text, output: outputs[i - 1] }] : []));
  if (process.env.WRITE_GUIDE) {
    const texts = written.map(({ output }) => output);
    writeFileSync(GUIDE, page.replace(/```text\n.*?```/gs, () => `\`\`\`text\n${texts.shift()}\`\`\``));
  }
  expect(shown.length).toBeGreaterThan(15);
  expect(shown).toEqual(written);
});

test('the README shows what simulate writes of the files of the guide', async () => {
  const [, command, output] = /```console\n\$ npx (podwright simulate [^\n]*)\n(.*?)```/s.exec(readFileSync(join(GUIDE, '..', '..', 'README.md'), 'utf8'))!;
  const files = blocksOf(readFileSync(GUIDE, 'utf8')).filter(({ language }) => language === 'yaml');
  expect((await outputsOf([...files, { language: 'sh', text: command }])).at(-1)).toBe(output);
});

test('each example that writes something has its output below it', () => {
  const blocks = blocksOf(readFileSync(GUIDE, 'utf8'));
  const writes = blocks.filter(({ language, text }) => language === 'sh' || (language === 'ts' && /^(?:.*console\.log|show\()/m.test(text)));
  expect(writes.filter((block) => blocks[blocks.indexOf(block) + 1]?.language !== 'text' && !block.text.includes('function show'))).toEqual([]);
});
