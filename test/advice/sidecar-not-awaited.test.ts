import { pod, testAdvice } from './table';

const PROXY = { name: 'proxy', image: 'a', restartPolicy: 'Always', ports: [{ containerPort: 5432 }] };
const MIGRATE = { name: 'migrate', image: 'a', env: [{ name: 'URL', value: 'postgres://localhost:5432/shop' }] };
const inits = (...initContainers: object[]): object => pod({ initContainers });

testAdvice('advice/sidecar-not-awaited', {
  fails: [
    ['spec.initContainers[0]', inits(PROXY, MIGRATE)],
    ['spec.initContainers[0]', inits({ ...PROXY, readinessProbe: { tcpSocket: { port: 5432 } } }, { name: 'migrate', image: 'a', args: ['--db=127.0.0.1:5432'] })],
  ],
  passes: [
    inits({ ...PROXY, startupProbe: { tcpSocket: { port: 5432 } } }, MIGRATE),
    inits({ ...PROXY, lifecycle: { postStart: { exec: { command: ['wait'] } } } }, MIGRATE),
    inits(MIGRATE, PROXY),
    inits(PROXY, { ...MIGRATE, command: ['sh', '-c', 'until nc -z localhost 5432; do sleep 1; done; migrate'] }),
    inits(PROXY, { name: 'ask', image: 'a', command: ['curl', '--retry-connrefused', '--retry', '9', 'http://localhost:5432'] }),
    inits(PROXY, { ...MIGRATE, args: ['--wait-for-db'] }),
    inits(PROXY, { ...MIGRATE, env: [{ name: 'URL', value: 'localhost:54321' }] }),
    inits(PROXY, { ...MIGRATE, restartPolicy: 'Always' }),
    inits({ name: 'init', image: 'a', ports: [{ containerPort: 5432 }] }, MIGRATE),
  ],
});
