import { Progress } from '../../src/app/progress';

let now: number;
let written: string;
const isTTY = process.stderr.isTTY;

beforeEach(() => {
  now = 1_000_000;
  written = '';
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

/** A run of 200 objects, each of which takes so many milliseconds. */
function run(milliseconds: number): Progress {
  const progress = new Progress(200);
  for (let i = 0; i < 200; i++) {
    now += milliseconds;
    progress.step();
  }
  return progress;
}

test('a long run says on the terminal how far it is, and takes the line away at the end', () => {
  process.stderr.isTTY = true;
  const progress = run(100);
  expect(written).toContain('podwright: 64 of 200 objects written');
  expect(written).toContain('podwright: 192 of 200 objects written');
  written = '';
  progress.done();
  // eslint-disable-next-line no-control-regex
  expect(written).toMatch(/\x1b\[[0-2]?K/);
  expect(written).not.toContain('\n');
});

test('a run of less than a second says nothing', () => {
  process.stderr.isTTY = true;
  run(4).done();
  expect(written).toBe('');
});

test('where standard error is no terminal, nothing is said', () => {
  process.stderr.isTTY = false;
  run(100).done();
  expect(written).toBe('');
});
