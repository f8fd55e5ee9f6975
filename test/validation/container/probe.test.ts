import type * as k8s from '../../../src/k8s/types';
import { validateLifecycle } from '../../../src/validation/container/lifecycle';
import { validateProbes } from '../../../src/validation/container/probe';
import { testRules } from '../rule-table';

const exec = { command: ['true'] };
const probe = (overrides: k8s.Probe): k8s.Probe => ({ exec, successThreshold: 1, ...overrides });
const http = (overrides: k8s.HTTPGetAction): k8s.Probe => probe({ exec: undefined, httpGet: { path: '/', port: 80, scheme: 'HTTP', ...overrides } });

describe('probes', () => {
  testRules<k8s.Container>([
    [[], {}],
    [[], { livenessProbe: probe({ initialDelaySeconds: 0, terminationGracePeriodSeconds: 1 }), readinessProbe: probe({ successThreshold: 3 }) }],
    [[], { startupProbe: http({ httpHeaders: [{ name: 'X-Test' }] }) }],
    [['handler/type-required x.livenessProbe'], { livenessProbe: { successThreshold: 1 } }],
    [['handler/one-type x.livenessProbe.tcpSocket'], { livenessProbe: probe({ tcpSocket: { port: 80 } }) }],
    [['handler/exec-command-required x.readinessProbe.exec.command'], { readinessProbe: probe({ exec: {} }) }],
    [['handler/http-path-required x.livenessProbe.httpGet.path'], { livenessProbe: http({ path: '' }) }],
    [['handler/http-scheme-supported x.livenessProbe.httpGet.scheme'], { livenessProbe: http({ scheme: 'http' }) }],
    [['handler/http-header-name-format x.livenessProbe.httpGet.httpHeaders'], { livenessProbe: http({ httpHeaders: [{ name: 'a b' }] }) }],
    [['handler/port-range x.livenessProbe.httpGet.port'], { livenessProbe: http({ port: 70000 }) }],
    [['handler/port-name-format x.livenessProbe.tcpSocket.port'], { livenessProbe: { successThreshold: 1, tcpSocket: { port: 'A' } } }],
    [['handler/port-range x.livenessProbe.grpc.port'], { livenessProbe: { successThreshold: 1, grpc: { port: 0 } } }],
    [['probe/non-negative x.livenessProbe.periodSeconds'], { livenessProbe: probe({ periodSeconds: -1 }) }],
    [['probe/non-negative x.readinessProbe.failureThreshold'], { readinessProbe: probe({ failureThreshold: -1 }) }],
    [['probe/success-threshold-one x.livenessProbe.successThreshold'], { livenessProbe: probe({ successThreshold: 2 }) }],
    [['probe/success-threshold-one x.startupProbe.successThreshold'], { startupProbe: probe({ successThreshold: 3 }) }],
    [
      ['probe/grace-period-positive x.startupProbe.terminationGracePeriodSeconds'],
      { startupProbe: probe({ terminationGracePeriodSeconds: 0 }) },
    ],
    [
      ['probe/readiness-no-grace-period x.readinessProbe.terminationGracePeriodSeconds'],
      { readinessProbe: probe({ terminationGracePeriodSeconds: 1 }) },
    ],
  ], validateProbes);
});

describe('protocols of probes, where the feature is in use', () => {
  const grpc = (mode: string): k8s.Probe => probe({ exec: undefined, grpc: { port: 80, mode } });
  testRules<k8s.Container>([
    [[], { livenessProbe: http({ protocol: 'HTTP2' }) }],
    [[], { livenessProbe: http({ protocol: 'HTTP1', scheme: 'HTTPS', host: 'a' }) }],
    [[], { livenessProbe: grpc('TLS') }],
    [['handler/http-protocol-supported x.livenessProbe.httpGet.protocol'], { livenessProbe: http({ protocol: 'HTTP3' }) }],
    [['handler/http2-without-tls x.livenessProbe.httpGet.protocol'], { livenessProbe: http({ protocol: 'HTTP2', scheme: 'HTTPS' }) }],
    [['handler/http2-without-host x.livenessProbe.httpGet.host'], { livenessProbe: http({ protocol: 'HTTP2', host: 'a' }) }],
    [['handler/grpc-mode-supported x.livenessProbe.grpc.mode'], { livenessProbe: grpc('tls') }],
  ], validateProbes);
});

describe('lifecycle hooks', () => {
  testRules<k8s.Lifecycle>([
    [[], { postStart: { exec }, preStop: { sleep: { seconds: 30 } } }],
    [[], { preStop: { sleep: { seconds: 0 } } }],
    [['handler/sleep-range x.preStop.sleep'], { preStop: { sleep: { seconds: 31 } } }],
    [['handler/sleep-range x.preStop.sleep'], { preStop: { sleep: { seconds: -1 } } }],
    [['handler/type-required x.postStart'], { postStart: {} }],
    [['handler/one-type x.preStop.sleep'], { preStop: { exec, sleep: { seconds: 1 } } }],
  ], (lifecycle, path, ctx) => validateLifecycle(lifecycle, { terminationGracePeriodSeconds: 30 }, path, ctx));

  testRules<[signal: string, os?: string]>([
    [[], ['SIGTERM', 'linux']],
    [[], ['SIGRTMIN+15', 'linux']],
    [[], ['SIGRTMAX-14', 'linux']],
    [[], ['SIGKILL', 'windows']],
    [['lifecycle/stop-signal-needs-os x.stopSignal'], ['SIGTERM']],
    [['lifecycle/stop-signal-supported x.stopSignal'], ['SIGRTMAX-15', 'linux']],
    [['lifecycle/stop-signal-supported x.stopSignal'], ['SIGHUP', 'windows']],
  ], ([stopSignal, name], path, ctx) => validateLifecycle({ stopSignal }, { os: name === undefined ? undefined : { name } }, path, ctx));
});
