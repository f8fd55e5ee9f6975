import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import recorded from './gates.json';
import { hasGate, isOff, isOn, MINORS, type GateName } from '../../src/apimachinery/kubernetes-version';
import { FIELDS } from '../../src/k8s/fields';
import { GATES, type Gate } from '../../src/k8s/gates';

const SRC = join(__dirname, '..', '..', 'src');
const NAMES = Object.keys(GATES) as GateName[];

function stateOf(name: GateName, minor: number): string {
  const { locked }: Gate = GATES[name];
  if (!hasGate(name, minor)) {
    return 'unknown';
  }
  return isOff(name, minor) ? 'off' : locked !== undefined && locked <= minor ? 'locked' : 'on';
}

test.each(NAMES)('%s is in each version what the API server says', (name) => {
  expect(MINORS.map((minor) => stateOf(name, minor)).join(' ')).toBe(recorded[name]);
});

test('a feature is never on and off at once', () => {
  const both = NAMES.flatMap((name) => MINORS.filter((minor) => isOn(name, minor) && isOff(name, minor)));
  expect(both).toEqual([]);
});

/** The text of all sources that people write. */
function sources(folder = SRC): string {
  return readdirSync(folder).filter((name) => name !== 'k8s').map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? sources(path) : readFileSync(path, 'utf8'))).join('\n');
}

test('every gate is that of a field, or one that a rule asks for', () => {
  const ofFields = new Set(Object.values(FIELDS).flatMap((fields) => Object.values(fields)).map((text) => text.split(' ').pop()));
  const text = sources();
  expect(NAMES.filter((name) => !ofFields.has(name) && !text.includes(`'${name}'`))).toEqual([]);
});
