/** What libraries on top of podwright, whose code is generated for other languages too, have of its texts, and what compilers warn of. */
const KEPT = ['summary', 'default', 'deprecated', 'stability'];

/**
 * The assembly of jsii without long texts, which are in the types, and without places in the sources: half of the whole. `symbolId` stays: `jsii-rosetta` finds
 * the types by it where `jsii-pacmak` translates the examples of a library on top of podwright.
 */
export function shortened(assembly: string): string {
  const { readme, ...rest } = JSON.parse(assembly);
  return JSON.stringify(rest, (key, value) => (key === 'locationInModule' ? undefined : key === 'docs' ? pick(value, KEPT) : value));
}

/** What of the assembly a process does not read that runs the library for another language. */
const UNREAD: ReadonlySet<string> = new Set(['docs', 'symbolId']);

/** The assembly of jsii as a process loads it that runs the library for another language. */
export function asLoaded(assembly: string): string {
  return JSON.stringify(JSON.parse(shortened(assembly)), (key, value) => (UNREAD.has(key) ? undefined : value));
}

/** Whether an assembly is as jsii has made it. */
export function isWhole(assembly: string): boolean {
  return 'readme' in JSON.parse(assembly);
}

function pick(texts: Readonly<Record<string, unknown>>, names: readonly string[]): object {
  const { stability, ...picked } = Object.fromEntries(Object.entries(texts).filter(([name]) => names.includes(name)));
  return stability === 'stable' ? picked : { stability, ...picked };
}
