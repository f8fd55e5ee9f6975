/** The kinds of tokens, by the names that YAML parsers give them. */
export const STREAM_END = 0;
export const DIRECTIVE = 1;
export const DOCUMENT_START = 2;
export const DOCUMENT_END = 3;
export const BLOCK_SEQUENCE_START = 4;
export const BLOCK_MAPPING_START = 5;
export const BLOCK_END = 6;
export const FLOW_SEQUENCE_START = 7;
export const FLOW_SEQUENCE_END = 8;
export const FLOW_MAPPING_START = 9;
export const FLOW_MAPPING_END = 10;
export const BLOCK_ENTRY = 11;
export const FLOW_ENTRY = 12;
export const KEY = 13;
export const VALUE = 14;
export const ALIAS = 15;
export const ANCHOR = 16;
export const TAG = 17;
export const PLAIN_SCALAR = 18;
/** In quotes, or a block. */
export const TEXT_SCALAR = 19;
