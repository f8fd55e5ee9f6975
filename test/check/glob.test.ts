import { globBase, globPattern, isGlob } from '../../src/check/glob';

const PATHS = ['a.yaml', 'b.yml', 'x/a.yaml', 'x/y/a.yaml', 'x/y/b.json', '.hidden.yaml', 'x/.git/a.yaml', 'x+y.yaml', 'é.yaml', '[a].yaml'];

test.each([
  ['*.yaml', ['a.yaml', 'x+y.yaml', 'é.yaml', '[a].yaml']],
  ['**/*.yaml', ['a.yaml', 'x/a.yaml', 'x/y/a.yaml', 'x+y.yaml', 'é.yaml', '[a].yaml']],
  ['x/**', ['x/a.yaml', 'x/y/a.yaml', 'x/y/b.json']],
  ['x/**/a.yaml', ['x/a.yaml', 'x/y/a.yaml']],
  ['x/*/*', ['x/y/a.yaml', 'x/y/b.json']],
  ['{a,b}.{yaml,yml}', ['a.yaml', 'b.yml']],
  ['{x/{a,b}.yaml,b.yml}', ['b.yml', 'x/a.yaml']],
  ['?.yaml', ['a.yaml', 'é.yaml']],
  ['[a-c].*', ['a.yaml', 'b.yml']],
  ['[!a].*', ['b.yml', 'é.yaml']],
  ['x+y.yaml', ['x+y.yaml']],
  ['.*', ['.hidden.yaml']],
  ['x/.git/*', ['x/.git/a.yaml']],
  ['z/**', []],
])('%s', (glob, expected) => {
  const pattern = globPattern(glob);
  expect(PATHS.filter((path) => pattern.test(path))).toEqual(expected);
});

test.each(['{', '}', '[', ']', '{,', '[]', '(', '\\', '$', 'a**b', '{{a}'])('%s makes a pattern, whatever it matches', (glob) => {
  expect(() => globPattern(glob)).not.toThrow();
});

test('a folder is where to begin', () => {
  expect(['*.yaml', 'x/*.yaml', 'x/y/**/a', '/x/*', '/*', 'x{a,b}/c'].map(globBase)).toEqual(['.', 'x', 'x/y', '/x', '/', '.']);
});

test('without a special character it is no pattern', () => {
  expect(['a.yaml', 'a/b', 'a*', 'a?', 'a{b,c}', 'a[b]'].map(isGlob)).toEqual([false, false, true, true, true, true]);
});
