import { adviceOf, adviceOfAll } from '../../src/advice';
import { validate } from '../../src/validation';
import type { RuleId } from '../../src/validation/rules';

/** Manifests that a rule finds something in, each with the fields; and such that are like them, and as they should be. */
export interface AdviceTable {
  readonly fails: readonly (readonly [fields: string | readonly string[], manifest: object])[];
  readonly passes: readonly object[];
}

/** One test a row. The API server accepts all of the manifests. */
export function testAdvice(rule: RuleId, { fails, passes }: AdviceTable): void {
  test.each([...fails, ...passes.map((manifest) => [[], manifest] as const)].map(([fields, manifest]) => ({
    name: `${rule} ${fields.length === 0 ? 'passes' : 'fails'}: ${JSON.stringify(manifest).slice(0, 160)}`, fields: [fields].flat(), manifest,
  })))('$name', ({ fields, manifest }) => {
    expect(validate(manifest).violations).toEqual([]);
    expect(adviceOf(manifest).filter((v) => v.rule === rule).map(({ field }) => field)).toEqual(fields);
  });
}

/** Sets of manifests with the findings of a rule, as `<index of the manifest> <field>`. */
export type SetTable = readonly (readonly [name: string, findings: readonly string[], manifests: readonly object[]])[];

export function testSetAdvice(rule: RuleId, table: SetTable): void {
  test.each(table)(`${rule}: %s`, (_name, findings, manifests) => {
    expect(manifests.flatMap((manifest) => validate(manifest).violations)).toEqual([]);
    const found = adviceOfAll(manifests).map((list) => list.filter((v) => v.rule === rule));
    expect(found.flatMap((list, i) => list.map(({ field }) => `${i} ${field}`))).toEqual(findings);
  });
}

export function pod(spec: object, container: object = {}): object {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'web', image: 'nginx', ...container }], ...spec } };
}

/** A pod with one container. */
export function podWith(container: object): object {
  return pod({}, container);
}

/** A workload of the API apps/v1, `spec` without what all have. */
export function workload(kind: string, spec: object, podSpec: object = {}, name = 'web'): object {
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      ...spec,
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'nginx' }], ...podSpec } },
    },
  };
}

export function service(name: string, spec: object): object {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector: { app: 'web' }, ...spec } };
}
