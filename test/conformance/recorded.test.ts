import { recorded } from '../../conformance/cases';
import { differenceOf } from '../../conformance/compare';

test('what is said of every recorded case is what the API server\'s own code said', () => {
  const cases = recorded();
  const differences = cases.map((c) => differenceOf(c.question, c.verdict, 37, true)).filter((d) => d !== undefined);
  expect(cases.length).toBeGreaterThan(3000);
  expect(cases.filter((c) => c.verdict.valid).length).toBeGreaterThan(300);
  expect(differences.slice(0, 5)).toEqual([]);
});
