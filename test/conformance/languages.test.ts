import { casesOf } from '../../conformance/languages/cases';
import { Coverage } from '../../conformance/languages/coverage';
import { Random } from '../../conformance/random';

test('the programs that compare other languages with TypeScript use nearly all names of the public API', () => {
  const coverage = new Coverage();
  for (let seed = 1; seed <= 5; seed++) {
    casesOf(new Random(seed)).forEach((one) => coverage.add(one));
  }
  const shares = [...coverage.toText().matchAll(/^(.*): (\d+) of (\d+) used/gm)].map(([, kind, used, all]) => ({ kind, share: Number(used) / Number(all) }));
  expect(shares).toHaveLength(6);
  expect(shares.filter(({ share }) => share < 0.75)).toEqual([]);
});
