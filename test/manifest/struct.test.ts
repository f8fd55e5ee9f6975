import * as fc from 'fast-check';
import { AS_IS, field, structRenderer } from '../../src/manifest/struct';

interface Thing {
  readonly zeta?: string;
  readonly alpha?: number;
  readonly wait?: number;
  readonly parts?: string[];
}

const render = structRenderer<Thing>({
  zeta: AS_IS,
  alpha: AS_IS,
  wait: field('middleSeconds', (minutes: number) => minutes * 60),
  parts: (parts: string[]) => (parts.length > 0 ? parts.map((part) => ({ part })) : undefined),
});

test('fields come in alphabetical order, whatever the order of the properties', () => {
  const things = fc.record(
    { zeta: fc.string(), alpha: fc.integer(), wait: fc.integer(), parts: fc.array(fc.string(), { minLength: 1 }) },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(things, fc.boolean(), (thing, reverse) => {
    const given = Object.fromEntries(reverse ? Object.entries(thing).reverse() : Object.entries(thing));
    const keys = Object.keys(render(given));
    expect(keys).toEqual([...keys].sort());
    expect(keys.length).toBe(Object.keys(given).length);
  }));
});

test('a property is renamed and rendered as its table says, or stays as it is', () => {
  expect(render({ wait: 2, zeta: 'z', parts: ['a'] })).toEqual({ middleSeconds: 120, parts: [{ part: 'a' }], zeta: 'z' });
});

test('what has no value, is rendered to nothing, or is no property of the struct, is left out', () => {
  expect(render({ alpha: undefined, parts: [], unknown: 1 } as any)).toEqual({});
});

test('anything else than an object stays as it is', () => {
  expect([undefined, null, 'text', 7].map((wrong: any) => render(wrong))).toEqual([undefined, null, 'text', 7]);
});

test('further properties count over those of the struct, and stand without one', () => {
  expect(render({ alpha: 1, zeta: 'z' }, { alpha: 2, wait: 1 })).toEqual({ alpha: 2, middleSeconds: 60, zeta: 'z' });
  expect(render(undefined, { alpha: 2 })).toEqual({ alpha: 2 });
});

test('accessors of a class are read', () => {
  class Lazy implements Thing {
    public get alpha(): number {
      return 3;
    }
  }
  expect(render(new Lazy())).toEqual({ alpha: 3 });
});

test('a struct within a struct of the same kind is rendered on its own', () => {
  interface Tree { readonly name: string; readonly below?: Tree }
  const renderTree: (tree: Tree) => any = structRenderer<Tree>({ name: AS_IS, below: (tree: Tree) => renderTree(tree) });
  expect(renderTree({ name: 'a', below: { below: { name: 'c' }, name: 'b' } })).toEqual({ below: { below: { name: 'c' }, name: 'b' }, name: 'a' });
});
