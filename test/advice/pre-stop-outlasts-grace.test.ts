import { pod, testAdvice } from './table';

const sleeping = (preStop: object, grace = 30): object => pod({ terminationGracePeriodSeconds: grace }, { lifecycle: { preStop } });
const exec = (...command: string[]): object => ({ exec: { command } });
const FIELD = 'spec.containers[0].lifecycle.preStop';

testAdvice('advice/pre-stop-outlasts-grace', {
  fails: [
    [FIELD, sleeping(exec('sleep', '30'))],
    [FIELD, sleeping(exec('/bin/sleep', '60'), 60)],
    [FIELD, sleeping(exec('sleep', '1m'), 45)],
    [FIELD, sleeping(exec('/bin/sh', '-c', 'sleep 30'))],
    [FIELD, sleeping(exec('sh', '-ec', 'nginx -s quit; sleep 20 && sleep 15'))],
    [FIELD, sleeping({ sleep: { seconds: 30 } })],
  ],
  passes: [
    sleeping(exec('sleep', '29')),
    sleeping(exec('sleep', '30'), 60),
    sleeping({ sleep: { seconds: 5 } }),
    sleeping(exec('sh', '-c', 'if busy; then sleep 60; fi')),
    sleeping(exec('sh', '-c', 'drain || sleep 60')),
    sleeping(exec('sh', '-c', 'sleep 60 &')),
    sleeping(exec('sh', '-c', 'echo sleep 60')),
    sleeping(exec('sh', '-c', 'timeout 5 sleep 60')),
    sleeping(exec('sleep')),
    sleeping(exec('sleep', '30'), 0),
    sleeping({ httpGet: { port: 80 } }),
  ],
});
