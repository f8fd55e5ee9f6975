import { execFileSync } from 'node:child_process';
import { completionScript } from '../../src/cli/completion';
import { makeProgram } from '../../src/cli/program';

const program = makeProgram(() => undefined);

/** What bash completes the words to, of which the last is being typed. */
function completed(...words: string[]): string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const script = `${completionScript(program, 'bash')}
COMP_WORDS=(podwright ${quoted}); COMP_CWORD=${words.length}; _podwright; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8' }).split('\n').filter((line) => line !== '');
}

describe('bash', () => {
  test('completes commands and the options of the program', () => {
    expect(completed('')).toEqual(expect.arrayContaining(['check', 'parse', 'completion', '--version', '--help']));
    expect(completed('ch')).toEqual(['check']);
  });

  test('completes the options of a command', () => {
    expect(completed('check', '--s')).toEqual(['--security', '--strict']);
  });

  test('completes the values of an option and of an argument', () => {
    expect(completed('check', '--format', '')).toEqual(['text', 'json', 'sarif', 'github', 'junit']);
    expect(completed('completion', 'z')).toEqual(['zsh']);
  });

  test('leaves files to the shell', () => {
    expect(completed('check', 'deploy')).toEqual([]);
  });
});

test.each(['bash', 'zsh', 'fish'] as const)('%s: the script names every command and option', (shell) => {
  const script = completionScript(program, shell);
  for (const command of program.commands) {
    expect(script).toContain(command.name());
    for (const { long } of command.options) {
      expect(script).toContain(shell === 'fish' ? `-l ${long!.slice(2)} ` : long);
    }
  }
});
