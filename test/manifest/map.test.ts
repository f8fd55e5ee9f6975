import { Chart, Testing } from 'cdk8s';
import { Pod } from '../../src';

const chart = (): Chart => Testing.chart();
const MAP = new Map([['a', 'b']]) as any;

test.each<[string, (scope: Chart) => void, string]>([
  ['labels', (scope) => new Pod(scope, 'pod', { metadata: { labels: MAP } }), 'metadata.labels must be an object with a value for each key, got an instance of Map'],
  ['annotations', (scope) => new Pod(scope, 'pod', { metadata: { annotations: ['a'] as any } }), 'metadata.annotations must be an object with a value for each key, got a list'],
  ['nodeSelector', (scope) => new Pod(scope, 'pod', { nodeSelector: MAP }), 'spec.nodeSelector must be an object with a value for each key, got an instance of Map'],
  ['env', (scope) => new Pod(scope, 'pod').addContainer('web', { image: 'a', env: MAP }), 'env must be an object with a value for each key, got an instance of Map'],
  ['limits', (scope) => new Pod(scope, 'pod').addContainer('web', { image: 'a', resources: { limits: MAP } }),
    'amounts must be an object with a value for each key, got an instance of Map'],
])('%s that are no plain object are an error: their entries would be lost', (_, make, message) => {
  expect(() => make(chart())).toThrow(message);
});

test('a volume without a source is an error: the API server would make it an emptyDir', () => {
  expect(() => new Pod(chart(), 'pod').addVolume('data', undefined as any)).toThrow("volume 'data' must have a source, such as VolumeSource.emptyDir(), got undefined");
  expect(() => new Pod(chart(), 'pod', { volumes: [{ name: 'data' } as any] })).toThrow("volume 'data' must have a source");
});
