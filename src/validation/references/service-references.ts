/**
 * What a Service points to. A selector that matches no pod of the app may mean pods that others create: a warning. A named `targetPort`
 * that none of the pods it selects in the app has leaves the service without endpoints: an error.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
import type { ObjectIndex } from './object-index';
import type { ReferenceContexts } from './pod-references';
import { isMap } from '../../apimachinery/plain-object';
import { FieldPath } from '../field-path';

export function checkServiceReferences(service: any, index: ObjectIndex, to: ReferenceContexts): void {
  const { selector, ports } = service.spec ?? {};
  if (!isMap(selector) || Object.keys(selector).length === 0) {
    return;
  }
  const path = FieldPath.of('spec');
  const pods = index.selected(service.metadata?.namespace ?? '', selector);
  if (pods === undefined) {
    return;
  }
  if (pods.length === 0) {
    to.warnings.invalid(path.child('selector'), 'reference/service-selects-pod', selector, 'matches no pod of what is checked');
    return;
  }
  (Array.isArray(ports) ? ports : []).forEach((port: any, i: number) => {
    const target = port?.targetPort;
    if (typeof target === 'string' && !pods.some((pod) => pod.portNames.has(target))) {
      const known = [...new Set(pods.flatMap((pod) => [...pod.portNames]))].map((p) => JSON.stringify(p)).join(', ');
      to.errors.invalid(path.child('ports').index(i).child('targetPort'), 'reference/service-target-port', target,
        `no container of the selected pods has a port of this name${known === '' ? '' : `; they have ${known}`}`);
    }
  });
}
