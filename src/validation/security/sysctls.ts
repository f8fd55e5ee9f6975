import { byteLength } from '../../apimachinery/names';
import type * as k8s from '../../k8s/types';
import type { Context } from '../context';
import type { FieldPath } from '../field-path';

const SEGMENT = '[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const NAME = `^(${SEGMENT}[\\./])*${SEGMENT}$`;
const NAME_REGEX = new RegExp(NAME);
const MAX_NAME_BYTES = 253;

/**
 * Kernel parameters of a pod. Each once, with a proper name; not those of a namespace that the pod shares with the node.
 *
 * @see https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/
 */
export function validateSysctls(sysctls: readonly k8s.Sysctl[], spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  const first = new Map<string, FieldPath>();
  sysctls.forEach(({ name = '' }, i) => {
    const namePath = path.index(i).child('name');
    if (name === '') {
      ctx.required(namePath, 'sysctl/name-required');
    } else if (byteLength(name) > MAX_NAME_BYTES || !NAME_REGEX.test(name)) {
      ctx.invalid(namePath, 'sysctl/name-format', name, `must have at most ${MAX_NAME_BYTES} characters and match regex ${NAME}`);
    } else if (first.has(name)) {
      ctx.duplicate(namePath, 'sysctl/name-unique', name, first.get(name));
    }
    validateNotOfNode(name, spec, namePath, ctx);
    if (!first.has(name)) {
      first.set(name, namePath);
    }
  });
}

function validateNotOfNode(name: string, spec: k8s.PodSpec, path: FieldPath, ctx: Context): void {
  const namespace = namespaceOf(name);
  if (spec.hostNetwork && namespace === 'Net') {
    ctx.invalid(path, 'sysctl/not-of-host-network', name, "may not be specified when 'hostNetwork' is true");
  } else if (spec.hostIPC && namespace === 'IPC') {
    ctx.invalid(path, 'sysctl/not-of-host-ipc', name, "may not be specified when 'hostIPC' is true");
  }
}

/** Whether the parameter is of a namespace that the pod shares with the node. */
export function isOfNode(name: string, spec: k8s.PodSpec): boolean {
  const namespace = namespaceOf(name);
  return (spec.hostNetwork === true && namespace === 'Net') || (spec.hostIPC === true && namespace === 'IPC');
}

const IPC_PARAMETERS: ReadonlySet<string> = new Set([
  'kernel.sem', 'kernel.shmall', 'kernel.shmmax', 'kernel.shmmni', 'kernel.shm_rmid_forced', 'kernel.shm', 'kernel.msgmax', 'kernel.msgmnb',
  'kernel.msgmni', 'kernel.msg',
]);

/** The kernel namespace of a parameter; what comes after the first `*` is ignored. */
function namespaceOf(name: string): 'Net' | 'IPC' | undefined {
  const parameter = withDots(name).split('*', 1)[0];
  if (IPC_PARAMETERS.has(parameter) || parameter.startsWith('fs.mqueue.')) {
    return 'IPC';
  }
  return parameter.startsWith('net.') ? 'Net' : undefined;
}

/** `net/ipv4/conf/eno2.100/rp_filter` is `net.ipv4.conf.eno2/100.rp_filter`: the first separator decides. */
function withDots(name: string): string {
  const first = /[./]/.exec(name)?.[0];
  return first === '/' ? name.replace(/[./]/g, (separator) => (separator === '.' ? '/' : '.')) : name;
}
