/** The files of the library, and the modules of `src` that each is made for. The first is loaded by programs; each other when it is used. */
export const FILES = {
  /** What `require('podwright')` and `import` find. */
  'podwright': ['index'],
  /** The validation, which is loaded with the first check. */
  'rules': ['validation', 'validation/references'],
  /** The fields of kinds that are not validated, such as a Service. */
  'other-kinds': ['validation/decode-other'],
  /** The register of rules, which is loaded with the first one that is broken: half as much to read as the validation itself, and most apps need none of it. */
  'register': ['validation/rules/register'],
  'advice': ['advice'],
  /** The simulation. */
  'simulator': ['lifecycle'],
  /** The YAML reader. */
  'reader': ['yaml'],
  /** The comparison of manifests. */
  'changes': ['diff'],
  /** What `require('podwright/validation')` finds. */
  'manifests': ['manifests'],
  /** The plugin for cdk8s-cli, which needs no cdk8s: that is not there where cdk8s-cli installs it. */
  'validation-plugin': ['plugin'],
  /** The command, and what each of its commands does. */
  'podwright-cli': ['cli/main'],
  'podwright-check': ['cli/check', 'plugin/check-manifests'],
  'podwright-check-ndjson': ['cli/check-ndjson'],
  'podwright-completion': ['cli/completion'],
  'podwright-diff': ['cli/diff'],
  'podwright-explain': ['cli/explain'],
  'podwright-explain-ndjson': ['cli/explain-ndjson'],
  'podwright-parse-ndjson': ['cli/parse-ndjson'],
  'podwright-simulate': ['cli/simulate'],
  'podwright-simulate-ndjson': ['cli/simulate-ndjson'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type File = keyof typeof FILES;

/** Files of what several others are made of. */
export type SharedFile =
  /** The library and others. */
  | 'shared'
  /** Others, without the library. */
  | 'ground'
  /** Commands, with those that load little. */
  | 'podwright-basics'
  /** Commands that read files and find what is wrong with them. */
  | 'podwright-files'
  /** Commands on one pod. */
  | 'podwright-pods';

/** Files that lend parts of themselves, and those that load them anyway. */
const LENDERS: Readonly<Partial<Record<File, readonly File[]>>> = {
  rules: ['advice', 'changes', 'manifests', 'other-kinds'],
  reader: [],
  simulator: [],
  advice: [],
  changes: [],
};

/** The file where a module stands that all of `needing` need: no two files have a copy of one, so that there is each class once. */
export function homeOf(needing: readonly File[]): File | SharedFile {
  if (needing.length === 1) {
    return needing[0];
  }
  if (needing.includes('podwright')) {
    return 'shared';
  }
  const lent = needing.flatMap((file) => LENDERS[file] ?? []);
  const [first, ...others] = needing.filter((file) => !file.startsWith('podwright-') && !lent.includes(file));
  if (first === undefined) {
    return homeOfCommands(needing);
  }
  return others.length === 0 && LENDERS[first] !== undefined ? first : 'ground';
}

function homeOfCommands(needing: readonly File[]): SharedFile {
  const includes = (...files: readonly File[]): boolean => files.some((file) => needing.includes(file));
  if (includes('podwright-cli', 'podwright-parse-ndjson', 'podwright-check-ndjson')) {
    return 'podwright-basics';
  }
  return includes('podwright-check', 'podwright-diff') ? 'podwright-files' : 'podwright-pods';
}
