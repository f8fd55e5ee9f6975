import type * as k8s from '../../../src/k8s/types';
import { validate } from '../../../src/validation';
import type { Manifest } from '../../decoded';

/** What an accepted manifest is warned of, each as `<rule> <text>`, the rule without `warning/`. */
export function warnedOf(manifest: unknown): string[] {
  const { violations, warnings } = validate(manifest);
  expect(violations).toEqual([]);
  return warnings.map(({ rule, detail }) => `${rule.replace(/^warning\//, '')} ${detail}`);
}

export const container: Manifest<k8s.Container> = { name: 'web', image: 'nginx' };

export function podOf(spec: Manifest<k8s.PodSpec>, metadata: k8s.ObjectMeta = {}): unknown {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', ...metadata }, spec: { containers: [container], ...spec } };
}

/** A Deployment of such pods: their warnings stand below `spec.template`. */
export function deploymentOf(spec: Manifest<k8s.PodSpec>, metadata: k8s.ObjectMeta = {}): unknown {
  const labels = { app: 'web' };
  const template = { metadata: { labels, ...metadata }, spec: { containers: [container], ...spec } };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: { selector: { matchLabels: labels }, template } };
}

/** What pods are warned of, one test a row; the empty list means that there is no warning. */
export type PodWarnings = readonly (readonly [warned: readonly string[], spec: Manifest<k8s.PodSpec>, metadata?: k8s.ObjectMeta])[];

export function testPodWarnings(table: PodWarnings): void {
  test.each(table.map(([warned, spec, metadata]) => ({
    name: `${warned.length === 0 ? 'no warning' : warned.map((w) => w.slice(0, 70)).join(', ')}: ${JSON.stringify({ ...spec, ...metadata }).slice(0, 100)}`,
    warned,
    spec,
    metadata,
  })))('$name', ({ warned, spec, metadata }) => {
    expect(warnedOf(podOf(spec, metadata))).toEqual(warned);
  });
}
