/** The pods that Kubernetes tests its Pod Security Standards with, of all versions: `npm run generate` writes them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Context } from '../../../src/validation/context';
import { prepare, type Prepared } from '../../../src/validation/prepare';
import { evaluateStandards } from '../../../src/validation/standards';
import { CHECKS } from '../../../src/validation/standards/standards';
import { validate } from '../../../src/validation/validate';
import type { Fixture, Fixtures } from '../../../tools/generate-standards-fixtures';

const { pods, fixtures } = JSON.parse(gunzipSync(readFileSync(join(__dirname, 'fixtures.json.gz'))).toString()) as Fixtures;

/** Other checks that a pod breaks which breaks this one: else the API server does not take it, or it is what both forbid. */
const BROKEN_TOO: { readonly [check: string]: readonly string[] } = {
  windowsHostProcess: ['hostNamespaces'],
  privileged: ['allowPrivilegeEscalation'],
  allowPrivilegeEscalation: ['capabilities_restricted'],
};

/** The check that a fixture is about; `base` where it is about none. */
function checkOf({ file }: Fixture): string {
  const name = file.replace(/\d+$/, '');
  return name.startsWith('base') ? 'base' : CHECKS.find(({ id }) => id.toLowerCase() === name)!.id;
}

/** A check together with all that a pod may break besides. */
function brokenWith(check: string): Set<string> {
  const sameSubject = CHECKS.flatMap(({ id, overrides }) => (id === check ? overrides ?? [] : overrides === check ? id : []));
  return new Set([check, ...sameSubject, ...(BROKEN_TOO[check] ?? [])]);
}

/** The pod as the standards get it: read and defaulted as by the API server. */
const prepared = pods.map((pod) => (prepare({ ...pod, metadata: { ...pod.metadata, name: 'test' } }, new Context(), {}) as Prepared).object);

/** Says of each version in which the fixture is judged otherwise than Kubernetes judges it what came out instead. */
function differences(fixture: Fixture): string[] {
  const { metadata, spec } = prepared[fixture.pod];
  const check = checkOf(fixture);
  return fixture.minors.flatMap((minor) => {
    const { allowed, violations } = evaluateStandards(metadata, spec, undefined, minor)[fixture.level];
    const broken = violations.map((violation) => violation.check);
    const agrees = fixture.verdict === 'pass'
      ? allowed
      : !allowed && broken.includes(check) && broken.every((id) => brokenWith(check).has(id));
    return agrees ? [] : `${fixture.file} in 1.${minor}: ${allowed ? 'allowed' : broken.join(', ')}`;
  });
}

const groups = new Map<string, Fixture[]>();
for (const fixture of fixtures) {
  const name = `${fixture.level} ${fixture.verdict === 'pass' ? 'allows' : 'forbids'} ${checkOf(fixture)}`;
  groups.set(name, [...(groups.get(name) ?? []), fixture]);
}

test.each([...groups])('%s', (_name, group) => {
  expect(group.flatMap(differences)).toEqual([]);
});

test('every pod of the 38 versions is there', () => {
  const counts: { [group: string]: number } = {};
  for (const { level, verdict, minors } of fixtures) {
    counts[`${level} ${verdict}`] = (counts[`${level} ${verdict}`] ?? 0) + minors.length;
  }
  expect(counts).toEqual({ 'baseline pass': 433, 'baseline fail': 1122, 'restricted pass': 618, 'restricted fail': 2364 });
  expect(new Set(fixtures.flatMap(({ minors }) => minors))).toEqual(new Set(Array.from({ length: 38 }, (_, minor) => minor)));
});

test('every check forbids some pods, at each level that it is part of', () => {
  const expected = CHECKS.flatMap(({ id, level }) => (level === 'baseline' ? [`baseline forbids ${id}`, `restricted forbids ${id}`] : `restricted forbids ${id}`));
  expect([...groups.keys()].filter((name) => name.includes('forbids')).sort()).toEqual(expected.sort());
});

test('the API server accepts every pod that passes', () => {
  const passing = new Set(fixtures.filter(({ verdict }) => verdict === 'pass').map(({ pod }) => pod));
  const rejected = [...passing].flatMap((pod) => validate({ ...pods[pod], metadata: { ...pods[pod].metadata, name: 'test' } }).violations);
  expect(rejected).toEqual([]);
});
