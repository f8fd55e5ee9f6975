import { podOf, testPodWarnings, warnedOf } from './warned';
import type * as k8s from '../../../src/k8s/types';

/** A pod of one container for each list of ports. */
const ports = (...lists: k8s.ContainerPort[][]): k8s.PodSpec => ({ containers: lists.map((list, i) => ({ name: `c${i}`, image: 'a', ports: list })) });
const at = (container: number, port: number): string => `spec.containers[${container}].ports[${port}]`;

describe('a port that is given twice', () => {
  testPodWarnings([
    [[], ports([{ containerPort: 80 }, { containerPort: 81 }])],
    [[], ports([{ containerPort: 80 }, { containerPort: 80, protocol: 'UDP' }])],
    [[`port-repeated ${at(0, 1)}: duplicate port definition with ${at(0, 0)}`], ports([{ containerPort: 80 }, { containerPort: 80, protocol: 'TCP' }])],
    [[`port-repeated ${at(1, 0)}: duplicate port definition with ${at(0, 0)}`], ports([{ containerPort: 80 }], [{ containerPort: 80 }])],
    [
      [`port-repeated ${at(0, 1)}: duplicate port definition with ${at(0, 0)}`, `port-repeated ${at(0, 2)}: duplicate port definition with ${at(0, 0)}`,
        `port-repeated ${at(0, 2)}: duplicate port definition with ${at(0, 1)}`],
      ports([{ containerPort: 80 }, { containerPort: 80 }, { containerPort: 80 }]),
    ],
    [[`port-overlaps ${at(0, 1)}: overlapping port definition with ${at(0, 0)}`], ports([{ containerPort: 80 }, { containerPort: 80, hostPort: 80 }])],
    [[`port-overlaps ${at(0, 1)}: overlapping port definition with ${at(0, 0)}`], ports([{ containerPort: 80, hostPort: 80 }, { containerPort: 80 }])],
    [[], ports([{ containerPort: 80, hostPort: 80 }, { containerPort: 80, hostPort: 81 }])],
    [[], ports([{ containerPort: 80, hostPort: 80, hostIP: '10.0.0.1' }, { containerPort: 80, hostPort: 80, hostIP: '10.0.0.2' }])],
    [
      [`port-ambiguous ${at(0, 1)}: dangerously ambiguous port definition with ${at(0, 0)}`],
      ports([{ containerPort: 80, hostPort: 80, hostIP: '10.0.0.1' }, { containerPort: 80, hostPort: 80 }]),
    ],
    [
      [`port-ambiguous ${at(0, 1)}: dangerously ambiguous port definition with ${at(0, 0)}`],
      ports([{ containerPort: 80, hostPort: 80 }, { containerPort: 80, hostPort: 80, hostIP: '10.0.0.1' }]),
    ],
  ]);
});

describe('an address of the node without its port', () => {
  testPodWarnings([
    [
      [`host-ip-without-port ${at(0, 0)}: hostIP set without hostPort: {Name:a HostPort:0 ContainerPort:80 Protocol:TCP HostIP:10.0.0.1}`],
      ports([{ name: 'a', containerPort: 80, hostIP: '10.0.0.1' }]),
    ],
    [
      [`host-ip-without-port ${at(0, 0)}: hostIP set without hostPort: {Name: HostPort:0 ContainerPort:80 Protocol:UDP HostIP:::1}`],
      ports([{ containerPort: 80, hostPort: 0, hostIP: '::1', protocol: 'UDP' }]),
    ],
    [[], ports([{ containerPort: 80, hostPort: 80, hostIP: '10.0.0.1' }])],
  ]);
});

describe('the name of a port that another container has', () => {
  const repeated = (second: string, first: string): string =>
    `port-name-repeated ${second}: duplicate port name "a" with ${first}, services and probes that select ports by name will use ${first}`;
  testPodWarnings([
    [[repeated(at(1, 0), at(0, 0))], ports([{ name: 'a', containerPort: 80 }], [{ name: 'a', containerPort: 81 }])],
    [
      [repeated(at(1, 0), at(0, 0)), repeated(at(2, 0), at(0, 0))],
      ports([{ name: 'a', containerPort: 80 }], [{ name: 'a', containerPort: 81 }], [{ name: 'a', containerPort: 82 }]),
    ],
    [[], ports([{ name: 'a', containerPort: 80 }], [{ name: 'b', containerPort: 81 }], [{ containerPort: 82 }], [{ containerPort: 83 }])],
  ]);
});

test('init containers come first: the ports of the others are compared with theirs', () => {
  const spec = { ...ports([{ containerPort: 80 }]), initContainers: [{ name: 'init', image: 'a', ports: [{ containerPort: 80 }] }] };
  expect(warnedOf(podOf(spec))).toEqual([`port-repeated ${at(0, 0)}: duplicate port definition with spec.initContainers[0].ports[0]`]);
});

test('half of a character is written as Go writes it', () => {
  expect(warnedOf(podOf(ports([{ containerPort: 80, hostIP: '\ud800' }]))).join('\n')).toContain('HostIP:\ufffd}');
});
