import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Testing } from 'cdk8s';
import { Deployment } from '../../src/workload';

test('the pattern of the guide works as its own test says', async () => {
  const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'patterns.md'), 'utf8');
  const [code] = [...guide.matchAll(/```ts\n(.*?)```/gs)].map((match) => match[1]).filter((text) => text.includes('class RedisCache'));
  const folder = mkdtempSync(join(__dirname, 'guide-'));
  try {
    writeFileSync(join(folder, 'redis-cache.ts'), code);
    const { RedisCache } = await import(join(folder, 'redis-cache.ts'));
    const chart = Testing.chart();
    const web = new Deployment(chart, 'web', { containers: [{ name: 'web', image: 'nginx' }] });
    web.with(new RedisCache());
    const { containers, initContainers } = web.toPodSpec();
    expect(containers[0].env).toEqual([{ name: 'REDIS_URL', value: 'redis://127.0.0.1:6379' }]);
    expect(initContainers[0]).toMatchObject({ name: 'redis-cache', restartPolicy: 'Always', startupProbe: { exec: { command: ['redis-cli', 'ping'] } } });
    expect(() => Testing.synth(chart)).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
