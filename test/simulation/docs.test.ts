import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

test('the example of the guide prints what the guide says', async () => {
  const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'lifecycle.md'), 'utf8');
  const [code] = [...guide.matchAll(/```ts\n(.*?)```/gs)].map((match) => match[1]);
  const [text] = [...guide.matchAll(/```text\n(.*?)```/gs)].map((match) => match[1]);
  const folder = mkdtempSync(join(__dirname, 'guide-'));
  const print = jest.spyOn(console, 'log').mockImplementation();
  try {
    writeFileSync(join(folder, 'example.ts'), code.replace("'podwright'", "'../../../src'"));
    await import(join(folder, 'example.ts'));
    expect(`${print.mock.calls.flat().join('\n').trimEnd()}\n`).toBe(text);
  } finally {
    print.mockRestore();
    rmSync(folder, { recursive: true });
  }
});
