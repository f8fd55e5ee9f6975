import { findingsOf, pod } from './check-files';

const WORKLOAD = (selector: string, spec = '{ containers: [{ name: a, image: a }] }') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { ${selector} template: { metadata: { labels: { app: web } }, spec: ${spec} } }
`;

test.each<[rule: string, text: string, hint: string]>([
  ['mount/volume-exists', pod('a', '  volumeMounts: [{ name: data, mountPath: /data }]'), 'add a volume of this name to volumes, or in a StatefulSet a claim to volumeClaimTemplates'],
  [
    'mount/volume-exists',
    pod('a', '  volumeMounts: [{ name: cfg, mountPath: /cfg }]', 'volumes: [{ name: cfg, configMap: { name: a, defaultMode: 1000 } }]'),
    'the volume has an error of its own',
  ],
  ['container/at-least-one', 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: {}\n', 'add a container with a name and an image to containers'],
  ['workload/selector-matches-template', WORKLOAD('selector: { matchLabels: { app: api } },'), 'give the template the labels of the selector'],
  ['workload/selector-not-empty', WORKLOAD('selector: {},'), 'select the labels of the pods with matchLabels'],
  ['workload/selector-required', WORKLOAD(''), 'select the labels of the pods with matchLabels'],
  ['toleration/exists-without-key', pod('a', 'tolerations: [{ value: a }]'), 'give a key, or use Exists to tolerate every taint'],
  ['handler/sleep-range', pod('a', '  lifecycle: { preStop: { sleep: { seconds: 99 } } }'), 'sleep shorter, or raise terminationGracePeriodSeconds'],
  ['volume/file-mode-range', pod('a', 'volumes: [{ name: a, configMap: { name: a, defaultMode: 777 } }]'), 'write the mode as 0644; in JSON, where no number is octal, as 420'],
  ['env/value-or-source', pod('a', '  env: [{ name: A, value: a, valueFrom: { fieldRef: { fieldPath: metadata.name } } }]'), 'keep value or valueFrom'],
  [
    'reference/service-selects-pod',
    `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: api }, ports: [{ port: 80 }] }\n---\n${WORKLOAD('selector: { matchLabels: { app: web } },')}`,
    'select by labels that the pods have',
  ],
  ['metadata/name-format', pod('a'.repeat(254)), 'it has 254 characters, 1 too many; use lower-case letters, digits, \'-\' and \'.\''],
  ['decode/unknown-field', pod('a', 'nodeSelectr: {}'), 'correct the name or the place: field names are compared to the letter'],
  ['file/key-is-text', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  on: a\n', 'put it in quotes'],
])('%s: the hint says what to write in YAML', (rule, text, hint) => {
  expect(findingsOf(text).filter((finding) => finding.rule === rule).map((finding) => finding.hint)).toEqual([hint]);
});

const other = (apiVersion: string, kind: string, fields: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n${fields}\n`;

test.each<[text: string, end: string]>([
  [other('v1', 'Secret', 'data: { a: "a word" }'), 'must be base64, got another text; write plain text in stringData'],
  [other('v1', 'ConfigMap', 'binaryData: { a: "a word" }'), 'must be base64, got another text; write plain text in data'],
  [other('v1', 'Service', 'spec: { ports: [{ containerPort: 80 }] }'), 'write targetPort'],
  [other('autoscaling/v2', 'HorizontalPodAutoscaler', 'spec: { targetCPUUtilizationPercentage: 50 }'), 'write it in metrics'],
  [other('networking.k8s.io/v1', 'Ingress', 'spec: { defaultBackend: { serviceName: web } }'), 'write name in service'],
  [other('networking.k8s.io/v1', 'Ingress', 'spec: { defaultBackend: { servicePort: 80 } }'), 'write number or name in port of service'],
  [other('policy/v1', 'PodDisruptionBudget', 'spec: { selector: { app: web } }'), 'labels stand in matchLabels'],
  [other('v1', 'PersistentVolumeClaim', 'spec: { accessModes: ReadWriteOnce }'), 'got the string "ReadWriteOnce"; write ["ReadWriteOnce"]'],
])('%s: the message says what to write', (text, end) => {
  const [{ message }] = findingsOf(text).filter(({ severity }) => severity === 'error');
  expect(message.slice(-end.length)).toBe(end);
});
