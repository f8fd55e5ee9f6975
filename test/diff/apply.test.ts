import * as fc from 'fast-check';
import { applied } from '../../src/diff/apply';

/** Data without null, which means to take away. */
const data = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.nat(3), fc.constantFrom('a', ''), fc.array(fc.nat(2), { maxLength: 2 }), tie('map')),
  map: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__'), tie('value'), { maxKeys: 4 }),
})).map as fc.Arbitrary<any>;

const plain = (value: any): any => JSON.parse(JSON.stringify(value));

describe('of data of no known type', () => {
  test('what was applied before and nobody changed becomes what is applied now', () => {
    fc.assert(fc.property(data, data, (before, now) => {
      expect(plain(applied(before, now, before, ''))).toEqual(plain(now));
    }));
  });

  test('what others added stays, and is all that is there besides', () => {
    fc.assert(fc.property(data, data, (before, now) => {
      expect(plain(applied(before, now, { ...before, added: 1 }, ''))).toEqual(plain({ ...now, added: 1 }));
    }));
  });
});

test('null takes away what is there, whoever put it there', () => {
  expect(applied({}, { a: null, b: { c: null } }, { a: 1, b: { c: 1, d: 1 } }, '')).toEqual({ b: { d: 1 } });
});

describe('items of lists', () => {
  const containers = (...names: string[]): any => ({ containers: names.map((name) => ({ name, image: name })) });
  const names = (spec: any): string[] => spec.containers.map(({ name }: any) => name);

  test('are matched by their key: those of others stay', () => {
    expect(names(applied(containers('a', 'b'), containers('c', 'a'), containers('a', 'b', 'injected'), 'PodSpec'))).toEqual(['c', 'a', 'injected']);
  });

  test('keep what the server filled in', () => {
    const live = { containers: [{ name: 'a', image: 'a', imagePullPolicy: 'Always', tty: true }] };
    expect(applied({ containers: [{ name: 'a', image: 'a', tty: true }] }, { containers: [{ name: 'a', image: 'b' }] }, live, 'PodSpec'))
      .toEqual({ containers: [{ name: 'a', image: 'b', imagePullPolicy: 'Always' }] });
  });

  test('with the same key are matched by their order, as two protocols of one port are', () => {
    const ports = [{ containerPort: 53, protocol: 'UDP' }, { containerPort: 53, protocol: 'TCP' }];
    expect(applied({ ports }, { ports }, { ports }, 'Container')).toEqual({ ports });
  });

  test('without a key are matched by themselves', () => {
    expect(applied({ finalizers: ['a', 'b'] }, { finalizers: ['a', 'c'] }, { finalizers: ['a', 'b', 'd'] }, 'ObjectMeta')).toEqual({ finalizers: ['a', 'c', 'd'] });
  });

  test('of other lists are replaced', () => {
    expect(applied({ args: ['a'] }, { args: ['b'] }, { args: ['a', 'c'] }, 'Container')).toEqual({ args: ['b'] });
  });
});

test('a volume and a strategy keep nothing that is left out', () => {
  const live = { volumes: [{ name: 'v', secret: { secretName: 's', defaultMode: 420 } }] };
  expect(applied({}, { volumes: [{ name: 'v', emptyDir: {} }] }, live, 'PodSpec')).toEqual({ volumes: [{ name: 'v', emptyDir: {} }] });
  expect(applied({}, { strategy: { type: 'Recreate' } }, { strategy: { type: 'RollingUpdate', rollingUpdate: {} } }, 'DeploymentSpec'))
    .toEqual({ strategy: { type: 'Recreate' } });
});
