import { Quantity } from '../../../src/apimachinery/quantity';
import { commandLine, type EnvContext, EnvError, environment } from '../../../src/lifecycle/static/env';

const OBJECTS = [
  { kind: 'ConfigMap', metadata: { name: 'settings' }, data: { COLOR: 'red', A: 'map' } },
  { kind: 'Secret', metadata: { name: 'db' }, data: { password: 'aMOkbGxv' } },
  { kind: 'Service', metadata: { name: 'my-db' }, spec: { clusterIP: '10.96.0.20', ports: [{ port: 5432, name: 'sql' }] } },
  { kind: 'Service', metadata: { name: 'headless' }, spec: { clusterIP: 'None', ports: [{ port: 1 }] } },
];

function values(container: any, fields: Partial<EnvContext> = {}): Record<string, string> {
  const context: EnvContext = { metadata: { name: 'pod' }, spec: { enableServiceLinks: false }, objects: OBJECTS, ips: ['10.0.0.7'], node: { cpu: '8', memory: '1Gi' }, ...fields };
  return Object.fromEntries(environment(context, container).map(({ name, value }) => [name, value]));
}

test('a variable sees those that stand before it', () => {
  expect(values({ env: [{ name: 'A', value: '$(B)' }, { name: 'B', value: 'b' }, { name: 'C', value: '$(B)$(A)' }] })).toEqual({ A: '$(B)', B: 'b', C: 'b$(B)' });
});

test('a variable that is said twice has the last value, which may refer to the first', () => {
  expect(values({ env: [{ name: 'PATH', value: '/bin' }, { name: 'PATH', value: '/app:$(PATH)' }] })).toEqual({ PATH: '/app:/bin' });
});

test('sources come first, with their prefix; what the container says itself wins', () => {
  const container = { envFrom: [{ configMapRef: { name: 'settings' } }, { prefix: 'P_', configMapRef: { name: 'settings' } }], env: [{ name: 'A', value: 'own $(COLOR)' }] };
  expect(values(container)).toEqual({ COLOR: 'red', A: 'own red', P_COLOR: 'red', P_A: 'map' });
});

test('values come from ConfigMaps, Secrets, fields of the pod and resources', () => {
  const env = [
    { name: 'COLOR', valueFrom: { configMapKeyRef: { name: 'settings', key: 'COLOR' } } },
    { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } },
    { name: 'NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    { name: 'LABEL', valueFrom: { fieldRef: { fieldPath: 'metadata.labels[\'app\']' } } },
    { name: 'IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
  ];
  expect(values({ env, resources: { limits: { cpu: Quantity.parse('1500m') } } }, { metadata: { name: 'pod', labels: { app: 'shop' } } }))
    .toEqual({ COLOR: 'red', PASSWORD: 'hällo', NAME: 'pod', LABEL: 'shop', IP: '10.0.0.7', CPU: '2' });
});

test.each([
  [{ configMapKeyRef: { name: 'none', key: 'k' } }, 'configmaps "none" not found'],
  [{ secretKeyRef: { name: 'none', key: 'k' } }, 'secrets "none" not found'],
  [{ configMapKeyRef: { name: 'settings', key: 'k' } }, 'couldn\'t find key k in ConfigMap default/settings'],
])('what is missing is an error in the words of the kubelet: %j', (valueFrom, message) => {
  expect(() => values({ env: [{ name: 'A', valueFrom }] })).toThrow(new EnvError(message));
});

test('what is optional and missing is no variable', () => {
  const env = [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'none', key: 'k', optional: true } } }, { name: 'B', value: '$(A)' }];
  expect(values({ env, envFrom: [{ secretRef: { name: 'none', optional: true } }] })).toEqual({ B: '$(A)' });
});

test('services that have an address are there, unless the pod does not want them', () => {
  expect(values({}, { spec: { enableServiceLinks: true } })).toEqual({
    MY_DB_SERVICE_HOST: '10.96.0.20',
    MY_DB_SERVICE_PORT: '5432',
    MY_DB_SERVICE_PORT_SQL: '5432',
    MY_DB_PORT: 'tcp://10.96.0.20:5432',
    MY_DB_PORT_5432_TCP: 'tcp://10.96.0.20:5432',
    MY_DB_PORT_5432_TCP_PROTO: 'tcp',
    MY_DB_PORT_5432_TCP_PORT: '5432',
    MY_DB_PORT_5432_TCP_ADDR: '10.96.0.20',
  });
  expect(values({})).toEqual({});
});

test('command and arguments are expanded from the whole environment', () => {
  const container = { command: ['run', '$(A)'], args: ['$(LATE)', '$(NONE)'] };
  const variables = [{ name: 'A', value: 'a', source: '' }, { name: 'LATE', value: 'l', source: '' }];
  expect(commandLine(container, variables)).toEqual({ command: ['run', 'a'], args: ['l', '$(NONE)'] });
});
