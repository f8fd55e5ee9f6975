/**
 * Values on both sides of what rules ask: lengths, ranges, spellings. Some fit any field of a type; some are for fields of one name.
 */

import { JsonNumber } from '../src/apimachinery/json';

const x = (length: number): string => 'x'.repeat(length);

const ENUMS = [
  'Always', 'Never', 'OnFailure', 'IfNotPresent', 'TCP', 'UDP', 'SCTP', 'HTTP', 'HTTPS', 'File', 'In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt',
  'Equal', 'NoSchedule', 'PreferNoSchedule', 'NoExecute', 'Localhost', 'RuntimeDefault', 'Unconfined', 'linux', 'windows', 'None', 'Default',
  'ClusterFirst', 'ALL', 'SYS_ADMIN', 'Memory', 'RollingUpdate', 'Recreate', 'OnDelete', 'Indexed', 'NonIndexed', 'Ignore', 'FailJob', 'Count',
  'FailIndex', 'Bidirectional', 'ReadWriteOnce', 'DoNotSchedule', 'ScheduleAnyway', 'Honor', 'Restart', 'RestartAllContainers',
];
const NAMES = [
  '', 'a', 'A', 'a-b', 'a.b', 'a_b', '-a', 'a-', '.a', 'a.', 'a..b', ' a', 'a ', '0', 'web', 'data', 'http', 'init', x(52), x(53), x(63), x(64),
  x(253), x(254), 'a.'.repeat(126) + 'a',
];
const QUALIFIED = [
  'example.com/a', 'example.com/a/b', '/a', 'example.com/', 'Example.com/a', 'kubernetes.io/a', 'a.kubernetes.io/b', `${x(253)}/a`, `${x(254)}/a`,
  `a/${x(63)}`, `a/${x(64)}`,
];
const PATHS = [
  '/', '/a', '/a/b', 'a/b', '../a', 'a/..', 'a/../b', 'a..b', '..a', './a', '/a/', '/a:b', 'a\\b', 'C:\\a', '$(A)', '$(A)/b', '$(', '/dev/xvda',
  `/${x(4096)}`,
];
const ADDRESSES = [
  '10.0.0.1', '010.0.0.1', '1.2.3', '256.1.1.1', '0.0.0.0', '127.0.0.1', '::1', '::', 'fe80::1', 'FE80::1', 'fe80::0:1', '::ffff:1.2.3.4',
  '1.2.3.4/8', '[::1]', 'fe80::1%eth0',
];
const UNICODE = ['é', '\u0130', '\ud800', '\u3000', 'a\u3000b', '\u{1F600}', '\u00a0', 'a\nb', 'a\tb', '\u0000', '\ufeff'];
const OTHER = [
  '1', '-1', '65535', '65536', '1.5', 'true', 'a:b', 'a=b', 'a,b', 'a '.repeat(3), 'x'.repeat(1025), '25%', '-25%', '100%', '101%', '%', '1e2',
  '0x10', '+1', '01', '__proto__', 'constructor',
];

/** Values for a string. */
export const STRINGS: readonly string[] = [...ENUMS, ...NAMES, ...QUALIFIED, ...PATHS, ...ADDRESSES, ...UNICODE, ...OTHER];

/** Values for an integer, the limits of int32 and int64 included, and numbers that are none. */
export const NUMBERS: readonly number[] = [
  -1, 0, 1, 2, 3, 5, 8, 9, 10, 16, 20, 30, 59, 60, 63, 79, 80, 100, 101, 255, 256, 420, 511, 512, 599, 600, 1023, 1024, 3599, 3600, 7862400, 7862401,
  32767, 65535, 65536, 100000, 100001, 1000000, 2147483646, 2147483647, 2147483648, -2147483648, -2147483649, 4294967295, 4294967296,
  9007199254740991, 9007199254740992, 1e18, 2 ** 63, 1e21, 1.5, -0.5,
];

/** Numbers that JavaScript would write in another way. */
export const SPELLED: readonly JsonNumber[] = [
  '1.0', '1.50', '-0', '-0.0', '0.0', '0e0', '1e2', '1E+2', '100e-2', '1e400', '2147483647.0', '9007199254740993', '-9007199254740993', '9223372036854775807',
  '9223372036854775808', '-9223372036854775808', '-9223372036854775809', '18446744073709551616',
].map((text) => new JsonNumber(text));

/** Values for a quantity, most of them as text. */
export const QUANTITIES: readonly (string | number)[] = [
  '0', '1', '-1', '100m', '0.1', '1.5', '1Gi', '2Gi', '1500Mi', '4Mi', '3Mi', '2Mi', '1Mi', '1e3', '1E3', '1E', '1Ei', '7Ei', '8Ei', '16Ei', '1n',
  '1u', '1m', '999m', '1e-3', '1e-9', '1e-10', '1e18', '1e19', '1.0e3', '.5', '5.', '+1', '-0', '0x1', 'x', '', ' 1', '1 ', '1K', '1k', '1ki', '1Ki',
  '1 Gi', '9223372036854775', '9223372036854776', '9223372036854775807', '9223372036854775808', '123456789012345678901', '0.0000000001',
  '-9223372036854775809', 0, 1, -1, 2.5, 1e3, 1e21,
];

/** Values for a time. */
export const TIMES: readonly string[] = [
  '2026-01-01T00:00:00Z', '2026-01-01T0:00:00Z', '2026-01-01T00:00:00+01:00', '2026-01-01T00:00:00+01:60', '2026-01-01T00:00:00+24:00',
  '2026-01-01T00:00:00.123456Z', '2026-01-01T00:00:00,5Z', '2026-02-29T00:00:00Z', '2028-02-29T00:00:00Z', '2026-01-01T24:00:00Z',
  '2026-01-01T00:00:60Z', '2026-01-01 00:00:00Z', '2026-01-01T00:00:00', '2026-01-01t00:00:00z', '0000-01-01T00:00:00Z', 'yesterday', '',
];

/** Keys of labels, annotations, resources and other maps. */
export const KEYS: readonly string[] = [
  'cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi', 'hugepages-1Mi', 'hugepages-', 'example.com/gpu', 'requests.example.com/gpu', 'storage',
  'pods', 'a', 'app', 'rev', 'bad key', '', 'kubernetes.io/x', 'kubernetes.io/os', 'kubernetes.io/hostname', 'batch.kubernetes.io/job-name',
  'controller-uid', 'job-name', '__proto__', 'constructor', `${x(63)}`, `${x(64)}`, `${x(254)}/a`,
  'container.apparmor.security.beta.kubernetes.io/web', 'container.seccomp.security.alpha.kubernetes.io/web',
  'seccomp.security.alpha.kubernetes.io/pod', 'kubernetes.io/config.mirror', 'deprecated.daemonset.template.generation',
  'controller.kubernetes.io/pod-deletion-cost', 'pod.beta.kubernetes.io/init-containers', 'batch.kubernetes.io/cronjob-scheduled-timestamp',
];

const RESTART = { action: 'Restart', exitCodes: { operator: 'In', values: [1] } };
const FAILURE = { action: 'Ignore', onExitCodes: { operator: 'In', values: [1] } };
const CONDITION = { type: 'DisruptionTarget', status: 'True' };
const RESPONDER = { name: 'a.example.com/b', priority: 1 };

/** Values for fields of one name, whatever object holds them. */
export const BY_FIELD: { readonly [field: string]: readonly unknown[] } = {
  schedule: [
    '* * * * *', '*/5 * * * *', '60 * * * *', '0 0 31 2 *', '0 0 * * 7', '0 0 * JAN-DEC SUN', '0 0 * \u0130AN *', '? ? ? ? ?', '5-1 * * * *',
    '0/0 * * * *', '*/0 * * * *', '*/9223372036854775808 * * * *', '1,2,,3 * * * *', '* * * *', '* * * * * *', '@daily', '@Daily', '@reboot',
    '@every 1h', '@every 1s', '@every 0s', '@every 1.5h', '@every 300000h', '@every 2562047h48m', '@every x', 'TZ=UTC * * * * *',
    'CRON_TZ=Europe/Berlin @hourly', 'TZ=None/Where * * * * *', 'TZ=0', 'TZ= * * * * *', '', ' * * * * *', '*  *  *  *  *',
  ],
  timeZone: [
    'UTC', 'utc', 'Local', 'local', 'Europe/Berlin', 'europe/berlin', 'Etc/GMT+1', 'None/Where', '', ' UTC', '/etc/localtime', '../UTC', 'CET',
  ],
  operator: ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', 'Equal', ''],
  values: [
    [], [''], ['a'], ['a', 'a'], ['a b'], ['1'], ['01'], ['9223372036854775808'], ['-9223372036854775808'], [0], [1, 2], [2, 1], [1, 1], [255], [256],
    Array.from({ length: 256 }, (_, i) => i),
  ],
  ip: ADDRESSES,
  hostIP: ADDRESSES,
  host: [...ADDRESSES, 'localhost', 'a b'],
  nameservers: [[], ['1.1.1.1'], ['010.0.0.1'], ['::1', 'fe80::0:1'], ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4']],
  searches: [
    [], ['.'], ['a.'], ['_a._b'], ['a_b'], ['-a'], ['A'], [`${x(64)}.a`], [Array(52).fill('a.b.').join('') + 'abc'], Array(33).fill('a'), [x(2048)],
  ],
  hostname: NAMES,
  subdomain: NAMES,
  hostnameOverride: [...NAMES, `${x(63)}.a`, `${x(32)}.${x(31)}`, `${x(32)}.${x(32)}`],
  image: [
    '', 'nginx', ' nginx', 'nginx ', 'a b', 'NGINX', 'nginx:', `nginx@sha256:${'0'.repeat(64)}`, { reference: 'a' }, { reference: '' },
    { reference: ' a', pullPolicy: 'Sometimes' }, {},
  ],
  fieldPath: [
    'metadata.name', 'metadata.labels', 'metadata.labels[\'a\']', 'metadata.labels[\'a b\']', 'metadata.labels[\'\u0130\']',
    'metadata.annotations[\'\u0130/a\']', 'metadata.labels[a]', 'metadata.labels[\'\']', 'metadata.annotations[\'A/b\']', 'metadata.uid',
    'metadata.namespace', 'spec.nodeName', 'spec.serviceAccountName', 'status.podIP', 'status.podIPs', 'status.hostIP', 'status.hostIPs',
    'status.phase', 'spec.host', 'spec.restartPolicy', '',
  ],
  resource: [
    'limits.cpu', 'limits.memory', 'limits.ephemeral-storage', 'limits.hugepages-2Mi', 'limits.hugepages-', 'requests.cpu', 'requests.memory',
    'requests.hugepages-1Gi', 'cpu', 'limits.example.com/gpu', '',
  ],
  divisor: ['0', '1', '1m', '2m', '1k', '1Ki', '1Mi', '10Mi', '1E', '1Ei', '-1', 'x', '1e3'],
  mountPath: PATHS,
  subPath: PATHS,
  subPathExpr: PATHS,
  devicePath: PATHS,
  path: [...PATHS, x(255), x(256)],
  keyPath: PATHS,
  certificateChainPath: PATHS,
  credentialBundlePath: PATHS,
  localhostProfile: ['', 'a', '/a', '../a', 'a/../b', ' a', x(4095), x(4096), x(4097)],
  type: [
    'RuntimeDefault', 'Localhost', 'Unconfined', 'RollingUpdate', 'OnDelete', 'Recreate', 'Directory', 'File', 'FileOrCreate', 'Socket',
    'BlockDevice', '', 'DisruptionTarget', 'a b', `example.com/${x(63)}`,
  ],
  restartPolicy: ['Always', 'OnFailure', 'Never', 'NotRequired', 'RestartContainer', ''],
  action: ['Restart', 'RestartAllContainers', 'FailJob', 'FailIndex', 'Ignore', 'Count', ''],
  seLinuxChangePolicy: ['MountOption', 'Recursive', ''],
  supplementalGroupsPolicy: ['Merge', 'Strict', ''],
  procMount: ['Default', 'Unmasked', ''],
  pullPolicy: ['Always', 'IfNotPresent', 'Never', ''],
  stopSignal: ['SIGTERM', 'SIGKILL', 'SIGRTMIN+1', 'SIGRTMAX', 'SIGUSR1', 'TERM', ''],
  mode: [0, 448, 511, 512, 1023, 1024, 4095, -1, 'TLS', 'Plaintext', ''],
  protocol: ['TCP', 'UDP', 'SCTP', 'HTTP1', 'HTTP2', 'tcp', ''],
  bindMountOptions: [[], ['noexec'], ['noexec', 'noexec'], ['nosuid', 'nodev'], ['ro'], ['']],
  keyType: ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519', 'RSA2048', ''],
  signerName: [
    'example.com/signer', 'kubernetes.io/kube-apiserver-client', 'a', 'a/b', 'example.com/', `${x(63)}.a/${x(63)}`, `example.com/${x(600)}`, '',
  ],
  maxExpirationSeconds: [3599, 3600, 86400, 7862400, 7862401, 0],
  userAnnotations: [{}, { a: 'b' }, { 'example.com/a': 'b' }, { 'Bad Key': '' }, { 'example.com/a': x(65536) }],
  expirationSeconds: [599, 600, 4294967296, 4294967297, -1],
  runAsUser: [0, 1000, -1, 2147483647, 2147483648],
  runAsGroup: [0, 1000, -1, 2147483647, 2147483648],
  fsGroup: [0, -1, 2147483647, 2147483648],
  user: [0, 1, -1, 2147483647, 2147483648],
  defaultUser: [0, 1, -1, 2147483647, 2147483648],
  priority: [0, 1, -1, 100, 100000, 100001, 1000000, 2147483647],
  minCount: [0, 1, -1, 2147483647],
  defaultMode: [0, 511, 512, -1],
  weight: [0, 1, 100, 101, -1],
  replicas: [0, 1, -1, 2147483647],
  completions: [0, 1, 100000, 100001, -1],
  parallelism: [0, 1, 100000, 100001, -1],
  backoffLimitPerIndex: [0, 1, -1],
  maxFailedIndexes: [0, 10000, 100000, 100001, -1],
  succeededIndexes: ['0', '0-1', '1-0', '0-1,3', '3,0', '0,0', '1-', '-1', '', '00', '0 - 1', '2147483647', x(65537)],
  succeededCount: [0, 1, 3, -1],
  terminationGracePeriodSeconds: [-1, 0, 1, 2147483647],
  activeDeadlineSeconds: [-1, 0, 1, 2147483647, 2147483648],
  tolerationSeconds: [-1, 0, 300],
  ttlSecondsAfterFinished: [-1, 0, 2147483647],
  maxUnavailable: [0, 1, -1, '0%', '1%', '100%', '101%', '1', 'a', '-1%', '1.5%', '\u0661%'],
  maxSurge: [0, 1, -1, '0%', '100%', '101%', 'a'],
  partition: [0, 1, -1, 2147483647],
  port: [0, 1, 80, 65535, 65536, -1, 'http', 'HTTP', 'http-', '80', 'a--b', 'abcdefghijklmno', 'abcdefghijklmnop', ''],
  containerPort: [0, 1, 80, 65535, 65536],
  hostPort: [0, 1, 80, 65535, 65536],
  managedBy: ['kubernetes.io/job-controller', 'example.com/c', 'a', 'A/b', `example.com/${x(63)}`, `example.com/${x(64)}`, ''],
  podReplacementPolicy: ['Failed', 'TerminatingOrFailed', ''],
  completionMode: ['Indexed', 'NonIndexed', ''],
  resourceName: ['cpu', 'memory', 'ephemeral-storage', ''],
  accessModes: [[], ['ReadWriteOnce'], ['ReadWriteOncePod', 'ReadWriteOnce'], ['a']],
  volumeMode: ['Block', 'Filesystem', ''],
  mountPropagation: ['None', 'HostToContainer', 'Bidirectional', ''],
  recursiveReadOnly: ['Disabled', 'IfPossible', 'Enabled', ''],
  dnsPolicy: ['None', 'Default', 'ClusterFirst', 'ClusterFirstWithHostNet', ''],
  topologyKey: ['zone', 'kubernetes.io/hostname', 'a b', '', ...QUALIFIED],
  whenUnsatisfiable: ['DoNotSchedule', 'ScheduleAnyway', ''],
  matchLabelKeys: [[], ['app'], ['rev'], ['app', 'rev'], ['rev', 'rev'], ['a b']],
  maxSkew: [0, 1, -1],
  effect: ['NoSchedule', 'PreferNoSchedule', 'NoExecute', ''],
  iqn: ['iqn.2001-04.com.example:a', 'iqn.2001-4.com:a', 'eui.0123456789abcdef', 'naa.0123456789abcdef', 'iqn', ''],
  value: ['', 'a', '5', '010', '-5', '9223372036854775808', 'a b', x(64)],
  runAsUserName: [
    'user', 'ContainerAdministrator', 'NT AUTHORITY\\SYSTEM', '\\a', 'a\\', `a\\${x(104)}`, `a\\${x(105)}`, `${x(256)}\\a`, 'a/b', '. ', '',
  ],
  name: [...NAMES, ...UNICODE.slice(0, 3), 'kernel.shm_rmid_forced', 'net/ipv4/a', 'windows', 'linux'],
  apiGroup: ['', 'apps', 'snapshot.storage.k8s.io', 'A', 'a b'],
  generateName: ['a-', 'Bad_', x(57), x(58), x(59), `${x(52)}-`, ''],
  finalizers: [['a'], ['example.com/a'], ['kubernetes'], ['orphan', 'foregroundDeletion'], ['a b']],
  deletionGracePeriodSeconds: [0, 30, -1],
  namespace: ['default', 'other', 'Other', ''],
  annotations: [{}, { a: '' }, { 'Bad Key': 'a' }, { a: x(262145) }, { 'A/B': 'c' }, { İ: 'a' }],
  // Lists that are longer than a rule allows, and lists with an entry twice.
  restartPolicyRules: [[], Array(20).fill(RESTART), Array(21).fill(RESTART)],
  rules: [[], Array(20).fill(FAILURE), Array(21).fill(FAILURE), Array(21).fill({ succeededCount: 1 })],
  onPodConditions: [[], Array(20).fill(CONDITION), Array(21).fill(CONDITION)],
  schedulingGates: [[], [{ name: 'a' }, { name: 'a' }], [{ name: '' }]],
  supplementalGroups: [[], [0, 0], [-1], [2147483648]],
  evictionResponders: [[], Array.from({ length: 101 }, (_, i) => ({ name: `r${i}.example.com/a`, priority: i })), [RESPONDER, RESPONDER], [{ name: 'a' }]],
  drop: [[], ['ALL'], ['all'], ['NET_RAW', 'ALL']],
  add: [[], ['ALL'], ['NET_BIND_SERVICE'], ['SYS_ADMIN'], ['CAP_SYS_ADMIN'], ['CHOWN', 'KILL']],
};
