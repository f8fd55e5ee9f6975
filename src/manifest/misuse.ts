/** What messages of the engine mean, by what they contain: values that no manifest can have, from plain JavaScript. */
const MEANINGS: readonly (readonly [part: string, meaning: string])[] = [
  ['call stack size exceeded', 'a value contains itself, or is nested too deeply'],
  ['circular structure', 'a value contains itself'],
  ['has been revoked', 'a value is a proxy that was revoked'],
  ['BigInt', 'a value is a BigInt; write a plain number or a text'],
  ['could not be cloned', 'a value is a function or a symbol'],
];

/** What an error says, in words for the person whose value it is. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String((error as any)?.message ?? error);
  return MEANINGS.find(([part]) => message.includes(part))?.[1] ?? message;
}
