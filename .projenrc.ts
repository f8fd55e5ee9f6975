import { cdk, javascript, JsonFile } from 'projen';
import { lint } from './projenrc/rooms';

const project = new cdk.JsiiProject({
  name: 'podwright',
  description: 'A typed SDK for the Kubernetes Pod: what the API server would reject fails at build time, with the line of code that is wrong.',
  author: 'The podwright authors',
  authorAddress: 'podwright@users.noreply.github.com',
  repositoryUrl: 'https://github.com/podwright/podwright.git',
  license: 'Apache-2.0',
  copyrightOwner: 'The podwright authors',
  keywords: ['cdk8s', 'kubernetes', 'pod', 'sidecar', 'validation', 'constructs'],
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.16.0',
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~6.0.3',
  projenVersion: '^0.103.25',
  projenrcTs: true,
  github: false,
  release: false,
  depsUpgrade: false,
  sampleCode: false,
  compat: false,
  artifactsDirectory: 'packages',
  docgen: false,
  publishToPypi: { distName: 'podwright', module: 'podwright' },
  publishToMaven: { javaPackage: 'io.github.podwright', mavenGroupId: 'io.github.podwright', mavenArtifactId: 'podwright' },
  publishToGo: { moduleName: 'github.com/podwright/podwright-go' },
  publishToNuget: { dotNetNamespace: 'Podwright', packageId: 'Podwright' },
  jest: false,
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'examples', 'bench', 'conformance', 'tools'], ignorePatterns: ['src/k8s/*.ts', 'lib/', 'dist/', '*.js', '*.d.ts'] },
  // The newest cdk8s that Maven Central has, so that programs in Java can be built; the tests pass on it and on the one that is installed here.
  peerDeps: ['cdk8s@^2.70.47', 'constructs@^10.4.3'],
  peerDependencyOptions: { pinnedDevDependency: false },
  // The versions of the native packages that are published for all platforms: npm takes no lock file that lacks one.
  devDeps: ['@microsoft/jest-sarif@1.0.0-beta.0', '@swc/core@1.16.18', '@swc/jest', '@types/cli-progress', '@types/node@^20', 'cdk8s@2.70.106', 'cdk8s-cli', 'cdk8s-plus-34', 'cli-progress@^3.12.0', 'commander@^14.0.3', 'constructs@10.8.1', 'esbuild@0.28.2', 'fast-check', 'jest', '@types/jest', 'ts-node', 'tsx', 'yaml'],
});

for (const unused of ['jsii-diff', 'jsii-rosetta']) {
  project.deps.removeDependency(unused);
}
project.package.addField('overrides', { 'unrs-resolver': '1.12.2' });
project.package.addField('exports', {
  '.': { types: './lib/index.d.ts', default: './lib/podwright.js' },
  './validation': { types: './lib/manifests.d.ts', default: './lib/manifests.js' },
  './package.json': './package.json',
  './.jsii': './.jsii',
});
project.addBins({ podwright: 'bin/podwright' });
project.gitignore.addPatterns('/conformance/.build/', '/.languages/', '/packages/', '/.jsii.whole', '/test/.program-*/');
project.npmignore?.addPatterns('/.languages/', '/packages/', '/conformance/', '/examples/', '/bench/', '/tools/', '/.jsii.whole', '/docs/*', '!/docs/architecture.md', '/.ci/', '/.github/', '/action.yml', '/.pre-commit-hooks.yaml', 'tsconfig.dev.json', 'jest.config.json');

// The sources of the library inside of its files would be half of the package.
const tsconfig = project.tryFindObjectFile('tsconfig.json')!;
tsconfig.addOverride('compilerOptions.inlineSourceMap', false);
tsconfig.addOverride('compilerOptions.inlineSources', false);

// Tests, examples, benchmarks and tools are type-checked against the sources; nothing is emitted.
new javascript.TypescriptConfig(project, {
  fileName: 'tsconfig.dev.json',
  extends: javascript.TypescriptConfigExtends.fromPaths(['./tsconfig.json']),
  include: ['src/**/*.ts', 'test/**/*.ts', 'examples/**/*.ts', 'bench/**/*.ts', 'conformance/**/*.ts', 'tools/**/*.ts', '.projenrc.ts'],
  compilerOptions: { rootDir: '.', noEmit: true, paths: { podwright: ['./src/index.ts'] } },
});

// swc only strips the types: the tests are type-checked by tsc before.
new JsonFile(project, 'jest.config.json', {
  obj: {
    testMatch: ['<rootDir>/test/**/*.test.ts'],
    moduleNameMapper: { '^podwright$': '<rootDir>/src/index.ts' },
    setupFiles: ['<rootDir>/test/seed.ts'],
    transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: 'inline' }] },
  },
});

// Tests and tools are not part of the jsii project: lint them with the configuration that knows them.
const eslintrc = project.tryFindObjectFile('.eslintrc.json')!;
eslintrc.addDeletionOverride('parserOptions.projectService');
eslintrc.addOverride('parserOptions.project', './tsconfig.dev.json');
const { rules, overrides } = lint();
project.eslint?.addRules({ ...rules, '@typescript-eslint/member-ordering': 'off', 'no-bitwise': 'off' });
overrides.forEach((override) => project.eslint?.addOverride(override));

// The code of these packages stands in the files of the library; what each room may import is listed in `projenrc/rooms.ts`.
project.eslint?.addOverride({ files: ['src/**/*.ts'], rules: { 'import/no-extraneous-dependencies': 'off' } });

new javascript.NpmConfig(project).addConfig('omit-lockfile-registry-resolved', 'true');

const compile = project.tasks.tryFind('compile')!;
// Names that are reserved in other languages are in docs/languages.md; the tests say that the oldest cdk8s is enough.
compile.reset('jsii --silence-warnings=reserved-word --silence-warnings=metadata/missing-dev-dependency');
// jsii announces the end of life of Node versions in a banner that hides its own messages.
compile.env('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
compile.exec('tsx tools/bundle/index.ts');
// There is no earlier release to compare with.
project.removeTask('compat');
// What is packed from a clone that was never compiled would have no library in it.
// What is packed is what the sources say now, and the whole of it; libraries on top of podwright need the short texts of the assembly alone.
project.addTask('prepack', { description: 'Compile, and shorten .jsii', steps: [{ spawn: 'compile' }, { exec: 'tsx tools/package/pack.ts before' }] });
project.addTask('postpack', { description: 'Put the whole .jsii back', exec: 'tsx tools/package/pack.ts after' });
project.testTask.reset();
project.testTask.spawn(compile);
project.testTask.exec('tsc -p tsconfig.dev.json');
project.testTask.spawn(project.tasks.tryFind('eslint')!);
project.testTask.exec('jest --config jest.config.json', { receiveArgs: true });

const JS = 'mkdir -p packages/js && npm pack --pack-destination packages/js';
const pacmak = (...targets: string[]) => `tsx tools/package/pacmak.ts ${targets.join(' ')}`;
const PYTHON = 'tsx tools/languages/package-python.ts';
// Where there is no .NET, C# is generated and not built.
const DOTNET = `${pacmak('dotnet')} $(command -v dotnet > /dev/null || echo --code-only)`;
// Go builds what it generates, with the cdk8s that is generated beside it: not every proxy of modules has that.
const CDK8S_IN_GO = 'jsii-pacmak --npmignore=false --code-only --target go --outdir "$PWD/packages" node_modules/cdk8s';
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  js: [JS],
  python: [PYTHON],
  java: [pacmak('java')],
  go: [CDK8S_IN_GO, pacmak('go')],
  dotnet: [DOTNET],
};
for (const [language, commands] of Object.entries(PACKAGES)) {
  const task = project.tasks.tryFind(`package:${language}`)!;
  task.reset();
  task.env('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
  // `npm pack` compiles by itself.
  if (language !== 'js') {
    task.spawn(compile);
  }
  commands.forEach((command) => task.exec(command));
}
const packageAll = project.tasks.tryFind('package-all')!;
packageAll.reset();
packageAll.env('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
[JS, PYTHON, CDK8S_IN_GO, pacmak('java', 'go'), DOTNET].forEach((command) => packageAll.exec(command));

project.addTask('start', {
  description: 'Build the library and synthesize all examples into dist/',
  steps: [{ spawn: 'compile' }, { exec: 'tsx tools/run-examples.ts', receiveArgs: true }],
});
project.addTask('pin', {
  description: 'Pin a Kubernetes release for the oracles and the generator, as in `npm run pin -- 1.38.0` (needs Go); see conformance/README.md',
  exec: 'conformance/oracle/pin.sh',
  receiveArgs: true,
});
project.addTask('generate', {
  description: 'Generate src/k8s and the fixtures of the Pod Security Standards from the Go modules of Kubernetes (needs Go)',
  steps: [{ exec: 'tsx tools/generate-k8s.ts' }, { exec: 'tsx tools/generate-standards-fixtures.ts' }],
});
project.addTask('structs', {
  description: 'Generate src/manifest/structs.ts, the properties of all structs, from the public API',
  exec: 'tsx tools/generate-structs.ts',
});
project.addTask('field-rules', {
  description: 'Generate src/k8s/field-rules.ts, the rules that judge each field, from what the validation says of the recorded cases',
  exec: 'tsx tools/generate-field-rules.ts',
});
const docs = project.addTask('docs', {
  description: 'Generate docs/rules.md, docs/fields.md with src/k8s/forms.ts, docs/reference and a table in docs/architecture.md (needs .jsii: `npm run compile`)',
  steps: ['rules-doc', 'rooms-table', 'forms', 'reference'].map((name) => ({ exec: `tsx tools/generate-${name}.ts` })),
});
project.postCompileTask.spawn(docs);
project.addTask('peers', {
  description: 'Install the library beside the oldest and newest cdk8s and constructs, and several cdk8s-plus, and run a program with each (needs the network)',
  steps: [{ spawn: 'compile' }, { exec: 'tsx tools/peers.ts' }],
});
project.addTask('conformance', {
  description: 'Compare with the API server\'s own code (needs Go): recorded cases, examples, a differential fuzz; see conformance/README.md',
  exec: 'tsx conformance/run.ts',
  receiveArgs: true,
});
project.addTask('languages', {
  description: 'Build the library for Python, Java and Go where their compilers are there, and run the programs and tests of examples/LANGUAGE; see docs/languages.md',
  steps: [{ spawn: 'compile' }, { exec: 'tsx tools/languages/run.ts', receiveArgs: true }],
});
project.addTask('mutate', {
  description: 'Change a file or room of src in many small ways, and list the changes that its tests do not notice: `npm run mutate -- src/manifest/override.ts`',
  exec: 'tsx tools/mutate.ts',
  receiveArgs: true,
});
project.addTask('bench', {
  description: 'Compare with cdk8s-plus, cdk8s and JSON.stringify in one run (needs the compiled library); see bench/README.md',
  exec: 'tsx bench/run.ts',
  receiveArgs: true,
});
project.synth();
