import { sampleReport } from './report';
import { formatJson } from '../../../../src/cli/check/formats/json';

test('the report is there as data', () => {
  const report = sampleReport();
  const json = JSON.parse(formatJson(report));
  expect(json.findings).toEqual(JSON.parse(JSON.stringify(report.findings)));
  expect(json.failures).toEqual([{ file: 'gone.yaml', message: 'there is no such file or folder' }]);
  expect(json.summary).toEqual({
    kubernetesVersions: '1.35',
    files: 5,
    objects: 4,
    errors: 2,
    advice: 0,
    warnings: 1,
    ignored: 0,
    excluded: 0,
    skipped: [{ apiVersion: 'x.io/v1', kind: 'Thing', count: 1 }],
  });
});
