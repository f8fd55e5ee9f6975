/** A text that changes nothing on a terminal: controls and marks that turn the direction of text become U+FFFD. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
}
