import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { validateUpdate, validateWithStandards } from '../../src/validation';

const ROOT = join(__dirname, '..', '..');

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

const manifests = [join(ROOT, 'conformance', 'seeds.yaml'), ...readdirSync(join(ROOT, 'test', 'samples')).map((name) => join(ROOT, 'test', 'samples', name))]
  .flatMap((file) => parseAllDocuments(readFileSync(file, 'utf8')).map((document): [string, any] => {
    const manifest = frozen(document.toJS());
    return [`${basename(file)}, ${manifest.kind} ${manifest.metadata?.name}`, manifest];
  }));

test('there are manifests of all kinds', () => {
  expect(new Set(manifests.map(([, { kind }]) => kind)).size).toBe(9);
});

test.each(manifests)('the manifest of %s is not written to', (_, manifest) => {
  expect(() => validateWithStandards(manifest, { securityProfile: 'restricted' })).not.toThrow();
  expect(() => validateUpdate(manifest, manifest)).not.toThrow();
});
