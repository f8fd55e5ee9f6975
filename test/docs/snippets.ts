import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const ROOT = join(__dirname, '..', '..');

/** Code that a page or a comment shows. */
export interface Snippet {
  /** Where it stands: `docs/pods.md:12`. */
  readonly at: string;
  readonly code: string;
  /** What it leads to, where the page shows that: the lines of a `text` block that follows. */
  readonly output?: string;
}

/** The pages whose code is run as it stands here. Others have tests of their own. */
const PAGES = [
  'README.md',
  ...['README', 'containers', 'custom-resources', 'errors', 'from-cdk8s-plus', 'kubernetes-versions', 'pods', 'probes', 'scheduling', 'security', 'volumes']
    .map((page) => `docs/${page}.md`),
];

export function snippetsOfPages(): Snippet[] {
  return PAGES.flatMap((page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    return [...text.matchAll(/^```ts\n([^]*?)^```\n(?:\n```text\n([^]*?)```)?/gm)].map(({ index, 1: code, 2: output }) => ({
      at: `${page}:${text.slice(0, index).split('\n').length}`, code, output,
    }));
  });
}

/** The code after `@example` in the comments of the sources. */
export function snippetsOfSources(): Snippet[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('k8s'));
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(ROOT, 'src', file), 'utf8');
    return [...text.matchAll(/^( *)\* @example\n([^]*?)(?=^ *\*(?: @|\/))/gm)].map(({ index, 2: comment }) => ({
      at: `src/${file}:${text.slice(0, index).split('\n').length}`, code: comment.replace(/^ *\* ?/gm, ''),
    }));
  });
}

/**
 * A module with the code. What imports nothing, or cdk8s-plus alone, is a part of a program: the classes of the libraries are there, and so is an app with a
 * chart, a pod and its container. Types are those of the exported names of podwright.
 */
export function moduleOf({ code }: Snippet, names: readonly string[]): string {
  const part = code.replace(/^import \* as kplus .*\n/m, '');
  return /^import /m.test(part) ? code : `import { ${names.join(', ')} } from 'podwright';
import { ApiObject, Chart, Duration, Helm, Include, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
export function run(app: App, chart: Chart, pod: Pod, web: Container, deployment: Deployment, service: kplus.Service): void { {
${part}
} }
`;
}

/** All that podwright exports, types among it. */
export function exportedNames(): string[] {
  const index = join(ROOT, 'src', 'index.ts');
  const program = ts.createProgram([index], compilerOptions());
  const checker = program.getTypeChecker();
  return checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(index)!)!).map(({ name }) => name).sort();
}

/** What the compiler says of files whose texts are given. */
export function diagnosticsOf(files: ReadonlyMap<string, string>): string[] {
  const options = { ...compilerOptions(), noUnusedLocals: false, noUnusedParameters: false };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((name) => {
    const file = program.getSourceFile(name)!;
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
      .map(({ messageText }) => `${name.slice(name.lastIndexOf('/') + 1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}

export function compiled(code: string): string {
  return ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } }).outputText;
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.dev.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: ['src/index.ts'] }, ts.sys, ROOT).options;
}
