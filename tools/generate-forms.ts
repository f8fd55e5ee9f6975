/**
 * Writes `src/k8s/forms.ts`, how each field of a manifest is written with podwright, and `docs/fields.md`, the same as tables. Part of `npm run docs`.
 *
 * It tries: of programs that set every field (`test/api-coverage`, `tools/forms/verbs.ts`) each property, argument and call is left out or changed, one at
 * a time, and what is then missing in the manifest is what it stands for.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { fieldsDoc } from './forms/fields-doc';
import { difference, holderOf, run, type Parts } from './forms/program';
import { sitesOf, type Site } from './forms/sites';

const ROOT = join(__dirname, '..');
const PROGRAMS = [
  'test/api-coverage/pod.fixture.ts', 'test/api-coverage/container.fixture.ts', 'test/api-coverage/volume.fixture.ts', 'test/api-coverage/scheduling.fixture.ts',
  'test/api-coverage/workload.fixture.ts', 'tools/forms/verbs.ts',
].map((path) => join(ROOT, path));

interface Found {
  readonly site: Site;
  /** The paths of what is gone without it. */
  readonly paths: ReadonlySet<string>;
}

/** What stands for a field: a form, and how much else it stands for. */
interface Candidate {
  readonly form: string;
  /** Whether the field is what the form stands for, and not a part of that. */
  readonly isWhole: boolean;
  readonly size: number;
}

/** More than so many are not forms of the field: they are those of what it belongs to. */
const MANY = 6;

/** The forms of each field, `Definition.field`. */
export function forms(): Map<string, readonly string[]> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.dev.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: PROGRAMS }, ts.sys, ROOT);
  const program = ts.createProgram(PROGRAMS, options);
  const all = new Map<string, Candidate[]>();
  for (const path of PROGRAMS) {
    const text = readFileSync(path, 'utf8');
    const base = run(text);
    const found = sitesOf(program.getSourceFile(path)!, program.getTypeChecker()).map((site) => ({ site, paths: pathsOf(text, base, site) }));
    found.forEach((one) => addCandidates(one, found, base, all));
  }
  return new Map([...all].map(([field, candidates]): [string, string[]] => [field, chosen(candidates)]).filter(([, list]) => list.length > 0));
}

/** What is left out or changed without a site; without a property, also the structs of which every part is. */
function pathsOf(text: string, base: Parts, { edits, form }: Site): ReadonlySet<string> {
  for (const edit of edits) {
    try {
      const paths = difference(base, run(text, edit));
      if (paths.size > 0) {
        return edit === edits[0] && form.includes('{') ? withWholeStructs(paths, base) : paths;
      }
    } catch {
      // The program needs it: the next edit changes it instead.
    }
  }
  return new Set();
}

function withWholeStructs(paths: Set<string>, base: Parts): Set<string> {
  const parts = new Map<string, string[]>();
  [...base.keys()].forEach((path) => parts.set(holderOf(path), [...parts.get(holderOf(path)) ?? [], path]));
  for (const path of paths) {
    const holder = holderOf(path);
    if (base.has(holder) && parts.get(holder)!.length > 1 && parts.get(holder)!.every((part) => paths.has(part))) {
      paths.add(holder);
    }
  }
  return paths;
}

function addCandidates(one: Found, found: readonly Found[], base: Parts, all: Map<string, Candidate[]>): void {
  const own = ownPaths(one, found);
  const wholes = new Set(own.filter((path) => !one.paths.has(holderOf(path))).map((path) => base.get(path)!.field));
  if (new Set([...wholes].map((field) => field.split('.')[1])).size > 2) {
    return;
  }
  for (const field of new Set(own.map((path) => base.get(path)!.field))) {
    all.set(field, [...all.get(field) ?? [], { form: one.site.form, isWhole: wholes.has(field), size: one.paths.size }]);
  }
}

/** What a site stands for, and no smaller one within it. */
function ownPaths({ site, paths }: Found, all: readonly Found[]): string[] {
  const within = all.filter((other) => other.site !== site && site.start <= other.site.start && other.site.end <= site.end);
  return [...paths].filter((path) => !within.some((other) => other.paths.has(path)));
}

/** The forms that stand for the field, else those that stand for the least that it is a part of. Properties come before calls. */
function chosen(candidates: readonly Candidate[]): string[] {
  const wholes = candidates.filter(({ isWhole }) => isWhole);
  const least = Math.min(...candidates.map(({ size }) => size));
  const some = wholes.length > 0 ? wholes : candidates.filter(({ size }) => size === least);
  const all = [...new Set(some.map(({ form }) => form))];
  const properties = all.filter((form) => form.includes('{'));
  const calls = all.filter((form) => !form.includes('{'));
  return [[...properties, ...calls], properties].find((list) => list.length <= MANY) ?? [];
}

export function formsSource(all: ReadonlyMap<string, readonly string[]>): string {
  const definitions = [...new Set([...all.keys()].map((field) => field.split('.')[0]))].sort();
  const entries = definitions.map((definition) => {
    const fields = [...all].filter(([field]) => field.startsWith(`${definition}.`)).sort(([a], [b]) => (a < b ? -1 : 1));
    return `  ${definition}: {\n${fields.map(([field, list]) => `    ${field.split('.')[1]}: [${list.map((form) => `'${form}'`).join(', ')}],\n`).join('')}  },\n`;
  });
  return `// Generated by tools/generate-forms.ts from what the library renders. To change it: npm run docs.

/**
 * How a field is written with podwright: properties as \`Struct { property: Type }\`, calls as \`Class.factory(argument)\` and \`container.method(argument)\`.
 * A field that is not here is written by the form of the field that holds it. Loaded by what explains a field, and by nothing else.
 */
export const FORMS: { readonly [definition: string]: { readonly [field: string]: readonly string[] } } = {
${entries.join('')}};
`;
}

if (require.main === module) {
  const all = forms();
  writeFileSync(join(ROOT, 'src', 'k8s', 'forms.ts'), formsSource(all));
  writeFileSync(join(ROOT, 'docs', 'fields.md'), fieldsDoc(all));
}
