import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const TSC = require.resolve('typescript/bin/tsc');

test('the command of the README that checks types works beside a tsconfig.json', () => {
  const [, args] = /^npx tsc (.* main\.ts)$/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))!;
  const folder = mkdtempSync(join(tmpdir(), 'podwright-'));
  const check = (program: string): void => {
    writeFileSync(join(folder, 'main.ts'), program);
    execFileSync(process.execPath, [TSC, ...args.split(' ')], { cwd: folder, stdio: 'pipe' });
  };
  try {
    writeFileSync(join(folder, 'tsconfig.json'), '{ "include": ["src"] }');
    expect(() => check('export const a: number = 1;\n')).not.toThrow();
    expect(() => check("export const a: number = 'b';\n")).toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
