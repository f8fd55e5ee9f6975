import { pod, testAdvice } from './table';

const mount = (subPathExpr: string, container: object = {}): object => pod(
  { volumes: [{ name: 'v', emptyDir: {} }] }, { volumeMounts: [{ name: 'v', mountPath: '/v', subPathExpr }], ...container },
);
const FIELD = 'spec.containers[0].volumeMounts[0].subPathExpr';

testAdvice('advice/sub-path-variable', {
  fails: [
    [FIELD, mount('$(POD_NAME)')],
    [FIELD, mount('logs/$(POD)', { env: [{ name: 'POD_NAME', value: 'a' }] })],
    [FIELD, mount('$(EMPTY)', { env: [{ name: 'EMPTY', value: '' }] })],
  ],
  passes: [
    mount('$(POD_NAME)', { env: [{ name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }),
    mount('$(POD_NAME)', { envFrom: [{ secretRef: { name: 's' } }] }),
    mount('$$(POD_NAME)'),
    mount('$(DB_SERVICE_HOST)'),
  ],
});
