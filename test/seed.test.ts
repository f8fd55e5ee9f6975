import * as fc from 'fast-check';

test('property tests take the same inputs in each run', () => {
  expect(fc.readConfigureGlobal().seed).toBe(Number(process.env.FAST_CHECK_SEED ?? 1));
});
