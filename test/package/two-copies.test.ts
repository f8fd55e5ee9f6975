import { Chart, Testing } from 'cdk8s';
import { ValidationError } from '../../src/manifests';
import * as podwright from 'podwright';

/** The library once more, beside the same cdk8s. */
function otherCopy(): typeof podwright {
  let copy: typeof podwright | undefined;
  jest.isolateModules(() => {
    jest.doMock('cdk8s', () => jest.requireActual('cdk8s'));
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    copy = require('podwright');
  });
  return copy!;
}

test('values of another copy of the library are known: quantities, variables, ports', () => {
  const other = otherCopy();
  expect(other.Quantity).not.toBe(podwright.Quantity);
  const pod = new podwright.Pod(new Chart(Testing.app(), 'c'), 'p');
  const web = pod.addContainer('web', { image: 'a', resources: { requests: { cpu: other.Quantity.parse('500m') } } });
  const port = new other.Pod(new Chart(Testing.app(), 'c'), 'p').addContainer('web').addPort('http', 80);
  web.env('PASSWORD', other.EnvValue.secretKey('db', 'password')).readiness(podwright.Probe.httpGet('/', port));
  expect(web.toManifest()).toMatchObject({
    resources: { requests: { cpu: '500m' } },
    env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }],
    readinessProbe: { httpGet: { path: '/', port: 'http' } },
  });
});

test('the error of another copy is a ValidationError', () => {
  const other = otherCopy();
  const app = new other.App();
  new other.Pod(new Chart(app, 'c'), 'p');
  let error: unknown;
  try {
    app.synth();
  } catch (e) {
    error = e;
  }
  expect(error).toBeInstanceOf(ValidationError);
});
