import fc from 'fast-check';
import { defaultTarget, hasGate, inVersion, isOff, isOn, MINORS, NEWEST, OLDEST, parseVersions, versionList } from '../../src/apimachinery/kubernetes-version';

test.each([
  ['1.33', [33]], ['1.37', [37]], ['v1.35', [35]], ['1.36.3', [36]], ['v1.36.0', [36]],
  ['1.34 - 1.37', [34, 35, 36, 37]], ['1.34-1.35', [34, 35]], ['v1.36.1 - 1.36', [36]],
])('%s is %j', (text, minors) => {
  expect(parseVersions(text)).toEqual(minors);
});

test.each(['1.20', '1.32', '1.38', '1.99', '2.35', '1', '', 'latest', '1.37 - 1.33', '1.33 - 1.38', '1.33 -', '1.33,1.34', '1.35.x', '01.35', '1.35 '])('%j is an error that names the range', (text) => {
  expect(() => parseVersions(text)).toThrow(
    `kubernetesVersion must be a version from 1.33 to 1.37 such as '1.36', or a range such as '1.35 - 1.37', got ${JSON.stringify(text)}`,
  );
});

test('the environment names the version, and the error names the variable', () => {
  expect(defaultTarget({})).toEqual([NEWEST]);
  expect(defaultTarget({ PODWRIGHT_KUBERNETES_VERSION: '1.35' })).toEqual([35]);
  expect(() => defaultTarget({ PODWRIGHT_KUBERNETES_VERSION: '1.5' })).toThrow(/^PODWRIGHT_KUBERNETES_VERSION must be/);
});

test.each([
  [[33], '1.33'], [[33, 34], '1.33 - 1.34'], [[33, 35], '1.33, 1.35'], [[33, 35, 36, 37], '1.33, 1.35 - 1.37'], [[], ''],
])('the versions %j are written %s', (minors, text) => {
  expect(versionList(minors)).toBe(text);
});

test('a list of versions that is written as one range is read again as the same', () => {
  fc.assert(fc.property(fc.constantFrom(...MINORS), fc.constantFrom(...MINORS), (a, b) => {
    const minors = MINORS.filter((minor) => Math.min(a, b) <= minor && minor <= Math.max(a, b));
    expect(parseVersions(versionList(minors))).toEqual(minors);
  }));
});

test.each([
  ['HostnameOverride', 33, 'unknown'], ['HostnameOverride', 34, 'off'], ['HostnameOverride', 35, 'on'], ['HostnameOverride', 37, 'on'],
  ['GenericWorkload', 34, 'unknown'], ['GenericWorkload', 37, 'off'], ['ImageVolume', 33, 'off'],
] as const)('the feature %s is in 1.%i %s', (gate, minor, state) => {
  expect({ on: isOn(gate, minor), off: isOff(gate, minor), known: hasGate(gate, minor) }).toEqual({ on: state === 'on', off: state === 'off', known: state !== 'unknown' });
});

test('a value holds from its version on, until the next', () => {
  const values = [[33, 'a'], [35, 'b'], [37, 'c']] as const;
  expect(MINORS.map((minor) => inVersion(values, minor))).toEqual(['a', 'a', 'b', 'b', 'c']);
});

test('the range is that of the releases', () => {
  expect([OLDEST, NEWEST]).toEqual([33, 37]);
});
