import fc from 'fast-check';
import { sampleReport } from './report';
import { formatText } from '../../../../src/cli/check/formats/text';
import { checkFiles, pod } from '../../../check/check-files';

const LONG = checkFiles({ 'a.yaml': pod('web', `dnsPolicy: ${'Nope '.repeat(100)}`) });

test('a finding is its place and message, the object, the line with the place, and what to do', () => {
  const [first] = formatText(sampleReport(), { color: false }).split('\n\n');
  expect(first).toBe(`a b.yaml:10:11: error: spec.containers[1].name: Duplicate value: "app" (container/name-unique)
    in Pod web, rendered from shop/templates/web.yaml
    10 |   - name: app
       |           ^^^
    first used at a b.yaml:8:11; container names are unique within a pod, init containers and sidecars included
    https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container`);
});

test('colours are there when they are asked for, and nothing else changes', () => {
  const plain = formatText(sampleReport(), { color: false });
  const colored = formatText(sampleReport(), { color: true });
  expect(colored).toContain('\u001b[31m');
  expect(colored).toContain('\u001b[33m');
  // eslint-disable-next-line no-control-regex
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});

test('lines are as wide as the terminal, but for single words', () => {
  fc.assert(fc.property(fc.integer({ min: 40, max: 200 }), (width) => {
    for (const report of [sampleReport(), LONG]) {
      const tooLong = formatText(report, { color: false, width }).split('\n').filter((line) => line.length > width);
      expect(tooLong.filter((line) => line.trim().includes(' '))).toEqual([]);
    }
  }), { numRuns: 30 });
});

test('the place is marked where it is, however far right', () => {
  for (const width of [40, 80, 160]) {
    for (const padding of [0, 10, 50, 500]) {
      const text = pod('web').replace('image: app:1', `image: app:1\n    args: [${'a, '.repeat(padding)}5]`);
      const lines = formatText(checkFiles({ 'a.yaml': text }), { color: false, width }).split('\n');
      const at = lines.findIndex((line) => line.endsWith('^'));
      expect(lines[at - 1][lines[at].length - 1]).toBe('5');
    }
  }
});

test('tabs take one column, so that marks stay below', () => {
  const lines = formatText(checkFiles({ 'a.yaml': pod('web', 'dnsPolicy:\tNope') }), { color: false }).split('\n');
  const at = lines.findIndex((line) => line.includes('^'));
  expect(lines[at - 1].slice(lines[at].indexOf('^'))).toBe('Nope');
});
