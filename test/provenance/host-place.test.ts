import { Chart, Testing } from 'cdk8s';
import { Container, FindingSeverity, Pattern, Pod, type Finding, type PodTemplate } from '../../src';
import { placeOf, type SourcePlace } from '../../src/provenance/source-place';
import { formatFinding } from '../../src/report/finding';
import { ValidationError } from '../../src/report/validation-error';

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
  expect(placeOf([{ construct: containerOf(stack), path: [] }])).toEqual({
    position: 'apps/shop.py:14', call: 'add_container', calledFrom: 'main.py:3',
  });
});

test('of a constructor, Python says no more than that it is one: its class is that of what it makes', () => {
  const stack: Frame[] = [['/v/lib/python3.11/site-packages/podwright/__init__.py', 1, 0, '__init__'], ['/elsewhere/shop.py', 2, 0, '<module>']];
  expect(placeOf([{ construct: containerOf(stack), path: [] }])).toEqual({ position: '/elsewhere/shop.py:2', call: 'Container' });
});

test('a Service has the line that made it', () => {
  const pod = containerOf([['/a/main.py', 3, 0, '<module>']]).node.scope as Pod;
  kernel[STACK] = [['/v/lib/python3.11/site-packages/podwright/__init__.py', 1, 0, 'expose_via_service'], ['/a/main.py', 7, 0, '<module>']];
  const service = pod.exposeViaService({ ports: [{ port: 80 }] });
  expect(placeOf([{ construct: service, path: [] }])).toEqual({ position: '/a/main.py:7', call: 'expose_via_service' });
});

const PODWRIGHT: Frame = ['/v/lib/python3.11/site-packages/podwright/__init__.py', 1, 0, 'add_container'];

test.each<[string, Frame[]]>([
  ['the code of a module, which is imported', [['/a/shop.py', 2, 0, '<module>'], ['/a/main.py', 1, 0, '<module>']]],
  ['a test that a script of the environment starts', [
    ['/a/test_shop.py', 2, 0, 'test_it'], ['/v/lib/python3.11/site-packages/_pytest/python.py', 9, 0, 'run'], ['/v/bin/pytest', 8, 0, '<module>'],
  ]],
  ['a test of Windows', [['C:\\a\\test_shop.py', 2, 0, 'test_it'], ['C:\\v\\Scripts\\pytest.exe\\__main__.py', 8, 0, '<module>']]],
  ['a method of Java that a package of others calls', [['Shop.java', 2, 0, 'com.example.Shop.make'], ['Reflection.java', 9, 0, 'org.junit.Reflection.invoke']]],
])('%s has no caller', (_, stack) => {
  expect(placeOf([{ construct: containerOf([PODWRIGHT, ...stack]), path: [] }])?.calledFrom).toBeUndefined();
});

test('a lambda is called from another line than its own', () => {
  const stack: Frame[] = [PODWRIGHT, ['/a/shop.py', 2, 0, '<lambda>'], ['/a/shop.py', 2, 0, 'make'], ['/a/main.py', 5, 0, '<module>']];
  expect(placeOf([{ construct: containerOf(stack), path: [] }])).toMatchObject({ position: '/a/shop.py:2', calledFrom: '/a/main.py:5' });
});

test('a helper of Java is called from the package that it is in, or from one beside it', () => {
  const stack: Frame[] = [['Pods.java', 2, 0, 'com.example.pods.Pods.web'], ['ArrayList.java', 9, 0, 'java.util.ArrayList.forEach'], ['Main.java', 3, 0, 'com.example.Main.main']];
  expect(placeOf([{ construct: containerOf(stack), path: [] }])).toMatchObject({ position: 'Pods.java:2', calledFrom: 'Main.java:3' });
});

test('after a pattern that is written in another language, jsii\'s kernel knows no stack: it is that from before', () => {
  class Foreign extends Pattern {
    public constructor() {
      super('foreign');
    }

    protected applyToPod(): void {
      kernel[STACK] = undefined;
    }
  }
  class Native extends Pattern {
    public constructor() {
      super('native');
    }

    protected applyToPod(pod: PodTemplate): void {
      pod.addContainer('added', { image: 'nginx' });
    }
  }
  const pod = containerOf([['/a/main.py', 3, 0, '<module>']]).node.scope as Pod;
  pod.with(new Foreign(), new Native());
  expect(placeOf([{ construct: pod.containers[1], path: [] }])?.position).toBe('/a/main.py:3');
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
  expect(placeOf([{ construct: containerOf(stack), path: [] }])).toEqual({ position: 'shop/web/web', call: 'Container', isPart: true });
});

test('a pattern that is put on at synth is in no line of the call of synth', () => {
  const synth: Frame[] = [['/v/lib/python3.11/site-packages/podwright/__init__.py', 9, 0, 'synth'], ['/a/help.py', 33, 0, 'build'], ['/a/main.py', 1, 0, '<module>']];
  class Late extends Pattern {
    public constructor(private readonly inner: Frame[]) {
      super('late');
    }

    protected applyToPod(pod: PodTemplate): void {
      kernel[STACK] = [...this.inner, ['/v/lib/python3.11/site-packages/jsii/_kernel/__init__.py', 7, 0, '_handle_callback'], ...synth];
      pod.addContainer('added', { image: 'nginx' });
    }
  }
  const placeOfAdded = (inner: Frame[]) => {
    const chart = new Chart(Testing.app(), 'shop');
    chart.with(new Late(inner));
    const pod = new Pod(chart, 'web', { containers: [{ name: 'web', image: 'nginx' }] });
    kernel[KERNEL] = '/somewhere/lib';
    kernel[STACK] = synth;
    pod.toPodSpec();
    return placeOf([{ construct: pod.containers[1], path: [] }]);
  };
  const installed: Frame = ['/v/lib/python3.11/site-packages/acme/help.py', 5, 0, '_apply_to_pod'];
  expect(placeOfAdded([PODWRIGHT, installed])).toEqual({ position: 'shop/web/added', call: 'Container', isPart: true });
  expect(placeOfAdded([PODWRIGHT, ['/a/patterns.py', 5, 0, '_apply_to_pod']])).toEqual({ position: '/a/patterns.py:5', call: 'add_container' });
});

describe('places that are parts of the app', () => {
  const place: SourcePlace = { position: 'shop/web/web', call: 'Container', isPart: true };
  const finding: Finding = { severity: FindingSeverity.ERROR, path: 'shop/web', field: 'f', message: 'm', hint: 'h', place };
  const { env } = process;
  afterEach(() => {
    process.env = env;
  });

  function report(agent: string, found = finding, variables: NodeJS.ProcessEnv = {}): string {
    process.env = { ...env, JSII_AGENT: agent, ...variables };
    kernel[KERNEL] = '/somewhere/lib';
    return new ValidationError([found]).message;
  }

  test.each(['Python/3.11.7', 'Java/17.0.1'])('the last line of a report says how to get lines where %s can send the stack', (agent) => {
    expect(report(agent)).toMatch(/--> shop\/web\/web {2}\(Container\)\n {6}h\n {2}set JSII_HOST_STACK_TRACES=1 for the lines of your program$/);
  });

  test.each(['go1.25.0/linux/amd64', 'DotNet/8.0'])('it does not where %s cannot', (agent) => {
    expect(report(agent)).not.toContain('JSII_HOST_STACK_TRACES');
  });

  test('it does not where the stack was sent, where all lines are known, and in Node', () => {
    expect(report('Python/3.11.7', finding, { JSII_HOST_STACK_TRACES: '1' })).not.toContain('JSII_HOST_STACK_TRACES');
    expect(report('Python/3.11.7', { ...finding, place: { position: 'main.py:3', call: 'Pod' } })).not.toContain('JSII_HOST_STACK_TRACES');
    delete kernel[KERNEL];
    expect(new ValidationError([finding]).message).not.toContain('JSII_HOST_STACK_TRACES');
  });

  test('a duplicate in one part says the part once', () => {
    expect(formatFinding({ ...finding, firstPlace: place })).toBe('m\n      --> shop/web/web  (Container)\n      h');
    expect(formatFinding({ ...finding, firstPlace: { position: 'shop/web/a', call: '' } })).toContain('first used in shop/web/a; h');
  });
});
