import { validate } from '../../src/validation';

/** What breaks which rules at which fields, one test a row; the empty list means that the pod is accepted. */
export type PodRules = readonly (readonly [broken: readonly string[], spec: object, metadata?: object])[];

/** Each rule that a Pod with this spec and metadata breaks, once, as `<rule> <field>`. */
export function brokenByPod(spec: object, metadata: object = {}): string[] {
  const { violations } = validate({
    apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', ...metadata }, spec: { containers: [{ name: 'web', image: 'nginx' }], ...spec },
  });
  return [...new Set(violations.map(({ rule, field }) => `${rule} ${field}`))];
}

export function testPodRules(table: PodRules): void {
  test.each(table.map(([broken, spec, metadata]) => ({
    name: `${broken.length === 0 ? 'accepted' : broken.join(', ')}: ${JSON.stringify({ ...spec, ...metadata }).slice(0, 100)}`, broken, spec, metadata,
  })))('$name', ({ broken, spec, metadata }) => {
    expect(brokenByPod(spec, metadata)).toEqual(broken);
  });
}
