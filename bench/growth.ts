/**
 * How the time of validation grows with the size of a manifest: doubled sizes must take twice the time, not four times.
 *
 *     npx tsx bench/growth.ts          all shapes
 *     npx tsx bench/growth.ts items    one of them
 */
import { validateWithStandards } from '../src/validation';

const list = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const pod = (spec: object, metadata: object = {}): object => ({
  apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', ...metadata }, spec: { containers: [{ name: 'a', image: 'a' }], ...spec },
});
const container = (parts: object): object => pod({ containers: [{ name: 'a', image: 'a', ...parts }] });
const volume = (source: object): object => pod({ volumes: [{ name: 'v', ...source }] });
const cpu = (text: string): object => container({ resources: { limits: { cpu: text } } });
const field = (fieldPath: string): object => container({ env: [{ name: 'a', valueFrom: { fieldRef: { fieldPath } } }] });
const items = (n: number): object[] => list(n, (i) => ({ key: `k${i}`, path: `a/${i}/b` }));
const cronJob = (schedule: string): object => ({ apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'a' }, spec: { schedule } });

/** Manifests of a size: many parts, or a long text. */
const SHAPES: Readonly<Record<string, (n: number) => object>> = {
  containers: (n) => pod({ containers: list(n, () => ({})) }),
  ports: (n) => container({ ports: list(n, (i) => ({ name: `p${i}`, containerPort: i % 60_000 })) }),
  samePorts: (n) => container({ ports: list(n, () => ({ containerPort: 80 })) }),
  devices: (n) => container({
    volumeDevices: list(n, (i) => ({ name: `v${i}`, devicePath: `/d${i}` })), volumeMounts: list(n, (i) => ({ name: `w${i}`, mountPath: `/m${i}` })),
  }),
  env: (n) => pod({
    volumes: list(n, (i) => ({ name: `v${i}`, emptyDir: {} })),
    containers: [{ name: 'a', image: 'a', env: list(n, (i) => ({ name: 'e', valueFrom: { fileKeyRef: { key: 'k', path: 'p', volumeName: `v${i}` } } })) }],
  }),
  items: (n) => volume({ configMap: { name: 'c', items: items(n) } }),
  sameItems: (n) => volume({ configMap: { name: 'c', items: list(n, () => ({ key: 'k', path: 'p' })) } }),
  projected: (n) => volume({ projected: { sources: list(n, (i) => ({ configMap: { name: `c${i}`, items: [{ key: 'k', path: `p${i}` }] } })) } }),
  deepItem: (n) => volume({ configMap: { name: 'c', items: list(2, () => ({ key: 'k', path: 'a/'.repeat(n) })) } }),
  slashes: (n) => volume({ configMap: { name: 'c', items: [{ key: 'k', path: `a${'/'.repeat(n)}b` }] } }),
  claims: (n) => pod({
    resourceClaims: list(n, (i) => ({ name: `c${i}`, resourceClaimName: 'x' })),
    containers: [{ name: 'a', image: 'a', resources: { claims: list(n, (i) => ({ name: `c${i}` })) } }],
  }),
  spread: (n) => pod({
    topologySpreadConstraints: list(n, (i) => ({ maxSkew: 1, topologyKey: `k${i}`, whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} })),
  }),
  blanks: (n) => cpu(`é${'\u3000'.repeat(n)}1`),
  blanksAtEnd: (n) => cpu(`1${'\u3000'.repeat(n)}é`),
  zeros: (n) => cpu(`${'0'.repeat(n)}x`),
  every: (n) => cronJob(`@every ${'1'.repeat(n)}`),
  schedule: (n) => cronJob(`${'0'.repeat(n)}x * * * *`),
  iqn: (n) => volume({ iscsi: { targetPortal: 'a', lun: 0, iqn: 'iqn.2001-04.'.repeat(n) } }),
  subscript: (n) => field("metadata.labels['".repeat(n)),
};

const SMALL = 10_000;

/** The processor time of the quicker of two runs, in milliseconds. */
function time(manifest: object): number {
  return Math.min(...list(2, () => {
    const before = process.cpuUsage().user;
    validateWithStandards(manifest);
    return (process.cpuUsage().user - before) / 1000;
  }));
}

for (const [name, make] of Object.entries(SHAPES)) {
  if (process.argv[2] === undefined || process.argv[2] === name) {
    const times = [1, 2, 4].map((factor) => time(make(SMALL * factor)));
    console.log(`${name.padEnd(12)} ${times.map((ms) => `${ms.toFixed(1).padStart(8)} ms`).join('')}`);
  }
}
