import { Chart, Testing } from 'cdk8s';
import { Container, Pod } from '../../src';
import { placeOf } from '../../src/provenance/source-place';

const KERNEL = Symbol.for('jsii.context.hostDirName');
const STACK = Symbol.for('jsii.context.hostStackTrace');
const kernel = globalThis as any;

type Frame = [file: string, line: number, column: number, name: string];

/** Makes a container as jsii's kernel does for a program in another language that sends `stack`. */
function containerOf(stack: Frame[] | undefined): Container {
  const pod = new Pod(new Chart(Testing.app(), 'shop'), 'web');
  kernel[KERNEL] = '/somewhere/lib';
  kernel[STACK] = stack;
  return pod.addContainer('web', { image: 'nginx' });
}

afterEach(() => {
  delete kernel[KERNEL];
  delete kernel[STACK];
});

test('in Python, the place is the newest line that is not of an installed package', () => {
  const stack: Frame[] = [
    ['/work/.venv/lib/python3.11/site-packages/podwright/__init__.py', 100, 0, 'add_container'],
    ['/work/.venv/lib/python3.11/site-packages/team_patterns/proxy.py', 12, 0, 'apply_to_pod'],
    ['/usr/lib/python3.11/contextlib.py', 81, 0, 'inner'],
    [`${process.cwd()}/apps/shop.py`, 14, 0, 'make_shop'],
    [`${process.cwd()}/main.py`, 3, 0, '<module>'],
  ];
  expect(placeOf([{ construct: containerOf(stack), path: [] }])).toEqual({ position: 'apps/shop.py:14', call: 'add_container' });
});

test('a constructor of Python is not named', () => {
  const stack: Frame[] = [['/v/lib/python3.11/site-packages/podwright/__init__.py', 1, 0, '__init__'], ['/elsewhere/shop.py', 2, 0, '<module>']];
  expect(placeOf([{ construct: containerOf(stack), path: [] }])).toEqual({ position: '/elsewhere/shop.py:2', call: '' });
});

test('in Java, the place is the newest line that is not of the packages that podwright needs', () => {
  const stack: Frame[] = [
    ['Pod.java', 30, 0, 'io.github.podwright.Pod.<init>'],
    ['Pod.java', 90, 0, 'io.github.podwright.Pod$Builder.build'],
    ['Shop.java', 14, 0, 'com.example.Shop.main'],
  ];
  expect(placeOf([{ construct: containerOf(stack), path: [] }])).toEqual({ position: 'Shop.java:14', call: 'Pod.Builder.build' });
  expect(placeOf([{ construct: containerOf([stack[0], stack[2]]), path: [] }])).toEqual({ position: 'Shop.java:14', call: 'new Pod' });
});

test.each([
  ['no stack is sent', undefined],
  ['the stack has no line of the program', [['/v/lib/python3.11/site-packages/podwright/__init__.py', 1, 0, 'add_container']] as Frame[]],
])('where %s, the place is the part and no line', (_, stack) => {
  expect(placeOf([{ construct: containerOf(stack), path: [] }])).toEqual({ position: 'shop/web/web', call: 'Container' });
});
