import { service, testSetAdvice, workload } from './table';

const SET = workload('StatefulSet', { serviceName: 'db' });

testSetAdvice('advice/service-name-unknown', [
  ['another Service selects the pods', ['1 spec.serviceName'], [service('database', { clusterIP: 'None' }), SET]],
  ['the Service is there', [], [SET, service('db', { clusterIP: 'None' }), service('read', {})]],
  ['no Service of the set selects the pods', [], [SET, service('other', { selector: { app: 'other' } })]],
  ['no serviceName', [], [workload('StatefulSet', {}), service('database', {})]],
]);
