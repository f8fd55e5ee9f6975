import { testAdvice, workload } from './table';

const named = (length: number, kind = 'StatefulSet'): object => workload(kind, {}, {}, 'a'.repeat(length));

testAdvice('advice/stateful-set-name-long', {
  fails: [['metadata.name', named(53)]],
  passes: [named(52), named(53, 'Deployment')],
});
