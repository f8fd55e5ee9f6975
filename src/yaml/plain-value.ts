import { exactInteger } from './integer';

/** What a scalar may stand for. Whole numbers that a JavaScript number would round are a `bigint`. */
export type ScalarValue = null | boolean | number | bigint | string;

/** Words of YAML 1.1. */
const WORDS = new Map<string, ScalarValue>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
]);
const LONGEST_WORD = 5;

/** By the first character: whether a scalar may be a word, or a number as well. */
const A_WORD = 1;
const A_NUMBER = 2;
const MAY_BE = new Uint8Array(128);
[...'~yYnNtTfFoO'].forEach((c) => { MAY_BE[c.charCodeAt(0)] = A_WORD; });
[...'+-.0123456789'].forEach((c) => { MAY_BE[c.charCodeAt(0)] = A_NUMBER; });

const SMALL_INTEGER = /^-?[1-9][0-9]{0,14}$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const FLOAT_FROM_DOT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;

/** The type of a scalar, as Go has it: keys of different types are different keys. */
export type ScalarType = 'null' | 'bool' | 'int' | 'float' | 'string';

/**
 * What a scalar without quotes and tag stands for, as Kubernetes reads it: YAML 1.1 without numbers of base 60 and dates, and with `0o7`.
 *
 * @see https://yaml.org/type/
 */
export function plainValue(text: string): ScalarValue {
  const first = text === '' ? A_WORD : MAY_BE[text.charCodeAt(0)];
  if (first !== A_WORD && first !== A_NUMBER) {
    return text;
  }
  const word = text.length <= LONGEST_WORD ? WORDS.get(text) : undefined;
  return word !== undefined ? word : first === A_NUMBER ? numberOf(text) ?? text : text;
}

function numberOf(text: string): number | bigint | undefined {
  return SMALL_INTEGER.test(text) ? Number(text) : integer(text) ?? float(text);
}

export function plainType(text: string): ScalarType {
  const value = plainValue(text);
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'bigint':
      return 'int';
    case 'number':
      return integer(text) === undefined ? 'float' : 'int';
    default:
      return 'null';
  }
}

function integer(text: string): number | bigint | undefined {
  return text.startsWith('.') ? undefined : exactInteger(text.replaceAll('_', ''));
}

function float(text: string): number | undefined {
  if (text.startsWith('.')) {
    return FLOAT_FROM_DOT.test(text) ? finite(text) : undefined;
  }
  return FLOAT.test(text.replaceAll('_', '')) ? finite(text) : undefined;
}

/** Go reads no number that is too large. */
function finite(text: string): number | undefined {
  const number = Number(text.replaceAll('_', ''));
  return Number.isFinite(number) ? number : undefined;
}
