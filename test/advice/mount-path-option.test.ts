import { pod, testAdvice } from './table';

const mount = (mountPath: string, more: object = {}): object => pod({ volumes: [{ name: 'v', emptyDir: {} }], ...more }, { volumeMounts: [{ name: 'v', mountPath }] });

testAdvice('advice/mount-path-option', {
  fails: ['/x:ro', '/x:rw', '/x:ro,z', '/x:Z', '/x:rslave', '/x:cached'].map((path) => ['spec.containers[0].volumeMounts[0].mountPath', mount(path)] as const),
  passes: [mount('/x'), mount('/x/ro'), mount('/x:y'), mount('/ro'), mount('C:\\data', { os: { name: 'windows' } })],
});
