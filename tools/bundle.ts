/**
 * Makes a few files of the library, which load many times as fast as the hundreds that they are made of:
 *
 * - `lib/podwright.js`, which `require('podwright')` and `import` find,
 * - `lib/rules.js`, the validation, which that one loads with the first check,
 * - `lib/register.js`, the register of rules, which is loaded with the first one that is broken,
 * - `lib/advice.js`, the advice, which is loaded when it is asked for,
 * - `lib/simulator.js`, the simulation, which is loaded by what simulates,
 * - `lib/reader.js`, the YAML reader,
 * - `lib/changes.js`, the comparison of manifests,
 * - `lib/manifests.js`, which `require('podwright/validation')` finds,
 * - `lib/validation-plugin.js`, the plugin for cdk8s-cli, which needs no cdk8s: that is not there where cdk8s-cli installs it,
 * - `lib/progress-bar.js`, what long runs show,
 * - `lib/podwright-cli.js`, the command: what it offers, and `lib/podwright-NAME.js` for what each of its commands does.
 *
 * jsii and cdk8s-cli load `lib/index.js`: its names are made to load what they need when they are asked for. What else is in `lib` and not loaded is removed.
 * `lib/licenses.txt` has the licenses of the packages whose code is in these files.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { removeUnused } from './unused';
import * as podwright from '../src';
import * as plugin from '../src/plugin';

const SRC = resolve(__dirname, '../src');
const LIB = resolve(__dirname, '../lib');

const COMMON: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['cdk8s', 'constructs', 'podwright/package.json'],
  metafile: true,
  tsconfig: resolve(__dirname, '../tsconfig.dev.json'),
};

/**
 * Node prints the line that throws, and people step through the code: it stays as it was written. What classes say of themselves stands in their types, and
 * would be a tenth of the package; source maps would be half of it, and show nothing more.
 */
const WITHOUT_DOCS: Plugin = {
  name: 'without-docs',
  setup: (context) => context.onLoad({ filter: /\.ts$/ }, ({ path }) => ({ loader: 'ts', contents: readFileSync(path, 'utf8').replace(/^ *\/\*\*[^]*?\*\/\n/gm, '') })),
};

/** The register of rules is half as much to read as the validation itself, and most apps need none of it. */
const REGISTER_APART: Plugin = {
  name: 'register-apart',
  setup: (context) => context.onResolve({ filter: /^\.\/register$/ }, ({ kind }) => (kind === 'require-call' ? { path: './register', external: true } : undefined)),
};

/** The packages whose code is in the files. */
const packages = new Set<string>();

/** Writes one file of the library. */
async function write(options: BuildOptions): Promise<void> {
  const { metafile } = await build({ ...COMMON, ...options, plugins: [...options.plugins ?? [], REGISTER_APART, WITHOUT_DOCS] });
  for (const input of Object.keys(metafile!.inputs)) {
    const [folder] = /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
    if (folder !== undefined) {
      packages.add(folder);
    }
  }
}

/** Writes the licenses of these packages. */
function writeLicenses(): void {
  const texts = [...packages].sort().map((folder) => {
    const license = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    if (license === undefined) {
      throw new Error(`${folder} has no license`);
    }
    return `${folder.slice('node_modules/'.length)}\n\n${readFileSync(resolve(folder, license), 'utf8').trim()}\n`;
  });
  writeFileSync(resolve(LIB, 'licenses.txt'), texts.join('\n---\n\n'));
}

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

/** What the advice uses of the validation. */
const GROUND = ['context', 'field-path', 'pod-path', 'prepare'];
/** Its classes and tables are known to the validation by themselves: there must not be two of them. */
const SHARED = ['apimachinery/json', 'apimachinery/quantity'];
const OF_RULES = ['validation', 'validation/references', ...GROUND.map((name) => `validation/${name}`)];

/** What most apps or commands do not need is a file of its own, and what several of them share. */
const APART: Plugin = {
  name: 'apart',
  setup: (context) => {
    const apart = (imported: string, file: string) => context.onResolve({ filter: new RegExp(`^(\\.\\./)+(${imported})$`) }, () => ({ path: `./${file}`, external: true }));
    apart(OF_RULES.join('|'), 'rules');
    apart('advice', 'advice');
    apart('diff', 'changes');
    apart('lifecycle', 'simulator');
    apart('yaml', 'reader');
    context.onResolve({ filter: /^cli-progress$/ }, () => ({ path: './progress-bar', external: true }));
    context.onResolve({ filter: /^\.\/plugin$/ }, () => ({ path: './validation-plugin', external: true }));
    context.onResolve({ filter: /^\.\/check-manifests$/ }, () => ({ path: `./${fileOf(CHECK)}`, external: true }));
  },
};

/** What stands beside the rooms is no `../` away from them. */
const RULES_OF_MANIFESTS: Plugin = {
  name: 'rules-of-manifests',
  setup: (context) => context.onResolve({ filter: /^\.\/validation$/ }, ({ importer }) => (
    importer === resolve(SRC, 'manifests.ts') ? { path: './rules', external: true } : undefined)),
};

/** For all but the library, which hands plain values over and loads the validation late. */
const SHARED_APART: Plugin = {
  name: 'shared-apart',
  setup: (context) => context.onResolve({ filter: /\/(json|quantity)$/ }, ({ path, importer }) => (
    SHARED.some((shared) => resolve(dirname(importer), path) === resolve(SRC, shared)) ? { path: './rules', external: true } : undefined)),
};

const PROGRAM = resolve(SRC, 'cli/program.ts');
/** The command that the plugin runs too. */
const CHECK = './check';
const fileOf = (command: string): string => `podwright-${basename(command)}`;

/** What the command line requires, when a command is run, are files of their own. */
function commandsApart(found: Set<string>): Plugin {
  return {
    name: 'commands-apart',
    setup: (context) => context.onResolve({ filter: /^\.\// }, ({ kind, path, importer }) => {
      if (kind !== 'require-call' || importer !== PROGRAM) {
        return undefined;
      }
      found.add(path);
      return { path: `./${fileOf(path)}`, external: true };
    }),
  };
}

/** Writes `lib/index.js` anew: each name of the library, with the file that has it. */
function writeIndex(): void {
  const ofPlugin = Object.keys(plugin);
  const others = Object.keys(podwright).filter((name) => !ofPlugin.includes(name));
  writeFileSync(resolve(LIB, 'index.js'), `"use strict";
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
  const { types, version } = JSON.parse(readFileSync(resolve(LIB, '../.jsii'), 'utf8'));
  return TYPES(Object.values<any>(types).filter(({ kind, name }) => kind === 'class' && names.includes(name)).map(({ name }) => name), version);
}

async function bundle(): Promise<void> {
  writeIndex();
  await write({
    entryPoints: [resolve(SRC, 'index.ts')],
    outfile: resolve(LIB, 'podwright.js'),
    plugins: [APART],
    footer: { js: NAMES + typesOfJsii(Object.keys(podwright)) + FOR_IMPORT },
  });
  await write({
    entryPoints: [resolve(SRC, 'plugin/index.ts')],
    outfile: resolve(LIB, 'validation-plugin.js'),
    plugins: [APART],
    footer: { js: typesOfJsii(Object.keys(plugin)) },
  });
  await write({
    stdin: { contents: [...OF_RULES, ...SHARED].map((name) => `export * from "./${name}";`).join(' '), resolveDir: SRC },
    outfile: resolve(LIB, 'rules.js'),
  });
  await write({ entryPoints: [resolve(SRC, 'validation/rules/register.ts')], outfile: resolve(LIB, 'register.js') });
  await write({ entryPoints: [resolve(SRC, 'advice/index.ts')], outfile: resolve(LIB, 'advice.js'), plugins: [APART, SHARED_APART] });
  await write({ entryPoints: [resolve(SRC, 'lifecycle/index.ts')], outfile: resolve(LIB, 'simulator.js'), plugins: [SHARED_APART] });
  await write({ entryPoints: [resolve(SRC, 'yaml/index.ts')], outfile: resolve(LIB, 'reader.js') });
  await write({ entryPoints: [resolve(SRC, 'manifests.ts')], outfile: resolve(LIB, 'manifests.js'), plugins: [APART, RULES_OF_MANIFESTS] });
  await write({ entryPoints: [resolve(SRC, 'diff/index.ts')], outfile: resolve(LIB, 'changes.js'), plugins: [APART, SHARED_APART] });
  const commands = new Set<string>();
  await write({ entryPoints: [resolve(SRC, 'cli/main.ts')], outfile: resolve(LIB, 'podwright-cli.js'), plugins: [commandsApart(commands)] });
  for (const command of commands) {
    const modules = [`./cli/${command}`, ...command === CHECK ? ['./plugin/check-manifests'] : []];
    await write({
      stdin: { contents: modules.map((path) => `export * from "${path}";`).join(' '), resolveDir: SRC },
      outfile: resolve(LIB, `${fileOf(command)}.js`),
      plugins: [APART, SHARED_APART],
    });
  }
  await write({ stdin: { contents: 'module.exports = require("cli-progress");', resolveDir: SRC }, outfile: resolve(LIB, 'progress-bar.js') });
  writeLicenses();
  removeUnused(LIB);
}

void bundle();
