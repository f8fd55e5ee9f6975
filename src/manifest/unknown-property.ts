import { propertiesOf, type StructName } from './given';
import { misuse } from './misuse';
import { shown } from './shown';
import { FACTORIES } from './structs';
import { nearTo } from '../apimachinery/near';

/** What is around a struct: another one whose properties are often written in it, and what that is called. */
type Neighbours = readonly (readonly [struct: StructName, called: string])[];

const CONTEXTS: Neighbours = [['SecurityContext', "the container's securityContext"], ['PodSecurityContext', "the pod's securityContext"]];
const METADATA: Neighbours = [['ApiObjectMetadata', 'metadata']];
const CONTAINER: Neighbours = [['ContainerProps', 'a container']];
const POD: Neighbours = [['PodProps', 'the pod']];
const OF_CONTAINER: Neighbours = [
  ...CONTEXTS, ...POD, ['ProbeOptions', 'a probe'], ['ResourceRequirements', 'resources'], ['Lifecycle', 'lifecycle'], ...CONTAINER,
];
const OF_POD: Neighbours = [...CONTAINER, ...CONTEXTS, ['DNSConfig', 'dnsConfig'], ...METADATA];

/** The first neighbour that has a property is the one that is named. */
const NEIGHBOURS: { readonly [struct in StructName]?: Neighbours } = {
  ContainerProps: OF_CONTAINER,
  EphemeralContainerProps: OF_CONTAINER,
  InitContainerProps: OF_CONTAINER,
  SidecarContainerProps: OF_CONTAINER,
  InitGateProps: OF_CONTAINER,
  SidecarProps: OF_CONTAINER,
  CronJobProps: [['JobProps', 'a job'], ...OF_POD],
  DaemonSetProps: OF_POD,
  DeploymentProps: OF_POD,
  JobProps: OF_POD,
  PodOptions: OF_POD,
  PodProps: OF_POD,
  PodTemplateProps: OF_POD,
  ReplicaSetProps: OF_POD,
  StatefulSetProps: OF_POD,
  PodSecurityContext: [...CONTEXTS, ...POD, ...CONTAINER],
  SecurityContext: [...CONTEXTS, ...POD, ...CONTAINER],
  ResourceRequirements: CONTAINER,
  VolumeProps: [['VolumeMount', 'a mount'], ...POD],
  VolumeMount: [['ContainerProps', 'the container']],
  VolumeMountOptions: [['VolumeMount', 'volumeMounts'], ['ContainerProps', 'the container']],
};

/** Fields of a manifest that have another form in podwright. */
const OTHERWISE: Readonly<Record<string, string>> = {
  claimName: 'the claim is the first argument',
  containerName: 'write container',
  ephemeralContainers: 'write pod.addEphemeralContainer(...)',
  jobTemplate: 'its fields are properties of the cron job itself',
  preferredDuringSchedulingIgnoredDuringExecution: 'write preferred',
  requiredDuringSchedulingIgnoredDuringExecution: 'write required',
  schedulingConstraints: 'write topologyKeys',
  secretName: 'the Secret is the first argument',
  spec: 'its fields are properties of the object itself',
  targetContainerName: 'write targetContainer',
  template: 'its fields are properties of the workload itself, its metadata is podMetadata',
};

/** Properties that most objects with them have: the first one stands for an object. */
const USUAL: readonly string[] = ['containers', 'image', 'containerPort', 'mountPath', 'key', 'name'];

/** More properties than that are not listed. */
const LISTED = 15;

/**
 * The error for a property that a struct does not have: what was most likely meant.
 *
 * @param taker the object that takes the properties, if that is known
 */
export function unknownProperty(struct: StructName, name: string, value: unknown, taker?: object): Error {
  const meant = hint(struct, name, value);
  const own = ownHint(struct, name, taker);
  const end = own === '' ? '' : `${meant.endsWith('?') ? ' A' : '; a'} ${own}`;
  return misuse(`unknown property "${name}" in ${struct}${meant}${end}`);
}

/** A class of the user's that extends one of podwright's may have properties of its own. */
function ownHint(struct: StructName, name: string, taker: object | undefined): string {
  // A bundler puts underscores before the names of classes that speak of themselves.
  const className = taker?.constructor.name.replace(/^_+/, '');
  return className === undefined || `${className}Props` === struct || !/^[A-Za-z_$][\w$]*$/.test(name)
    ? ''
    : `property of ${className} itself is not for super(): const { ${name}, ...rest } = props; super(scope, id, rest)`;
}

/** The error for what is no struct at all. */
export function notAStruct(struct: StructName, value: unknown): Error {
  const properties = propertiesOf(struct);
  const usual = USUAL.find((name) => properties.has(name)) ?? [...properties.keys()][0];
  return misuse(`${struct} must be an object such as { ${usual}: ... }, got ${shown(value)}`);
}

function hint(struct: StructName, name: string, value: unknown): string {
  const properties = propertiesOf(struct);
  const meant = withoutUnit(struct, name, value) ?? otherwise(struct, name) ?? placeOf(struct, name) ?? asValue(struct, name);
  if (meant !== undefined) {
    return `: ${meant}`;
  }
  const near = nearTo(name, [...properties.keys()]);
  if (near !== undefined) {
    return `: did you mean "${near}"?`;
  }
  return properties.size > LISTED ? '' : `: it has ${[...properties.keys()].join(', ')}`;
}

/** Durations lose their `Seconds`. */
function withoutUnit(struct: StructName, name: string, value: unknown): string | undefined {
  const property = name.replace('Seconds', '');
  if (property === name || propertiesOf(struct).get(property) !== 'Duration') {
    return undefined;
  }
  return `write ${property}: Duration.seconds(${typeof value === 'number' ? value : '...'})`;
}

/** A field that is one of the ways to make the value of a property: `persistentVolumeClaim` of a volume, whose `source` is a `VolumeSource`. */
function asValue(struct: StructName, name: string): string | undefined {
  const found = [...propertiesOf(struct)].filter(([, type]) => type !== undefined && FACTORIES[type]?.split(' ').includes(name));
  return found.length === 1 ? `write ${found[0][0]}: ${found[0][1]}.${name}(...)` : undefined;
}

function otherwise(struct: StructName, name: string): string | undefined {
  if (name === 'name' && propertiesOf(struct).has('volume')) {
    return 'write volume';
  }
  return Object.hasOwn(OTHERWISE, name) ? OTHERWISE[name] : undefined;
}

function placeOf(struct: StructName, name: string): string | undefined {
  const neighbour = NEIGHBOURS[struct]?.find(([other]) => propertiesOf(other).has(name));
  return neighbour && `it belongs to ${neighbour[1]}`;
}
