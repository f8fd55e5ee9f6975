import * as cdk8s from 'cdk8s';
import * as ts from 'typescript';
import type { Edit } from './sites';
import * as podwright from '../../src';
import { fieldsOf, isDefinition } from '../../src/apimachinery/schema';

/** A part of the manifests that a program makes: its field as `Definition.field`, and its value where it has no parts. */
export interface Part {
  readonly field: string;
  readonly value?: string;
}

/** The parts of all manifests, by their paths. */
export type Parts = ReadonlyMap<string, Part>;

/** Runs the text of a program, with some of it replaced, and returns what it makes of a chart. Throws what the program throws. */
export function run(text: string, edit: Edit = { start: 0, end: 0, text: '' }): Parts {
  const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  const code = ts.transpileModule(edited, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } }).outputText;
  const exported: { [name: string]: (chart: cdk8s.Chart) => void } = {};
  new Function('exports', 'require', 'changed', 'nothing', code)(exported, (name: string) => (name === 'cdk8s' ? cdk8s : podwright), changed, nothing);
  const parts = new Map<string, Part>();
  for (const build of Object.values(exported)) {
    const chart = cdk8s.Testing.chart();
    build(chart);
    manifestsOf(chart).forEach((manifest, i) => addParts(manifest.kind, manifest, `${build.name}[${i}]`, parts));
  }
  return parts;
}

/** What of `before` is not in `after`, or has another value there, by path. */
export function difference(before: Parts, after: Parts): Set<string> {
  return new Set([...before].filter(([path, { value }]) => !after.has(path) || after.get(path)!.value !== value).map(([path]) => path));
}

/** The part that a part belongs to, by path: of `a/b[0]` it is `a/b`, and of that `a`. */
export function holderOf(path: string): string {
  return path.replace(/(\/[^/[]*|\[\d+\])$/, '');
}

/** A value of a class whose manifest is empty. */
function nothing({ prototype }: { readonly prototype: object }): object {
  return Object.create(prototype, { _manifest: { value: {} } });
}

/** Another value of the same kind. */
function changed(value: any): any {
  if (Array.isArray(value)) {
    return [changed(value[0]), ...value.slice(1)];
  }
  if (value instanceof cdk8s.Duration) {
    return cdk8s.Duration.seconds(value.toSeconds() + 1);
  }
  return typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : value;
}

function manifestsOf(chart: cdk8s.Chart): any[] {
  const constructs: any[] = chart.node.findAll();
  return [
    ...constructs.filter((construct) => construct.apiObject).map((construct) => construct.apiObject.toJson()),
    ...constructs.filter((construct) => construct.toEphemeralContainersBody).map((construct) => construct.toEphemeralContainersBody()),
  ];
}

function addParts(definition: string, value: any, path: string, parts: Map<string, Part>): void {
  for (const [name, content] of Object.entries<any>(value)) {
    const type = fieldsOf(definition).get(name)?.type ?? '';
    const next = type.replace(/^\[\]/, '');
    const at = `${path}/${name}`;
    const field = `${definition}.${name}`;
    if (!isDefinition(next)) {
      parts.set(at, { field, value: JSON.stringify(content) });
    } else if (Array.isArray(content)) {
      parts.set(at, { field });
      content.forEach((item, i) => {
        parts.set(`${at}[${i}]`, { field });
        addParts(next, item, `${at}[${i}]`, parts);
      });
    } else {
      parts.set(at, { field });
      addParts(next, content, at, parts);
    }
  }
}
