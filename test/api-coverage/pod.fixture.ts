import { Duration, type Chart } from 'cdk8s';
import { RestartPolicy } from '../../src/container';
import { DNSPolicy } from '../../src/network';
import { Pod, PodOS, PreemptionPolicy } from '../../src/pod';
import { PodResourceClaim, Toleration } from '../../src/scheduling';
import { AppArmorProfile, FSGroupChangePolicy, SeccompProfile, SELinuxChangePolicy, SupplementalGroupsPolicy } from '../../src/security';

/** Every field of the pod itself, of its security context and of its network. */
export function buildPods(chart: Chart): void {
  new Pod(chart, 'pod', {
    activeDeadline: Duration.seconds(1),
    automountServiceAccountToken: false,
    containers: [{ name: 'main', image: 'nginx' }],
    dnsConfig: { nameservers: ['8.8.8.8'], options: [{ name: 'ndots', value: '2' }], searches: ['example.com'] },
    dnsPolicy: DNSPolicy.NONE,
    enableServiceLinks: false,
    evictionResponders: [{ name: 'acme.io/foo', priority: 1 }],
    hostAliases: [{ ip: '127.0.0.1', hostnames: ['foo'] }],
    hostIPC: true,
    hostNetwork: true,
    hostPID: true,
    hostUsers: true,
    hostname: 'web',
    hostnameOverride: 'web',
    imagePullSecrets: ['registry'],
    initContainers: [{ name: 'init', image: 'busybox' }],
    nodeName: 'node',
    nodeSelector: { disk: 'ssd' },
    os: PodOS.LINUX,
    overhead: { cpu: '1m' },
    preemptionPolicy: PreemptionPolicy.NEVER,
    priority: 1,
    priorityClassName: 'high',
    readinessGates: ['example.com/ready'],
    resourceClaims: [PodResourceClaim.resourceClaim('a', 'a'), PodResourceClaim.resourceClaimTemplate('b', 'b')],
    resources: { requests: { cpu: 1 }, limits: { cpu: 1 } },
    restartPolicy: RestartPolicy.NEVER,
    runtimeClassName: 'gvisor',
    schedulerName: 'mine',
    schedulingGates: ['example.com/wait'],
    schedulingGroup: 'group',
    securityContext: {
      appArmorProfile: AppArmorProfile.localhost('mine'),
      fsGroup: 1,
      fsGroupChangePolicy: FSGroupChangePolicy.ALWAYS,
      runAsGroup: 1,
      runAsNonRoot: true,
      runAsUser: 1,
      seLinuxChangePolicy: SELinuxChangePolicy.RECURSIVE,
      seLinuxOptions: { level: 'a', role: 'b', type: 'c', user: 'd' },
      seccompProfile: SeccompProfile.localhost('mine.json'),
      supplementalGroups: [1],
      supplementalGroupsPolicy: SupplementalGroupsPolicy.STRICT,
      sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }],
      windowsOptions: { gmsaCredentialSpec: 'a', gmsaCredentialSpecName: 'b', hostProcess: true, runAsUserName: 'c' },
    },
    serviceAccount: 'robot',
    serviceAccountName: 'robot',
    setHostnameAsFQDN: true,
    shareProcessNamespace: true,
    subdomain: 'web',
    terminationGracePeriod: Duration.seconds(1),
    tolerations: [Toleration.exists()],
  });
}
