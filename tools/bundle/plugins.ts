import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { OnLoadResult, Plugin } from 'esbuild';

export const ROOT = resolve(__dirname, '../..');
export const LIB = resolve(ROOT, 'lib');

/** The files of the library that were written, by path. */
export const WRITTEN = new Set<string>();

export function writeToLibrary(name: string, contents: string | Uint8Array): void {
  const path = resolve(LIB, name);
  writeFileSync(path, contents);
  WRITTEN.add(path);
}

/** Packages whose code is in the library, each in a file of its own. */
export const PACKAGES = ['cli-progress', 'commander'];

/** The path of a module from the folder of the project; undefined where there is none. */
function moduleAt(path: string): string | undefined {
  const file = [`${path}.ts`, resolve(path, 'index.ts')].find((candidate) => existsSync(candidate));
  return file === undefined ? undefined : relative(ROOT, file);
}

/**
 * What stands in another file of the library is loaded from there. Its names are constants of the file that needs them: as fields of an object, which is what the
 * bundler makes of what is external, they take a sixth more of the time of the first checks.
 */
export function elsewhere(file: string, homes: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'elsewhere',
    setup: (context) => {
      context.onResolve({ filter: /./, namespace: 'elsewhere' }, ({ path }) => ({ path, external: true }));
      context.onResolve({ filter: /^\.\.?(\/|$)/ }, ({ path, resolveDir, kind }) => {
        const module = moduleAt(resolve(resolveDir, path)) ?? '';
        const home = homes.get(module);
        if (home === undefined || home === file) {
          return undefined;
        }
        return kind === 'require-call' ? { path: `./${home}`, external: true } : { path: module, namespace: 'elsewhere' };
      });
      context.onLoad({ filter: /./, namespace: 'elsewhere' }, ({ path }) => ({
        // eslint-disable-next-line @typescript-eslint/no-require-imports
        contents: `export const { ${Object.keys(require(resolve(ROOT, path))).join(', ')} } = require('./${homes.get(path)}');`,
      }));
      context.onResolve({ filter: /^\w/ }, ({ path }) => (PACKAGES.includes(path) ? { path: `./${path}`, external: true } : undefined));
    },
  };
}

/**
 * Node prints the line that throws, and people step through the code: it stays as it was written. What classes say of themselves stands in their types, and
 * would be a tenth of the package; source maps would be half of it, and show nothing more.
 */
export const withoutDocs: Plugin = {
  name: 'without-docs',
  setup: (context) => context.onLoad({ filter: /\.[jt]s$/ }, ({ path }): OnLoadResult => ({
    loader: path.endsWith('.ts') ? 'ts' : 'js',
    contents: readFileSync(path, 'utf8').replace(/^ *\/\*\*[^]*?\*\/\n/gm, ''),
  })),
};

/** Texts and tables that one command reads: two thirds of their size as code. */
export const compressed: Plugin = {
  name: 'compressed',
  setup: (context) => context.onLoad({ filter: /\/src\/k8s\/(descriptions|field-rules|forms)\.ts$/ }, ({ path }): OnLoadResult => {
    const data = `${basename(path, '.ts')}.json.br`;
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const exported = require(path);
    writeToLibrary(data, brotliCompressSync(JSON.stringify(exported)));
    return {
      loader: 'js',
      contents: `import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
export const { ${Object.keys(exported).join(', ')} } = JSON.parse(brotliDecompressSync(readFileSync(\`\${__dirname}/${data}\`)));
`,
    };
  }),
};
