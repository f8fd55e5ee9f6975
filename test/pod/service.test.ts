import { ApiObject, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { Pod } from '../../src/pod';
import { LabelExpression, LabelSelector } from '../../src/scheduling';
import { Deployment, StatefulSet } from '../../src/workload';

const web = (chart: Chart) => new Deployment(chart, 'web', { metadata: { name: 'web' }, podMetadata: { labels: { app: 'web' } } });

test('a service in a line: the name of the workload, its pods, all ports of its containers, also those that come later', () => {
  const deployment = web(Testing.chart());
  const service = deployment.exposeViaService();
  const container = deployment.addContainer('web', { image: 'nginx' });
  container.addPort('http', 8080);
  expect(service.toJson()).toEqual({
    apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ name: 'http', port: 8080, targetPort: 'http' }], selector: { app: 'web' } },
  });
  container.addPort('dns', 53, { protocol: 'UDP' });
  deployment.addSidecarContainer('proxy', { ports: [{ containerPort: 9000 }] });
  expect(service.toJson().spec.ports).toEqual([
    { name: 'tcp-9000', port: 9000, targetPort: 9000 },
    { name: 'http', port: 8080, targetPort: 'http' },
    { name: 'dns', port: 53, protocol: 'UDP', targetPort: 'dns' },
  ]);
});

test('ports, type, name and labels of one\'s own', () => {
  const deployment = web(Testing.chart());
  const http = deployment.addContainer('web', { image: 'nginx' }).addPort('http', 8080);
  const service = deployment.exposeViaService({
    metadata: { name: 'shop', labels: { a: 'b' } }, type: 'NodePort', ports: [{ port: 80, targetPort: http, nodePort: 30080 }, { name: 'admin', port: 81, targetPort: 9 }, { name: 'same', port: 82, protocol: 'SCTP' }],
  });
  expect(service.name).toBe('shop');
  expect(service.toJson()).toMatchObject({
    metadata: { name: 'shop', labels: { a: 'b' } },
    spec: {
      type: 'NodePort',
      ports: [{ name: 'http', nodePort: 30080, port: 80, targetPort: 'http' }, { name: 'admin', port: 81, targetPort: 9 }, { name: 'same', port: 82, protocol: 'SCTP' }],
    },
  });
});

test('a headless service gives the pods of a stateful set their names', () => {
  const db = new StatefulSet(Testing.chart(), 'db', { metadata: { name: 'db' } });
  expect(db.exposeViaService({ clusterIP: 'None' }).toJson().spec).toEqual({ clusterIP: 'None', selector: { 'podwright.dev/pods-of': 'statefulset-db' } });
  expect(db.apiObject.toJson().spec.serviceName).toBe('db');
});

test('a headless service of a stateful set has the name that the stateful set refers to, unless it is given one', () => {
  const chart = Testing.chart();
  const other = new ApiObject(chart, 'other', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'other' } });
  const a = new StatefulSet(chart, 'a', { serviceName: 'db' });
  expect(a.exposeViaService({ clusterIP: 'None' }).name).toBe('db');
  expect(a.apiObject.toJson().spec.serviceName).toBe('db');
  expect(new StatefulSet(chart, 'b', { serviceName: other }).exposeViaService({ clusterIP: 'None' }).name).toBe('other');
  const named = new StatefulSet(chart, 'c', { serviceName: 'db' });
  expect(named.exposeViaService({ clusterIP: 'None', metadata: { name: 'mine' } }).name).toBe('mine');
  expect(named.apiObject.toJson().spec.serviceName).toBe('db');
  const reached = new StatefulSet(chart, 'd', { metadata: { name: 'd' }, serviceName: 'db', containers: [{ name: 'db', ports: [{ containerPort: 1 }] }] });
  expect(reached.exposeViaService().name).toBe('d');
});

test('a service may have the name of a container', () => {
  const deployment = web(Testing.chart());
  deployment.addContainer('web', { image: 'nginx' }).addPort('http', 8080);
  expect(deployment.exposeViaService({ metadata: { name: 'web' } }).name).toBe('web');
});

test('a pod gets a label to be found by; a name that no service can have is not taken over', () => {
  const pod = new Pod(Testing.chart(), 'web', { metadata: { name: 'web.1' }, containers: [{ name: 'web', ports: [{ containerPort: 80 }] }] });
  const service = pod.exposeViaService().toJson();
  expect(service.spec.selector).toEqual({ 'podwright.dev/pods-of': 'pod-web.1' });
  expect(pod.apiObject.toJson().metadata.labels).toEqual(service.spec.selector);
  expect(service.metadata.name).toBe('test-web-service-c8ffdd88');
});

test('without a port it is an error at synth; with expressions nothing that a service could say', () => {
  const chart = Testing.chart();
  const deployment = web(chart);
  const service = deployment.exposeViaService();
  expect(service.node.validate()).toEqual([expect.stringContaining('a Service needs a port, and the containers have none; add one: addPort(\'http\', 8080)')]);
  deployment.addContainer('web', { image: 'nginx' }).addPort('http', 8080);
  expect(service.node.validate()).toEqual([]);
  const other = new Deployment(chart, 'other', { selector: LabelSelector.where(LabelExpression.exists('app')) });
  expect(() => other.exposeViaService()).toThrow('[test/other] a Service finds pods by labels only');
});

test('with cdk8s-plus it is a line too', () => {
  const chart = Testing.chart();
  const service = new kplus.Service(chart, 'service', { selector: web(chart), ports: [{ port: 80, targetPort: 8080 }] });
  expect(ApiObject.of(service).toJson().spec.selector).toEqual({ app: 'web' });
});
