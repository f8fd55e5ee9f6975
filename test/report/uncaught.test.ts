import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

const PROGRAM = `import { Chart } from 'cdk8s';
import { App, Pod } from 'podwright';
const app = new App();
new Pod(new Chart(app, 'c'), 'p', { containers: [{ name: 'BAD', image: 'a' }] });
app.synth();
`;

test('an error that is not caught ends with the report and the line that called synth', () => {
  // Below the project, so that its packages are found, and its own build by its name.
  const dir = mkdtempSync(join(ROOT, 'test', '.program-'));
  writeFileSync(join(dir, 'program.ts'), PROGRAM);
  const { stderr } = spawnSync(join(ROOT, 'node_modules', '.bin', 'tsx'), ['program.ts'], { cwd: dir, encoding: 'utf8' });
  rmSync(dir, { recursive: true });
  const lines = stderr.slice(stderr.indexOf('ValidationError: Validation failed')).split('\n');
  const report = lines.findIndex((line) => /^ {4}at /.test(line));
  expect(lines.slice(0, report).join('\n')).toMatch(/--> program\.ts:4:\d+/);
  expect(lines[report]).toMatch(/program\.ts:5:\d+\)$/);
  expect(stderr).not.toContain('findings: [');
  expect(stderr).not.toMatch(/^ +at .*podwright\.js/m);
}, 60_000);
