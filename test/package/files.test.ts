import { homeOf } from '../../tools/bundle/files';

describe('a module that several files of the library need stands', () => {
  test('in the shared file where the library itself needs it, since that is loaded first', () => {
    expect(homeOf(['podwright', 'rules', 'podwright-check'])).toBe('shared');
  });

  test('in the one of them that the others load anyway', () => {
    expect(homeOf(['rules', 'advice', 'changes', 'podwright-explain'])).toBe('rules');
    expect(homeOf(['reader', 'podwright-parse-ndjson'])).toBe('reader');
  });

  test('in a file of its own where none of them loads another', () => {
    expect(homeOf(['rules', 'simulator'])).toBe('ground');
    expect(homeOf(['advice', 'simulator'])).toBe('ground');
  });

  test('in a file of commands where only commands need it, so that small commands load no large file', () => {
    expect(homeOf(['podwright-cli', 'podwright-check'])).toBe('podwright-basics');
    expect(homeOf(['podwright-check', 'podwright-simulate'])).toBe('podwright-files');
    expect(homeOf(['podwright-explain', 'podwright-simulate-ndjson'])).toBe('podwright-pods');
  });

  test('in the file that needs it, where that is the only one', () => {
    expect(homeOf(['podwright-explain'])).toBe('podwright-explain');
  });
});
