import fc from 'fast-check';
import { sampleReport } from './report';
import { formatJunit } from '../../../../src/cli/check/formats/junit';

test('a file is a suite, an object a case, an error a failure', () => {
  const text = formatJunit(sampleReport());
  expect(text).toContain('<testsuite name="a b.yaml" tests="1" errors="0" failures="1">\n    <testcase name="Pod web" classname="a b.yaml">\n'
    + '      <failure message="spec.containers[1].name: Duplicate value: &quot;app&quot;" type="container/name-unique">');
  expect(text).toContain('<system-out>warned.yaml:9:22: warning: ');
  expect(text).toContain('<testsuite name="good.yaml" tests="1" errors="0" failures="0">\n    <testcase name="Pod good" classname="good.yaml"/>\n');
  expect(text).toContain('<testsuite name="broken.yaml" tests="1" errors="0" failures="1">\n    <testcase name="file" classname="broken.yaml">');
  expect(text).toContain('<testsuite name="gone.yaml" tests="1" errors="1" failures="0">');
});

test('any text is well-formed XML', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (message) => {
    const text = formatJunit({ ...sampleReport(), findings: [], files: [], failures: [{ file: 'a', message }] });
    const value = /<error message="([^"]*)"\/>/.exec(text)![1];
    expect(value).toMatch(/^(?:[^<>&"]|&(?:amp|lt|gt|quot|#10);)*$/);
    // eslint-disable-next-line no-control-regex
    expect(value).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
  }));
});
