import { testAdvice } from './table';

const on = (schedule: string): object => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'a' },
  spec: { schedule, jobTemplate: { spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'a' }] } } } } },
});

testAdvice('advice/schedule-never', {
  fails: ['0 0 30 2 *', '0 0 31 feb ?', '0 0 31 4,6,9,11 *', '0 0 30-31 2 *', '0 0 31 2-4/2 */1', '0 , * * *', '0 0 * * ,'].map((schedule) => ['spec.schedule', on(schedule)] as const),
  passes: ['0 0 29 2 *', '0 0 30 2 1', '0 0 31 4,5 *', '0 0 */30 2 *', '0 0 1,30 2 *', '@monthly', '@every 1h', '* * * * *', '0 0 30 2 */2'].map(on),
});
