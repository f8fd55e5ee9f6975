import { hintOf, validate, validateUpdate } from '../../src/validation';

const pod = (volumes: readonly object[], mounts: readonly string[]): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a' },
  spec: { containers: [{ name: 'a', image: 'a', volumeMounts: mounts.map((name) => ({ name, mountPath: `/${name}` })) }], volumes },
});
const bad = (name: string) => ({ name, hostPath: { path: '../x' } });

test.each<[why: string, volumes: object[], mounts: string[], following: string[]]>([
  ['an error in it', [bad('cfg')], ['cfg'], ['cfg']],
  ['two sources', [{ name: 'cfg', emptyDir: {}, configMap: { name: 'a' } }], ['cfg'], ['cfg']],
  ['its name', [{ name: 'Cfg', emptyDir: {} }], ['Cfg'], ['Cfg']],
  ['both of the name are wrong', [bad('cfg'), bad('cfg')], ['cfg'], ['cfg']],
  ['only another one is wrong', [bad('cfg')], ['cgf'], []],
  ['there is none', [], ['cfg'], []],
])('a mount of a volume that is not found follows from an error in that volume: %s', (_, volumes, mounts, following) => {
  const { violations } = validate(pod(volumes, mounts));
  const uses = violations.filter(({ rule }) => rule === 'mount/volume-exists');
  expect(uses.map(({ badValue }) => badValue)).toEqual(mounts);
  expect(violations.filter(({ follows }) => follows)).toEqual(uses.filter(({ badValue }) => following.includes(badValue as string)));
});

test('the hint of what follows does not say to add a volume', () => {
  const { violations } = validate(pod([bad('cfg')], ['cfg', 'none']));
  expect(violations.filter(({ rule }) => rule === 'mount/volume-exists').map(hintOf)).toEqual([
    'the volume has an error of its own', expect.stringContaining('add a volume of this name'),
  ]);
});

test('in an update of a workload too', () => {
  const template = (volumes: object[]) => {
    const { spec } = pod(volumes, ['cfg']) as any;
    return { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'a', namespace: 'default', resourceVersion: '1' }, template: { spec } };
  };
  const { violations } = validateUpdate(template([{ name: 'cfg', emptyDir: {} }]), template([bad('cfg')]));
  expect(violations.map(({ rule, follows = false }) => [rule, follows])).toEqual([['path/no-backsteps', false], ['mount/volume-exists', true]]);
});
