import { App as Cdk8sApp, Chart } from 'cdk8s';
import { Deployment, Pod } from '../../src';
import { likelyPlaceOf } from '../../src/provenance/likely-place';
import { notedPlaceOf } from '../../src/provenance/source-place';

/** Enough that the parts of the last pods are not noted. */
const MANY = 120;

function lineHere(): number {
  return Number(new Error().stack!.split('\n')[2].match(/:(\d+):\d+\)?$/)![1]);
}

const lineOf = (construct: any) => Number(likelyPlaceOf(construct)?.position.match(/likely-place\.test\.ts:(\d+):\d+$/)?.[1]);

function chart(): Chart {
  return new Chart(new Cdk8sApp(), 'chart');
}

test('of the pods of a small app, every part is noted', () => {
  const scope = chart();
  const containers = Array.from({ length: 20 }, (_, i) => new Pod(scope, `p${i}`).addContainer('web'));
  expect(containers.map(notedPlaceOf)).not.toContain(undefined);
});

test('of many pods, all are noted, and only of some their parts', () => {
  const scope = chart();
  const pods = Array.from({ length: MANY }, (_, i) => new Pod(scope, `p${i}`, { containers: [{ name: 'web' }] }));
  expect(pods.map(notedPlaceOf)).not.toContain(undefined);
  expect(notedPlaceOf(pods[MANY - 1].containers[0])).toBeUndefined();
  expect(notedPlaceOf(pods[99].containers[0])).toBeDefined();
});

test('a part that is not noted was made where the same part was made of other pods from the same line', () => {
  const scope = chart();
  const made = Array.from({ length: MANY }, (_, i) => {
    const pod = i % 2 === 0 ? new Pod(scope, `p${i}`) : new Deployment(scope, `d${i}`);
    const web = pod.addContainer('web');
    const log = i % 2 === 0 ? pod.addContainer('log') : undefined;
    const line = lineHere();
    return { web, webLine: line - 2, log, logLine: line - 1 };
  });
  const { web, webLine, log, logLine } = made[MANY - 2];
  expect(notedPlaceOf(web)).toBeUndefined();
  expect(lineOf(web)).toBe(webLine);
  expect(lineOf(log)).toBe(logLine);
  expect(likelyPlaceOf(log!)?.call).toBe('Pod.addContainer');
  expect(lineOf(made[MANY - 1].web)).toBe(made[MANY - 1].webLine);
});

test('where pods from the same line have the part from different lines, it is the line of its own pod', () => {
  const scope = chart();
  let podLine = 0;
  const containers = Array.from({ length: MANY }, (_, i) => {
    const pod = new Pod(scope, `p${i}`);
    podLine = lineHere() - 1;
    return i % 2 === 0
      ? pod.addContainer('web', { image: 'a' })
      : pod.addContainer('web', { image: 'b' });
  });
  expect(lineOf(containers[MANY - 1])).toBe(podLine);
});

test('a part that no noted pod has was made where its pod was made', () => {
  const scope = chart();
  const pods = Array.from({ length: MANY }, (_, i) => new Pod(scope, `p${i}`));
  const podLine = lineHere() - 1;
  expect(lineOf(pods[MANY - 1].addContainer('only-here'))).toBe(podLine);
});
