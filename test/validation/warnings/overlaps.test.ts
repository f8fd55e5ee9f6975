import fc from 'fast-check';
import { overlappingFiles, type File } from '../../../src/validation/warnings/overlaps';

const file = (path: string, i: number): File => ({ path, source: String(i) });

/** Each file with those before it whose path, as a directory, one begins with the other. */
function pairsOf(all: readonly File[]): string[] {
  const trimmed = all.map(({ path, source }) => ({ path: path.replace(/\/+$/, ''), source }));
  return trimmed.flatMap((a, i) => trimmed.slice(0, i)
    .filter((b) => a.path !== '' && b.path !== '' && (`${a.path}/`.startsWith(`${b.path}/`) || `${b.path}/`.startsWith(`${a.path}/`)))
    .map((b) => `${a.source} ${b.source}`));
}

test('files overlap that lie at the same path, or one below the other', () => {
  const paths = fc.string({ unit: fc.constantFrom('a', 'b', '/', '/', 'ab'), maxLength: 6 });
  fc.assert(fc.property(fc.array(paths, { maxLength: 8 }), (all) => {
    const files = all.map(file);
    expect(overlappingFiles(files).map(([a, b]) => `${a.source} ${b.source}`)).toEqual(pairsOf(files));
  }), { numRuns: 500 });
});

test('of very many, a thousand are told', () => {
  expect(overlappingFiles(Array.from({ length: 2000 }, (_, i) => file('a', i)))).toHaveLength(1000);
});
