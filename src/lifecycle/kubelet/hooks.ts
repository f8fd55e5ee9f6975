import type * as k8s from '../../k8s/types';
import type { Coroutine } from '../clock/clock';
import { SECOND } from '../clock/clock';
import { fullName, type Pod } from '../pod';
import type { HookKind, Runtime } from '../runtime/runtime';
import { unknownPort } from '../unknown-port';

/**
 * Runs a hook of a container, and answers why it failed; nothing where it went well. Hooks have no time limit of their own.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export function* runHook(runtime: Runtime, id: string, pod: Pod, container: k8s.Container, kind: HookKind): Coroutine<string | undefined> {
  const handler = container.lifecycle![kind]!;
  const where = `for Container "${container.name}" in Pod "${fullName(pod)}" failed - error`;
  if (handler.exec) {
    const result = yield* runtime.hook(id, kind);
    const command = handler.exec.command ?? [];
    const error = result === 'gone' ? 'container is not running' : `command '${command.join(' ')}' exited with 1: `;
    return result === 'success' ? undefined : `Exec lifecycle hook ([${command.join(' ')}]) ${where}: ${error}, message: ""`;
  }
  if (handler.httpGet) {
    const { path, port, host, scheme = 'HTTP' } = handler.httpGet;
    const [ip] = runtime.list().ips;
    if (!host && ip === undefined) {
      return `HTTP lifecycle hook (${path}) ${where}: failed to find networking container`;
    }
    const unknown = unknownPort(handler, container);
    if (unknown !== undefined) {
      return `HTTP lifecycle hook (${path}) ${where}: port "${unknown}" not found`;
    }
    const result = yield* runtime.hook(runtime.newestOf(container.name!) ?? id, kind);
    const number = container.ports?.find((p) => p.name === port)?.containerPort ?? port;
    const url = `${scheme.toLowerCase()}://${host || ip}:${number}${path!.startsWith('/') ? '' : '/'}${path}`;
    return result === 'success' ? undefined : `HTTP lifecycle hook (${path}) ${where}: Get "${url}": connection refused`;
  }
  if (handler.sleep) {
    yield handler.sleep.seconds! * SECOND;
    return undefined;
  }
  // The API takes a hook of the kind `tcpSocket`, but the kubelet does not know it.
  return 'Cannot run handler: invalid handler';
}
