import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { created } from './scenario';
import { replay } from '../../conformance/lifecycle';
import { differingAspects, firstDifference } from '../../conformance/lifecycle-compare';
import { columnsOf, effectiveOf, endpointOf, simulate, timeOf } from '../../src/lifecycle';
import { Context } from '../../src/validation/context';
import { prepare, type Prepared } from '../../src/validation/prepare';

const SHARED = join(__dirname, '..', '..', '..', 'shared', 'lifecycle', 'corpus');

function sample(name: string): any[] {
  const text = gunzipSync(readFileSync(join(__dirname, 'sample', `${name}.ndjson.gz`))).toString();
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** As it comes out of a file: what has no value is not there. */
function written<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

describe('the sample of what the whole kubelet did', () => {
  test('has 200 timelines, and all configurations', () => {
    expect([sample('timelines').length, sample('config').length]).toEqual([200, 179]);
  });

  test.each(sample('timelines').concat(sample('config')).map((line) => [line.id, line]))('%s: the timeline is the same', (id, line) => {
    const answered = written({ id, ...simulate(created(line.manifest), line.script) }) as any;
    const aspects = differingAspects(line, answered);
    expect(aspects.map((aspect) => firstDifference(line, answered, aspect))).toEqual([]);
    expect(answered.epoch).toBe(line.epoch);
  });

  test('what kubectl prints of a pod is the same', () => {
    for (const { id, pod, now, columns, endpoint } of sample('print')) {
      const { metadata, spec, status } = pod;
      expect({ id, columns: columnsOf({ metadata, spec, status }, timeOf(now)), endpoint: endpointOf({ metadata, spec, status }) ?? null })
        .toEqual({ id, columns, endpoint });
    }
  });

  test('what holds for a pod and its containers in the end is the same', () => {
    const lines = sample('static');
    expect(lines.length).toBeGreaterThan(1000);
    for (const { manifest, ...expected } of lines) {
      expect(written({ id: expected.id, ...effectiveOf((prepare(manifest, new Context()) as Prepared).object.spec) })).toEqual(expected);
    }
  });
});

(existsSync(SHARED) ? describe : describe.skip)('the whole corpus', () => {
  const SHARES: readonly (readonly [what: string, share: number])[] = [
    ['timelines, status', 0.998], ['timelines, container', 0.999], ['timelines, probe', 0.999], ['timelines, event', 1],
    ['config, status', 1], ['config, container', 1], ['config, event', 1], ['config, config', 1], ['print', 1], ['static', 1],
  ];

  test('the share of what is the same is what it has been', async () => {
    const comparisons = new Map((await replay()).map((comparison) => [comparison.what, comparison]));
    for (const [what, share] of SHARES) {
      const { cases, differing } = comparisons.get(what)!;
      expect({ what, share: (cases - differing.length) / cases >= share }).toEqual({ what, share: true });
    }
  }, 120_000);
});
