/** Classes of characters, as bits: what a character of a YAML text may begin or end. */

/** A space or a tab. */
export const BLANK = 1;
/** The end of a line: LF, CR, NEL, LS, PS. */
export const BREAK = 2;
/** Behind the text. */
export const END = 4;
/** `, ? [ ] { }`: what ends a plain scalar within brackets. */
export const FLOW = 8;
export const COLON = 16;
/** What names of anchors and of tag handles consist of. */
export const WORD = 32;
/** What a tag may consist of. */
export const URI = 64;
/** What no YAML text may contain. */
export const FORBIDDEN = 128;

export const SPACE_OR_END = BLANK | BREAK | END;

/** The class of each UTF-16 code unit. */
export const CLASSES = new Uint8Array(0x10000);

mark(BLANK, ' \t');
mark(BREAK, '\n\r\x85\u2028\u2029');
mark(END, '\0');
mark(FLOW, ',?[]{}');
mark(COLON, ':');
markRange(WORD | URI, '0', '9');
markRange(WORD | URI, 'A', 'Z');
markRange(WORD | URI, 'a', 'z');
mark(WORD | URI, '_-');
mark(URI, ';/?:@&=+$,.!~*\'()[]%');
markRange(FORBIDDEN, '\0', '\x08');
markRange(FORBIDDEN, '\x0b', '\x0c');
markRange(FORBIDDEN, '\x0e', '\x1f');
markRange(FORBIDDEN, '\x7f', '\x84');
markRange(FORBIDDEN, '\x86', '\x9f');
mark(FORBIDDEN, '\ufffe\uffff');

function mark(bits: number, characters: string): void {
  for (let i = 0; i < characters.length; i++) {
    CLASSES[characters.charCodeAt(i)] |= bits;
  }
}

function markRange(bits: number, first: string, last: string): void {
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) {
    CLASSES[code] |= bits;
  }
}
