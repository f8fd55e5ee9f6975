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
    [FIELD, sleeping(exec('sh', '-ec', 'echo drain; sleep 20 && sleep 15'))],
    [FIELD, sleeping(exec('bash', '-x', '-c', 'curl localhost/drain; sleep 30', 'name'))],
    [FIELD, sleeping(exec('sh', '-c', 'false || sleep 30'))],
    [FIELD, sleeping(exec('sh', '-c', 'exec sleep 30'))],
    [FIELD, sleeping(exec('sh', '-c', 'a && b; sleep 30'))],
    [FIELD, sleeping(exec('sh', '-c', '# wait\n\nsleep "30" >/dev/null 2>&1 # for others\nif a; then b; fi'))],
    [FIELD, sleeping(exec('sh', '-c', 'echo stopping; sleep \\\n 30; nginx -s quit'))],
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
    ...[
      'a && sleep 60', 'a && b || sleep 60', 'sleep 5 || sleep 60', 'true || sleep 60', 'false && sleep 60', 'cat <<END\nsleep 60\nEND\n', 'exec a\nsleep 60', 'exit; sleep 60',
      '# sleep 60', 'a # ; sleep 60', "echo '\nsleep 60'", 'echo "; sleep 60"', 'f() { sleep 60; }', 'f() {\nsleep 60\n}\n', 'function f { sleep 60; }', 'if a; then\nsleep 60\nfi',
      '! a; (sleep 60)', 'sleep 60>/dev/null', 'sleep 60 > /out', 'sleep $TIME', 'sleep 60\r\n', 'case a in\nb) sleep 60;;\nesac', 'PATH=/none; sleep 60', 'nginx -s quit; sleep 60',
      'kill -QUIT 1; sleep 60', 'alias sleep=true; sleep 60', 'a | sleep 60', 'set -e; a; sleep 60', 'echo a\\\nsleep 60', 'sleep 20 20', 'return && sleep 60', 'a && exit; sleep 60',
    ].map((script) => sleeping(exec('sh', '-c', script))),
    sleeping(exec('sh', '-ec', 'a; sleep 60')),
    sleeping(exec('sh', '-nc', 'sleep 60')),
    sleeping(exec('sh', '-e', 'sleep 60')),
    sleeping(exec('sleep 60')),
    sleeping(exec('sleep')),
    sleeping(exec('sleep', '30'), 0),
    sleeping({ httpGet: { port: 80 } }),
  ],
});
