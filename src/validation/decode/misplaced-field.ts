import { fieldsOf } from '../../apimachinery/schema';

/** What is around a type: another type whose fields are often written in it, and what that is called. */
type Neighbours = readonly (readonly [definition: string, called: string])[];

const METADATA: Neighbours = [['ObjectMeta', 'metadata']];
const POD: Neighbours = [['PodSpec', 'the spec of the pod']];
const POD_OF_TEMPLATE: Neighbours = [['PodSpec', 'the spec of the template']];
const SECURITY: Neighbours = [['SecurityContext', 'the securityContext of a container'], ['PodSecurityContext', 'the securityContext of the pod']];
const OF_CONTAINER: Neighbours = [...SECURITY, ...POD, ['Probe', 'a probe'], ['ResourceRequirements', 'resources']];
const ACTIONS: Neighbours = [
  ['TCPSocketAction', 'httpGet or tcpSocket'], ['HTTPGetAction', 'httpGet'], ['ExecAction', 'exec'], ['GRPCAction', 'grpc'],
];
const OF_ACTION: Neighbours = [['Probe', 'the probe']];
const WORKLOADS = ['DaemonSet', 'Deployment', 'Job', 'ReplicaSet', 'ReplicationController', 'StatefulSet'];

/** The first neighbour that has a field is the one that is named. */
const NEIGHBOURS: Readonly<Record<string, Neighbours>> = {
  Container: OF_CONTAINER,
  EphemeralContainer: OF_CONTAINER,
  Pod: [['PodSpec', 'spec'], ...METADATA],
  PodSpec: [['Container', 'a container'], ...SECURITY, ...METADATA],
  PodSecurityContext: [['SecurityContext', 'the securityContext of a container'], ...POD, ['Container', 'a container']],
  SecurityContext: [['PodSecurityContext', 'the securityContext of the pod'], ...POD, ['Container', 'a container']],
  ...Object.fromEntries(WORKLOADS.flatMap((name): [string, Neighbours][] => [
    [name, [[`${name}Spec`, 'spec'], ...METADATA, ...POD_OF_TEMPLATE]],
    [`${name}Spec`, [...POD_OF_TEMPLATE, ...METADATA]],
  ])),
  CronJob: [['CronJobSpec', 'spec'], ...METADATA, ['JobSpec', 'the spec of the jobTemplate']],
  CronJobSpec: [['JobSpec', 'the spec of the jobTemplate'], ...POD_OF_TEMPLATE],
  PodTemplateSpec: [...POD_OF_TEMPLATE, ...METADATA],
  DeploymentStrategy: [['RollingUpdateDeployment', 'rollingUpdate']],
  DaemonSetUpdateStrategy: [['RollingUpdateDaemonSet', 'rollingUpdate']],
  StatefulSetUpdateStrategy: [['RollingUpdateStatefulSetStrategy', 'rollingUpdate']],
  EnvVar: [['EnvVarSource', 'valueFrom']],
  Volume: [['VolumeMount', 'volumeMounts of a container']],
  VolumeMount: [['Volume', 'a volume of the pod']],
  Probe: ACTIONS,
  LifecycleHandler: ACTIONS,
  Lifecycle: [['LifecycleHandler', 'postStart or preStop']],
  ExecAction: OF_ACTION,
  GRPCAction: OF_ACTION,
  HTTPGetAction: OF_ACTION,
  TCPSocketAction: OF_ACTION,
  NodeSelector: [['NodeSelectorTerm', 'nodeSelectorTerms']],
  PreferredSchedulingTerm: [['NodeSelectorTerm', 'preference']],
  WeightedPodAffinityTerm: [['PodAffinityTerm', 'podAffinityTerm']],
};

const AMOUNT = 'write it in requests or limits of resources';

/** Fields that Kubernetes does not have, and what to write in their place. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'autoscaling.v2.HorizontalPodAutoscalerSpec': { targetCPUUtilizationPercentage: 'write it in metrics' },
  'ConfigMapKeySelector': { configMapName: 'write name' },
  'ConfigMapProjection': { configMapName: 'write name' },
  'ConfigMapVolumeSource': { configMapName: 'write name' },
  'Container': { cpu: AMOUNT, memory: AMOUNT },
  'ContainerPort': { port: 'write containerPort' },
  'IngressBackend': { serviceName: 'write name in service', servicePort: 'write number or name in port of service' },
  'PersistentVolumeClaimSpec': { storage: 'write it in requests of resources' },
  'PersistentVolumeClaimVolumeSource': { name: 'write claimName' },
  'PodResourceClaim': { source: 'write resourceClaimName or resourceClaimTemplateName beside name; source was removed in 1.31' },
  'ResourceRequirements': { cpu: 'write it in requests or limits', memory: 'write it in requests or limits' },
  'SecretKeySelector': { secretName: 'write name' },
  'SecretProjection': { secretName: 'write name' },
  'SecretVolumeSource': { name: 'write secretName' },
  'ServicePort': { containerPort: 'write targetPort' },
  'VolumeMount': { path: 'write mountPath' },
};

/** What to write where a type has a field whose name is not known at all. */
export const FOR_ANY: Readonly<Record<string, string>> = {
  EnvVar: 'a variable has name and value',
  LabelSelector: 'labels stand in matchLabels',
};

/** Nearly everything has one, so that it says nothing of the place. */
const EVERYWHERE = 'name';

/** Where a field that a type does not have belongs, or what to write in its place; undefined where that is not known. */
export function placeOf(definition: string, field: string): string | undefined {
  const otherwise = OTHERWISE[definition];
  if (otherwise !== undefined && Object.hasOwn(otherwise, field)) {
    return otherwise[field];
  }
  const neighbour = field === EVERYWHERE ? undefined : NEIGHBOURS[definition]?.find(([other]) => fieldsOf(other).has(field));
  return neighbour && `it is a field of ${neighbour[1]}`;
}
