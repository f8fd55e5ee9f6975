const ASCII = /^[\0-\x7f]*$/;

/** The text in lower case as Go's `strings.ToLower` has it: character by character, each of them stays one. */
export function lowerCase(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : Array.from(text, lowerCaseOf).join('');
}

function lowerCaseOf(character: string): string {
  return character === '\u0130' ? 'i' : character.toLowerCase();
}
