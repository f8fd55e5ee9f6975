import { existsSync } from 'node:fs';
import { globPattern } from './glob';
import type { Ignores } from './ignore';
import { placeOfField, placeOfKey } from './places';
import { readBytes, reasonOf } from './read-file';
import { parseVersions, type Minor } from '../apimachinery/kubernetes-version';
import { nearTo } from '../apimachinery/near';
import { isMap } from '../apimachinery/plain-object';
import { UserError } from '../apimachinery/user-error';
import { readYaml, type Path, type YamlDocument } from '../yaml';

/** The file that is read where no other is named. */
const DEFAULT_FILE = 'podwright.yaml';

/** What a configuration file says. */
export interface Config {
  readonly file?: string;
  readonly minors?: readonly Minor[];
  readonly security?: 'baseline' | 'restricted';
  readonly strict?: boolean;
  /** Whether a file is left out. */
  readonly excludes: (file: string) => boolean;
  /** Adds the rules that are ignored. `files`: those that are checked. */
  readonly addIgnores: (ignores: Ignores, files: readonly string[]) => void;
}

const NO_CONFIG: Config = { excludes: () => false, addIgnores: () => undefined };
const SETTINGS = ['kubernetesVersion', 'security', 'strict', 'exclude', 'ignore'];
const IGNORE_FORM = '"- rule: RULE" with "reason: REASON"';

/** Reads the configuration: the file that is named, or `podwright.yaml` of the current folder where there is one. */
export function readConfig(named: string | undefined): Config {
  const file = named ?? DEFAULT_FILE;
  if (named === undefined && !existsSync(file)) {
    return NO_CONFIG;
  }
  let bytes: Buffer;
  try {
    bytes = readBytes(file);
  } catch (e) {
    throw new UserError(`${file}: ${reasonOf(e)}`);
  }
  const { documents, error } = readYaml(bytes);
  if (error !== undefined) {
    const { line, column } = error.from ?? error;
    throw new UserError(`${file}:${line}:${column}: ${error.message}`);
  }
  return new ConfigReader(file, documents.filter(({ value }) => value !== null)).read();
}

/** Reads settings; what is wrong is an error with its place. */
class ConfigReader {
  private readonly document: YamlDocument | undefined;

  constructor(private readonly file: string, documents: readonly YamlDocument[]) {
    if (documents.length > 1) {
      throw new UserError(`${file}:${documents[1].placeOf([])?.value.line}: a configuration is one document`);
    }
    [this.document] = documents;
  }

  public read(): Config {
    const settings = this.map(this.document?.value ?? {}, [], SETTINGS);
    const duplicate = this.document?.duplicates()[0];
    if (duplicate !== undefined) {
      throw new UserError(`${this.file}:${duplicate.line}:${duplicate.column}: ${duplicate.key} is a duplicate key`);
    }
    const exclude = this.list(settings.exclude, ['exclude']).map((entry, i) => {
      const path = ['exclude', i];
      const { paths, reason } = this.map(entry, path, ['paths', 'reason']);
      this.text(reason, [...path, 'reason'], 'why the paths are excluded');
      return this.patterns(paths, [...path, 'paths']);
    });
    const ignore = this.list(settings.ignore, ['ignore']).map((entry, i) => {
      const path = ['ignore', i];
      const { rule, paths, reason } = this.map(entry, path, ['rule', 'paths', 'reason']);
      const covers = paths === undefined ? () => true : this.patterns(paths, [...path, 'paths']);
      return { path, rule: rule ?? '', reason: reason ?? '', covers };
    });
    return {
      file: this.file,
      minors: this.minors(settings.kubernetesVersion),
      security: this.oneOf(settings.security, 'security', ['baseline', 'restricted']),
      strict: this.oneOf(settings.strict, 'strict', [true, false]),
      excludes: (file) => exclude.some((isMatch) => isMatch(file)),
      addIgnores: (ignores, files) => {
        for (const { path, rule, reason, covers } of ignore.filter((one) => files.some(one.covers))) {
          const place = placeOfField(this.document!, path);
          ignores.add(String(rule), String(reason).trim(), IGNORE_FORM, { file: this.file, ...place }, ({ file }) => covers(file));
        }
      },
    };
  }

  private minors(version: unknown): readonly Minor[] | undefined {
    if (version === undefined || version === null) {
      return undefined;
    }
    try {
      return parseVersions(String(version));
    } catch (e) {
      const isCut = typeof version === 'number' && /^\d\.\d$/.test(String(version));
      return this.fail(['kubernetesVersion'], `${(e as Error).message}${isCut ? '; put it in quotes: a number loses a 0 at its end' : ''}`);
    }
  }

  private map(value: unknown, path: Path, known: readonly string[]): Record<string, unknown> {
    if (!isMap(value)) {
      return this.fail(path, `${path.length === 0 ? 'a configuration' : path.join('.')} must be a map with ${known.join(', ')}`);
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) {
        const near = nearTo(key, known);
        const advice = near === undefined ? `there are ${known.join(', ')}` : `did you mean ${near}?`;
        this.fail([...path, key], `there is no setting ${JSON.stringify(key)}: ${advice}`, true);
      }
    }
    return value;
  }

  private list(value: unknown, path: Path): readonly unknown[] {
    return Array.isArray(value) ? value : value === undefined || value === null ? [] : this.fail(path, `${path.join('.')} must be a list`);
  }

  private text(value: unknown, path: Path, meaning: string): string {
    return typeof value === 'string' && value.trim() !== '' ? value : this.fail(path, `${path[path.length - 1]} is missing: ${meaning}`);
  }

  private patterns(value: unknown, path: Path): (file: string) => boolean {
    const globs = this.list(value, path).map((glob, i) => globPattern(this.text(glob, [...path, i], 'a pattern such as charts/**')));
    if (globs.length === 0) {
      this.fail(path, 'paths is missing: patterns such as charts/**');
    }
    return (file) => globs.some((glob) => glob.test(file));
  }

  private oneOf<T>(value: unknown, name: string, values: readonly T[]): T | undefined {
    return value === undefined || value === null || values.includes(value as T) ? (value ?? undefined) as T | undefined
      : this.fail([name], `${name} must be ${values.join(' or ')}, got ${JSON.stringify(value)}`);
  }

  private fail(path: Path, message: string, atKey = false): never {
    const { line, column } = atKey ? placeOfKey(this.document!, path) : placeOfField(this.document!, path);
    throw new UserError(`${this.file}:${line}:${column}: ${message}`);
  }
}
