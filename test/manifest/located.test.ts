import { Chart, Testing } from 'cdk8s';
import { Pod } from 'podwright';

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (e) {
    return (e as Error).message;
  }
  throw new Error('nothing was thrown');
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

test('the cause is kept, and one wrong property is one line', () => {
  let error: any;
  try {
    new Pod(chart(), 'p', { tolerations: 'all' as any });
  } catch (e) {
    error = e;
  }
  expect(error.message.split('\n')).toHaveLength(1);
  expect(error.cause.message).toContain('spec.tolerations must be a list');
});

test('what is wrong after an error is found as before', () => {
  const pod = new Pod(chart(), 'p');
  expect(() => pod.addContainer('a', { ports: 1 as any })).toThrow('[c/p/a] ports must be a list');
  expect(() => pod.configure({ tolerations: 1 as any })).toThrow('[c/p] spec.tolerations must be a list');
});
