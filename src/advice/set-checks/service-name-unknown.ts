import { FieldPath } from '../../validation/field-path';
import type { ObjectSet, ReportInSet, SetCheck } from '../set';

/**
 * The pods of a StatefulSet have names in the DNS by the Service that serviceName names.
 *
 * Fails: a serviceName that no Service of the set has, where the set has other Services that select the pods.
 * Nearly sure: the names of the pods are not found. Where the set has no Service for the pods, theirs may be elsewhere.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
 */
export const serviceNameUnknown: SetCheck = { rule: 'advice/service-name-unknown', check };

function check(set: ObjectSet, report: ReportInSet): void {
  for (const pod of set.pods.filter(({ kind }) => kind === 'StatefulSet')) {
    const { serviceName } = pod.object.spec;
    const names = set.services.filter((service) => set.selectedBy(service).includes(pod)).map(({ name }) => name);
    if (serviceName && names.length > 0 && !set.services.some(({ namespace, name }) => namespace === pod.namespace && name === serviceName)) {
      const known = names.map((name) => JSON.stringify(name)).join(', ');
      report(pod, FieldPath.of('spec').child('serviceName'), `there is no Service ${JSON.stringify(serviceName)}; the pods are selected by ${known}`);
    }
  }
}
