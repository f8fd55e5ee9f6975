import { decodeOther } from '../../src/validation/decode-other';

const rules = (renewTime: string): string[] => {
  const lease = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: 'a' }, spec: { renewTime } };
  return decodeOther(lease, 37).violations.map(({ rule, field }) => `${rule} ${field}`);
};

// What Go's time.Parse says with the layout of MicroTime.
test.each([
  '2020-01-01T00:00:00.000000Z', '2020-01-01T00:00:00,000000Z', '2020-01-01T0:00:00.000000Z', '2020-01-01T00:00:00.000000+02:00', '2020-01-01T00:00:00.000000-24:60',
  '2020-01-01T00:00:00.+00001Z', '2020-01-01T00:00:00,+00001+02:00', '2020-01-01T00:00:00.-00000Z', '0000-02-29T00:00:00.000000Z',
])('%s is a MicroTime, as in Go', (time) => {
  expect(rules(time)).toEqual([]);
});

test.each([
  '2020-01-01T00:00:00Z', '2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.00000Z', '2020-01-01T00:00:00.0000000Z', '2020-01-01T00:00:00.000000000Z',
  '2020-01-01T00:00:00.-00001Z', '2020-01-01T00:00:00.+0000Z', '2020-01-01T00:00:00.+-0001Z', '2020-01-01T00:00:00.1,000000Z', '2020-01-01T00:00:00:000000Z',
  '2020-01-01T00:00:00.000000+0200', '2020-01-01T00:00:00.000000+25:00', '2020-01-01T00:00:00.000000+24:61', '2020-01-01T00:00:00.000000z',
  '2020-02-30T00:00:00.000000Z', '2020-01-01T24:00:00.000000Z', '2020-01-01T00:00:60.000000Z', '2020-01-01T00:00:0.000000Z', '2020-1-01T00:00:00.000000Z',
])('%s is no MicroTime', (time) => {
  expect(rules(time)).toEqual(['decode/type spec.renewTime']);
});
