import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { withoutTexts } from './assembly';

const ROOT = resolve(__dirname, '../..');
/** The package that other languages load: the library without its types, docs and scripts. It finds cdk8s there, and jest takes it for no second copy. */
const LIBRARY = join(ROOT, 'node_modules/.cache/podwright/library');
/** In the folder of the library, what `.jsii` is in the package. */
const LOADED = 'loaded.jsii';

/** Makes the folder of the library, and returns the arguments with which `jsii-pacmak` generates code from its `.jsii` and packs it without the texts of that. */
export function libraryForPacmak(): string[] {
  rmSync(LIBRARY, { recursive: true, force: true });
  mkdirSync(LIBRARY, { recursive: true });
  for (const name of ['.jsii', 'LICENSE', 'bin']) {
    cpSync(join(ROOT, name), join(LIBRARY, name), { recursive: true });
  }
  cpSync(join(ROOT, 'lib'), join(LIBRARY, 'lib'), { recursive: true, filter: (path) => !path.endsWith('.d.ts') });
  for (const name of readdirSync(join(LIBRARY, 'lib')).filter((file) => file.endsWith('.js'))) {
    const path = join(LIBRARY, 'lib', name);
    // No one steps through it there, and errors show no line of it. Names stay: messages have them.
    writeFileSync(path, transformSync(readFileSync(path, 'utf8'), { minifyWhitespace: true, minifySyntax: true, lineLimit: 150, legalComments: 'none' }).code);
  }
  const { scripts, devDependencies, devEngines, overrides, types, ...manifest } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(join(LIBRARY, 'package.json'), JSON.stringify({ ...manifest, files: ['.jsii', 'bin', 'lib'] }, undefined, 2));
  writeFileSync(join(LIBRARY, LOADED), withoutTexts(readFileSync(join(ROOT, '.jsii'), 'utf8')));
  return ['--pack-command', `mv ${LOADED} .jsii && npm pack --silent`, LIBRARY];
}
