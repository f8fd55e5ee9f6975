/**
 * The rooms of `src` and what each may import: dependencies point one way, as `docs/architecture.md` shows. It is a white list: what is not named
 * here is an error, and a room that is not listed may import nothing. `lint` turns it into rules of eslint.
 */
export interface Room {
  /** Other rooms, or files of the same floor. */
  readonly rooms?: readonly string[];
  /** Packages, and modules of Node (`node:fs`). A room without any runs in a browser. */
  readonly packages?: readonly string[];
}

export type Rooms = Readonly<Record<string, Room>>;

const CDK8S = ['cdk8s', 'constructs'];
const PARTS = ['container', 'network', 'scheduling', 'security', 'volume'];

export const ROOMS: Rooms = {
  // Generated, and not linted: its types name the class of quantities.
  k8s: {},
  apimachinery: { rooms: ['k8s'] },
  yaml: { rooms: ['apimachinery'] },
  defaults: { rooms: ['apimachinery', 'k8s'] },
  validation: { rooms: ['apimachinery', 'defaults', 'k8s'] },
  advice: { rooms: ['apimachinery', 'k8s', 'lifecycle', 'validation'] },
  diff: { rooms: ['apimachinery', 'k8s', 'validation'] },
  lifecycle: { rooms: ['apimachinery', 'k8s'] },
  stack: { packages: ['node:fs', 'node:module', 'node:path', 'node:url'] },
  manifest: { rooms: ['apimachinery', 'stack', 'yaml'], packages: CDK8S },
  provenance: { rooms: ['apimachinery', 'manifest', 'stack', 'yaml'], packages: [...CDK8S, 'node:fs', 'node:path'] },
  report: { rooms: ['advice', 'apimachinery', 'manifest', 'provenance', 'security', 'validation'], packages: CDK8S },
  assert: { rooms: ['manifest', 'report'], packages: CDK8S },
  simulation: { rooms: ['apimachinery', 'lifecycle', 'manifest', 'report', 'validation'], packages: ['cdk8s'] },
  network: { rooms: ['manifest'] },
  scheduling: { rooms: ['apimachinery', 'manifest'], packages: ['cdk8s'] },
  security: { rooms: ['manifest'] },
  volume: { rooms: ['apimachinery', 'manifest', 'provenance'], packages: CDK8S },
  container: { rooms: ['apimachinery', 'manifest', 'provenance', 'security', 'volume'], packages: CDK8S },
  pod: { rooms: ['apimachinery', 'manifest', 'provenance', 'report', ...PARTS], packages: CDK8S },
  workload: { rooms: ['apimachinery', 'manifest', 'pod', 'provenance', 'report', ...PARTS], packages: CDK8S },
  pattern: { rooms: ['apimachinery', 'manifest', 'pod', 'provenance', 'report', ...PARTS], packages: [...CDK8S, 'node:crypto'] },
  app: { rooms: ['apimachinery', 'diff', 'manifest', 'provenance', 'report', 'yaml'], packages: [...CDK8S, 'cli-progress', 'node:fs', 'node:path', 'node:worker_threads'] },
  check: { rooms: ['advice', 'apimachinery', 'validation', 'yaml'], packages: ['node:fs'] },
  cli: { rooms: ['apimachinery', 'check', 'diff', 'k8s', 'lifecycle', 'validation', 'yaml'], packages: ['commander', 'node:child_process', 'node:fs', 'node:path', 'node:stream', 'node:url'] },
  plugin: { rooms: ['apimachinery', 'check'], packages: ['node:path'] },
};

/** What every room of the validation may import: where something is, what is wrong with it, and the rules' names. */
const GROUND = ['context.ts', 'field-path.ts', 'rules', 'tolerance.ts', 'violation.ts'];

/** The same inside of `src/validation`, from the ground up. */
export const ROOMS_OF_VALIDATION: Rooms = {
  'rules': {},
  'decode': { rooms: GROUND },
  'drop-disabled': { rooms: [...GROUND, 'pod-path.ts'] },
  'metadata': { rooms: GROUND },
  'value': { rooms: GROUND },
  'network': { rooms: GROUND },
  'security': { rooms: [...GROUND, 'value'] },
  'scheduling': { rooms: [...GROUND, 'metadata'] },
  'volume': { rooms: [...GROUND, 'metadata', 'security', 'value'] },
  'container': { rooms: [...GROUND, 'security', 'value', 'volume'] },
  'pod': { rooms: [...GROUND, 'container', 'metadata', 'network', 'scheduling', 'security', 'volume'] },
  'workload': { rooms: [...GROUND, 'metadata', 'pod', 'volume'] },
  'update': { rooms: [...GROUND, 'container', 'drop-disabled', 'metadata', 'pod', 'prepare.ts', 'scheduling', 'security', 'volume', 'workload'] },
  'warnings': { rooms: GROUND },
  'standards': { rooms: GROUND },
  'references': { rooms: [...GROUND, 'pod-path.ts'] },
};

/** cdk8s's own writer, whose bytes these files write, is asked for what is rare. */
const WRITER = { files: ['document', 'scalar', 'writer'].map((name) => `src/yaml/${name}.ts`), packages: ['cdk8s', 'node:module'] };

interface Override {
  readonly files: string[];
  readonly rules: Record<string, unknown>;
}

/** The rules of eslint that keep the lists. */
export function lint(): { readonly rules: Record<string, unknown>; readonly overrides: readonly Override[] } {
  return {
    rules: { 'import/no-restricted-paths': ['error', { zones: [...zones('./src', ROOMS), ...zones('./src/validation', ROOMS_OF_VALIDATION)] }] },
    overrides: [
      { files: ['src/**/*.ts'], rules: { ...onlyPackages([]), 'no-restricted-syntax': ['error', ...['ImportExpression', 'TSImportType'].map(importsAreStatements)] } },
      ...Object.entries(ROOMS).map(([room, { packages }]) => ({ files: [`src/${room}/**/*.ts`], rules: packages ? onlyPackages(packages) : IN_A_BROWSER })),
      { files: WRITER.files, rules: { ...onlyPackages(WRITER.packages), 'no-restricted-globals': 'off' } },
    ],
  };
}

function zones(floor: string, all: Rooms): object[] {
  const zone = (target: string, room: string, { rooms = [] }: Room): object => ({
    target,
    from: floor,
    except: [room, ...rooms].map((name) => `./${name}`),
    message: `${floor.slice(2)}/${room} may not import this: see projenrc/rooms.ts.`,
  });
  const unlisted = `${floor}/!(${Object.keys(all).join('|')})/**/*`;
  return [
    ...Object.entries(all).map(([name, room]) => zone(`${floor}/${name}`, name, room)),
    { target: unlisted, from: floor, message: `This room of ${floor.slice(2)} is not listed in projenrc/rooms.ts.` },
  ];
}

function onlyPackages(packages: readonly string[]): Record<string, unknown> {
  const names = packages.map((name) => `${name}$`).join('|');
  return {
    'no-restricted-imports': ['error', { patterns: [{ regex: `^(?!\\.${names && `|${names}`})`, message: 'This room may not import it: see projenrc/rooms.ts.' }] }],
  };
}

const IN_A_BROWSER = {
  ...onlyPackages([]),
  'no-restricted-globals': ['error', ...['Buffer', '__dirname', '__filename', 'global', 'process', 'require', 'setImmediate'].map((name) => ({
    name, message: 'This room runs in a browser.',
  }))],
};

function importsAreStatements(selector: string): object {
  return { selector, message: 'Write an import at the top of the file: the rules for imports see no other.' };
}
