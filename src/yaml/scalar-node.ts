import { floatKey } from './float-key';
import { jsonNumber } from './integer';
import { plainType, plainValue, type ScalarValue } from './plain-value';
import { Problem } from './problem';
import { MERGE_TAG, shortTag, taggedValue, type TypedValue } from './tagged-value';
import { NUMBER, PLAIN, SEQUENCE, STRING, TAGGED, type Tape } from './tape';
import { MAX_INT64 } from '../apimachinery/integer';

/** The value of a scalar of a document. */
export function scalarValue(tape: Tape, node: number): ScalarValue {
  const text = tape.text(node);
  switch (tape.kind(node)) {
    case STRING:
      return text;
    case PLAIN:
      return plainValue(text);
    case NUMBER:
      return jsonNumber(text);
    default:
      return tagged(tape, node).value;
  }
}

function tagged(tape: Tape, node: number): TypedValue {
  const tag = tape.tag(node);
  const typed = taggedValue(tag, tape.text(node));
  if (typed === undefined) {
    throw new Problem(`the text is not what the tag ${shortTag(tag)} says`, tape.start(node));
  }
  return typed;
}

/** The string that a node becomes as the key of a map; `undefined` where Kubernetes makes none: of null, and of numbers that need all 64 bits. */
export function keyText(tape: Tape, node: number): string | undefined {
  const key = tape.resolve(node);
  const text = tape.text(key);
  if (tape.kind(key) === STRING || (tape.kind(key) === PLAIN && typeof plainValue(text) === 'string')) {
    return text;
  }
  const { value, type } = typedKey(tape, key, node);
  const isUnfit = value === null || (typeof value === 'bigint' && value > MAX_INT64);
  return isUnfit ? undefined : type === 'float' ? floatKey(value as number) : String(value);
}

/** The same for keys that are the same key: keys of different types are not, and may become the same string all the same. */
export function keyIdentity(tape: Tape, node: number): string {
  const { value, type } = typedKey(tape, tape.resolve(node), node);
  return `${type} ${value}`;
}

function typedKey(tape: Tape, key: number, node: number): TypedValue {
  const text = tape.text(key);
  switch (tape.kind(key)) {
    case STRING:
      return { value: text, type: 'string' };
    case TAGGED:
      return tagged(tape, key);
    case PLAIN:
      return { value: plainValue(text), type: plainType(text) };
    default:
      throw new Problem('a key must not be a map or a list: text that begins with "{{" is a template, which must be rendered first', tape.start(node));
  }
}

/** Whether a key is `<<`, which merges other maps into its own. */
export function isMerge(tape: Tape, node: number): boolean {
  const kind = tape.kind(node);
  return kind < SEQUENCE && tape.text(node) === '<<' && (kind === PLAIN || (kind === TAGGED && ['!', MERGE_TAG].includes(tape.tag(node))));
}
