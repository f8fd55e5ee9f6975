import { podWith, testAdvice } from './table';

const PORTS = { ports: [{ name: 'http', containerPort: 80 }, { containerPort: 81 }] };
const get = (port: unknown): object => ({ httpGet: { path: '/', port } });

testAdvice('advice/port-name-unknown', {
  fails: [
    ['spec.containers[0].livenessProbe.httpGet.port', podWith({ ...PORTS, livenessProbe: get('https') })],
    ['spec.containers[0].readinessProbe.tcpSocket.port', podWith({ readinessProbe: { tcpSocket: { port: 'http' } } })],
    ['spec.containers[0].startupProbe.httpGet.port', podWith({ ...PORTS, startupProbe: get('web') })],
    ['spec.containers[0].lifecycle.preStop.httpGet.port', podWith({ ...PORTS, lifecycle: { preStop: get('admin') } })],
  ],
  passes: [
    podWith({ ...PORTS, livenessProbe: get('http'), lifecycle: { postStart: get('http') } }),
    podWith({ livenessProbe: get(8080), readinessProbe: { exec: { command: ['true'] } } }),
  ],
});
