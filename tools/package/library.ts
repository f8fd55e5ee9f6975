import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { asLoaded } from './assembly';

const ROOT = resolve(__dirname, '../..');
/** Here lie the packages that other languages load while they are packed: they find cdk8s, and jest takes them for no second copy. */
const CACHE = join(ROOT, 'node_modules/.cache/podwright');
/** In the folder of the library, what `.jsii` is in the package. */
const LOADED = 'loaded.jsii';

/**
 * Makes a folder of the package that other languages load: the library without its types, docs and scripts. It is there while `work` runs, which gets the arguments
 * with which `jsii-pacmak` generates code from its `.jsii`, and packs it with what is loaded of that.
 */
export async function withLibraryForPacmak<T>(work: (packed: readonly string[]) => T | Promise<T>): Promise<T> {
  mkdirSync(CACHE, { recursive: true });
  const library = mkdtempSync(join(CACHE, 'library-'));
  try {
    fill(library);
    return await work(['--pack-command', `mv ${LOADED} .jsii && npm pack --silent`, library]);
  } finally {
    rmSync(library, { recursive: true });
  }
}

function fill(library: string): void {
  for (const name of ['.jsii', 'LICENSE', 'bin']) {
    cpSync(join(ROOT, name), join(library, name), { recursive: true });
  }
  cpSync(join(ROOT, 'lib'), join(library, 'lib'), { recursive: true, filter: (path) => !path.endsWith('.d.ts') });
  for (const name of readdirSync(join(library, 'lib')).filter((file) => file.endsWith('.js'))) {
    const path = join(library, 'lib', name);
    // No one steps through it there, and errors show no line of it. Names stay: messages have them.
    writeFileSync(path, transformSync(readFileSync(path, 'utf8'), { minifyWhitespace: true, minifySyntax: true, lineLimit: 150, legalComments: 'none' }).code);
  }
  const { scripts, devDependencies, devEngines, overrides, types, ...manifest } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(join(library, 'package.json'), JSON.stringify({ ...manifest, files: ['.jsii', 'bin', 'lib'] }, undefined, 2));
  writeFileSync(join(library, LOADED), asLoaded(readFileSync(join(ROOT, '.jsii'), 'utf8')));
}
