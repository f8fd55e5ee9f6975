import type { ContainerProps } from './container-props';
import { renderEnv } from './env';
import { renderLifecycle } from './lifecycle';
import { ContainerPort } from './port';
import { renderResources } from './resources';
import { renderList } from '../manifest/list';
import { manifestOf } from '../manifest/plain';
import { compact } from '../manifest/render';
import { renderSecurityContext } from '../security/security-context';
import { renderDevice, renderMount } from '../volume/mount';

/** Every field that a container of some kind can have, as it stands in the manifest, keys sorted. */
export function renderContainerProps(name: string, props: ContainerProps): any {
  return compact({
    args: renderList(props.args, 'args', (arg) => arg),
    command: renderList(props.command, 'command', (arg) => arg),
    env: props.env && Object.entries(props.env).map(([variable, value]) => renderEnv(variable, value)),
    envFrom: renderList(props.envFrom, 'envFrom', manifestOf),
    image: props.image,
    imagePullPolicy: props.imagePullPolicy,
    lifecycle: renderLifecycle(props.lifecycle),
    livenessProbe: manifestOf(props.livenessProbe),
    name,
    ports: renderList(props.ports, 'ports', (port) => ContainerPort._of(port)._manifest),
    readinessProbe: manifestOf(props.readinessProbe),
    resizePolicy: renderList(props.resizePolicy, 'resizePolicy', ({ resourceName, restartPolicy }) => compact({ resourceName, restartPolicy })),
    resources: renderResources(props.resources),
    restartPolicy: props.restartPolicy,
    restartPolicyRules: renderList(props.restartPolicyRules, 'restartPolicyRules', manifestOf),
    securityContext: renderSecurityContext(props.securityContext),
    startupProbe: manifestOf(props.startupProbe),
    stdin: props.stdin,
    stdinOnce: props.stdinOnce,
    terminationMessagePath: props.terminationMessagePath,
    terminationMessagePolicy: props.terminationMessagePolicy,
    tty: props.tty,
    volumeDevices: renderList(props.volumeDevices, 'volumeDevices', (device) => renderDevice(device.devicePath, device.volume)),
    volumeMounts: renderList(props.volumeMounts, 'volumeMounts', (mount) => renderMount(mount.mountPath, mount.volume, mount)),
    workingDir: props.workingDir,
  });
}
