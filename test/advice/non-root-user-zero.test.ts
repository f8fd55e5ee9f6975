import { pod, testAdvice } from './table';

const as = (ofPod: object, ofContainer: object = {}): object => pod({ securityContext: ofPod }, { securityContext: ofContainer });

testAdvice('advice/non-root-user-zero', {
  fails: [
    ['spec.securityContext.runAsUser', as({ runAsNonRoot: true, runAsUser: 0 })],
    ['spec.containers[0].securityContext.runAsUser', as({ runAsNonRoot: true }, { runAsUser: 0 })],
    ['spec.securityContext.runAsUser', as({ runAsUser: 0 }, { runAsNonRoot: true })],
    ['spec.containers[0].securityContext.runAsUser', as({}, { runAsNonRoot: true, runAsUser: 0 })],
  ],
  passes: [
    as({ runAsNonRoot: true, runAsUser: 0 }, { runAsUser: 1000 }),
    as({ runAsNonRoot: true, runAsUser: 0 }, { runAsNonRoot: false }),
    as({ runAsNonRoot: true }),
    as({ runAsUser: 0 }),
  ],
});
