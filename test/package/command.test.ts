import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}], dnsPolicy: Nope}\n';

/** The compiled command, as it is installed. */
function podwright(input: string, ...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['bin/podwright', ...args], { cwd: ROOT, input, encoding: 'utf8' });
}

test('says its version', () => {
  const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
  expect(podwright('', '--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
});

test('each command is found', () => {
  expect(podwright(POD, 'check', '-')).toMatchObject({ status: 1, stdout: expect.stringContaining('stdin:4:54: error: spec.dnsPolicy') });
  expect(podwright('{"id":1,"manifest":{}}\n', 'check', '--ndjson')).toMatchObject({ status: 0, stdout: expect.stringContaining('"valid":false') });
  expect(podwright('{"id":1,"text":"a: b"}\n', 'parse', '--ndjson')).toMatchObject({ status: 0, stdout: expect.stringContaining('"places"') });
  expect(podwright('', 'completion', 'bash')).toMatchObject({ status: 0, stdout: expect.stringContaining('complete ') });
});

test('an error of the person who uses it has no stack', () => {
  expect(podwright('', 'check', '--ndjson', '--kubernetes-version', '2')).toMatchObject({ status: 2, stdout: '', stderr: expect.not.stringContaining('    at ') });
  expect(podwright('', 'check')).toMatchObject({ status: 2, stdout: '', stderr: expect.not.stringContaining('    at ') });
});
