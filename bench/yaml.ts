/**
 * Compares the YAML reader with the `yaml` package, on the same generated manifests in one run: `npx tsx bench/yaml.ts`.
 */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { parseAllDocuments } from 'yaml';
import { median } from './table';

const COUNT = 1000;
const REPETITIONS = 7;
/** At most this share of the time of `yaml`. */
const GOAL = 0.4;

function manifest(i: number): string {
  return `# Source: shop/templates/web-${i}.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-${i}
  labels: {app: "web-${i}", tier: front}
  annotations:
    checksum/config: 0123456789abcdef${i}
spec:
  replicas: 3
  selector:
    matchLabels:
      app: web-${i}
  template:
    metadata:
      labels:
        app: web-${i}
    spec:
      securityContext:
        runAsNonRoot: true
        runAsUser: 1000
      containers:
      - name: web
        image: registry.example.com/shop/web:1.27.${i}
        command: ["/bin/sh", '-c']
        args:
        - |
          set -e
          exec web --port 8080 --verbose  # in front
        ports:
        - containerPort: 8080
          name: http
        env:
        - name: PASSWORD
          valueFrom:
            secretKeyRef:
              name: db
              key: password
        resources:
          requests: {cpu: 500m, memory: 128Mi}
          limits: {memory: 256Mi}
        readinessProbe:
          httpGet:
            path: /healthz
            port: http
          periodSeconds: 10
        volumeMounts:
        - name: config
          mountPath: /etc/app
          readOnly: true
      volumes:
      - name: config
        configMap:
          name: config-${i}
`;
}

/** Milliseconds of the processor that it takes to read all texts. */
function timeOf(read: (text: string) => unknown, texts: readonly string[]): number {
  const start = process.cpuUsage();
  texts.forEach(read);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The reader as it is published: in one file. */
function bundledReader(): (text: string) => unknown {
  const { outputFiles } = buildSync({ entryPoints: [join(__dirname, '..', 'src', 'yaml', 'index.ts')], bundle: true, format: 'cjs', target: 'node20', write: false });
  const bundle = { exports: {} as { readYaml(text: string): unknown } };
  new Function('module', 'exports', outputFiles[0].text)(bundle, bundle.exports);
  return bundle.exports.readYaml;
}

const readYaml = bundledReader();
const texts = Array.from({ length: COUNT }, (_, i) => manifest(i));
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
const rounds = Array.from({ length: REPETITIONS }, () => ({
  ours: timeOf(readYaml, texts),
  yaml: timeOf((text) => parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS()), texts),
}));

/** The first round is that of a process that has just started; in the later ones the engine has compiled what it will. */
for (const [name, some] of [['first round', rounds.slice(0, 1)], ['later rounds', rounds.slice(1)]] as const) {
  const ours = median(some.map((round) => round.ours));
  const yaml = median(some.map((round) => round.yaml));
  const ratio = ours / yaml;
  console.log(`${name}: ${COUNT} manifests in ${ours.toFixed(1)} ms (${(megabytes / ours * 1000).toFixed(1)} MB/s), yaml ${yaml.toFixed(1)} ms, ratio ${ratio.toFixed(2)} `
    + `(goal ${GOAL}: ${ratio <= GOAL ? 'reached' : 'not reached'})`);
}
