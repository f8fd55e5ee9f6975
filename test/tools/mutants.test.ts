import { mutantsOf } from '../../tools/mutants';

const changed = (text: string) => mutantsOf(text).map(({ start, end, text: other }) => text.slice(0, start) + other + text.slice(end));

test.each<[string, string[]]>([
  ['a === b', [';', 'a !== b']],
  ['const x = a < b && !c', ['const x = a < b || !c', 'const x = a <= b && !c', 'const x = a < b && c']],
  ['const x = a ? 1 : 2', ['const x = true ? 1 : 2', 'const x = false ? 1 : 2', 'const x = a ? 2 : 2', 'const x = a ? 1 : 3']],
  ['if (a) f();', ['if (true) f();', 'if (false) f();', 'if (a) ;']],
  ['const x = { "a-b": "", c: `d` }', ['const x = { "a-b": \'mutant\', c: `d` }', 'const x = { "a-b": "", c: \'\' }']],
  ['const x = [true, false]', ['const x = [false, false]', 'const x = [true, true]']],
  ['class A extends B { constructor() { super(1); } }', ['class A extends B { constructor() { super(2); } }']],
  ['const a = require("b")', []],
  ['import a from "b"; export * from "c"; type D = "e"; interface F { readonly g: "h" }', []],
])('%s', (text, mutants) => {
  expect(changed(text)).toEqual(mutants);
});
