import { Quantity } from '../../../src/apimachinery/quantity';
import { withQuantities } from '../../../src/lifecycle/quantities';
import { resourceValue } from '../../../src/lifecycle/static/resource-field';

const NODE = { 'cpu': '8', 'memory': '32Gi', 'ephemeral-storage': '100Gi' };
const APP = withQuantities({ name: 'app', resources: { requests: { cpu: '1500m', memory: '64Mi' }, limits: { memory: '100M' } } });
const OTHER = withQuantities({ name: 'other', resources: { limits: { cpu: '3' } } });

test.each([
  ['in whole CPUs, rounded up', { resource: 'requests.cpu' }, '2'],
  ['in thousandths', { resource: 'requests.cpu', divisor: Quantity.parse('1m') }, '1500'],
  ['in bytes', { resource: 'requests.memory' }, '67108864'],
  ['in a unit, rounded up', { resource: 'limits.memory', divisor: Quantity.parse('1Mi') }, '96'],
  ['a divisor of zero counts as one', { resource: 'limits.memory', divisor: Quantity.parse('0') }, '100000000'],
  ['a limit that is not there is what the node has', { resource: 'limits.cpu' }, '8'],
  ['a request that is not there is zero', { resource: 'requests.ephemeral-storage' }, '0'],
  ['another container is named', { resource: 'limits.cpu', containerName: 'other' }, '3'],
])('%s', (_, selector, value) => {
  expect(resourceValue(selector, { containers: [APP, OTHER] }, APP, NODE)).toBe(value);
});

test('the limit of the pod comes before that of the node', () => {
  const spec = withQuantities({ containers: [APP], resources: { limits: { cpu: '4' } } });
  expect(resourceValue({ resource: 'limits.cpu' }, spec, APP, NODE)).toBe('4');
});
