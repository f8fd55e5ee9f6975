/** What to do about the commonest mistakes, by the rule that they break. */
const HINTS: { readonly [rule: string]: string } = {
  'container/at-least-one': 'add a container: pod.addContainer(\'web\', { image: \'nginx:1.27\' })',
  'container/image-required': 'set the container\'s image, such as image: \'nginx:1.27\'',
  'container/name-format': 'use lower-case letters, digits and \'-\'',
  'container/name-required': 'give the container a name',
  'container/name-unique': 'container names are unique within a pod, init containers and sidecars included',
  'device/volume-exists': 'add the volume to the pod with addVolume, and attach what it returns',
  'dns/config-required': 'with DnsPolicy.NONE list the nameservers in dnsConfig',
  'env/name-format': 'use printable ASCII characters without \'=\'',
  'env/value-or-source': 'give a value, or a source such as EnvValue.secretKey(...), not both',
  'handler/port-range': 'ports are numbers from 1 to 65535',
  'label/key-format': 'label keys are a name, or prefix/name: letters, digits, \'-\', \'_\', \'.\'; the name at most 63 characters',
  'label/value-format': 'label values are at most 63 letters, digits, \'-\', \'_\', \'.\'; put free text into annotations',
  'metadata/name-format': 'use lower-case letters, digits, \'-\' and \'.\'',
  'mount/one-sub-path': 'give subPath or subPathExpr, not both',
  'mount/path-unique': 'mount each volume at a path of its own; use subPath for several parts of one volume',
  'mount/volume-exists': 'add the volume to the pod with addVolume, and mount what it returns',
  'node-affinity/values-required': 'NodeLabel.in and NodeLabel.notIn need at least one value; to ask for the label alone use NodeLabel.exists',
  'path/no-backsteps': 'write the path without \'..\'',
  'pod/active-deadline-range': 'a deadline is at least one second',
  'port/container-port-range': 'ports are numbers from 1 to 65535',
  'port/host-network-same-port': 'with hostNetwork the host port is the container port: leave hostPort out',
  'port/host-port-unique': 'a node has each port once: choose another hostPort, or leave it out',
  'port/name-format': 'use at most 15 lower-case letters, digits and \'-\', a letter among them',
  'port/name-unique': 'port names are unique within a container',
  'probe/success-threshold-one': 'liveness and startup probes take successThreshold 1: leave it out',
  'reference/key-exists': 'correct the key, or mark the reference as optional',
  'resources/limit-required': 'extended resources and huge pages need a limit equal to the request',
  'resources/request-within-limit': 'lower the request, or raise the limit',
  'seccomp/profile-required': 'a Localhost profile needs the path of its file',
  'security-context/id-range': 'ids of users and groups are numbers from 0 to 2147483647',
  'security-context/privileged-escalates': 'a privileged container can always escalate: leave allowPrivilegeEscalation out, or drop privileged',
  'topology-spread/not-repeated': 'say each topologyKey and whenUnsatisfiable once',
  'volume/name-unique': 'volume names are unique within a pod',
  'volume/one-source': 'a volume has one source: add a second volume',
  'workload/selector-matches-template': 'the selector must match the labels of the pods: leave the selector out, and podwright chooses both',
};

/** What to do about a violation of `rule`, where that is known to help. */
export function hintFor(rule: string): string | undefined {
  return Object.hasOwn(HINTS, rule) ? HINTS[rule] : undefined;
}
