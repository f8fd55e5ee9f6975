import type * as k8s from '../../k8s/types';
import type { Pod } from '../pod';
import type { Outcome } from '../runtime/runtime';
import { commandLine, type EnvContext, EnvError, environment, type Variable } from '../static/env';
import { linuxResources } from '../static/linux-resources';
import { effectiveSecurityContext, type ImageUser, rootProblem, runtimeSecurity } from '../static/security';

/** From what the configuration of containers is made, beside the pod. */
export interface ConfigSource {
  readonly objects: readonly any[];
  readonly node: EnvContext['node'];
  /** Whether the timeline has the configuration of containers. */
  readonly isRecorded: boolean;
  /** Whether images of which no user is known have one that is not root, where that is needed. */
  readonly nonRootImages: boolean;
}

/** A user that is not root, as many images have it. */
const NON_ROOT = 1000;
const ROOT = 0;

/**
 * The configuration of a container, as far as the timeline has it; or why it cannot be created.
 *
 * @param given the user of its image, where it is known
 */
export function containerConfig(
  source: ConfigSource, pod: Pod, container: k8s.Container, ips: readonly string[], given: ImageUser | undefined,
): Outcome<object | undefined> {
  let variables: Variable[];
  try {
    variables = environment({ metadata: pod.metadata, spec: pod.spec, objects: source.objects, ips, node: source.node }, container);
  } catch (e) {
    if (e instanceof EnvError) {
      return { error: e.message };
    }
    throw e;
  }
  const user = given ?? (source.nonRootImages && effectiveSecurityContext(pod.spec, container).runAsNonRoot ? NON_ROOT : ROOT);
  const problem = rootProblem(pod, container, user);
  return problem !== undefined ? { error: problem } : { value: source.isRecorded ? recordedConfig(pod, container, variables, user) : undefined };
}

function recordedConfig(pod: Pod, container: k8s.Container, variables: readonly Variable[], user: ImageUser): object {
  const declared = new Set(container.env?.map((variable) => variable.name));
  const pairs = (all: readonly Variable[]): string[][] => all.map(({ name, value }) => [name, value]).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const { command, args } = commandLine(container, variables);
  return {
    container: container.name,
    env: pairs(variables.filter(({ name }) => declared.has(name))),
    envOthers: pairs(variables.filter(({ name }) => !declared.has(name))),
    command: command ?? null,
    args: args ?? null,
    workingDir: container.workingDir ?? '',
    security: runtimeSecurity(pod.spec, container, user),
    linuxResources: linuxResources(pod, container),
  };
}
