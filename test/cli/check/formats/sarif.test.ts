import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import '@microsoft/jest-sarif';
import { sampleReport } from './report';
import { formatSarif } from '../../../../src/cli/check/formats/sarif';
import { checkFiles, pod } from '../../../check/check-files';

const CORPUS = join(__dirname, '..', '..', '..', '..', '..', 'shared', 'yaml', 'yaml.ndjson.gz');

test('the report is a valid SARIF log', () => {
  const log = JSON.parse(formatSarif(sampleReport()));
  expect(log).toBeValidSarifLog();
  const [run] = log.runs;
  expect(run.tool.driver.rules.map(({ id }: any) => id)).toEqual(['container/name-unique', 'file/readable', expect.any(String)]);
  expect(run.results[0]).toMatchObject({
    ruleId: 'container/name-unique',
    ruleIndex: 0,
    level: 'error',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.yaml' }, region: { startLine: 10, startColumn: 11, endColumn: 14 } } }],
    relatedLocations: [{ physicalLocation: { region: { startLine: 8, startColumn: 11 } } }],
  });
  expect(run.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ message: { text: 'there is no such file or folder' } }] }]);
});

test('without findings it is valid too', () => {
  const log = JSON.parse(formatSarif(checkFiles({ 'a.yaml': pod('a') })));
  expect(log).toBeValidSarifLog();
  expect(log.runs[0]).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] });
});

test('files outside of the folder have a URL', () => {
  const [{ results }] = JSON.parse(formatSarif(checkFiles({ '/tmp/ä b.yaml': pod('A') }))).runs;
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///tmp/%C3%A4%20b.yaml');
});

(existsSync(CORPUS) ? test : test.skip)('of any text of the corpus it is valid', () => {
  const lines = gunzipSync(readFileSync(CORPUS)).toString().trimEnd().split('\n');
  const files = Object.fromEntries(lines.map((line, i) => {
    const { text, base64 } = JSON.parse(line);
    return [`${i}.yaml`, text ?? Buffer.from(base64, 'base64')];
  }));
  const log = JSON.parse(formatSarif(checkFiles(files)));
  expect(log.runs[0].results.length).toBeGreaterThan(lines.length / 2);
  expect(log).toBeValidSarifLog();
}, 300_000);
