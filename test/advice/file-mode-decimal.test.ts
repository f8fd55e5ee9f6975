import { pod, testAdvice } from './table';

const volume = (source: object): object => pod({ volumes: [{ name: 'v', ...source }] }, { volumeMounts: [{ name: 'v', mountPath: '/v' }] });
const secret = (defaultMode: number): object => volume({ secret: { secretName: 's', defaultMode } });

testAdvice('advice/file-mode-decimal', {
  fails: [
    ...[400, 440, 444, 500].map((mode) => ['spec.volumes[0].secret.defaultMode', secret(mode)] as const),
    ['spec.volumes[0].configMap.items[0].mode', volume({ configMap: { name: 'c', items: [{ key: 'a', path: 'a', mode: 400 }] } })],
    ['spec.volumes[0].projected.defaultMode', volume({ projected: { defaultMode: 444, sources: [{ secret: { name: 's' } }] } })],
    ['spec.volumes[0].projected.sources[0].secret.items[0].mode', volume({ projected: { sources: [{ secret: { name: 's', items: [{ key: 'a', path: 'a', mode: 400 }] } }] } })],
    ['spec.volumes[0].downwardAPI.items[0].mode', volume({ downwardAPI: { items: [{ path: 'a', mode: 400, fieldRef: { fieldPath: 'metadata.name' } }] } })],
  ],
  passes: [0o400, 0o440, 0o444, 0o500, 0o600, 0o644, 0o755, 0o777].map(secret),
});
