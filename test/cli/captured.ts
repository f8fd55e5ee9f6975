import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';

/** What a command has written, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Gives each test a folder of its own, as the current one. */
export function useFolder(): void {
  const home = process.cwd();
  let folder: string;
  beforeEach(() => process.chdir(folder = realpathSync(mkdtempSync(join(tmpdir(), 'podwright-')))));
  afterEach(() => {
    jest.restoreAllMocks();
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });
}

/** Writes a file: texts as they are, objects as JSON, several as documents. */
export function file(name: string, ...documents: (object | string)[]): void {
  writeFileSync(name, documents.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n---\n'));
}

/** Runs `podwright` with these arguments. */
export async function run(...args: string[]): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    jest.spyOn(process[stream], 'write').mockImplementation((text: any, ...rest: any[]) => {
      written[stream] += text;
      rest.forEach((done) => done());
      return true;
    });
  }
  const code = await main(args);
  jest.restoreAllMocks();
  return { code, ...written };
}
