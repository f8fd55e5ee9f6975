import { Chart, Testing } from 'cdk8s';
import { located } from '../../src/manifest/located';
import { Pod } from 'podwright';

function errorOf(run: () => unknown): Error {
  try {
    run();
  } catch (e) {
    return e as Error;
  }
  throw new Error('nothing was thrown');
}

function messageOf(run: () => unknown): string {
  return errorOf(run).message;
}

const chart = (): Chart => new Chart(Testing.app(), 'c');

test('all wrong properties of a pod come in one error', () => {
  const props: any = { tolerations: 'all', terminationGracePeriod: 5, hostAliases: [null], nosuch: 1 };
  const lines = messageOf(() => new Pod(chart(), 'p', props)).split('\n');
  expect(lines.map((line) => line.split(',')[0])).toEqual([
    expect.stringContaining('[c/p] unknown property "nosuch"'),
    '[c/p] spec.tolerations must be a list',
    '[c/p] spec.terminationGracePeriodSeconds must be a Duration such as Duration.seconds(30)',
    '[c/p] spec.hostAliases[0] must not be null; leave the item out of the list',
  ]);
});

test('all wrong properties of all containers of a pod come in one error', () => {
  const containers: any = [{ name: 'a', ports: 80, command: 'run' }, { name: 'b', image: 'b' }, { name: 'd', resources: { limits: { cpu: {} } } }];
  const message = messageOf(() => new Pod(chart(), 'p', { containers }));
  expect(message).toContain('[c/p/a] ports must be a list');
  expect(message).toContain('[c/p/a] command must be a list');
  expect(message).toContain('[c/p/d] cpu must be a quantity');
});

test('one wrong property is one line, and no cause repeats it', () => {
  const error = errorOf(() => new Pod(chart(), 'p', { tolerations: 'all' as any }));
  expect(error.message.split('\n')).toHaveLength(1);
  expect(error).not.toHaveProperty('cause');
});

test('an error of another kind is the cause', () => {
  const broken = new RangeError('broken');
  expect(errorOf(() => located(chart(), () => { throw broken; })).cause).toBe(broken);
});

test('what is wrong after an error is found as before', () => {
  const pod = new Pod(chart(), 'p');
  expect(() => pod.addContainer('a', { ports: 1 as any })).toThrow('[c/p/a] ports must be a list');
  expect(() => pod.configure({ tolerations: 1 as any })).toThrow('[c/p] spec.tolerations must be a list');
});
