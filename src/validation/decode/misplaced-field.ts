import { fieldsOf } from '../../apimachinery/schema';

/** What is around a type: another type whose fields are often written in it, and what that is called. */
type Neighbours = readonly (readonly [definition: string, called: string])[];

const POD: Neighbours = [['PodSpec', 'the spec of the pod']];
const SECURITY: Neighbours = [['SecurityContext', 'the securityContext of a container'], ['PodSecurityContext', 'the securityContext of the pod']];
const OF_CONTAINER: Neighbours = [...SECURITY, ...POD, ['Probe', 'a probe'], ['ResourceRequirements', 'resources']];

/** The first neighbour that has a field is the one that is named. */
const NEIGHBOURS: Readonly<Record<string, Neighbours>> = {
  Container: OF_CONTAINER,
  EphemeralContainer: OF_CONTAINER,
  PodSpec: [['Container', 'a container'], ...SECURITY],
  PodSecurityContext: [['SecurityContext', 'the securityContext of a container'], ...POD, ['Container', 'a container']],
  SecurityContext: [['PodSecurityContext', 'the securityContext of the pod'], ...POD, ['Container', 'a container']],
  ...Object.fromEntries(['DaemonSetSpec', 'DeploymentSpec', 'JobSpec', 'ReplicaSetSpec', 'ReplicationControllerSpec', 'StatefulSetSpec'].map((name) => [
    name, [['PodSpec', 'the spec of the template']],
  ])),
  CronJobSpec: [['JobSpec', 'the spec of the jobTemplate'], ['PodSpec', 'the spec of the template']],
  PodTemplateSpec: [['PodSpec', 'the spec of the template']],
};

/** Fields of older versions than podwright knows, and what has taken their place. */
const FORMER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PodResourceClaim: { source: 'write resourceClaimName or resourceClaimTemplateName beside name; source was removed in 1.31' },
};

/** Nearly everything has one, so that it says nothing of the place. */
const EVERYWHERE = 'name';

/** Where a field that a type does not have belongs, or undefined. */
export function placeOf(definition: string, field: string): string | undefined {
  const former = FORMER[definition];
  if (former !== undefined && Object.hasOwn(former, field)) {
    return former[field];
  }
  const neighbour = field === EVERYWHERE ? undefined : NEIGHBOURS[definition]?.find(([other]) => fieldsOf(other).has(field));
  return neighbour && `it is a field of ${neighbour[1]}`;
}
