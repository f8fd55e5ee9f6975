import { Construct } from 'constructs';

/** A value of any kind as messages show it: short, and never an error of its own. */
export function shown(value: unknown): string {
  try {
    const text = typeof value === 'bigint' ? `${value}n` : Construct.isConstruct(value) ? `the construct ${value.node.path}` : JSON.stringify(value) ?? String(value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
  } catch {
    return 'a value that cannot be shown';
  }
}

const LONGEST = 200;
