import { Chart, Size, Testing } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-34';
import { Pod, VolumeSource } from 'podwright';

/** What people write who know cdk8s-plus, and the compiler does not stop in plain JavaScript. */
const pod = (): any => new Pod(new Chart(Testing.app(), 'c'), 'p');

test.each<[string, () => unknown, string]>([
  ['Cpu as a quantity', () => pod().addContainer('a', { resources: { requests: { cpu: Cpu.millis(100) } } }), "cpu must be a quantity such as '500m' or '1Gi', got a Cpu; write '100m'"],
  ['Size as a quantity', () => pod().addContainer('a', { resources: { limits: { memory: Size.mebibytes(64) } } }), "memory must be a quantity such as '500m' or '1Gi', got a Size; write '64Mi'"],
  ['Size as a limit', () => VolumeSource.emptyDir({ sizeLimit: Size.gibibytes(1) as any }), "sizeLimit must be a quantity such as '500m' or '1Gi', got a Size; write '1Gi'"],
  ['an object as a quantity', () => pod().addContainer('a', { resources: { limits: { memory: { a: 1 } } } }), 'got {"a":1}; write a text or a number'],
  ['the name in the props', () => pod().addContainer({ name: 'web', image: 'a' }), "[c/p] the name of a container must be a string, got {\"name\":\"web\",\"image\":\"a\"}; it is the first argument, as in addContainer('name', ...)"],
  ['a volume as cdk8s-plus adds it', () => pod().addVolume({ name: 'data' }), "as in addVolume('name', ...)"],
])('%s is an error that says what to write', (_, write, message) => {
  expect(write).toThrow(message);
});
