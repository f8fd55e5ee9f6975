import { pod, testAdvice } from './table';

const one = (name: string, port: object, more: object = {}): object => ({ name, image: 'a', ports: [port], ...more });
const two = (first: object, second: object): object => pod({ containers: [one('a', first), one('b', second)] });

testAdvice('advice/port-in-two-containers', {
  fails: [
    ['spec.containers[1].ports[0].containerPort', two({ containerPort: 80 }, { containerPort: 80 })],
    ['spec.containers[0].ports[0].containerPort', pod({ initContainers: [one('proxy', { containerPort: 80 }, { restartPolicy: 'Always' })] }, { ports: [{ containerPort: 80 }] })],
    ['spec.containers[0].ports[0].hostPort', pod(
      { initContainers: [one('proxy', { containerPort: 81, hostPort: 8080 }, { restartPolicy: 'Always' })] }, { ports: [{ containerPort: 80, hostPort: 8080 }] },
    )],
  ],
  passes: [
    two({ containerPort: 80 }, { containerPort: 81 }),
    two({ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }),
    pod({ initContainers: [one('init', { containerPort: 80 })] }, { ports: [{ containerPort: 80 }] }),
    pod({}, { ports: [{ containerPort: 80 }, { containerPort: 80, name: 'again' }] }),
  ],
});
