import { secondsOf } from './duration';
import type { Path } from '../apimachinery/path';
import { isMap } from '../apimachinery/plain-object';
import { Quantity } from '../apimachinery/quantity';

/** Problems are collected, not thrown one by one. */
export type Report = (path: Path, problem: string) => void;

/** Reads a value of a script: what it becomes where nothing is reported. */
export type Reader = (value: unknown, path: Path, report: Report) => any;

/** The longest time that is simulated, in seconds: 30 days. */
const MAX_SECONDS = 30 * 24 * 3600;
/** How much of a wrong value is shown. */
const MAX_TEXT = 60;
/** How long a list may be: a probe looks through the points of its list. */
const MAX_ITEMS = 1000;

/** A duration or a moment: seconds as a number, or a text such as `4s` or `1m30s`. */
export const seconds: Reader = (value, path, report) => {
  const number = typeof value === 'string' ? secondsOf(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    report(path, `must be a number of seconds, or a duration such as 4s or 1m30s, not ${shown(value)}`);
  } else if (number < 0) {
    report(path, `cannot be before zero: ${shown(value)}`);
  } else if (number > MAX_SECONDS) {
    report(path, `cannot be more than ${MAX_SECONDS} s (30 days): ${shown(value)}`);
  }
  return number;
};

/** A grace period: whole seconds. A negative one means the shortest. */
export const graceSeconds: Reader = (value, path, report) => whole(-MAX_SECONDS, MAX_SECONDS)(typeof value === 'string' ? secondsOf(value) ?? value : value, path, report);

export const flag: Reader = typed('boolean', 'true or false');
export const word: Reader = typed('string', 'a text');

/** An amount such as `500m` or `4Gi`. */
export const quantity: Reader = (value, path, report) => {
  const text = typeof value === 'number' ? String(value) : value;
  try {
    Quantity.parse(text as string);
  } catch {
    report(path, `must be an amount such as 500m or 4Gi, not ${shown(value)}`);
  }
  return text;
};

export const object: Reader = (value, path, report) => {
  if (!isMap(value)) {
    report(path, `must be an object, not ${shown(value)}`);
  }
  return value;
};

/** An object with these fields, and no others. */
export function fields(readers: Readonly<Record<string, Reader>>, required: readonly string[] = []): Reader {
  return (value, path, report) => {
    if (!isMap(value)) {
      return object(value, path, report);
    }
    for (const name of required.filter((field) => !Object.hasOwn(value, field))) {
      report([...path, name], 'is required');
    }
    return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([name, item]) => {
      if (!Object.hasOwn(readers, name)) {
        report([...path, name], `is unknown; known are ${Object.keys(readers).join(', ')}`);
        return [name, item];
      }
      return [name, readers[name](item, [...path, name], report)];
    }));
  };
}

/** An object with keys of any name. */
export function map(reader: Reader): Reader {
  return (value, path, report) => (isMap(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, reader(item, [...path, name], report)]))
    : object(value, path, report));
}

export function list(reader: Reader): Reader {
  return (value, path, report) => {
    if (!Array.isArray(value)) {
      report(path, `must be a list, not ${shown(value)}`);
    } else if (value.length > MAX_ITEMS) {
      report(path, `cannot have more than ${MAX_ITEMS} items; there are ${value.length}`);
    } else {
      return value.map((item, i) => reader(item, [...path, i], report));
    }
    return value;
  };
}

/** A whole number of a range. */
export function whole(minimum: number, maximum = 0x7fff_ffff): Reader {
  return (value, path, report) => {
    if (!Number.isSafeInteger(value) || (value as number) < minimum || (value as number) > maximum) {
      report(path, `must be a whole number from ${minimum} to ${maximum}, not ${shown(value)}`);
    }
    return value;
  };
}

/** A number of a range. */
export function range(from: number, to: number): Reader {
  return (value, path, report) => {
    if (typeof value !== 'number' || !(value >= from && value <= to)) {
      report(path, `must be a number from ${from} to ${to}, not ${shown(value)}`);
    }
    return value;
  };
}

export function oneOf(...values: readonly string[]): Reader {
  return (value, path, report) => {
    if (!values.includes(value as string)) {
      report(path, `must be one of ${values.join(', ')}, not ${shown(value)}`);
    }
    return value;
  };
}

function typed(name: 'boolean' | 'string', what: string): Reader {
  return (value, path, report) => {
    if (typeof value !== name) {
      report(path, `must be ${what}, not ${shown(value)}`);
    }
    return value;
  };
}

/** A wrong value as a message shows it. */
export function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value) ?? String(value);
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}...` : text;
}
