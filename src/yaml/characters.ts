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

export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const PERCENT = 0x25;
export const AMPERSAND = 0x26;
export const SINGLE_QUOTE = 0x27;
export const ASTERISK = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const ZERO = 0x30;
export const NINE = 0x39;
export const COLON_SIGN = 0x3a;
export const LESS = 0x3c;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const AT = 0x40;
export const BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const BRACKET_END = 0x5d;
export const BACKTICK = 0x60;
export const BRACE = 0x7b;
export const PIPE = 0x7c;
export const BRACE_END = 0x7d;
export const BYTE_ORDER_MARK = 0xfeff;
