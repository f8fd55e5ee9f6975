import { pod, podWith, testAdvice } from './table';

const env = (...pairs: [string, string][]): object => ({ env: pairs.map(([name, value]) => ({ name, value })) });

testAdvice('advice/variable-undefined', {
  fails: [
    ['spec.containers[0].env[0].value', podWith(env(['URL', 'http://$(HOST)'], ['HOST', 'a']))],
    ['spec.containers[0].env[0].value', podWith(env(['a', '$(b)'], ['b', '1']))],
    ['spec.containers[0].env[0].value', podWith(env(['URL', 'http://$(HOST)/']))],
    ['spec.containers[0].env[0].value', podWith(env(['PATH', '/app/bin:$(PATH)']))],
    ['spec.containers[0].args[1]', podWith({ args: ['$(HOME_PAGE)', '--id=$(ID)'], ...env(['HOME_PAGE', 'a']) })],
    ['spec.containers[0].command[0]', podWith({ command: ['$$$(BIN)'] })],
    ['spec.containers[0].args[0]', pod({ enableServiceLinks: false }, { args: ['$(DB_SERVICE_HOST)'] })],
  ],
  passes: [
    podWith({ ...env(['HOST', 'a'], ['URL', 'http://$(HOST)']), args: ['$(URL)'] }),
    podWith(env(['A', '$$(B)'])),
    podWith({ command: ['sh', '-c', 'echo $(date) $(hostname)'] }),
    podWith({ args: ['$(DB_SERVICE_HOST):$(DB_SERVICE_PORT_SQL)', '$(DB_PORT_5432_TCP_ADDR)', '$(KUBERNETES_SERVICE_HOST)'] }),
    pod({ enableServiceLinks: false }, { args: ['$(KUBERNETES_SERVICE_HOST)'] }),
    podWith({ envFrom: [{ configMapRef: { name: 'c' } }], ...env(['URL', '$(HOST)'], ['HOST', 'a']), args: ['$(ANY)'] }),
    podWith(env(['LIST', 'a'], ['LIST', '$(LIST) b'])),
    podWith({ args: ['$(', '$()', '$HOST', '${HOST}', '$(params.image)'] }),
  ],
});
