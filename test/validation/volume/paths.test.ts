import fc from 'fast-check';
import { validateFileMode, validateLocalNonReservedPath } from '../../../src/validation/volume/paths';
import { brokenRules, testRules } from '../rule-table';

describe('paths of projected files', () => {
  testRules<string>([
    [[], 'a/..b'],
    [['path/not-reserved x'], '..data'],
    [['path/no-backsteps x'], '../a'],
    [['path/no-backsteps x', 'path/not-reserved x'], '..'],
    [['path/relative x'], '/a'],
  ], validateLocalNonReservedPath);

  test('an accepted path, joined to a directory, stays in it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '.', '..', '', '..b')), (segments) => {
      const path = segments.join('/');
      if (brokenRules((place, ctx) => validateLocalNonReservedPath(path, place, ctx)).length === 0) {
        expect(new URL(path === '' ? '.' : `./${path}`, 'file:///volume/files/').pathname).toMatch(/^\/volume\/files(\/|$)/);
      }
    }));
  });
});

describe('modes of files', () => {
  testRules<number | undefined>([
    [[], undefined],
    [[], 0],
    [[], 0o777],
    [['volume/file-mode-range x.mode'], 0o1000],
    [['volume/file-mode-range x.mode'], -1],
  ], (mode, path, ctx) => validateFileMode(mode, path, 'mode', ctx));
});
