/**
 * Makes a few files of the library, which load many times as fast as the hundreds that they are made of: see `files.ts`. A module that several of them need stands in
 * one of them, or in a file of its own.
 *
 * jsii and cdk8s-cli load `lib/index.js`: its names are made to load what they need when they are asked for. What else is in `lib` and not loaded is removed.
 * `lib/licenses.txt` has the licenses of the packages whose code is in these files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type BuildOptions, type BuildResult } from 'esbuild';
import { FILES, homeOf, type File, type SharedFile } from './files';
import { compressed, elsewhere, LIB, PACKAGES, ROOT, withoutDocs, writeToLibrary, WRITTEN } from './plugins';
import { removeUnused } from './unused';
import * as podwright from '../../src';
import * as plugin from '../../src/plugin';

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  absWorkingDir: ROOT,
  external: ['cdk8s', 'constructs', 'podwright/package.json'],
  metafile: true,
  write: false,
  tsconfig: resolve(ROOT, 'tsconfig.dev.json'),
} satisfies BuildOptions;
type Options = typeof COMMON;

/** Classes that speak of themselves get another name when many files become one. Messages have their names. */
const NAMES = `for (const name in module.exports) {
  if (typeof module.exports[name] === 'function' && module.exports[name].name !== name) Object.defineProperty(module.exports[name], 'name', { value: name });
}
`;
/** What jsii writes into each class that it compiles: without it, objects are to other languages what their nearest parent of another package is. */
const TYPES = (classes: readonly string[], version: string) => `for (const name of ${JSON.stringify(classes)}) {
  module.exports[name][Symbol.for('jsii.rtti')] = { fqn: 'podwright.' + name, version: '${version}' };
}
`;
/** Never run: it tells the ECMAScript module loader which names there are to be imported. */
const FOR_IMPORT = `0 && (module.exports = { ${Object.keys(podwright).join(', ')} });`;

/** Exports as values: those of the bundler are getters, with which a check takes a fifth longer. */
const VALUES = 'module.exports = { ...module.exports };';

const FOOTERS: Readonly<Partial<Record<File | SharedFile, string>>> = {
  'shared': VALUES,
  'ground': VALUES,
  'podwright': NAMES + typesOfJsii(Object.keys(podwright)) + FOR_IMPORT,
  'validation-plugin': typesOfJsii(Object.keys(plugin)),
};

/** The modules that the files are made for. */
const MODULES = new Map(Object.entries(FILES).map(([file, modules]) => [file as File | SharedFile, modules.map(pathOf)] as const));
/** The files that have them. */
const HOMES = new Map([...MODULES].flatMap(([file, modules]) => modules.map((module) => [module, file] as const)));

/** The path of a module of `src` from the folder of the project. */
function pathOf(module: string): string {
  const path = `src/${module}.ts`;
  return existsSync(resolve(ROOT, path)) ? path : `src/${module}/index.ts`;
}

/** What exports the names of modules. */
function exportsOf(modules: readonly string[]): string {
  const values = new Map<string, unknown>();
  return modules.map((path) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const names = Object.entries(require(resolve(ROOT, path))).filter(([name, value]) => {
      if (values.has(name) && values.get(name) !== value) {
        throw new Error(`${path} has another ${name} than the modules beside it`);
      }
      return !values.has(name) && values.set(name, value);
    });
    return `export { ${names.map(([name]) => name).join(', ')} } from "./${path}";`;
  }).join('\n');
}

/** A file of modules; those that have homes elsewhere are loaded from there. */
async function bundle(file: File | SharedFile, modules: readonly string[], homes: ReadonlyMap<string, string>): Promise<BuildResult<Options>> {
  return build({
    ...COMMON,
    stdin: { contents: exportsOf(modules), resolveDir: ROOT },
    outfile: resolve(LIB, `${file}.js`),
    footer: { js: FOOTERS[file] ?? '' },
    plugins: [elsewhere(file, homes), compressed, withoutDocs],
  });
}

/** The files that need each module of `src`. */
async function needing(): Promise<Map<string, File[]>> {
  const found = new Map<string, File[]>();
  for (const [file, modules] of MODULES) {
    const { metafile } = await bundle(file, modules, HOMES);
    for (const input of Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'))) {
      found.set(input, [...found.get(input) ?? [], file as File]);
    }
  }
  return found;
}

function write({ outputFiles }: BuildResult<Options>): void {
  outputFiles.forEach(({ path, contents }) => writeToLibrary(path, contents));
}

async function writeFiles(): Promise<void> {
  const files = await needing();
  const homes = new Map<string, File | SharedFile>([...[...files].map(([module, names]) => [module, homeOf(names)] as const), ...HOMES]);
  for (const file of new Set([...MODULES.keys(), ...homes.values()])) {
    const lent = [...homes].filter(([module, home]) => home === file && files.get(module)!.some((other) => other !== file)).map(([module]) => module);
    write(await bundle(file, [...new Set([...MODULES.get(file) ?? [], ...lent])], homes));
  }
}

/** Writes the files of the packages, and the licenses of what is in them. */
async function writePackages(): Promise<void> {
  const built = await build({ ...COMMON, entryPoints: PACKAGES, outdir: LIB, entryNames: '[name]', minify: true, legalComments: 'none' });
  write(built);
  const folders = new Set(Object.keys(built.metafile.inputs).map((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)![0]));
  const texts = [...folders].sort().map((folder) => {
    const license = readdirSync(resolve(ROOT, folder)).find((name) => /^licen[cs]e/i.test(name));
    if (license === undefined) {
      throw new Error(`${folder} has no license`);
    }
    return `${folder.slice('node_modules/'.length)}\n\n${readFileSync(resolve(ROOT, folder, license), 'utf8').trim()}\n`;
  });
  writeToLibrary('licenses.txt', texts.join('\n---\n\n'));
}

/** Writes `lib/index.js` anew: each name of the library, with the file that has it. */
function writeIndex(): void {
  const ofPlugin = Object.keys(plugin);
  const others = Object.keys(podwright).filter((name) => !ofPlugin.includes(name));
  writeToLibrary('index.js', `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function define(path, names) {
  for (const name of names) Object.defineProperty(exports, name, { enumerable: true, get: () => require(path)[name] });
}
define('./podwright', ${JSON.stringify(others)});
define('./validation-plugin', ${JSON.stringify(ofPlugin)});
`);
}

/** The classes among `names` that the assembly has, which `jsii` has made before. */
function typesOfJsii(names: readonly string[]): string {
  const { types, version } = JSON.parse(readFileSync(resolve(ROOT, '.jsii'), 'utf8'));
  return TYPES(Object.values<any>(types).filter(({ kind, name }) => kind === 'class' && names.includes(name)).map(({ name }) => name), version);
}

async function main(): Promise<void> {
  writeIndex();
  await writeFiles();
  await writePackages();
  removeUnused(LIB, WRITTEN);
}

void main();
