import { podWith, testAdvice } from './table';

testAdvice('advice/apply-duplicate', {
  fails: [
    ['spec.containers[0].env[2]', podWith({ env: [{ name: 'A', value: '1' }, { name: 'B' }, { name: 'A', value: '2' }] })],
    ['spec.containers[0].ports[1]', podWith({ ports: [{ containerPort: 80, name: 'a' }, { containerPort: 80, name: 'b', protocol: 'TCP' }] })],
  ],
  passes: [
    podWith({ env: [{ name: 'A' }, { name: 'a' }], ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }] }),
  ],
});
