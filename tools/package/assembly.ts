/** What libraries on top of podwright, whose code is generated for other languages too, have of its texts, and what compilers warn of. */
const KEPT = ['summary', 'default', 'deprecated', 'stability'];

/** The assembly of jsii without long texts, which are in the types, and without places in the sources: half of the whole. */
export function shortened(assembly: string): string {
  const { readme, ...rest } = JSON.parse(assembly);
  return JSON.stringify(rest, (key, value) => (key === 'locationInModule' ? undefined : key === 'docs' ? pick(value, KEPT) : value));
}

/** The assembly of jsii without texts: a process that runs the library for another language reads none. */
export function withoutTexts(assembly: string): string {
  return JSON.stringify(JSON.parse(shortened(assembly)), (key, value) => (key === 'docs' ? undefined : value));
}

/** Whether an assembly is as jsii has made it. */
export function isWhole(assembly: string): boolean {
  return 'readme' in JSON.parse(assembly);
}

function pick(texts: Readonly<Record<string, unknown>>, names: readonly string[]): object {
  const { stability, ...picked } = Object.fromEntries(Object.entries(texts).filter(([name]) => names.includes(name)));
  return stability === 'stable' ? picked : { stability, ...picked };
}
