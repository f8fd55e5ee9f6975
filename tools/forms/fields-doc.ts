import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { fieldsOf, isDefinition, isKnown } from '../../src/apimachinery/schema';

/** The kinds that podwright has a construct for: the pod first, whose spec the others hold. */
const KINDS = ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'];
const MOST_PATHS = 3;

/** How each field is written, by `Definition.field`. */
type Forms = ReadonlyMap<string, readonly string[]>;

/** A type of the API, and where it stands in a manifest. */
interface Section {
  readonly definition: string;
  readonly paths: string[];
}

export function fieldsDoc(forms: Forms): string {
  return `# In YAML, in podwright

Each field of a pod and of the workloads, under its name in YAML, and how it is written with podwright. Search this page for a YAML name, such as
\`livenessProbe\` or \`periodSeconds\`.

- \`PodOptions { hostNetwork: boolean }\` is a property of a struct: \`new Pod(chart, 'web', { hostNetwork: true })\`. The structs build on each other:
  \`PodProps\` has the properties of \`PodOptions\`, \`ContainerProps\` those of \`ContainerOptions\`, \`DeploymentProps\` those of \`WorkloadProps\` and \`PodOptions\`.
- \`Probe.exec(command)\` makes a value for such a property.
- \`container.env(name, value)\` is called on a construct.
- The fields of a workload's pod template are those of a pod: \`new Deployment(chart, 'web', { hostNetwork: true })\`.

Anything else can be set with \`override\`, as [the guide](custom-resources.md#fields-that-podwright-does-not-know) shows. This page is generated from what the
library renders, by \`npm run docs\`.

${sections().filter(({ definition }) => hasForms(definition, forms)).map((section) => sectionText(section, forms)).join('\n')}`;
}

/** All types that the kinds reach, in the order in which they are met. */
function sections(): Section[] {
  const found = new Map<string, Section>();
  const queue: [string, string][] = KINDS.map((kind) => [kind, kind]);
  for (const [definition, path] of queue) {
    const known = found.get(definition);
    if (known !== undefined) {
      known.paths.push(path);
      continue;
    }
    found.set(definition, { definition, paths: [path] });
    for (const [field, { type, ...facts }] of fieldsOf(definition)) {
      const next = type.replace(/^\[\]/, '');
      if (isDefinition(next) && field !== 'status' && isKnown({ type, ...facts }, NEWEST)) {
        queue.push([next, `${path}.${field}${type.startsWith('[]') ? '[]' : ''}`]);
      }
    }
  }
  return [...found.values()];
}

function hasForms(definition: string, forms: Forms): boolean {
  return [...fieldsOf(definition).keys()].some((field) => forms.has(`${definition}.${field}`));
}

function sectionText({ definition, paths }: Section, forms: Forms): string {
  const rows = [...fieldsOf(definition).keys()].map((field) => ({ field, list: forms.get(`${definition}.${field}`) })).filter(({ list }) => list !== undefined);
  const more = paths.length - MOST_PATHS;
  return `## ${definition}

${paths.slice(0, MOST_PATHS).map((path) => `\`${path}\``).join(', ')}${more > 0 ? ` and ${more} more` : ''}

| in YAML | in podwright |
| --- | --- |
${rows.map(({ field, list }) => `| \`${field}\` | ${list!.map((form) => `\`${form.replace(/\|/g, '\\|')}\``).join('<br>')} |\n`).join('')}`;
}
