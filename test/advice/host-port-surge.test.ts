import { testAdvice, workload } from './table';

const HOST_PORT = { containers: [{ name: 'web', image: 'nginx', ports: [{ containerPort: 80, hostPort: 80 }] }] };
const HOST_NETWORK = { hostNetwork: true, containers: [{ name: 'web', image: 'nginx', ports: [{ containerPort: 80, hostPort: 80 }] }] };

testAdvice('advice/host-port-surge', {
  fails: [
    ['spec.strategy', workload('Deployment', {}, HOST_PORT)],
    ['spec.strategy', workload('Deployment', { replicas: 3 }, HOST_NETWORK)],
    ['spec.strategy', workload('Deployment', { replicas: 10, strategy: { rollingUpdate: { maxUnavailable: '9%', maxSurge: 1 } } }, HOST_PORT)],
    ['spec.updateStrategy', workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } } }, HOST_PORT)],
  ],
  passes: [
    workload('Deployment', { replicas: 4 }, HOST_PORT),
    workload('Deployment', { replicas: 0 }, HOST_PORT),
    workload('Deployment', { strategy: { type: 'Recreate' } }, HOST_PORT),
    workload('Deployment', { strategy: { rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } } }, HOST_PORT),
    workload('Deployment', { strategy: { rollingUpdate: { maxUnavailable: '10%', maxSurge: 0 } } }, HOST_PORT),
    workload('Deployment', {}),
    workload('DaemonSet', {}, HOST_PORT),
    workload('StatefulSet', { serviceName: 'web' }, HOST_PORT),
  ],
});
