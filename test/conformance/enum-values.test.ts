import { enumObjects } from '../../conformance/accepted';
import { recorded } from '../../conformance/cases';
import * as podwright from '../../src';
import { NEWEST } from '../../src/apimachinery/kubernetes-version';
import { validate } from '../../src/validation';

/** Their values are podwright's own, or those of objects that are no pods. */
const OTHERS = ['FindingSeverity', 'LogShipperTool', 'SecurityProfile', 'ServiceType', 'WatchedResource'];

/** Enums, and the constants of classes. */
const VALUES = Object.entries(podwright).filter(([name]) => !OTHERS.includes(name)).flatMap(([name, value]) => {
  const constants = typeof value === 'function' ? Object.getOwnPropertyNames(value).filter((key) => /^[A-Z][A-Z0-9_]*$/.test(key)) : Object.keys(value);
  return constants.map((key) => [`${name}.${key}`, (value as any)[key]] as const).filter(([, constant]) => typeof constant === 'string');
});

/** All texts in `value`, keys too. */
function collect(value: unknown, texts: Set<string>): void {
  if (typeof value === 'object' && value !== null) {
    Object.entries(value).forEach(([key, child]) => collect(child, texts.add(key)));
  } else if (typeof value === 'string') {
    texts.add(value);
  }
}

test('the objects with values of enums are accepted; `npm run conformance` asks the API server\'s own code', () => {
  expect(enumObjects().flatMap((object) => validate(object).violations)).toEqual([]);
});

test('each value of a public enum stands in an object that the API server accepts', () => {
  const texts = new Set<string>();
  recorded().get(NEWEST)!.filter(({ verdict }) => verdict.valid).forEach(({ question }) => collect('manifest' in question ? question.manifest : question.new, texts));
  enumObjects().forEach((object) => collect(object, texts));
  expect(VALUES.length).toBeGreaterThan(100);
  expect(VALUES.filter(([, value]) => !texts.has(value))).toEqual([]);
});

test('the constants for fields of a pod have their paths', () => {
  expect(VALUES.filter(([name]) => name.startsWith('PodField.')).map(([, value]) => value).sort()).toEqual([
    'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName', 'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs',
  ]);
});
