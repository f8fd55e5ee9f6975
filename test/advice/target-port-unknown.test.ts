import { service, testSetAdvice, workload } from './table';

const serving = (container: object): object => workload('Deployment', {}, { containers: [{ name: 'web', image: 'nginx', ...container }] });
const WEB = serving({ ports: [{ name: 'http', containerPort: 8080 }] });
const to = (...ports: object[]): object => service('web', { ports });

testSetAdvice('advice/target-port-unknown', [
  ['another targetPort', ['1 spec.ports[0].targetPort'], [WEB, to({ port: 80, targetPort: 80 })]],
  ['another port without targetPort', ['1 spec.ports[0].port'], [WEB, to({ port: 80 })]],
  ['another protocol', ['1 spec.ports[0].targetPort'], [WEB, to({ port: 53, targetPort: 8080, protocol: 'UDP' })]],
  ['the port of the pod', [], [WEB, to({ port: 80, targetPort: 8080 })]],
  ['one port of several', [], [WEB, to({ port: 80, targetPort: 8080 }, { port: 443, targetPort: 8443 })]],
  ['a container that lists no ports', [], [serving({}), to({ port: 80 })]],
  ['a port that an argument names', [], [serving({ ports: [{ containerPort: 8080 }], args: ['--metrics=:9090'] }), to({ port: 9090 })]],
  ['a name, which is an error elsewhere', [], [WEB, to({ port: 80, targetPort: 'web' })]],
  ['pods that are not in the set', [], [WEB, service('db', { selector: { app: 'db' }, ports: [{ port: 5432 }] })]],
]);
