import { runInNewContext } from 'node:vm';
import { isPlainObject } from '../../src/apimachinery/plain-object';

test.each<[string, unknown]>([
  ['a literal', {}],
  ['an object that inherits nothing', Object.create(null)],
  ['an object of another realm', runInNewContext('({})')],
  ['an object with a field of this name', { constructor: 'a' }],
])('%s is an object as JSON has it', (_, value) => {
  expect(isPlainObject(value)).toBe(true);
});

test.each<[string, unknown]>([
  ['a list', []],
  ['null', null],
  ['a text', 'a'],
  ['a function', () => undefined],
  ['an instance', new Date(0)],
  ['an instance of a class of the same name', new (runInNewContext('class Base {}; (class Object extends Base {})') as any)()],
  ['an instance of a class that inherits nothing', new (runInNewContext('(function A() {})') as any)()],
  ['an object that inherits fields', Object.create({ a: 1 })],
])('%s is not', (_, value) => {
  expect(isPlainObject(value)).toBe(false);
});
