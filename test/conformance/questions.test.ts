import { mutate } from '../../conformance/mutate';
import { objectOf, Questioner, seeds } from '../../conformance/questions';
import { Random } from '../../conformance/random';
import { validate } from '../../src/validation';

const questionsOf = (seed: number, count: number): unknown[] => {
  const questioner = new Questioner(new Random(seed));
  return Array.from({ length: count }, (_, i) => questioner.question(String(i)));
};

test('the same seed asks the same questions, another seed others', () => {
  expect(questionsOf(1, 200)).toEqual(questionsOf(1, 200));
  expect(questionsOf(1, 200)).not.toEqual(questionsOf(2, 200));
});

test('creates and updates are asked, of every kind and of every subresource', () => {
  const questions = questionsOf(1, 3000) as any[];
  expect(new Set(questions.map((q) => (q.manifest ?? q.new).kind)).size).toBe(9);
  expect([...new Set(questions.filter((q) => q.old).map((q) => q.subresource))]).toEqual(expect.arrayContaining(['', 'ephemeralcontainers', 'resize']));
});

test('a mutation leaves the manifest as it is, and changes the copy', () => {
  const random = new Random(1);
  const [seed] = seeds();
  const before = structuredClone(seed);
  const copies = Array.from({ length: 100 }, () => JSON.stringify(mutate(seed, 3, random)));
  expect(seed).toEqual(before);
  expect(copies.filter((copy) => copy !== JSON.stringify(seed)).length).toBeGreaterThan(80);
});

test('an object without a feature is accepted, and features are merged by the names of their items', () => {
  expect(validate(objectOf('CronJob', [])).violations).toEqual([]);
  const volumes = (name: string): any => ({ about: name, pod: { spec: { volumes: [{ name, emptyDir: {} }], containers: [{ tty: true }] } } });
  const { spec } = objectOf('Deployment', [volumes('a'), volumes('b')]);
  expect(spec.template.spec.volumes).toEqual([{ name: 'a', emptyDir: {} }, { name: 'b', emptyDir: {} }]);
  expect(spec.template.spec.containers).toEqual([{ name: 'web', image: 'nginx:1.27', ports: [{ name: 'http', containerPort: 80 }], tty: true }]);
});
