/** Writes `docs/reference`, a page for each room of the public API, from `.jsii`. Part of `npm run docs`; `npm run compile` writes `.jsii`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referencePages } from './reference/pages';

const ROOT = join(__dirname, '..');

export function reference(): Map<string, string> {
  return referencePages(JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')));
}

if (require.main === module) {
  const target = join(ROOT, 'docs', 'reference');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  reference().forEach((text, file) => writeFileSync(join(target, file), text));
}
