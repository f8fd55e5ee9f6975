import type { ContainerProps } from './container-props';
import { renderEnv, type EnvValue } from './env';
import { renderLifecycle } from './lifecycle';
import { ContainerPort } from './port';
import { renderResources } from './resources';
import { renderList } from '../manifest/list';
import { manifestOf } from '../manifest/plain';
import { compact, renderStruct } from '../manifest/render';
import { renderSecurityContext } from '../security/security-context';
import { renderDevice, renderMount } from '../volume/mount';

/** What has no value is left out, as everywhere in props. */
function renderVariables(env: { readonly [name: string]: EnvValue | string }): any[] {
  return Object.entries(env).filter(([, value]) => value !== undefined).map(([name, value]) => renderEnv(name, value));
}

/** Every field that a container of some kind can have, as it stands in the manifest, keys sorted. */
export function renderContainerProps(name: string, props: ContainerProps): any {
  return compact({
    args: renderList(props.args, 'args', (arg) => arg),
    command: renderList(props.command, 'command', (arg) => arg),
    env: renderStruct(props.env, renderVariables),
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
