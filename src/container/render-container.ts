import type { ContainerProps } from './container-props';
import { renderEnv, type EnvValue } from './env';
import { renderLifecycle } from './lifecycle';
import { renderPort } from './port';
import { renderResources, type ContainerResizePolicy } from './resources';
import { given } from '../manifest/given';
import { listOf } from '../manifest/list';
import { plainMap } from '../manifest/map';
import { misuse } from '../manifest/misuse';
import { manifestOf } from '../manifest/plain';
import { shown } from '../manifest/shown';
import { AS_IS, structRenderer } from '../manifest/struct';
import { renderSecurityContext } from '../security/security-context';
import { renderDevice, renderMount } from '../volume/mount';

function renderVariables(env: { readonly [name: string]: EnvValue | string }): any {
  if (typeof env !== 'object' || env === null || Array.isArray(env)) {
    throw misuse(`env must be a map such as { NAME: 'value' }, got ${shown(env)}`);
  }
  return Object.keys(plainMap(env, 'env')).map((name) => renderEnv(name, env[name]));
}

/** Renders all fields of a container. */
export const renderContainerProps = structRenderer<ContainerProps>({
  args: listOf('args'),
  command: listOf('command'),
  env: renderVariables,
  envFrom: listOf('envFrom', manifestOf),
  image: AS_IS,
  imagePullPolicy: AS_IS,
  lifecycle: renderLifecycle,
  livenessProbe: manifestOf,
  name: AS_IS,
  ports: listOf('ports', (port) => renderPort(given('ContainerPortProps', port))),
  readinessProbe: manifestOf,
  resizePolicy: listOf('resizePolicy', structRenderer<ContainerResizePolicy>({ resourceName: AS_IS, restartPolicy: AS_IS }, 'ContainerResizePolicy')),
  resources: renderResources,
  restartPolicy: AS_IS,
  restartPolicyRules: listOf('restartPolicyRules', manifestOf),
  securityContext: renderSecurityContext,
  startupProbe: manifestOf,
  stdin: AS_IS,
  stdinOnce: AS_IS,
  terminationMessagePath: AS_IS,
  terminationMessagePolicy: AS_IS,
  tty: AS_IS,
  volumeDevices: listOf('volumeDevices', (device) => {
    const { devicePath, volume } = given('VolumeDevice', device);
    return renderDevice(devicePath, volume);
  }),
  volumeMounts: listOf('volumeMounts', (mount) => renderMount(mount.mountPath, mount.volume, given('VolumeMount', mount))),
  workingDir: AS_IS,
});
