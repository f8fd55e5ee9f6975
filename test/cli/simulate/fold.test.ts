import * as fc from 'fast-check';
import { folded } from '../../../src/cli/simulate/fold';
import type { Entry } from '../../../src/lifecycle';

const probe = (t: number, container = 'web', result = 'success'): Entry => ({ t, kind: 'probe', container, probe: 'readiness', result });
const unhealthy = (t: number): Entry => ({ t, kind: 'event', type: 'Warning', reason: 'Unhealthy', message: 'Readiness probe failed: ' });
const status = (t: number): Entry => ({ t, kind: 'status' });
const text = (entries: readonly Entry[]): string[] => folded(entries)
  .map(({ entry, repeated }) => `${entry.t} ${entry.container ?? entry.kind}${repeated === undefined ? '' : ` x${repeated.times} every ${repeated.every}`}`);

test('probes with the same result and interval are one entry from three on', () => {
  expect(text([probe(1), probe(11), probe(21)])).toEqual(['1 web x3 every 10']);
  expect(text([probe(1), probe(11)])).toEqual(['1 web', '11 web']);
});

test('another interval, result or container is another entry', () => {
  expect(text([probe(0), probe(0.5), probe(1), probe(2), probe(3), probe(4)])).toEqual(['0 web x3 every 0.5', '2 web x3 every 1']);
  expect(text([probe(1), probe(1, 'api'), probe(2), probe(2, 'api'), probe(3), probe(3, 'api'), probe(4, 'web', 'failure')])).toEqual([
    '1 web x3 every 1', '1 api x3 every 1', '4 web',
  ]);
});

test('what else happens stands between the probes before and after it', () => {
  expect(text([probe(1), probe(2), status(2), probe(3), probe(4), probe(5)])).toEqual(['1 web', '2 web', '2 status', '3 web x3 every 1']);
});

test('the events of failed probes are folded as well, others are not', () => {
  const failing = [1, 2, 3].flatMap((t) => [probe(t, 'web', 'failure'), unhealthy(t)]);
  expect(text(failing)).toEqual(['1 web x3 every 1', '1 event x3 every 1']);
  expect(text([1, 2, 3].map((t) => ({ ...unhealthy(t), reason: 'BackOff' })))).toHaveLength(3);
});

test('the events of a container that cannot be created are folded as well', () => {
  const failing = [1, 2, 3].flatMap((t) => [{ ...unhealthy(t), reason: 'Pulled' }, { ...unhealthy(t), reason: 'Failed' }]);
  expect(text(failing)).toEqual(['1 event x3 every 1', '1 event x3 every 1']);
});

test('no entry is lost: what is folded can be unfolded', () => {
  const steps = fc.array(fc.record({ after: fc.constantFrom(0, 0, 0.5, 1, 2), kind: fc.constantFrom('web', 'web', 'api', 'fails', 'event', 'status') }), { maxLength: 40 });
  fc.assert(fc.property(steps, (list) => {
    let t = 0;
    const entries = list.map(({ after, kind }): Entry => {
      t += after;
      return kind === 'status' ? status(t) : kind === 'event' ? unhealthy(t) : kind === 'fails' ? probe(t, 'web', 'failure') : probe(t, kind);
    });
    const unfolded = folded(entries).flatMap(({ entry, repeated: { times, every } = { times: 1, every: 0 } }) => (
      Array.from({ length: times }, (_, i) => ({ ...entry, t: entry.t + i * every }))
    ));
    const key = (entry: Entry): string => JSON.stringify(entry);
    expect(unfolded.map(key).sort()).toEqual(entries.map(key).sort());
  }));
});
