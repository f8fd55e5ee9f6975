import { recorded } from '../../conformance/cases';
import { differencesIn } from '../../conformance/causes';
import { compare } from '../../conformance/compare';

const CASES = recorded();
const NEWEST = Math.max(...CASES.keys());

test('there are recorded cases of five versions, of which many are accepted, many are rejected, and many are updates', () => {
  expect([...CASES.keys()]).toEqual([37, 36, 35, 34, 33]);
  for (const cases of CASES.values()) {
    expect(cases.length).toBeGreaterThan(5000);
    expect(cases.filter((c) => c.verdict.valid).length).toBeGreaterThan(1000);
    expect(cases.filter((c) => !c.verdict.valid).length).toBeGreaterThan(1000);
    expect(cases.filter((c) => 'new' in c.question).length).toBeGreaterThan(1000);
    expect(cases.filter((c) => c.verdict.dropped).length).toBeGreaterThan(50);
  }
});

test.each([...CASES.keys()])('what is said of every recorded case for 1.%i is what the API server\'s own code of that version said', (minor) => {
  const differences = CASES.get(minor)!.flatMap(({ question, verdict }) => {
    const comparison = compare(question, verdict, minor);
    const found = differencesIn(minor === NEWEST ? comparison : { ...comparison, details: [] });
    return found.length > 0 ? [{ id: question.id, found }] : [];
  });
  expect(differences.slice(0, 5)).toEqual([]);
});
