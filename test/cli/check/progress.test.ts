import { Progress } from '../../../src/cli/check/progress';

let now = 0;
let written = '';

beforeEach(() => {
  now = 0;
  written = '';
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += text;
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});
const { isTTY } = process.stderr;

function run(steps: number, milliseconds: number): string {
  const progress = new Progress(steps);
  for (let i = 0; i < steps; i++) {
    now += milliseconds;
    progress.step();
  }
  progress.done();
  return written;
}

test('a long run on a terminal says how far it is, and takes the line away', () => {
  process.stderr.isTTY = true;
  const lines = run(3000, 1).split('\r\u001b[K');
  expect(lines[1]).toBe('podwright: 1000 of 3000 files checked');
  expect(lines).toHaveLength(23);
  expect(lines[22]).toBe('');
});

test('a short run says nothing', () => {
  process.stderr.isTTY = true;
  expect(run(999, 1)).toBe('');
});

test('without a terminal nothing is said', () => {
  process.stderr.isTTY = false;
  expect(run(3000, 1)).toBe('');
});
