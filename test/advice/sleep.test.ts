import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { certainSleep } from '../../src/advice/sleep';

const folder = mkdtempSync(join(tmpdir(), 'sleep-'));
const log = join(folder, 'log');
afterAll(() => rmSync(folder, { recursive: true }));

/** Commands in the place of real ones: one that writes down for how long it would sleep, and two whose outcome is chosen. */
function command(name: string, text: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, name), 0o755);
}
command('sleep', `echo "$1" >> '${log}'`);
command('a', 'exit $A');
command('b', 'exit $B');

/** For how many seconds a script sleeps where the commands `a` and `b` end with these codes. */
function slept(options: readonly string[], script: string, a: number, b: number): number {
  writeFileSync(log, '');
  spawnSync('/bin/sh', [...options, script], { cwd: folder, env: { PATH: folder, A: `${a}`, B: `${b}` } });
  return readFileSync(log, 'utf8').split('\n').reduce((sum, line) => sum + (/^\d+$/.test(line) ? Number(line) : 0), 0);
}

const isScript = (script: string): boolean => spawnSync('/bin/sh', ['-n', '-c', script]).status === 0;

const CODES = [[0, 0], [0, 1], [1, 0], [1, 1]] as const;
const simple = fc.constantFrom('sleep 1', 'sleep 2', 'sleep 4', 'a', 'b', 'true', 'false', ':', 'echo sleep 8', "echo '; sleep 8'", 'a "# b"');
const other = fc.constantFrom(
  'sleep 8 &', 'a | sleep 8', '(sleep 8)', '{ sleep 8; }', 'if a; then sleep 8; fi', 'f() { sleep 8; }', '! a', 'exit', 'exit 1', 'exec a', 'exec sleep 4', 'a # sleep 8\n', '# sleep 8\n',
  'cat <<END\nsleep 8\nEND\n', 'sleep $A', 'sleep `a`', 'set -e', 'sleep 8 > /dev/null', 'sleep 8>/dev/null', 'sleep \\\n4', 'case a in b) sleep 8;; esac', 'while b; do exit; done', 'A=1 sleep 4', 'echo a\\\nsleep 8',
);
const separator = fc.constantFrom('; ', '\n', ' && ', ' || ', ' &&\n');
const script = fc.array(fc.tuple(fc.oneof({ weight: 3, arbitrary: simple }, other), separator), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([text, next], i) => (i === parts.length - 1 ? text : text + next)).join(''));

test('a script sleeps for at least the time that is certain, whatever its commands answer', () => {
  fc.assert(fc.property(script, fc.constantFrom(['-c'], ['-ec'], ['-e', '-c'], ['-uc']), (text, options) => {
    fc.pre(isScript(text));
    const certain = certainSleep(['sh', ...options, text]);
    for (const [a, b] of CODES) {
      expect(slept(options, text, a, b)).toBeGreaterThanOrEqual(certain);
    }
  }), { numRuns: 60, seed: 1 });
});

test('of simple commands that follow each other the time is the shortest that there is', () => {
  const list = fc.array(fc.tuple(simple, fc.constantFrom('; ', '\n')), { minLength: 1, maxLength: 6 }).map((parts) => parts.flat().join(''));
  fc.assert(fc.property(list, (text) => {
    expect(certainSleep(['sh', '-c', text])).toBe(Math.min(...CODES.map(([a, b]) => slept(['-c'], text, a, b))));
  }), { numRuns: 30, seed: 1 });
});

const wrong = fc.constantFrom(
  ')', 'fi', 'then', 'done', 'esac', '}', ';;', '|', '&', '| ;', '|| ||', '&& ;', 'a ; ;', '; ;', "a 'b", 'a "b', 'a `b', 'if a', 'for x in a', 'while a', 'case a in', '{ a', '(a', 'a $(b', 'a ${A', 'a (b)', 'a b ()', 'a >', 'a <', 'a &&', 'a |',
);

test('on a line with a syntax error, nothing sleeps', () => {
  const lines = fc.array(fc.tuple(simple, separator), { maxLength: 3 });
  fc.assert(fc.property(lines, wrong, separator, lines, (before, error, next, after) => {
    const text = [...before.flat(), error, next, ...after.flat(), 'a'].join('');
    expect(slept(['-c'], text, 0, 0)).toBeGreaterThanOrEqual(certainSleep(['sh', '-c', text]));
  }), { numRuns: 150, seed: 1 });
});

test.each([
  ['sleep 60; fi', 0], ['sleep 60; )', 0], ["sleep 60; echo 'done", 0], ['sleep 60 && ; true', 0], ['sleep 60 &&', 0], ['sleep 60;; true', 0], ['sleep 60\nfi', 60], ['sleep 60 &&\nfi', 0],
  ['sleep 60; echo fi', 60], ['sleep 60; kill $PID', 60], ['sleep 60; f() { a; }', 60], ['sleep 60; if a; then b; fi', 60], ['sleep 60; echo "$A"', 60], ['sleep 60 | cat', 0], ['sleep 60\n\n; a', 60], ['sleep 60;', 60],
])('%j sleeps for %i s for sure', (text, seconds) => {
  expect(certainSleep(['sh', '-c', text])).toBe(seconds);
});
