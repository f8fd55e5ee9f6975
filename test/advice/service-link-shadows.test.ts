import { pod, service, testSetAdvice } from './table';

const DB = service('my-db', { ports: [{ name: 'sql', port: 5432 }] });
const refers = (name: string, spec: object = {}): object => pod(spec, { env: [{ name: 'URL', value: `db:$(${name})` }, { name, value: '5432' }] });

testSetAdvice('advice/service-link-shadows', [
  ['a later variable that a Service gives', ['1 spec.containers[0].env[0].value'], [DB, refers('MY_DB_PORT')]],
  ['one of a named port', ['1 spec.containers[0].env[0].value'], [DB, refers('MY_DB_SERVICE_PORT_SQL')]],
  ['one of a numbered port', ['1 spec.containers[0].env[0].value'], [DB, refers('MY_DB_PORT_5432_TCP_ADDR')]],
  ['without service links', [], [DB, refers('MY_DB_PORT', { enableServiceLinks: false })]],
  ['a later variable that no Service gives', [], [DB, refers('DB_PORT')]],
  ['the Service\'s own variable', [], [DB, pod({}, { env: [{ name: 'URL', value: '$(MY_DB_PORT)' }] })]],
]);
