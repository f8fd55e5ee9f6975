import { checkFiles, findingsOf, inShort, pod } from './check-files';

const BAD = ['dnsPolicy: Nope', 'restartPolicy: Nope'];
const TWO = ['dns/policy-supported', 'pod/restart-policy-supported'];

function rulesOf(text: string): string[] {
  return findingsOf(text).map(({ rule }) => rule);
}

test('without an ignore, both are found', () => {
  expect(rulesOf(pod('a', ...BAD)).sort()).toEqual(TWO);
});

describe('a comment', () => {
  test('above a line: for that line', () => {
    expect(rulesOf(pod('a', '# podwright: ignore dns/policy-supported the cluster patches it', ...BAD))).toEqual([TWO[1]]);
  });

  test('above other comments: for the line below them', () => {
    const comments = TWO.map((rule) => `# podwright: ignore ${rule} because`);
    expect(rulesOf(pod('a', ...comments, '# more', 'dnsPolicy: Nope'))).toEqual(['ignore/is-used']);
  });

  test('behind something: for its line', () => {
    expect(rulesOf(pod('a', 'dnsPolicy: Nope # podwright: ignore dns/policy-supported because', BAD[1]))).toEqual([TWO[1]]);
  });

  test('in the head of the file: for all of it', () => {
    const text = `# License\n# podwright: ignore dns/policy-supported because\n${pod('a', BAD[0])}---\n${pod('b', ...BAD)}`;
    expect(rulesOf(text)).toEqual([TWO[1]]);
    expect(rulesOf(`# podwright: ignore dns/policy-supported because\n---\n${pod('a', BAD[0])}---\n${pod('b', BAD[0])}`)).toEqual([]);
  });

  test('in the head of a later document: for that document', () => {
    const text = `${pod('a', BAD[0])}---\n# podwright: ignore dns/policy-supported because\n${pod('b', BAD[0])}---\n${pod('c', BAD[0])}`;
    expect(findingsOf(text).map(({ object }) => object?.name)).toEqual(['a', 'c']);
  });

  test('counts in its own file only', () => {
    const { findings, ignored } = checkFiles({ 'a.yaml': `# podwright: ignore dns/policy-supported because\n${pod('a', BAD[0])}`, 'b.yaml': pod('b', BAD[0]) });
    expect(findings.map(({ file }) => file)).toEqual(['b.yaml']);
    expect(ignored).toBe(1);
  });

  test('that is text of a string is none', () => {
    expect(rulesOf(pod('a', 'dnsPolicy: "Nope # podwright: ignore dns/policy-supported because"'))).toEqual(['dns/policy-supported']);
  });

  test('is read in UTF-16 as well', () => {
    const text = `\ufeff# podwright: ignore dns/policy-supported because\n${pod('a', BAD[0])}`;
    expect(findingsOf(Buffer.from(text, 'utf16le'))).toEqual([]);
  });

  test.each([
    ['# podwright: ignore dns/policy-supported', 'the reason is missing: write "# podwright: ignore RULE REASON"'],
    ['# podwright: ignore', 'the rule and the reason are missing: write "# podwright: ignore RULE REASON"'],
    ['# podwright: disable dns/policy-supported because', 'the rule and the reason are missing: write "# podwright: ignore RULE REASON"'],
    ['# podwright: ignore dns/policy-suported because', 'there is no rule "dns/policy-suported": did you mean "dns/policy-supported"?'],
    ['# podwright: ignore file/unique-key because', 'there is no rule "file/unique-key": did you mean "file/unique-keys"?'],
  ])('%s: %s', (comment, message) => {
    expect(findingsOf(pod('a', comment))).toMatchObject([{ severity: 'error', rule: 'ignore/is-complete', message, line: 9, column: 3 }]);
  });

  test('that ignores nothing is a warning', () => {
    const findings = findingsOf(pod('a', '# podwright: ignore dns/policy-supported because', 'dnsPolicy: Default'));
    expect(findings).toMatchObject([{ severity: 'warning', rule: 'ignore/is-used', line: 9, column: 3 }]);
  });
});

describe('an annotation', () => {
  const annotated = (annotation: string) => pod('a', ...BAD).replace('  name: a\n', `  name: a\n  annotations:\n    ${annotation}\n`);

  test('ignores a rule for its object', () => {
    const text = annotated('podwright/ignore.dns.policy-supported: because');
    expect(findingsOf(`${text}---\n${pod('b', BAD[0])}`).map(({ rule, object }) => `${rule} ${object?.name}`)).toEqual([`${TWO[1]} a`, `${TWO[0]} b`]);
  });

  test.each([
    ['podwright/ignore.dns.policy-supported: ""', 'the reason is missing: write "podwright/ignore.RULE: REASON", with a "." for the "/" of the rule'],
    ['podwright/ignore.dns.policy-suported: because', 'there is no rule "dns/policy-suported": did you mean "dns/policy-supported"?'],
  ])('%s: %s', (annotation, message) => {
    const findings = findingsOf(annotated(annotation)).filter(({ rule }) => rule === 'ignore/is-complete');
    expect(findings).toMatchObject([{ message, line: 6, column: 5, object: { name: 'a' } }]);
  });

  test('that ignores nothing is a warning', () => {
    expect(inShort(findingsOf(annotated('podwright/ignore.dns.policy-supported: because').replace(BAD[0], 'dnsPolicy: Default')))).toContain('6:5 ignore/is-used');
  });
});
