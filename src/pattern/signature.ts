import { Construct } from 'constructs';
import { isQuantity } from '../apimachinery/quantity';
import { isManifestValue } from '../manifest/manifest-value';
import { misuse, reasonOf } from '../manifest/misuse';

/** A string that is the same for equal options. */
export function signatureOf(options: any): string {
  try {
    return JSON.stringify(plain(options)) ?? '';
  } catch (e) {
    throw misuse(`options of a pattern: ${reasonOf(e)}`, { cause: e });
  }
}

function plain(value: any): any {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'function' || typeof value === 'bigint' ? String(value) : value;
  }
  if (Construct.isConstruct(value)) {
    return { path: value.node.path };
  }
  if (isManifestValue(value)) {
    return value._manifest;
  }
  if (isQuantity(value)) {
    return value.toString();
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, plain(value[key])]));
}
