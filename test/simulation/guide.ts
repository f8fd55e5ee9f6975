import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../cli/captured';

/** A block of code in a page, with the language that it names. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

const MARK = '\u0000';

export function blocksOf(page: string): Block[] {
  return [...page.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language, text]) => ({ language, text }));
}

/**
 * What the blocks of a page write, in their order: the blocks of TypeScript are one program, commands are run in a folder with the files that blocks of YAML
 * are. A block of another language writes nothing.
 */
export async function outputsOf(blocks: readonly Block[]): Promise<(string | undefined)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const home = process.cwd();
  try {
    const written = await runProgram(blocks.filter(({ language }) => language === 'ts').map(({ text }) => text));
    process.chdir(folder);
    const outputs: (string | undefined)[] = [];
    for (const { language, text } of blocks) {
      const name = /^# (\S+)\n/.exec(text)?.[1];
      if (language === 'yaml' && name !== undefined) {
        writeFileSync(name, text);
      }
      outputs.push(language === 'ts' ? written.shift() : language === 'sh' ? await runCommand(text.trim()) : undefined);
    }
    return outputs;
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
}

/** Runs texts as one program, and returns what each of them logs. */
async function runProgram(texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) {
    return [];
  }
  const imports = texts.flatMap((text) => text.match(/^import .*$/gm) ?? []);
  const bodies = texts.map((text) => text.replace(/^import .*\n/gm, ''));
  const folder = join(__dirname, `.guide-${process.pid}`);
  const print = jest.spyOn(console, 'log').mockImplementation();
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'example.ts'), [...imports, bodies.join(`\nconsole.log('${MARK}');\n`)].join('\n').replaceAll('\'podwright\'', '\'../../../src\''));
    await import(join(folder, 'example.ts'));
    return print.mock.calls.map((args) => `${args.join(' ').trimEnd()}\n`).join('').split(`${MARK}\n`);
  } finally {
    print.mockRestore();
    rmSync(folder, { recursive: true });
  }
}

/** What a command `podwright ...` writes, to both outputs; `| grep -E PATTERN` filters the first. */
async function runCommand(command: string): Promise<string> {
  const [, args, pattern] = /^podwright (.*?)(?: \| grep -E '(.*)')?$/.exec(command)!;
  const { stdout, stderr } = await run(...args.split(' '));
  const lines = stdout.split('\n').filter((line) => line !== '' || pattern === undefined);
  return `${pattern === undefined ? stdout : `${lines.filter((line) => new RegExp(pattern).test(line)).join('\n')}\n`}${stderr}`;
}
