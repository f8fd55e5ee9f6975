import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reference } from '../../tools/generate-reference';

const FOLDER = join(__dirname, '..', '..', 'docs', 'reference');

describe('the reference', () => {
  const pages = reference();

  test('is that of the compiled library: run `npm run docs`', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
    expect([...pages].filter(([file, text]) => readFileSync(join(FOLDER, file), 'utf8') !== text).map(([file]) => file)).toEqual([]);
  });

  test('has no link to what is not there', () => {
    const anchors = new Set([...pages].flatMap(([file, text]) => [...text.matchAll(/^## (\w+)$/gm)].map(([, name]) => `${file}#${name.toLowerCase()}`)));
    const links = [...pages.values()].flatMap((text) => [...text.matchAll(/\]\((\w+\.md#\w+)\)/g)].map(([, link]) => link));
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });
});
