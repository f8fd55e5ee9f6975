import type * as k8s from '../../../src/k8s/types';
import { HostPorts, validateHostNetworkPorts, validatePortNumberOrName, validatePorts } from '../../../src/validation/container/ports';
import { testRules } from '../rule-table';

const port = (overrides: k8s.ContainerPort): k8s.ContainerPort => ({ containerPort: 80, protocol: 'TCP', ...overrides });

describe('ports of a container', () => {
  testRules<k8s.ContainerPort[]>([
    [[], []],
    [[], [port({ name: 'http' }), port({ name: 'https', containerPort: 65535, hostPort: 443, protocol: 'SCTP' })]],
    [['port/name-format x[0].name'], [port({ name: 'HTTP' })]],
    [['port/name-format x[0].name'], [port({ name: 'longer-than-fifteen' })]],
    [['port/name-format x[0].name'], [port({ name: '80' })]],
    [['port/name-unique x[1].name'], [port({ name: 'http' }), port({ name: 'http', containerPort: 81 })]],
    [['port/container-port-required x[0].containerPort'], [port({ containerPort: 0 })]],
    [['port/container-port-range x[1].containerPort'], [port({}), port({ containerPort: 65536 })]],
    [['port/container-port-range x[0].containerPort'], [port({ containerPort: -1 })]],
    [['port/host-port-range x[0].hostPort'], [port({ hostPort: 70000 })]],
    [['port/protocol-required x[0].protocol'], [port({ protocol: '' })]],
    [['port/protocol-supported x[0].protocol'], [port({ protocol: 'tcp' })]],
  ], validatePorts);
});

describe('the port of a handler', () => {
  testRules<k8s.IntOrString | undefined>([
    [[], 1],
    [[], 'http'],
    [['handler/port-range x.port'], 0],
    [['handler/port-range x.port'], 65536],
    [['handler/port-range x.port'], undefined],
    [['handler/port-name-format x.port'], '8080'],
    [['handler/port-name-format x.port'], ''],
  ], validatePortNumberOrName);
});

describe('host ports of containers that run together', () => {
  testRules<k8s.ContainerPort[][]>([
    [[], [[port({ hostPort: 80 })], [port({ hostPort: 80, protocol: 'UDP' })], [port({ hostPort: 80, hostIP: '10.0.0.1' })]]],
    [[], [[port({})], [port({})]]],
    [['port/host-port-unique x[1].ports[0].hostPort'], [[port({ hostPort: 80 })], [port({ hostPort: 80, containerPort: 81 })]]],
    [['port/host-port-unique x[0].ports[1].hostPort'], [[port({ hostPort: 80 }), port({ hostPort: 80, containerPort: 81 })]]],
  ], (given, path, ctx) => {
    const hostPorts = new HostPorts();
    given.forEach((ports, i) => hostPorts.add({ ports }, path.index(i), ctx));
  });
});

describe.each([{ kind: 'a Pod', isPod: true }, { kind: 'a template', isPod: false }])('ports of $kind in the network of the node', ({ isPod }) => {
  const differs = 'port/host-network-same-port x.containers[0].ports[0].hostPort';
  testRules<k8s.PodSpec>([
    [[], { hostNetwork: false, containers: [{ ports: [port({ hostPort: 81 })] }] }],
    [[], { hostNetwork: true, containers: [{ ports: [port({ hostPort: 80 })] }] }],
    [[differs], { hostNetwork: true, containers: [{ ports: [port({ hostPort: 81 })] }] }],
    [isPod ? [differs] : [], { hostNetwork: true, containers: [{ ports: [port({})] }] }],
  ], (spec, path, ctx) => validateHostNetworkPorts(spec, isPod, path, ctx));
});
