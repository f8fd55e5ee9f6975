import { validateLocalDescendingPath, validatePathNoBacksteps } from '../../../src/validation/value/path';
import { testRules } from '../rule-table';

describe('paths without backsteps', () => {
  testRules<string>([
    [[], '/a/b'],
    [[], 'a/..b/c..'],
    [['path/no-backsteps x'], '..'],
    [['path/no-backsteps x'], '/a/../../b'],
  ], validatePathNoBacksteps);
});

describe('paths below a directory', () => {
  testRules<string>([
    [[], 'a/b'],
    [[], '..a'],
    [['path/relative x'], '/a'],
    [['path/relative x', 'path/no-backsteps x'], '/a/..'],
  ], validateLocalDescendingPath);
});
