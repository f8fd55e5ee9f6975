import { join } from 'node:path';
import { framesOf } from '../../src/stack/own-code';

const ROOT = join(__dirname, '..', '..');

/** The name in the line of a stack that is of podwright, or of a program. */
function nameOf(name: string, file = join(ROOT, 'src', 'pattern', 'none.ts')): string {
  return framesOf(`Error\n    at ${name} (${file}:1:1)`)[0].name;
}

test.each([
  ['Pod.addContainer', 'Pod.addContainer'],
  ['_WaitFor.applyTo', 'WaitFor.applyTo'],
  ['new _AdoptedPod', 'new AdoptedPod'],
  ['_LogShipper.applyToScope [as applyTo]', 'LogShipper.applyTo'],
])('%s of podwright is shown as the caller wrote it', (name, shown) => {
  expect(nameOf(name)).toBe(shown);
});

test('names of the program are shown as they are', () => {
  expect(nameOf('_Team.make', '/elsewhere/shop.ts')).toBe('_Team.make');
});
