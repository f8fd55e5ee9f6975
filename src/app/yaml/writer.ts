import { Yaml } from 'cdk8s';
import { writeKey, writeString } from './scalar';

/** Thrown inside for what only cdk8s's own writer knows how to write. */
class Unusual extends Error {}

/**
 * JSON-like data as a YAML document, byte for byte as `Yaml.stringify` of cdk8s writes it, several times as fast.
 *
 * @param shared whether the parts of the document may be the same objects: cdk8s writes those as anchors, unless it made the document itself
 */
export function writeYaml(document: any, shared = false): string {
  if (document === undefined) {
    return '\n';
  }
  try {
    return `${value(document, '', shared ? new Set() : undefined, true)}\n`;
  } catch (e) {
    if (e instanceof Unusual) {
      return Yaml.stringify(document);
    }
    throw e;
  }
}

function value(data: any, indent: string, seen: Set<object> | undefined, atRoot = false): string {
  switch (typeof data) {
    case 'string':
      if (atRoot) {
        throw new Unusual();
      }
      return writeString(data, indent);
    case 'number':
      return Number.isFinite(data) && !Object.is(data, -0) ? String(JSON.stringify(data)) : unusual();
    case 'boolean':
      return data ? 'true' : 'false';
    case 'object':
      return data === null ? 'null' : collection(data, indent, seen, atRoot);
    default:
      return unusual();
  }
}

function collection(data: any, indent: string, seen: Set<object> | undefined, atRoot: boolean): string {
  if (seen !== undefined) {
    if (seen.has(data)) {
      throw new Unusual();
    }
    seen.add(data);
  }
  return Array.isArray(data) ? list(data, indent, seen) : map(data, indent, seen, atRoot);
}

function list(items: any[], indent: string, seen: Set<object> | undefined): string {
  if (items.length === 0) {
    return '[]';
  }
  const inner = `${indent}  `;
  let out = '';
  for (let i = 0; i < items.length; i++) {
    out += `${i === 0 ? '- ' : `\n${indent}- `}${value(items[i], inner, seen)}`;
  }
  return out;
}

function map(fields: any, indent: string, seen: Set<object> | undefined, atRoot: boolean): string {
  if (fields.constructor !== Object && fields.constructor !== undefined && fields.constructor.name !== 'Object') {
    throw new Unusual();
  }
  const inner = `${indent}  `;
  let out = '';
  for (const key of Object.keys(fields)) {
    const name = writeKey(key, atRoot) ?? unusual();
    const data = fields[key];
    const before = out === '' ? name : `\n${indent}${name}`;
    const nested = typeof data === 'object' && data !== null && Object.keys(data).length > 0;
    out += `${before}:${nested ? `\n${inner}` : ' '}${value(data, inner, seen)}`;
  }
  return out === '' ? '{}' : out;
}

function unusual(): never {
  throw new Unusual();
}
