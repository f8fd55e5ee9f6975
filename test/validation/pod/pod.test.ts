import { testPodRules } from '../pod-rules';

describe('pods', () => {
  testPodRules([
    [[], { activeDeadlineSeconds: 1, priorityClassName: 'high', runtimeClassName: 'gvisor', serviceAccountName: 'web', overhead: { cpu: '1' } }],
    [['pod/restart-policy-supported spec.restartPolicy'], { restartPolicy: 'Sometimes' }],
    [[], { terminationGracePeriodSeconds: -1 }],
    [['pod/active-deadline-range spec.activeDeadlineSeconds'], { activeDeadlineSeconds: 0 }],
    [['pod/object-name-format spec.nodeName'], { nodeName: 'A' }],
    [['pod/object-name-format spec.serviceAccountName'], { serviceAccountName: 'A' }],
    [['pod/object-name-format spec.priorityClassName'], { priorityClassName: 'A' }],
    [['pod/object-name-format spec.runtimeClassName'], { runtimeClassName: 'A' }],
    [['resources/non-negative spec.overhead.limits[cpu]'], { overhead: { cpu: '-1' } }],
    [['os/name-supported spec.os'], { os: { name: 'plan9' } }],
    [['os/name-required spec.os.name'], { os: {} }],
    [['pod/no-ephemeral-containers spec.ephemeralContainers'], { ephemeralContainers: [{ name: 'debug', image: 'busybox' }] }],
    [['container/at-least-one spec.containers'], { containers: [] }],
    [['pod/token-needs-service-account spec.volumes[0].projected.sources[0].serviceAccountToken'],
      { volumes: [{ name: 'a', projected: { sources: [{ serviceAccountToken: { path: 'a' } }] } }] }],
  ]);
});
