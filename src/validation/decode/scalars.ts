import { describe } from './json-kind';
import { BoundedCache } from '../../apimachinery/bounded-cache';
import { int64Of } from '../../apimachinery/integer';
import { JsonNumber } from '../../apimachinery/json';
import { Quantity } from '../../apimachinery/quantity';
import { unitHint } from '../../apimachinery/quantity-text';
import { isMicroTime, isTime } from '../../apimachinery/time';
import { trimSpace } from '../../apimachinery/trim';

/** What one JSON value can be, as the field table calls it. */
export type ScalarType = 'string' | 'bool' | 'int32' | 'int64' | 'float64' | 'quantity' | 'intOrString' | 'time' | 'microTime' | 'bytes' | 'raw';

/** What should have been there instead. */
export class Mistyped {
  constructor(public readonly expected: string) {}
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const SECONDS = /^(\d{1,9})s$/;
const NUMBER = /^-?\d{1,9}$/;
/** Begins or ends with what could be one of them. */
const MAYBE_BLANK = /^[^\x21-\x7e]|[^\x21-\x7e]$/;

/** Decodes a value that is not null, unless it is mistyped. */
export function decodeScalar(value: any, type: ScalarType): any | Mistyped {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : notText(value);
    case 'bytes':
      return typeof value === 'string' ? bytes(value) : wrong('a string', value);
    case 'bool':
      return typeof value === 'boolean' ? value : unquoted('true or false', value, /^(?:true|false)$/);
    case 'int32':
      return int32(value) ?? unquoted('a whole number from -2147483648 to 2147483647', value, NUMBER);
    case 'int64':
      return int64Of(value) ?? unquoted('a whole number of 64 bits', value, NUMBER);
    case 'float64':
      return float64(value) ?? wrong('a number', value);
    case 'quantity':
      return quantity(value);
    case 'intOrString':
      return (typeof value === 'string' ? value : int32(value)) ?? wrong('a string or a whole number', value);
    case 'microTime':
      return typeof value === 'string' && isMicroTime(value) ? value : wrong('a time such as 2006-01-02T15:04:05.000000Z', value);
    case 'time':
      return typeof value === 'string' && isTime(value) ? value : wrong('a time such as 2006-01-02T15:04:05Z', value);
    case 'raw':
      return value;
  }
}

/** What Go's `base64.StdEncoding` reads: line breaks do not count. The value may be a secret: it is not named. */
function bytes(text: string): string | Mistyped {
  return BASE64.test(text.replace(/[\r\n]/g, '')) ? text : new Mistyped('base64, got another text');
}

function int32(value: any): number | undefined {
  const exact = value instanceof JsonNumber ? int64Of(value) : value;
  return typeof exact === 'number' && (exact | 0) === exact ? exact : undefined;
}

function float64(value: any): number | undefined {
  const number = value instanceof JsonNumber || typeof value === 'bigint' ? Number(String(value)) : value;
  return Number.isFinite(number) ? number : undefined;
}

/** Manifests have few different amounts: reading each once saves 1.5 % of a validation. */
const quantities = new BoundedCache((text) => Quantity._read(text));

function quantity(given: any): Quantity | Mistyped {
  const value = given instanceof JsonNumber || typeof given === 'bigint' ? String(given) : given;
  if (typeof value !== 'string' && !Number.isFinite(value)) {
    return wrong('a quantity such as 500m or 1.5Gi', value);
  }
  const text = typeof value === 'string' && MAYBE_BLANK.test(value) ? trimSpace(value) : value;
  try {
    return typeof text === 'string' ? quantities.get(text)! : Quantity._read(text);
  } catch (e) {
    return new Mistyped(`a quantity such as 500m or 1.5Gi, got ${describe(value)}: ${(e as Error).message}${unitHint(String(text))}`);
  }
}

/** What would be right without quotes. */
function unquoted(expected: string, value: any, right: RegExp): Mistyped {
  return new Mistyped(`${expected}, got ${describe(value)}${typeof value === 'string' ? textHint(value, right) : ''}`);
}

function textHint(text: string, right: RegExp): string {
  if (right.test(text)) {
    return '; write it without quotes';
  }
  const seconds = right === NUMBER ? SECONDS.exec(text)?.[1] : undefined;
  return seconds === undefined ? '' : `; write ${seconds}`;
}

/** In YAML a text such as 5 or yes needs quotes. */
function notText(value: any): Mistyped {
  const isWord = value instanceof JsonNumber || ['number', 'bigint', 'boolean'].includes(typeof value);
  return new Mistyped(`a string, got ${describe(value)}${isWord ? '; put it in quotes' : ''}`);
}

function wrong(expected: string, value: any): Mistyped {
  return new Mistyped(`${expected}, got ${describe(value)}`);
}
