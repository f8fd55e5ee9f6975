import fc from 'fast-check';
import { defaulted } from './defaulted';
import { mutate } from '../../conformance/mutate';
import { seeds } from '../../conformance/questions';
import { Random } from '../../conformance/random';
import { validate } from '../../src/validation';
import { Context } from '../../src/validation/context';
import { prepare } from '../../src/validation/prepare';
import { encoded } from '../decoded';

/** Rich manifests of all kinds, changed in some places. */
const manifests = fc.tuple(fc.constantFrom(...seeds()), fc.nat(), fc.nat(4))
  .map(([seed, random, changes]) => mutate(seed, changes, new Random(random)));

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

test('what has its defaults is not changed by defaulting it again', () => {
  fc.assert(fc.property(manifests, (manifest) => {
    const prepared = prepare(manifest, new Context(), {});
    fc.pre(prepared !== undefined && prepared !== 'another kind');
    const written = encoded(prepared.object);
    expect(defaulted(manifest.kind, written)).toEqual(written);
  }), { numRuns: 300 });
});

test('a manifest that is validated is not changed', () => {
  fc.assert(fc.property(manifests, (manifest) => {
    const before = structuredClone(manifest);
    validate(frozen(manifest));
    expect(manifest).toEqual(before);
  }), { numRuns: 300 });
});

test('what a manifest says itself is kept, and the same is said of it with its defaults written out', () => {
  for (const seed of seeds()) {
    const prepared = prepare(seed, new Context(), {});
    const written = prepared !== undefined && prepared !== 'another kind' ? encoded(prepared.object) : undefined;
    expect(written).toMatchObject(seed);
    expect(validate(written)).toEqual(validate(seed));
  }
});
