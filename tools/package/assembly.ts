/**
 * The assembly of jsii without what nothing loads: texts, which are in the types and in the code that is generated for each language, and places in the sources. It is
 * a third of the whole. What is deprecated stays: compilers warn of it.
 */
export function withoutTexts(assembly: string): string {
  const { readme, ...rest } = JSON.parse(assembly);
  return JSON.stringify(rest, (key, value) => (key === 'locationInModule' ? undefined : key === 'docs' ? deprecation(value) : value));
}

/** Whether an assembly is as jsii has made it. */
export function isWhole(assembly: string): boolean {
  return 'readme' in JSON.parse(assembly);
}

function deprecation({ deprecated, stability }: { readonly deprecated?: string; readonly stability?: string }): object | undefined {
  return deprecated === undefined ? undefined : { deprecated, stability };
}
