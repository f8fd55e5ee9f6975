import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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
  expect(podwright(POD.replace(', dnsPolicy: Nope', ''), 'simulate', '-', '--expect', 'ready')).toMatchObject({ status: 0, stdout: expect.stringContaining('1/1  Running') });
  expect(podwright(POD, 'simulate', '-')).toMatchObject({ status: 1, stdout: expect.stringContaining('stdin:4:54: error: spec.dnsPolicy') });
  expect(podwright('{"id":1,"manifest":{}}\n', 'simulate', '--ndjson')).toMatchObject({ status: 0, stdout: expect.stringContaining('"error"') });
  expect(podwright(POD.replace(', dnsPolicy: Nope', ''), 'explain', '-')).toMatchObject({ status: 0, stdout: expect.stringContaining('QoS class BestEffort') });
  expect(podwright('', 'completion', 'bash')).toMatchObject({ status: 0, stdout: expect.stringContaining('complete ') });
});

test('a clone that is not compiled says what to run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'podwright-'));
  try {
    mkdirSync(join(folder, 'bin'));
    copyFileSync(join(ROOT, 'bin/podwright'), join(folder, 'bin/podwright'));
    const { status, stderr } = spawnSync(process.execPath, ['bin/podwright', 'check', 'a.yaml'], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'podwright: lib/podwright-cli.js is missing: in a clone, run npm run compile first\n']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an error of the person who uses it has no stack', () => {
  expect(podwright('', 'check', '--ndjson', '--kubernetes-version', '2')).toMatchObject({ status: 2, stdout: '', stderr: expect.not.stringContaining('    at ') });
  expect(podwright('', 'check')).toMatchObject({ status: 2, stdout: '', stderr: expect.not.stringContaining('    at ') });
});

test('the files that the command is made of share what JSON and quantities are read into, and nothing is no old object', () => {
  const pod = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","name":"b"},"spec":{"containers":[{"name":"a","image":"a"}],"priority":1e2}}';
  const { decodeErrors } = JSON.parse(podwright(`{"id":1,"manifest":${pod}}\n`, 'check', '--ndjson').stdout);
  expect(decodeErrors).toEqual([expect.stringContaining('duplicate field "metadata.name"'), expect.stringContaining('got the number 1e2')]);

  const folder = mkdtempSync(join(tmpdir(), 'podwright-'));
  try {
    const files = ['500m', '0.5'].map((cpu, i) => {
      const file = join(folder, `${i}.yaml`);
      writeFileSync(file, `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a, resources: {requests: {cpu: ${cpu}}}}]}\n`);
      return file;
    });
    expect(podwright('', 'diff', ...files)).toMatchObject({ status: 0, stdout: '1 unchanged\n' });
    expect(podwright('', 'diff', '-', files[0])).toMatchObject({ status: 2, stderr: expect.stringContaining('no object in the standard input') });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
