import { decodeBase64 } from './base64';
import { plainType, plainValue, type ScalarType, type ScalarValue } from './plain-value';
import { isTimestamp } from './timestamp';
import { MAX_INT64 } from '../apimachinery/integer';

/** What YAML's own tags begin with. */
export const YAML_TAGS = 'tag:yaml.org,2002:';

/** The tags that demand a type. */
const TYPES: Readonly<Record<string, ScalarType>> = { null: 'null', bool: 'bool', int: 'int', float: 'float' };

/** A value with the type that it has as a key. */
export interface TypedValue {
  readonly value: ScalarValue;
  readonly type: ScalarType;
}

/**
 * What a scalar with a tag stands for; `undefined` where it is not what the tag demands. Tags that are not YAML's own make strings.
 *
 * @see https://yaml.org/type/
 */
export function taggedValue(tag: string, text: string): TypedValue | undefined {
  const name = tag.startsWith(YAML_TAGS) ? tag.slice(YAML_TAGS.length) : '';
  switch (name) {
    case 'binary':
      return asString(decodeBase64(text));
    case 'timestamp':
      return isTimestamp(text) ? asString(text) : undefined;
    default:
      return Object.hasOwn(TYPES, name) ? ofType(TYPES[name], text) : asString(text);
  }
}

function ofType(wanted: ScalarType, text: string): TypedValue | undefined {
  const value = plainValue(text);
  const type = plainType(text);
  if (wanted === 'float' && type === 'int') {
    return isUnsigned(value) ? undefined : { value: Number(value), type: wanted };
  }
  return type === wanted ? { value, type } : undefined;
}

/** Go makes no float of what only fits into a number without sign. */
function isUnsigned(value: ScalarValue): boolean {
  return typeof value === 'bigint' && value > MAX_INT64;
}

function asString(value: string | undefined): TypedValue | undefined {
  return value === undefined ? undefined : { value, type: 'string' };
}

/** A short name of a tag, for messages. */
export function shortTag(tag: string): string {
  return tag.startsWith(YAML_TAGS) ? `!!${tag.slice(YAML_TAGS.length)}` : tag;
}

export const MERGE_TAG = `${YAML_TAGS}merge`;
