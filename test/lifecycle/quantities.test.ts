import { strategicMerge } from '../../src/lifecycle/api/strategic-merge';
import { equal } from '../../src/lifecycle/equal';
import { withQuantities, written } from '../../src/lifecycle/quantities';

const asking = (cpu: string | null): any => withQuantities({ spec: { resources: { requests: { cpu } } } });

test('lists of quantities are read, and written in their canonical form', () => {
  expect(written(asking('0.5'))).toEqual({ spec: { resources: { requests: { cpu: '500m' } } } });
  expect(written({ gone: undefined, list: [null, 1] })).toEqual({ list: [null, 1] });
});

test('what is no quantity is an error in the words of Kubernetes', () => {
  expect(() => asking('much')).toThrow('quantities must match the regular expression');
});

test('quantities are equal where they are written alike', () => {
  expect([equal(asking('0.5'), asking('500m')), equal(asking('1'), asking('2')), equal(asking('1'), asking(null))]).toEqual([true, false, false]);
});

test('a patch replaces or removes a quantity as a whole', () => {
  expect(written(strategicMerge(asking('1'), asking('0.5')))).toEqual(written(asking('500m')));
  expect(written(strategicMerge(asking('1'), asking(null)))).toEqual({ spec: { resources: { requests: {} } } });
});
